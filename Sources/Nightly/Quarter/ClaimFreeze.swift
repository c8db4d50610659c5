import Foundation

/// What was submitted, beside the files that say it: `freeze.json` in a quarter's folder.
///
/// It holds the hashes of the files, the head that the ledger had, and everything that `cfetl replay` needs to make the claims again.
public struct ClaimFreeze: Codable, Sendable, Equatable {
  /// A file under its hash.
  public struct Entry: Codable, Sendable, Equatable {
    /// Path inside the folder that it belongs to.
    public var path: String
    /// Lower-case hexadecimal SHA-256 of its bytes: its name in the archive.
    public var sha256: String
  }

  /// The quarter, as in `2017-18-Q3`.
  public var quarter: String
  /// 1 for the quarter's first submission.
  public var number: Int
  /// The day of it.
  public var submittedOn: String
  /// Who submitted.
  public var submittedBy: String
  /// The login under which the command ran.
  public var login: String
  /// The run whose evidence it rests on.
  public var runID: String
  /// The run's as-of date.
  public var asOf: String
  /// The program's version.
  public var version: String
  /// The hash of the ledger's last entry after the submission.
  public var ledgerHead: String
  /// The claims submitted now.
  public var claims: [String]
  /// The frozen files.
  public var files: [Entry]
  /// The extracts that the run used, as they are in the archive.
  public var inputs: [Entry]
  /// The pipeline's files.
  public var pipeline: [Entry]
  /// What the run knew of earlier nights.
  public var memory: String
  /// The files of earlier nights that the run looked at, by their path in the workspace; nil in a freeze of a version whose runs looked at none.
  public var history: [Entry]?

  /// The name of the file.
  static let fileName = "freeze.json"

  /// The freeze of JSON bytes; nil where they are not one.
  init?(json: [UInt8]) {
    guard let freeze = try? JSONDecoder().decode(ClaimFreeze.self, from: Data(json)) else { return nil }
    self = freeze
  }

  init(
    quarter: String, number: Int, submittedOn: String, submittedBy: String, login: String, runID: String, asOf: String,
    ledgerHead: String,
    claims: [String]
  ) {
    self.quarter = quarter
    self.number = number
    self.submittedOn = submittedOn
    self.submittedBy = submittedBy
    self.login = login
    self.runID = runID
    self.asOf = asOf
    version = ProgramVersion.text
    self.ledgerHead = ledgerHead
    self.claims = claims
    files = []
    inputs = []
    pipeline = []
    memory = ""
  }

  /// As JSON, its keys in order.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(self)) + [0x0A]
  }
}
