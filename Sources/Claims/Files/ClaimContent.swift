public import Vocabulary

/// What a claim says: its line and the evidence behind it. Kept under its hash once somebody has approved it, so that it never changes.
public struct ClaimContent: Sendable, Equatable {
  /// Columns of `claim_lines`.
  public static let lineColumns =
    "claim_id, family_id, family_ref, claim_basis, plan_version, engaged_on, assessment_on, plan_on, lead_professional, headlines, "
    + "measures_met, measures_neutral, eligible_on, achieved_on, claimed_on, amount, warnings, evidence_hash, ledger_status, audit_selected"
  /// Columns of `claim_evidence`.
  public static let evidenceColumns =
    "claim_id, family_ref, person_ref, measure, headline, routes, qualified_on, window_from, window_to, status, test_values, declared_by, "
    + "declared_on, data_to, evidence"

  /// Places in the line of what the ledger adds: they are blank in `line`.
  enum Place {
    static let claimedOn = 14
    static let hash = 17
    static let status = 18
    static let audit = 19
    static let count = 20
    static let warnings = 16
    static let evidenceCount = 15
  }

  /// The claim.
  public var claim: ClaimID
  /// Cells of the claim's line; blank where the ledger fills them in.
  public var line: [String]
  /// Cells of its evidence, a row for each subject and measure.
  public var evidence: [[String]]

  /// Content of a claim.
  public init(claim: ClaimID, line: [String], evidence: [[String]]) {
    self.claim = claim
    self.line = line
    self.evidence = evidence
  }

  /// The content as a frozen line and its rows of evidence say it, by column; what the ledger added to the line is left out again.
  public init(line: [String: String], evidence: [[String: String]]) {
    let added = [Place.claimedOn, Place.hash, Place.status, Place.audit]
    let cells = ClaimContent.lineColumns.split(separator: ", ").enumerated().map { place, name in
      added.contains(place) ? "" : line[String(name)] ?? ""
    }
    let names = ClaimContent.evidenceColumns.split(separator: ", ").map(String.init)
    self.init(
      claim: ClaimID(line["claim_id"] ?? ""), line: cells, evidence: evidence.map { row in names.map { row[$0] ?? "" } }
    )
  }

  /// SHA-256 of line and evidence, lower-case hexadecimal.
  public var hash: String { Digest.of([claim.text] + line + evidence.joined()) }

  /// The content under a claim's id and basis; a candidate's has neither yet.
  func named(_ claim: ClaimID, _ basis: ClaimBasis) -> ClaimContent {
    var named = self
    named.claim = claim
    named.line[0] = claim.text
    named.line[3] = basis.rawValue
    for row in named.evidence.indices { named.evidence[row][0] = claim.text }
    return named
  }

  /// The warnings of the line.
  public var warnings: [ClaimWarning] {
    line[Place.warnings].split(separator: ";").compactMap { try? ClaimWarning(saved: String($0)) }
  }

  /// The lines of extracts that the evidence names, as `<file>:<line>`, each once, in order.
  public var places: [String] {
    var places: [String] = []
    for place in evidence.flatMap({ $0[14].split(separator: ";").map(String.init) }) where !places.contains(place) {
      places.append(place)
    }
    return places
  }

  /// One text that holds everything, to be stored: cells end with a unit separator, rows with a record separator.
  public var text: String {
    ([[claim.text], line] + evidence).map { row in row.map { $0 + "\u{1F}" }.joined() + "\u{1E}" }.joined()
  }

  /// The content of a stored text; nil where it is none.
  public init?(text: String) {
    var rows: [[String]] = []
    for row in text.split(separator: "\u{1E}", omittingEmptySubsequences: true) {
      rows.append(row.split(separator: "\u{1F}", omittingEmptySubsequences: false).dropLast().map(String.init))
    }
    guard rows.count >= 2, rows[0].count == 1, rows[1].count == Place.count,
      rows.dropFirst(2).allSatisfy({ $0.count == Place.evidenceCount })
    else { return nil }
    self.init(claim: ClaimID(rows[0][0]), line: rows[1], evidence: Array(rows.dropFirst(2)))
  }
}
