public import Vocabulary

/// A family as the programme's register (Liquid Logic) has it.
public struct RegisteredFamily: Sendable, Equatable {
  /// Liquid Logic's FamilyID.
  public var ref: String
  /// The register's row; nil where only a member or a declaration names the family.
  public var line: SourceLine?
  /// Engaged from this day.
  public var registered: CalendarDay?
  /// Whole-family assessment.
  public var assessed: CalendarDay?
  /// Family plan.
  public var planned: CalendarDay?
  /// Lead professional; empty where nobody is named.
  public var lead: String
  /// The lead professional's agency.
  public var leadAgency: String
  /// Closed on this day.
  public var closed: CalendarDay?
  /// Why.
  public var closureReason: String

  /// A family of which only the reference is known.
  public init(ref: String) {
    self.ref = ref
    line = nil
    registered = nil
    assessed = nil
    planned = nil
    lead = ""
    leadAgency = ""
    closed = nil
    closureReason = ""
  }
}
