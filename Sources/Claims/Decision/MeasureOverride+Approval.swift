import Outcomes
public import Vocabulary

extension MeasureOverride {
  /// An override as somebody approves it.
  ///
  /// Throws `ClaimRefusal` without a name, role or reason, for a status or a life that the pipeline does not allow, for a family that nobody
  /// knows, and for an end that is past.
  public init(
    approvedBy signature: Signature, familyRef: String, personRef: String, measure: String, status: String,
    reason: String,
    expires: CalendarDay, settings: ClaimSettings, list: ClaimList
  ) throws {
    let place = "override of \(measure) in family \(familyRef)"
    func refuse(_ isWrong: Bool, _ message: String, _ remedy: String) throws {
      if isWrong { throw ClaimRefusal(place, message, remedy) }
    }
    try refuse(
      signature.by.isEmpty || signature.role.isEmpty, "nobody approves it",
      "Say --by and --role of the person who approves it.")
    try refuse(Signature.trimmed(reason).isEmpty, "it has no reason", "Say --reason in a few words.")
    let isWord = [MeasureOverride.neverWas, MeasureOverride.seenNo].contains { status.hasPrefix($0) }
    try refuse(
      status == MeasureOverride.seenNo, "it does not say what was looked up",
      "Say --row FILE:LINE or --feed FEED, as exceptions.csv names it.")
    try refuse(
      !isWord && !settings.overrideStatuses.map(\.rawValue).contains(status),
      "the pipeline does not let an override say '\(status)'",
      "It may say \(settings.overrideStatuses.map(\.rawValue).joined(separator: ", ")); claim.yaml decides.")
    try refuse(
      signature.on != list.asOf,
      "the last published run is of \(list.asOf), and nothing was judged as of \(signature.on)",
      "Leave --on away, or run the night of that day first.")
    try refuse(
      expires < signature.on, "it would have ended on \(expires), before \(signature.on)",
      "Say --expires with a later day.")
    try refuse(
      expires.days(since: signature.on) > settings.overrideDays,
      "it would last \(expires.days(since: signature.on)) days",
      "At most \(settings.overrideDays) are allowed; claim.yaml decides.")
    let family = list.decisions.first { $0.familyRef == familyRef }
    try refuse(
      family == nil || familyRef.isEmpty, "the last run knows no such family", "Look up its FamilyID in families.csv.")
    let label = personRef.isEmpty ? measure : "\(measure)/\(personRef)"
    let known = family.map { $0.met + $0.notMet + $0.waiting + $0.missing } ?? []
    try refuse(
      !isWord && !known.contains { $0 == label || $0.hasPrefix(label + " (") },
      "the family has no measure \(label)",
      "Its measures are \(known.joined(separator: ", ")).")
    let unseen = family?.blindTo ?? []
    try refuse(
      status.hasPrefix(MeasureOverride.seenNo)
        && !unseen.contains { status.hasPrefix("\(MeasureOverride.seenNo) \($0) ") },
      "the last run withheld nothing of the family for want of it",
      unseen.isEmpty ? "Nothing was withheld for want of sight." : "It could not see \(unseen.joined(separator: ", "))."
    )
    self.init(
      familyRef: familyRef, personRef: personRef, measure: measure, status: status, by: signature.by,
      role: signature.role,
      reason: Signature.trimmed(reason), from: signature.on, expires: expires, login: signature.login)
  }
}
