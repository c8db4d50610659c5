import Claims
import Hashing
import RunStore
import Vocabulary

/// Fetches the lines that evidence names: from the archive where the claim was submitted, otherwise from the last run's inbox.
struct CitedExtracts {
  private let workspace: Workspace
  private let manifest: RunManifest
  private let hashes: [String: String]

  init(_ workspace: Workspace, _ manifest: RunManifest, freeze: ClaimFreeze? = nil) {
    self.workspace = workspace
    self.manifest = manifest
    let archived = freeze?.inputs.map { ($0.path, $0.sha256) } ?? manifest.inputs.map { ($0.file, $0.sha256) }
    hashes = Dictionary(archived, uniquingKeysWith: { first, _ in first })
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
        guard let text = texts[line] else { continue }
        found["\(file):\(line)"] = EvidencePack.CitedLine(place: "\(file):\(line)", header: texts[1] ?? "", text: text)
      }
    }
    return places.compactMap { found[$0] }
  }

  private func bytes(_ file: String) throws -> [UInt8]? {
    guard let hash = hashes[file] else { return nil }
    let archived = try DurableFile.read(ClaimArchive(workspace).path(hash))
    guard let bytes = try archived ?? DurableFile.read("\(manifest.inbox)/\(file)"),
      SHA256.hexadecimal(of: bytes) == hash
    else { return nil }
    return bytes
  }

  /// `salesforce_declarations_2017-06-02.csv:4`.
  private static func parsed(_ place: String) -> (String, Int)? {
    guard let colon = place.lastIndex(of: ":"), let line = Int(place[place.index(after: colon)...]) else { return nil }
    return (String(place[..<colon]), line)
  }

  /// Physical lines by number, 1 for the first; a line ends with LF, CR, or both.
  private static func texts(_ bytes: [UInt8], _ wanted: Set<Int>) -> [Int: String] {
    var texts: [Int: String] = [:]
    var (number, start, place) = (1, 0, 0)
    while place <= bytes.count {
      guard place == bytes.count || bytes[place] == 0x0A || bytes[place] == 0x0D else {
        place += 1
        continue
      }
      if wanted.contains(number) { texts[number] = String(decoding: bytes[start..<place], as: UTF8.self) }
      let isPair = place + 1 < bytes.count && bytes[place] == 0x0D && bytes[place + 1] == 0x0A
      place += isPair ? 2 : 1
      start = place
      number += 1
    }
    return texts
  }
}
