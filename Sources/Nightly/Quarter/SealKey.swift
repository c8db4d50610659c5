import Claims
import Config
import Hashing
import RunStore
import Vocabulary

/// A council's key, in a file outside the workspace. Whoever can write the workspace can make every hash in it anew; the HMAC of an entry only who
/// can read the key can make.
public struct SealKey: Sendable {
  private let secret: [UInt8]
  /// How many entries the ledger had when the key was made, which bear no HMAC, and the hash of the last of them.
  private let start: (entries: Int, head: String)

  private static let heading = "cfetl ledger key 1"

  /// Reads a key file.
  ///
  /// Throws `NightFailure` where it is not there, or is none.
  public init(_ path: String) throws {
    guard let bytes = try DurableFile.read(path) else {
      throw NightFailure(
        path, "the ledger's key is not there", "Mount or restore the key; claim.yaml names it as seal_key.")
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard lines.count == 4, lines[0] == SealKey.heading, let entries = Int(lines[2]), entries >= 0,
      let secret = SealKey.bytes(lines[1]), secret.count == 32
    else {
      throw NightFailure(path, "is no ledger key", "'cfetl ledger key FILE' makes one.")
    }
    self.secret = secret
    start = (entries, lines[3])
  }

  /// The key that a pipeline names; nil where it names none.
  init?(of pipeline: Pipeline) throws {
    guard !pipeline.claims.sealKey.isEmpty else { return nil }
    try self.init(pipeline.claims.sealKey)
  }

  /// Makes a key for a ledger as it is now, in a file that is not there yet.
  ///
  /// Throws `NightFailure` where the file is there, or lies in the workspace, where the key would protect nothing.
  public static func make(_ path: String, for workspace: Workspace) throws {
    let place = "\(Files.absolute(DurableFile.folder(of: path)))/"
    guard !place.hasPrefix("\(Files.absolute(workspace.path))/") else {
      throw NightFailure(
        path, "lies in the workspace, where whoever can write it finds the key", "Name a file elsewhere.")
    }
    guard !Files.exists(path) else {
      throw NightFailure(path, "is there already", "Name a new file; a key is never overwritten.")
    }
    let ledger = try StateStore(existing: workspace.statePath).ledger()
    var random = SystemRandomNumberGenerator()
    let secret = (0..<32).map { _ in UInt8.random(in: 0 ... .max, using: &random) }
    let hexadecimal = secret.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let lines = [heading, hexadecimal, String(ledger.count), ledger.last?.hash ?? LedgerEntry.start]
    try DurableFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: path)
  }

  /// Sealed entries with their HMAC.
  func signed(_ entries: [LedgerEntry]) -> [LedgerEntry] {
    entries.map { entry in
      var signed = entry
      signed.mac = mac(entry.hash)
      return signed
    }
  }

  /// What shows that somebody without the key wrote into a ledger.
  func faults(_ ledger: [LedgerEntry]) -> [String] {
    var faults: [String] = []
    if start.entries > 0, ledger.count < start.entries || ledger[start.entries - 1].hash != start.head {
      faults.append("entries from before the key was made were changed or removed")
    }
    faults += ledger.dropFirst(start.entries).filter { $0.mac != mac($0.hash) }.map {
      "entry \($0.sequence): it was not made with the council's key"
    }
    return faults
  }

  /// HMAC-SHA256 (RFC 2104) of a text.
  private func mac(_ text: String) -> String {
    let block = secret + [UInt8](repeating: 0, count: 64 - secret.count)
    let inner = SealKey.bytes(SHA256.hexadecimal(of: block.map { $0 ^ 0x36 } + Array(text.utf8))) ?? []
    return SHA256.hexadecimal(of: block.map { $0 ^ 0x5C } + inner)
  }

  private static func bytes(_ hexadecimal: String) -> [UInt8]? {
    let digits = Array(hexadecimal.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    let bytes = stride(from: 0, to: digits.count, by: 2).map {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
    return bytes.allSatisfy({ $0 != nil }) ? bytes.compactMap { $0 } : nil
  }
}
