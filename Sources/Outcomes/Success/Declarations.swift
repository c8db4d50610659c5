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
      guard isPositive || event.status.number == book.canon.noProgress, book.accepts(event, for: row) else { continue }
      if let roles, !book.has(roles, event.role) { continue }
      if let agencies, !book.has(agencies, event.agency) { continue }
      guard row.outlivesMembership || asked.counts(on, registered: registered) else { continue }
      found.append(Declaration(event: event, index: index, on: on, isPositive: isPositive))
    }
    return found
  }

  /// The same of everybody in the family, and of the family itself.
  func declarationsOfAnyone(_ purposes: WordList, upTo day: AskedDay) -> [Declaration] {
    (household.members + [household.whole]).flatMap { declarations(purposes, upTo: day, of: $0) }
  }

  /// What the declarations of progress say of which none is older than the last one of no progress: the best of them counts.
  func anyWord(_ names: WordList, from first: CalendarDay, on day: AskedDay, accept: (Declaration) -> Answer) -> Answer
  {
    let all = declarations(names, upTo: day).filter { $0.on >= first }
    let against = all.filter { !$0.isPositive }.map(\.on).max()
    let words = all.filter { word in word.isPositive && against.map { word.on >= $0 } ?? true }
    var best: (word: Declaration, answer: Answer)?
    for word in words {
      let answer = word.on == against ? .review(.declarationConflict) : accept(word)
      if best.map({ $0.answer.or(answer) != $0.answer }) ?? true { best = (word, answer) }
    }
    guard let best else { return denied(all, on: against, possibleFrom: first) }
    tell { $0.cite(best.word.index) }
    if best.answer.state == .holds {
      lastDeclared = max(lastDeclared ?? best.word.on, best.word.on)
      tellWho(best.word)
    }
    return best.answer
  }

  private func denied(_ words: [Declaration], on day: CalendarDay?, possibleFrom first: CalendarDay) -> Answer {
    guard let day else {
      tell {
        $0.want("A declaration of progress", from: "A professional who supports the family", possibleFrom: first)
      }
      return .awaiting(.declarationMissing)
    }
    tell { note in words.filter { $0.on == day }.forEach { note.cite($0.index) } }
    return .fails(.declarationNegative)
  }

  /// Tells who declared, and marks what somebody said of themselves.
  func tellWho(_ word: Declaration) {
    tell {
      $0.declaredOn = word.on
      $0.declaredBy = book.declarer(word.event)
      if !book.isProfessional(word.event) { $0.flag(.selfReported) }
    }
  }

  /// Whether somebody who is no professional said that there is a problem.
  var isSelfReported: Bool {
    hits.flatMap(\.events).contains { index in
      let event = book.events[Int(index)]
      return event.kind == .declaration && !book.isProfessional(event)
    }
  }

  /// Declarations of one day by who declared, so that the order of rows decides nothing.
  func inOrder(_ declarations: [Declaration]) -> [Declaration] {
    guard declarations.count > 1 else { return declarations }
    return declarations.map { ($0, [book.declarer($0.event), book.words[$0.event.detail]]) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  /// The last event of the row's clear period after qualifying; a charge is none before it is decided.
  func lastClearEvent(on day: AskedDay) -> CalendarDay? {
    guard let clear else { return nil }
    var last: CalendarDay?
    each(clear.events, upTo: day) { event, _, date in
      if date > qualified, !clear.isUndecided(event, self, on: day) { last = max(last ?? date, date) }
    }
    return last
  }
}

extension EvidenceBook {
  /// Whether a declaration names its declarer, role and agency, and the role is a professional's.
  func isProfessional(_ event: Event) -> Bool {
    !event.declaredBy.isNone && !event.role.isNone && !event.agency.isNone
      && !notProfessional.contains(event.role.number)
  }

  /// Whether a declaration counts for a row: a professional's, or what people say of themselves where the row takes that.
  func accepts(_ event: Event, for row: PlanRow) -> Bool {
    if isProfessional(event) { return true }
    return row.selfReport == .counts && !event.declaredBy.isNone && !event.agency.isNone
      && selfReport.contains(event.role.number)
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
