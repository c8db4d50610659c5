/// A named person's decision that a measure counts otherwise than the evidence says, with a reason and an end (*Meaning*: Overrides).
public struct MeasureOverride: Sendable, Equatable {
  /// The status of an override that says of a problem whose evidence is gone that it never was one (`readings` 4.22, 6).
  public static let neverWas = "NEVER_WAS"
  /// The status of an override that says of a feed or row that could not be seen that somebody looked it up and there is no such problem
  /// (`readings` 4.22, 2).
  public static let seenNo = "SEEN_NO"
  /// Stands for the day of a feed of which nothing was there.
  public static let noExtract = "none"
  /// Stands for a plan row where it is who belongs to a family that was looked up.
  public static let membership = "members"

  /// Content-derived id, such as `O7K3M9QX2A`.
  public var id: String
  /// Liquid Logic's FamilyID.
  public var familyRef: String
  /// Liquid Logic's PersonID; empty for a measure of the family.
  public var personRef: String
  /// The plan row.
  public var measure: String
  /// The status that the measure counts as: `NEUTRAL`, or another that the pipeline allows; or `SEEN_NO` or `NEVER_WAS`, with the feed and
  /// what of it is meant: `SEEN_NO dwp_adms 2017-12-22`, the extract up to that day; `SEEN_NO dwp_adms 3f…`, the row with that meaning.
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

  /// What an override says of a feed, or of something of it, where it says so.
  ///
  /// - Parameters:
  ///   - word: `seenNo` or `neverWas`.
  ///   - part: a day or a row's meaning; nil for whatever it gave.
  public static func says(_ word: String, of feed: String?, _ part: String? = nil) -> String {
    [word, feed, part].compactMap { $0 }.joined(separator: " ")
  }

  /// Whether it says a word of a feed, or of something of it; one that names no feed says it of all.
  public func says(_ word: String, of feed: String, _ part: String? = nil) -> Bool {
    status == word || status == MeasureOverride.says(word, of: feed, part)
  }

  /// Whether it holds on a day; both ends count.
  public func holds(on day: CalendarDay) -> Bool {
    from <= day && day <= expires && (revokedOn.map { day < $0 } ?? true)
  }
}
