import Vocabulary

/// A professional's declaration about the subject's progress.
struct Declaration {
  let event: Event
  let index: Int32
  let on: CalendarDay
  let isPositive: Bool
}

extension MeasureEvaluation {
  /// The complete declarations of progress, or of none, under one of these names, known on a day.
  func declarations(
    _ purposes: WordList, upTo day: AskedDay, roles: WordList? = nil, agencies: WordList? = nil,
    of other: Subject? = nil
  )
    -> [Declaration]
  {
    let asked = other ?? subject
    guard asked.mask & Subject.bit(.declaration) != 0 else { return [] }
    var found: [Declaration] = []
    for index in asked.events {
      let event = book.events[Int(index)]
      guard event.kind == .declaration, book.has(purposes, event.type), let on = event.on, on <= day else { continue }
      let isPositive = event.status.number == book.canon.progress
      guard isPositive || event.status.number == book.canon.noProgress, book.isProfessional(event) else { continue }
      if let roles, !book.has(roles, event.role) { continue }
      if let agencies, !book.has(agencies, event.agency) { continue }
      guard asked.counts(on, registered: registered) else { continue }
      found.append(Declaration(event: event, index: index, on: on, isPositive: isPositive))
    }
    return found
  }

  /// The last event of the row's clear period after qualifying.
  func lastClearEvent(on day: AskedDay) -> CalendarDay? {
    guard let clear else { return nil }
    var last: CalendarDay?
    each(clear.events, upTo: day) { _, _, date in if date > qualified { last = max(last ?? date, date) } }
    return last
  }
}

extension EvidenceBook {
  /// Whether a declaration names its declarer, role and agency, and the role is a professional's.
  func isProfessional(_ event: Event) -> Bool {
    !event.declaredBy.isNone && !event.role.isNone && !event.agency.isNone
      && !notProfessional.contains(event.role.number)
  }

  /// Name, role and agency of a declarer.
  func declarer(_ event: Event) -> String {
    [event.declaredBy, event.role, event.agency].map { words[$0] }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// Reads what a declaration says beside its status: `improved;meeting;not-at-risk`, or `from=01/10/2016;to=01/01/2017`.
enum DeclarationDetail {
  static func limbs(of text: String) -> [String] {
    text.split(separator: ";").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()).lowercased()
    }
  }

  static func span(of text: String) -> (from: CalendarDay, to: CalendarDay)? {
    var from: CalendarDay?
    var to: CalendarDay?
    for part in limbs(of: text) {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { continue }
      if sides[0] == "from" { from = date(String(sides[1])) }
      if sides[0] == "to" { to = date(String(sides[1])) }
    }
    guard let from, let to, from <= to else { return nil }
    return (from, to)
  }

  private static func date(_ text: String) -> CalendarDay? {
    if let iso = CalendarDay(iso: text) { return iso }
    let parts = text.split(separator: "/").compactMap { Int($0) }
    return parts.count == 3 ? CalendarDay(year: parts[2], month: parts[1], day: parts[0]) : nil
  }
}
