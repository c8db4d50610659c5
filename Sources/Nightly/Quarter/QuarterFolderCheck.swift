import CSV
import Claims
import RunStore
import Vocabulary

/// A quarter's frozen folder by itself, without workspace, ledger or extracts: whether it is as it was frozen, whether its files agree
/// with each other, and what it says of each claim drawn for audit.
public struct QuarterFolderCheck: Sendable {
  /// What is wrong, in words; empty where everything agrees.
  public private(set) var faults: [String] = []
  /// What was frozen.
  public let freeze: ClaimFreeze
  /// The claims: claim, family, and the answers to the auditor's three questions.
  public private(set) var answers: [[String]] = []
  /// How many of them were drawn for audit.
  public private(set) var drawn = 0

  private let folder: String

  /// Checks a folder; throws `NightFailure` where it is not a quarter's.
  public init(_ folder: String) throws {
    self.folder = folder
    guard let freeze = try QuarterFolder.freeze(in: folder) else {
      throw NightFailure(
        folder, "holds no \(ClaimFreeze.fileName) that can be read, so it is not a quarter's frozen folder",
        "Name the folder that 'cfetl claims submit' wrote, or a copy of it.")
    }
    self.freeze = freeze
    faults = try QuarterFolderCheck.changed(folder, freeze)
    guard faults.isEmpty else { return }
    let lines = try table("claim_lines")
    let evidence = try Dictionary(grouping: table("claim_evidence")) { $0["claim_id"] ?? "" }
    try checkEvidence(lines, evidence)
    try checkReturn(lines)
    try answer(lines, evidence)
  }

  private static func changed(_ folder: String, _ freeze: ClaimFreeze) throws -> [String] {
    let seal = try DurableFile.read("\(folder)/\(QuarterSeal.fileName)").flatMap { QuarterSeal(json: $0) }
    return try (seal ?? QuarterSeal(freeze, files: freeze.files, late: true)).faults(in: folder)
  }

  /// The rows of one of the folder's files, by column.
  private func table(_ name: String) throws -> [[String: String]] {
    let file = "\(name)_\(freeze.quarter).csv"
    guard let bytes = try DurableFile.read("\(folder)/\(file)") else { return [] }
    let records = try FilledInFile.records(bytes, file: file, cell: CSVWriter.unguarded)
    guard let header = records.first?.cells else { return [] }
    return records.dropFirst().map {
      Dictionary(zip(header, $0.cells), uniquingKeysWith: { first, _ in first })
    }
  }

  // MARK: Do the files agree?

  /// What a claim says, as it lies in the folder; nil in one that version 0.2.0 froze.
  private func content(of claim: String) throws -> ClaimContent? {
    try DurableFile.read("\(folder)/\(QuarterFolder.contentName(claim))").flatMap {
      ClaimContent(text: String(decoding: $0, as: UTF8.self))
    }
  }

  private mutating func checkEvidence(_ lines: [[String: String]], _ evidence: [String: [[String: String]]]) throws {
    for line in lines {
      let id = line["claim_id"] ?? ""
      let rows = evidence[id] ?? []
      let isAsHashed =
        try content(of: id)?.agrees(withLine: line, evidence: rows)
        ?? (ClaimContent(frozenLine: line, evidence: rows)?.hash == line["evidence_hash"])
      if !isAsHashed { faults.append("claim \(id): line and evidence do not come to its evidence_hash") }
    }
    let known = Set(lines.compactMap { $0["claim_id"] })
    for id in freeze.claims where !known.contains(id) { faults.append("claim \(id) was submitted and has no line") }
  }

  private mutating func checkReturn(_ lines: [[String: String]]) throws {
    guard let totals = try table("claim_return").first else {
      faults.append("the return has no row")
      return
    }
    let results = ["results_progress", "results_employment"].reduce(0) { $0 + (Int(totals[$1] ?? "") ?? 0) }
    let standing = lines.filter { $0["ledger_status"] == LedgerAction.submitted.rawValue }.count
    let withdrawn = Int(totals["results_withdrawn"] ?? "") ?? 0
    // A claim of the quarter that was taken back before this submission counts among its results and stands in no line.
    if !(standing...standing + withdrawn).contains(results) {
      faults.append("the return counts \(results) results, and \(standing) claims stand in the lines")
    }
    let drawn = try table("audit_sample").count
    if totals["audit_sample"] != String(drawn) { faults.append("the return and the audit sample differ in size") }
  }

  // MARK: The three questions

  private mutating func answer(_ lines: [[String: String]], _ evidence: [String: [[String: String]]]) throws {
    let drawn = Set(try table("audit_sample").compactMap { $0["claim_id"] })
    self.drawn = drawn.count
    for id in drawn.subtracting(lines.compactMap { $0["claim_id"] }).sorted() {
      faults.append("claim \(id) was drawn and has no line")
    }
    for line in lines {
      func cell(_ name: String) -> String { line[name] ?? "" }
      let id = cell("claim_id")
      let pack = "packs/\(id).html"
      if drawn.contains(id), !freeze.files.contains(where: { $0.path == pack }) {
        faults.append("claim \(id) was drawn and has no \(pack)")
      }
      let statuses = Dictionary(grouping: evidence[id] ?? []) { $0["status"] ?? "" }.sorted { $0.key < $1.key }
      answers.append([
        id, cell("family_ref"), "\(cell("headlines")) from \(cell("eligible_on"))",
        "assessed \(cell("assessment_on")), plan \(cell("plan_on")), \(cell("lead_professional"))",
        "\(cell("claim_basis")) from \(cell("achieved_on")): "
          + statuses.map { "\($0.value.count) \($0.key)" }.joined(separator: ", "),
      ])
    }
  }
}
