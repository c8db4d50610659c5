/// What a column says in the programme's register, under the name that feed files use for it.
public enum RegisterField: String, CaseIterable, Sendable {
  /// The family is engaged from this day.
  case registered
  /// Whole-family assessment.
  case assessed
  /// Family plan.
  case planned
  /// Lead professional.
  case lead
  /// The lead professional's agency.
  case agency
  /// The family was closed on this day.
  case closed
  /// Why it was closed.
  case reason
  /// Child, Adult or Other.
  case role
  /// First day in the family.
  case from
  /// Last day in the family.
  case to

  /// Whether it belongs to a member's spell, not to the family's own row.
  public var isOfMember: Bool { self == .role || self == .from || self == .to }

  /// Whether the field is a date.
  public var isDate: Bool {
    switch self {
    case .registered, .assessed, .planned, .closed, .from, .to: true
    case .lead, .agency, .reason, .role: false
    }
  }
}
