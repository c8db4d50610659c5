/// Something that shows that the ledger is not as it was written.
public struct LedgerFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// Which entry, 1 for the first; 0 where there is none.
  public let entry: Int
  /// What is wrong with it.
  public let message: String

  /// `entry 12: it was changed after it was made`.
  public var description: String { "entry \(entry): \(message)" }
}
