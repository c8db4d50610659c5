import Ingest
import Vocabulary

/// Clean tables of typed columns, and copies of them with exactly one fault.
struct CleanTable {
  static let feedText = """
    feed: demo
    source: one
    max_rejected: 20%
    columns:
      ID: { type: integer, needed: true }
      UPN: { type: upn }
      Surname: { type: name, needed: true }
      Note: { type: text }
      DOB: { type: date, past: true }
      Kind: { type: code, codes: [FIXD, PERM, LNCH], otherwise: refuse }
      Sessions: { type: integer, from: 0, to: 500 }
      Days: { type: decimal }
      Overturned: { type: yes-no }
      Postcode: { type: postcode }
    """
  static let header = ["ID", "UPN", "Surname", "Note", "DOB", "Kind", "Sessions", "Days", "Overturned", "Postcode"]
  /// Free text, in which nothing can tell a changed character from a right one.
  static let freeColumns: Set<Int> = [2, 3]

  /// The cells, and what a right reader makes of them.
  let cells: [[String]]
  let expected: [[String]]

  /// Invented rows.
  init(rows: Int, seed: UInt64) {
    var random = SplitMix(state: seed)
    func pick(_ choices: [String]) -> String { choices[Int(random.next() % UInt64(choices.count))] }
    let upns = ["B801200005001", "A950000178301", "H243278544154", "F874400114001", "R87440011400A", ""]
    let notes = [
      "", "plain", "seen, twice", "said \"no\"", "first line\nsecond line", "a, \"b\", c", ", leading", "ends with,",
      "x", "\"\"",
    ]
    cells = (0..<rows).map { row in
      let (day, month, year) = (1 + random.next() % 28, 1 + random.next() % 12, 1990 + random.next() % 26)
      func two(_ number: UInt64) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return [
        "\(1000 + row)", pick(upns), pick(["Smith", "O'Brien", "Nowak, Jr", "Zoë", "Begum"]), pick(notes),
        "\(two(day))/\(two(month))/\(year)", pick(["FIXD", "PERM", "LNCH"]), "\(random.next() % 300)",
        "\(random.next() % 40).50", pick(["Y", "N", ""]), pick(["PE1 1HG", "PE2 8TY", ""]),
      ]
    }
    expected = cells.map { cells in
      var row = cells
      let date = cells[4].split(separator: "/")
      row[4] = "\(date[2])-\(date[1])-\(date[0])"
      return row
    }
  }

  /// The file's lines; a row whose note has a line break is one element all the same.
  func lines(delimiter: String = ",", quote: String = "\"", quoteAll: Bool = false) -> [String] {
    ([CleanTable.header] + cells).map { row in
      row.map { cell in
        let needs = cell.contains(delimiter) || cell.contains(quote) || cell.contains("\n")
        guard needs || quoteAll else { return cell }
        return quote
          + cell.split(separator: Character(quote), omittingEmptySubsequences: false).joined(separator: quote + quote)
          + quote
      }.joined(separator: delimiter)
    }
  }

  /// The physical line at which each element of `lines` starts.
  static func starts(_ lines: [String]) -> [Int] {
    var next = 1
    return lines.map { line in
      defer { next += 1 + line.utf8.count { $0 == 0x0A } }
      return next
    }
  }
}

/// What a reader did with a file that has one fault in one row.
enum Verdict: String, CaseIterable {
  case exact, setAside = "set aside", refused, flagged = "value flagged", cannotTell = "free text", lost =
    "good row lost",
    wrong = "silently wrong"
}

/// Judges by line and place, not by bags of cells.
struct Judge {
  let table: CleanTable
  let starts: [Int]

  /// `faulty` is the element of `lines` that was changed, and `shift` how many physical lines everything behind it moved.
  func judge(_ read: ReadFile, faulty: Int, shift: Int) -> Verdict {
    if read.outcome.file.refusal != nil { return .refused }
    var rows = read.rows
    for row in table.expected.indices where row + 1 != faulty {
      let line = starts[row + 1] + (row + 1 > faulty ? shift : 0)
      guard let found = rows.removeValue(forKey: line) else { return .lost }
      if found != table.expected[row] { return .wrong }
    }
    return judgeFaulty(rows, read, faulty)
  }

  private func judgeFaulty(_ rest: [Int: [String]], _ read: ReadFile, _ faulty: Int) -> Verdict {
    guard let found = rest.values.first, faulty > 0 else {
      return rest.isEmpty && !read.outcome.quarantine.isEmpty ? .setAside : .wrong
    }
    guard rest.count == 1 else { return .wrong }
    let expected = table.expected[faulty - 1]
    if found == expected { return read.outcome.quarantine.isEmpty ? .exact : .setAside }
    let changed = expected.indices.filter { found[$0] != expected[$0] }
    if changed.allSatisfy(CleanTable.freeColumns.contains) { return .cannotTell }
    let flagged = Set(read.outcome.badValues.map(\.field))
    return changed.allSatisfy { flagged.contains(CleanTable.header[$0]) || CleanTable.freeColumns.contains($0) }
      ? .flagged : .wrong
  }
}

/// A small generator with a seed that a failing test prints.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
