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
    _ purposes: WordList, upTo day: CalendarDay, roles: WordList? = nil, agencies: WordList? = nil,
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

  /// DECLP: the latest declaration decides, and must be dated at or after the end of the minimum period.
  func declared(_ test: DeclaredTest, on day: CalendarDay) -> Answer {
    let base = declarationBase(test, on: day)
    let period = test.months > 0 ? base.adding(months: test.months) : base.adding(days: 1)
    var earliest = max(period, qualified)
    if test.afterLastEvent, let last = lastClearEvent(on: day) { earliest = max(earliest, last.adding(days: 1)) }
    tell {
      $0.window(base, period)
      if !isTellingDeclaration(test, from: earliest, on: day) {
        $0.want(
          test.months > 0 ? "A declaration of progress" : "A declaration of progress after the need was found",
          from: "A professional who supports the family", possibleFrom: earliest)
      }
    }
    // Where an event makes the clear period fail, rather than run again, it is not the declaration's months that stand in the way.
    let runs = test.since == .lastEvent && clear?.afterEvent == .fails ? qualified.adding(months: test.months) : period
    if test.months > 0, day < runs { return .pending(until: runs) }
    let since = test.months > 0 ? qualified : min(base.adding(days: 1), qualified.adding(days: 1))
    let all = declarations(test.purposes, upTo: day, roles: test.roles, agencies: test.agencies).filter {
      $0.on >= since
    }
    guard let latest = all.map(\.on).max() else { return .awaiting(.declarationMissing) }
    let last = all.filter { $0.on == latest }
    guard let positive = last.first(where: \.isPositive) else {
      tell { note in last.forEach { note.cite($0.index) } }
      return .fails(.declarationNegative)
    }
    if latest < earliest {
      tell {
        $0.cite(positive.index)
        $0.flag(.declarationTooEarly)
      }
      return .awaiting(.declarationTooEarly, undone: earliest > qualified.adding(months: test.months))
    }
    if last.contains(where: { !$0.isPositive }) { return .review(.declarationConflict) }
    return accept(positive, test)
  }

  private func accept(_ declaration: Declaration, _ test: DeclaredTest) -> Answer {
    let detail = book.words[declaration.event.detail]
    tell {
      $0.cite(declaration.index)
      $0.declaredOn = declaration.on
      $0.declaredBy = book.declarer(declaration.event)
    }
    let named = DeclarationDetail.limbs(of: detail)
    if !test.limbs.allSatisfy(named.contains) { return .awaiting(.declarationIncomplete) }
    if let months = test.activityMonths {
      guard let span = DeclarationDetail.span(of: detail) else { return .awaiting(.declarationIncomplete) }
      tell { $0.figures.append("activity \(span.from.iso) to \(span.to.iso)") }
      if span.from < registered || span.to < span.from.adding(months: months) || span.to > declaration.on {
        return .fails(.activityTooShort)
      }
    }
    lastDeclared = max(lastDeclared ?? declaration.on, declaration.on)
    return .holds
  }

  private func isTellingDeclaration(_ test: DeclaredTest, from earliest: CalendarDay, on day: CalendarDay) -> Bool {
    declarations(test.purposes, upTo: day, roles: test.roles, agencies: test.agencies).contains {
      $0.isPositive && $0.on >= earliest
    }
  }

  /// The day that the months of a declaration are counted from.
  func declarationBase(_ test: DeclaredTest, on day: CalendarDay) -> CalendarDay {
    switch test.since {
    case .qualifying: qualified
    case .lastEvent: max(qualified, lastClearEvent(on: day) ?? qualified)
    case .earlyHelp: earlyHelpStart(on: day) ?? qualified
    }
  }

  /// The last event of the row's clear period after qualifying.
  func lastClearEvent(on day: CalendarDay) -> CalendarDay? {
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

  /// Role and agency of a declarer.
  func declarer(_ event: Event) -> String { "\(words[event.role]), \(words[event.agency])" }
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
