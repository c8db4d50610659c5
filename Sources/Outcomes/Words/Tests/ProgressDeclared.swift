import Settings
import Vocabulary

/// `declared`: a professional declares progress (DECLP): the latest declaration decides.
struct ProgressDeclared: TestWord {
  /// What the months are counted from.
  enum Since: String, CaseIterable, Sendable {
    /// The qualifying date.
    case qualifying
    /// The last event of the row's clear period, or the qualifying date.
    case lastEvent = "last event"
    /// The start of the Early Help episode, or the register's assessment where there is none.
    case earlyHelp = "early help"
  }

  static let word = "declared"
  static var keys: [PlanKey<ProgressDeclared>] {
    [
      .needed("as", \.names, .declaredNames, "The rows and tests under whose name it may be declared."),
      .needed("after", \.months, .monthsOrUnspecified, "Months that must have passed; 0 means after the day itself."),
      .optional("since", \.since, .choice, "What the months are counted from."),
      .optional("after_last_event", \.afterLastEvent, .flag, "Whether it must follow the clear period's last event."),
      .optional("role", \.roles, .words, "Only by one of these roles."),
      .optional("agency", \.agencies, .agencies, "Only by one of these agencies."),
      .optional("naming", \.limbs, .texts, "Things that the declaration must name."),
      .optional("naming_one_of", \.oneOf, .texts, "Things of which the declaration must name one."),
      .optional(
        "amount_falls_where", \.fallingAmount, .text, "Of these, the one whose amount must be less than it was."),
      .optional("activity", \.activityMonths, .months, "Months from the `from=` to the `to=` date that it must name."),
    ]
  }

  var names = WordList.none
  var months = 0
  var since = Since.qualifying
  var afterLastEvent = false
  var roles: WordList?
  var agencies: WordList?
  var limbs: [String] = []
  var oneOf: [String] = []
  var fallingAmount: String?
  var activityMonths: Int?

  func check(_ place: Setting, _ section: Section) {
    guard let fallingAmount, !oneOf.contains(fallingAmount) else { return }
    let hint = NearestWord.hint(fallingAmount, in: oneOf)
    section["amount_falls_where"]?.wrong("'naming_one_of' has no '\(fallingAmount)'\(hint)")
  }

  var sight: WordSight {
    var sight = keysSight
    if since == .earlyHelp { sight.look(at: .earlyHelp) }
    return sight
  }

  // MARK: In words

  func sentence(_ plan: PlanWording) -> String {
    var text = "progress declared for \(plan.any(names))"
    if let roles { text += " by \(plan.any(roles))" }
    if let agencies { text += " by \(plan.any(agencies))" }
    text += months > 0 ? " at least \(months) months after \(base)" : " after \(base)"
    if afterLastEvent { text += ", and after the last event" }
    if !limbs.isEmpty { text += ", naming \(limbs.joined(separator: ", "))" }
    if !oneOf.isEmpty { text += ", naming \(oneOf.joined(separator: " or "))" }
    if let fallingAmount { text += " (\(fallingAmount) with an amount that is less than it was)" }
    if let activityMonths { text += ", for an activity of at least \(activityMonths) months since registration" }
    return text
  }

  private var base: String {
    switch since {
    case .qualifying: "qualifying"
    case .lastEvent: "qualifying or the last event"
    case .earlyHelp: "the start of Early Help"
    }
  }

