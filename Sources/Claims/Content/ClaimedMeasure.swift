public import Outcomes
public import Vocabulary

/// One measure of one subject as a claim rests on it: a row of `claim_evidence`.
public struct ClaimedMeasure: Sendable, Equatable {
  /// Liquid Logic's PersonID; empty for a measure of the family.
  public var personRef = ""
  /// The plan row.
  public var measure = ""
  /// The headline's letter.
  public var headline = ""
  /// The routes that qualified it.
  public var routes: [String] = []
  /// The day from which it qualified.
  public var qualifiedOn: CalendarDay?
  /// First day of the window that was looked at.
  public var windowFrom: CalendarDay?
  /// Its last day.
  public var windowTo: CalendarDay?
  /// The status that counts.
  public var status = OutcomeStatus.met
  /// The figures behind it.
  public var figures = ""
  /// Why it is not met, where it is not.
  public var reason = ""
  /// First day of the weeks of work without a benefit, and the day from which they were enough.
  public var workFrom: CalendarDay?
  /// The day from which the weeks of work were enough.
  public var workMetOn: CalendarDay?
  /// The override that gave the status; empty where none did.
  public var overrideID = ""
  /// The status by the evidence alone, where an override gave another.
  public var overridden = ""
  /// Who declared, with role and agency.
  public var declaredBy = ""
  /// When.
  public var declaredOn: CalendarDay?
  /// The earliest day to which something that it rests on is complete.
  public var dataTo: CalendarDay?
  /// The rows that it rests on.
  public var rows: [CitedRow] = []

  /// A measure of which nothing is said yet.
  public init() {}

  /// The fields before the rows, in the order of the columns.
  static let fields: [ContentField<ClaimedMeasure>] = [
    .text("person_ref", \.personRef), .text("measure", \.measure), .text("headline", \.headline),
    .list("routes", \.routes), .day("qualified_on", \.qualifiedOn), .day("window_from", \.windowFrom),
    .day("window_to", \.windowTo),
    .one("status", \.status, text: \.rawValue, value: { OutcomeStatus(rawValue: $0) }), .text("figures", \.figures),
    .text("reason", \.reason, identity: false), .day("work_from", \.workFrom), .day("work_met_on", \.workMetOn),
    .text("override", \.overrideID), .text("overridden", \.overridden), .text("declared_by", \.declaredBy),
    .day("declared_on", \.declaredOn), .day("data_to", \.dataTo, identity: false),
  ]

  /// `B1/20001`, or `D4` for a measure of the family.
  public var label: String { personRef.isEmpty ? measure : "\(measure)/\(personRef)" }

  /// The figures, and what else an auditor must know of the status, in one text.
  var testValues: String {
    var parts = [figures, reason]
    if let workMetOn { parts.append("work from \(workFrom?.iso ?? "") met \(workMetOn.iso)") }
    if !overrideID.isEmpty { parts.append("override \(overrideID), evidence says \(overridden)") }
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
