public import Vocabulary

/// What a claim said when it was approved or submitted, under the hash that the ledger has for it.
public struct KeptContent: Sendable, Equatable {
  /// SHA-256, lower-case hexadecimal.
  public var hash: String
  /// The claim.
  public var claim: ClaimID
  /// The content as one text.
  public var text: String

  /// A content.
  public init(hash: String, claim: ClaimID, text: String) {
    self.hash = hash
    self.claim = claim
    self.text = text
  }
}