  // MARK: On a day

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let base = base(item, on: day)
    let period = months > 0 ? base.adding(months: months) : base.adding(days: 1)
    var earliest = max(period, item.qualified)
    if afterLastEvent, let last = item.lastClearEvent(on: day) { earliest = max(earliest, last.adding(days: 1)) }
    tell(item, from: base, to: period, earliest: earliest, on: day)
    // Where an event makes the clear period fail, rather than run again, it is not the declaration's months that stand in the way.
    let runs =
      since == .lastEvent && item.clear?.afterEvent == .fails ? item.qualified.adding(months: months) : period
    if months > 0, day < runs { return .pending(until: runs) }
    let from = months > 0 ? item.qualified : min(base.adding(days: 1), item.qualified.adding(days: 1))
    return latest(item, from: from, earliest: earliest, on: day)
  }

  private func latest(_ item: MeasureEvaluation, from: CalendarDay, earliest: CalendarDay, on day: AskedDay) -> Answer {
    let all = declarations(item, on: day).filter { $0.on >= from }
    guard let latest = all.map(\.on).max() else { return .awaiting(.declarationMissing) }
    let last = all.filter { $0.on == latest }
    let positives = item.inOrder(last.filter(\.isPositive))
    guard let positive = positives.first else {
      item.tell { note in last.forEach { note.cite($0.index) } }
      return .fails(.declarationNegative)
    }
    if latest < earliest {
      item.tell {
        $0.cite(positive.index)
        $0.flag(.declarationTooEarly)
      }
      return .awaiting(.declarationTooEarly, undone: earliest > item.qualified.adding(months: months))
    }
    if last.contains(where: { !$0.isPositive }) { return .review(.declarationConflict) }
    let answers = positives.map { says($0, item) }
    guard answers.allSatisfy({ $0 == answers[0] }) else {
      item.tell { note in last.forEach { note.cite($0.index) } }
      return .review(.tiedEvidence)
    }
    return accept(positive, answers[0], item)
  }

  /// What one declaration comes to.
  private func says(_ declaration: Declaration, _ item: MeasureEvaluation) -> Answer {
    let detail = item.book.words[declaration.event.detail]
    let named = DeclarationDetail.limbs(of: detail)
    if !limbs.allSatisfy(named.contains) { return .awaiting(.declarationIncomplete) }
    if let missing = missingOneOf(named, declaration, item) { return missing }
    guard let activityMonths else { return .holds }
    guard let span = DeclarationDetail.span(of: detail) else { return .awaiting(.declarationIncomplete) }
    let isLong =
      span.from >= item.registered && span.to >= span.from.adding(months: activityMonths) && span.to <= declaration.on
    return isLong ? .holds : .fails(.activityTooShort)
  }

  private func accept(_ declaration: Declaration, _ answer: Answer, _ item: MeasureEvaluation) -> Answer {
    item.tellWho(declaration)
    item.tell {
      $0.cite(declaration.index)
      if activityMonths != nil, let span = DeclarationDetail.span(of: item.book.words[declaration.event.detail]) {
        $0.figures.append("activity \(span.from.iso) to \(span.to.iso)")
      }
    }
    if answer == .holds { item.lastDeclared = max(item.lastDeclared ?? declaration.on, declaration.on) }
    return answer
  }

  /// Why a declaration does not name what it must: one of some things, and for one of them an amount that is less than it was.
  private func missingOneOf(_ named: [String], _ declaration: Declaration, _ item: MeasureEvaluation) -> Answer? {
    guard !oneOf.isEmpty else { return nil }
    guard let one = oneOf.first(where: { named.contains($0.lowercased()) }) else {
      return .awaiting(.declarationIncomplete)
    }
    guard one == fallingAmount else { return nil }
    guard let now = declaration.event.value, let before = declaration.event.valueBefore else {
      return .awaiting(.amountMissing)
    }
    item.tell { $0.figures.append("\(before) pence before, \(now) now") }
    return now < before ? nil : .fails(.amountNotLess)
  }

  private func declarations(_ item: MeasureEvaluation, on day: AskedDay) -> [Declaration] {
    item.declarations(names, upTo: day, roles: roles, agencies: agencies)
  }

  private func tell(
    _ item: MeasureEvaluation, from base: CalendarDay, to period: CalendarDay, earliest: CalendarDay, on day: AskedDay
  ) {
    item.tell { note in
      note.window(base, period)
      if declarations(item, on: day).contains(where: { $0.isPositive && $0.on >= earliest }) { return }
      note.want(
        months > 0 ? "A declaration of progress" : "A declaration of progress after the need was found",
        from: "A professional who supports the family", possibleFrom: earliest)
    }
  }

  /// The day that the months are counted from.
  private func base(_ item: MeasureEvaluation, on day: AskedDay) -> CalendarDay {
    switch since {
    case .qualifying: item.qualified
    case .lastEvent: max(item.qualified, item.lastClearEvent(on: day) ?? item.qualified)
    case .earlyHelp: item.earlyHelpStart(on: day) ?? item.qualified
    }
  }
}
