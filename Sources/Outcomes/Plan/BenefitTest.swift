/// What counts as a claim for benefit, and for how long (D1).
public struct BenefitTest: Sendable, Equatable {
  /// The benefits.
  public var benefits: WordList
  /// Of these, those after which the longer time counts.
  public var longBenefits: WordList
  /// Under which names a claim, employment, and the end of claiming are declared.
  public var claims: WordList
  /// See `claims`.
  public var employed: WordList
  /// See `claims`.
  public var noClaim: WordList
  /// Agencies whose word on claims counts.
  public var agencies: WordList
  /// Youngest member whose claims matter to the family.
  public var membersFrom: Int

  /// A test.
  public init(
    benefits: WordList, longBenefits: WordList, claims: WordList, employed: WordList, noClaim: WordList,
    agencies: WordList, membersFrom: Int
  ) {
    self.benefits = benefits
    self.longBenefits = longBenefits
    self.claims = claims
    self.employed = employed
    self.noClaim = noClaim
    self.agencies = agencies
    self.membersFrom = membersFrom
  }
}
