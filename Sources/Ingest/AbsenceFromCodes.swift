/// How rows of one attendance code each become one row a pupil with the sessions possible and missed.
public struct AbsenceFromCodes: Sendable, Equatable {
  /// The column that has the attendance code.
  public var code: String
  /// The column that counts its sessions.
  public var sessions: String
  /// The columns that stay; rows that agree in all of them are added up.
  public var by: [String]
  /// Codes of authorised absence.
  public var authorised: [String]
  /// Codes of unauthorised absence.
  public var unauthorised: [String]
  /// Codes of sessions that were not possible.
  public var notPossible: [String]
  /// The columns that the sums fill: possible, authorised, unauthorised. Possible is left as it is where the codes of those
  /// present are not in the extract and a total is.
  public var fills: [String]

  /// The sums of a feed.
  public init(
    code: String, sessions: String, by: [String], authorised: [String], unauthorised: [String], notPossible: [String],
    fills: [String]
  ) {
    self.code = code
    self.sessions = sessions
    self.by = by
    self.authorised = authorised
    self.unauthorised = unauthorised
    self.notPossible = notPossible
    self.fills = fills
  }
}
