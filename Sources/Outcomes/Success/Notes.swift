import Vocabulary

/// What an evaluation has to tell beside its answer.
struct Notes {
  /// Indexes of the events that it rests on.
  var events: [Int32] = []
  /// Lines that are not the subject's own.
  var evidence: [SourceLine] = []
  var windowFrom: CalendarDay?
  var windowTo: CalendarDay?
  var figures: [String] = []
  var declaredBy = ""
  var declaredOn: CalendarDay?
  var silentFeeds: [UInt16] = []
  var missing: [Outcome.MissingEvidence] = []
  var flags: [ExceptionCode] = []

  mutating func cite(_ event: Int32) { events.append(event) }

  /// The first window told is the row's.
  mutating func window(_ from: CalendarDay, _ to: CalendarDay) {
    if windowFrom == nil { (windowFrom, windowTo) = (from, to) }
  }

  mutating func flag(_ code: ExceptionCode) {
    if !flags.contains(code) { flags.append(code) }
  }

  /// Takes over what another evaluation has to tell.
  mutating func add(_ other: Notes) {
    events += other.events
    evidence += other.evidence
    figures += other.figures
    if let from = other.windowFrom, let to = other.windowTo { window(from, to) }
    if declaredBy.isEmpty { (declaredBy, declaredOn) = (other.declaredBy, other.declaredOn) }
    other.silentFeeds.forEach { relySilently(on: $0) }
    other.flags.forEach { flag($0) }
    missing += other.missing.filter { !missing.contains($0) }
  }

  mutating func want(_ what: String, from who: String, possibleFrom: CalendarDay? = nil) {
    let item = Outcome.MissingEvidence(what: what, whoCanSay: who, possibleFrom: possibleFrom)
    if !missing.contains(item) { missing.append(item) }
  }

  mutating func relySilently(on feed: UInt16) {
    if !silentFeeds.contains(feed) { silentFeeds.append(feed) }
  }
}
