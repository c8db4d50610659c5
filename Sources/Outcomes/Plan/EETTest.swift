/// Education, employment or training that lasts (readings 4.8).
public struct EETTest: Sendable, Equatable {
  /// The group of situations that counts.
  public var group: WordList
  /// The group that says nothing.
  public var unknown: WordList
  /// Codes of school itself, which do not count after it.
  public var schoolCodes: WordList
  /// Months from start to expiry.
  public var expiryMonths: Int
  /// Months from start to confirmation.
  public var confirmedMonths: Int

  /// A test.
  public init(group: WordList, unknown: WordList, schoolCodes: WordList, expiryMonths: Int, confirmedMonths: Int) {
    self.group = group
    self.unknown = unknown
    self.schoolCodes = schoolCodes
    self.expiryMonths = expiryMonths
    self.confirmedMonths = confirmedMonths
  }
}
