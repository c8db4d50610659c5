/// A named person's decision that a measure counts otherwise than the evidence says, with a reason and an end (*Meaning*: Overrides).
public struct MeasureOverride: Sendable, Equatable {
  /// The status of an override that says of a problem whose evidence is gone that it never was one (`readings` 4.22, 6).
  public static let neverWas = "NEVER_WAS"

  /// Content-derived id, such as `O7K3M9QX2A`.
  public var id: String
  /// Liquid Logic's FamilyID.
  public var familyRef: String
  /// Liquid Logic's PersonID; empty for a measure of the family.
  public var personRef: String
  /// The plan row.
  public var measure: String
  /// The status that the measure counts as: `NEUTRAL`, or another that the pipeline allows.
  public var status: String
  /// Who approved it.
  public var by: String
  /// In what role.
  public var role: String
  /// Why.
  public var reason: String
  /// First day on which it holds.
  public var from: CalendarDay
  /// Last day on which it holds.
  public var expires: CalendarDay
  /// The login under which it was recorded.
  public var login: String
  /// First day on which it no longer holds because somebody took it back; nil while it stands.
  public var revokedOn: CalendarDay?

  /// An override; its id is made of what it says.
  public init(
    familyRef: String, personRef: String, measure: String, status: String, by: String, role: String, reason: String,
    from: CalendarDay, expires: CalendarDay, login: String
  ) {
    id = LastingID.make("O", from: [familyRef, personRef, measure, status, by, role, reason, from.iso, expires.iso])
    self.familyRef = familyRef
    self.personRef = personRef
    self.measure = measure
    self.status = status
    self.by = by
    self.role = role
    self.reason = reason
    self.from = from
    self.expires = expires
    self.login = login
    revokedOn = nil
  }

  /// Whether it holds on a day; both ends count.
  public func holds(on day: CalendarDay) -> Bool {
    from <= day && day <= expires && (revokedOn.map { day < $0 } ?? true)
  }
}
