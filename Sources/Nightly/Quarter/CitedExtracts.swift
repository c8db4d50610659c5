import Claims
import Hashing
import RunStore
import Vocabulary

/// Fetches the lines that evidence names, by the hash of the file: from the archive, from what the last published night read, otherwise from an
/// inbox that has the very bytes that the run read.
struct CitedExtracts {
  private let archive: ClaimArchive
  private let last: LastExtracts
  private let inboxes: [String]
  private let hashes: [String: String]

  /// - Parameters:
  ///   - manifest: the run that read them.
  ///   - inbox: where they may lie as well, where the desk was moved since.
  ///   - freeze: the submission whose extracts are meant; nil for the run's.
  init(_ workspace: Workspace, _ manifest: RunManifest, inbox: String? = nil, freeze: ClaimFreeze? = nil) {
    archive = ClaimArchive(workspace)
    last = LastExtracts(workspace)
    inboxes = [inbox, manifest.inbox].compactMap { $0 }
    let archived = freeze?.inputs.map { ($0.path, $0.sha256) } ?? manifest.inputs.map { ($0.file, $0.sha256) }
    hashes = Dictionary(archived, uniquingKeysWith: { first, _ in first })
  }

  /// The content with the text of every row that it names.
  ///
  /// Throws `NightFailure` where an extract is not at hand as the run read it: a claim is not approved whose proof nobody can show.
  func cited(_ content: ClaimContent) throws -> ClaimContent {
    let places = content.places
    let lines = Dictionary(try lines(places).map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    if let lost = places.first(where: { lines[$0] == nil }) {
      throw NightFailure(
        lost, "is not at hand as the run read it, so that it cannot be kept with claim \(content.claim)",
        "Name the inbox of that run with --inbox, or run the night again.")
    }
    var cited = content
    for measure in cited.measures.indices {
      for row in cited.measures[measure].rows.indices {
        guard let line = lines[cited.measures[measure].rows[row].place] else { continue }
        cited.measures[measure].rows[row].header = line.header
        cited.measures[measure].rows[row].text = line.text
        cited.measures[measure].rows[row].sha256 = line.sha256
      }
    }
    return cited
  }

  /// The lines, in the order in which they are named; where a file is gone or has changed, its lines are left out.
  func lines(_ places: [String]) throws -> [EvidencePack.CitedLine] {
    var wanted: [String: [Int]] = [:]
    for (file, line) in places.compactMap(CitedExtracts.parsed) { wanted[file, default: []].append(line) }
    var found: [String: EvidencePack.CitedLine] = [:]
    for (file, lines) in wanted.sorted(by: { $0.key < $1.key }) {
      guard let bytes = try bytes(file) else { continue }
      let texts = CitedExtracts.texts(bytes, Set(lines + [1]))
      for line in lines {
        guard let bytes = texts[line] else { continue }
        found["\(file):\(line)"] = EvidencePack.CitedLine(
          place: "\(file):\(line)", header: CitedExtracts.text(texts[1] ?? []), text: CitedExtracts.text(bytes),
          sha256: SHA256.hexadecimal(of: bytes))
      }
    }
    return places.compactMap { found[$0] }
  }

  private func bytes(_ file: String) throws -> [UInt8]? {
    guard let hash = hashes[file] else { return nil }
    for path in [archive.path(hash), last.path(hash)] + inboxes.map({ "\($0)/\(file)" }) {
      if let bytes = try DurableFile.read(path), SHA256.hexadecimal(of: bytes) == hash { return bytes }
    }
    return nil
  }

  /// As text without control characters; what is no UTF-8 is shown as far as it can be.
  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.map { $0 < 0x20 && $0 != 0x09 ? 0x20 : $0 }, as: UTF8.self)
  }

  /// `salesforce_declarations_2017-06-02.csv:4`.
  private static func parsed(_ place: String) -> (String, Int)? {
    guard let colon = place.lastIndex(of: ":"), let line = Int(place[place.index(after: colon)...]) else { return nil }
    return (String(place[..<colon]), line)
  }

  /// Physical lines by number, 1 for the first; a line ends with LF, CR, or both.
  private static func texts(_ bytes: [UInt8], _ wanted: Set<Int>) -> [Int: [UInt8]] {
    var texts: [Int: [UInt8]] = [:]
    var (number, start, place) = (1, 0, 0)
    while place <= bytes.count {
      guard place == bytes.count || bytes[place] == 0x0A || bytes[place] == 0x0D else {
        place += 1
        continue
      }
      if wanted.contains(number) { texts[number] = Array(bytes[start..<place]) }
      let isPair = place + 1 < bytes.count && bytes[place] == 0x0D && bytes[place + 1] == 0x0A
      place += isPair ? 2 : 1
      start = place
      number += 1
    }
    return texts
  }
}
