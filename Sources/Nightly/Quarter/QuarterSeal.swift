import Foundation
import Hashing
import RunStore

/// The seal of a submission's folder, `seal.json`: every file under its hash, the head that the ledger had, who and when. The ledger has the
/// seal's own hash, so that neither can be changed, or go back to what it was, without the other.
public struct QuarterSeal: Codable, Sendable, Equatable {
  /// The quarter.
  public var quarter: String
  /// 1 for the quarter's first submission.
  public var number: Int
  /// Every file of the folder but the seal.
  public var files: [ClaimFreeze.Entry]
  /// The hash of the ledger's last entry before the one that has the seal.
  public var ledgerHead: String
  /// Who submitted, under which login, on which day, with which version of the program.
  public var submittedBy: String
  /// The login.
  public var login: String
  /// The day.
  public var submittedOn: String
  /// The version.
  public var version: String
  /// The claims submitted.
  public var claims: [String]
  /// Whether an earlier version froze the folder, and it was sealed afterwards.
  public var sealedLate: Bool

  /// The name of the file.
  static let fileName = "seal.json"

  init(_ freeze: ClaimFreeze, files: [ClaimFreeze.Entry], late: Bool) {
    (quarter, number, self.files, ledgerHead) = (freeze.quarter, freeze.number, files, freeze.ledgerHead)
    (submittedBy, login, submittedOn) = (freeze.submittedBy, freeze.login, freeze.submittedOn)
    (version, claims, sealedLate) = (freeze.version, freeze.claims, late)
  }

  /// The seal of JSON bytes; nil where they are not one.
  init?(json: [UInt8]) {
    guard let seal = try? JSONDecoder().decode(QuarterSeal.self, from: Data(json)) else { return nil }
    self = seal
  }

  /// As JSON, its keys in order.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(self)) + [0x0A]
  }

  /// What is wrong with a sealed folder: files that are gone, changed, or that nobody sealed.
  func faults(in folder: String) throws -> [String] {
    let changed = try files.compactMap { file in
      try DurableFile.read("\(folder)/\(file.path)").map(SHA256.hexadecimal(of:)) == file.sha256
        ? nil : "\(file.path) is gone or was changed after it was frozen"
    }
    // Version 0.2.0 froze a quarter's first submission into a folder that others lie in as well.
    let known = Set(files.map(\.path) + [QuarterSeal.fileName])
    let added = sealedLate ? [] : QuarterSeal.names(folder).filter { !known.contains($0) }
    return changed + added.map { "\($0) was put there after it was frozen" }
  }

  /// The files of a folder and of all below it, relative to it.
  private static func names(_ folder: String) -> [String] {
    Files.names(in: folder).flatMap { name in
      Files.isFolder("\(folder)/\(name)") ? names("\(folder)/\(name)").map { "\(name)/\($0)" } : [name]
    }
  }
}
