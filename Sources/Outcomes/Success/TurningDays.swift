import Families
import Vocabulary

extension MeasureEvaluation {
  /// The days, ascending, from the qualifying date to `end`, on which the answer can change; between two of them it is the same.
  func turningDays(_ questions: RowQuestions, upTo end: CalendarDay) -> [CalendarDay] {
    var days: [Int32] = [qualified.number]
    func add(_ day: CalendarDay) {
      if day > qualified, day <= end { days.append(day.number) }
    }
    func add(_ number: Int32, _ rule: RowQuestions.TurningRule) {
      guard number != Column.missing else { return }
      let day = CalendarDay(number: number)
      add(day)
      add(day.adding(days: 1))
      for months in rule.months {
        add(day.adding(months: months))
        add(day.adding(months: months).adding(days: 1))
      }
      for count in rule.days {
        add(day.adding(days: count))
        add(day.adding(days: count + 1))
      }
    }
    for rule in questions.turning {
      add(qualified.number, rule)
      func learn(_ event: Event) {
        guard rule.mask & Subject.bit(event.kind) != 0 else { return }
        if event.kind == .declaration, let purposes = rule.purposes, !book.has(purposes, event.type) { return }
        for number in [event.days.a, event.days.b, event.days.c, event.days.d, event.days.e] { add(number, rule) }
      }
      if questions.row.oneIsEnough || questions.row.subject.isFamily || questions.looksAtFamily {
        household.eachEvent(learn)
      } else {
        for index in subject.events { learn(book.events[Int(index)]) }
      }
    }
    for months in questions.periods { add(qualified.adding(months: months)) }
    if let leaves = leavingDay { add(leaves) }
    if let birth = subject.birth { add(calendar.leavingDate(bornOn: birth)) }
    if questions.looksAtTerms { addTermEnds(upTo: end, add) }
    for member in questions.looksAtFamily ? household.members : [subject] {
      for spell in member.spells {
        if let from = spell.from { add(from) }
        if let to = spell.to { add(to.adding(days: 1)) }
      }
    }
    for other in others where questions.looksAtOthers {
      for day in other.turningDays(RowQuestions(row: other.row, number: 0), upTo: end) { add(day) }
    }
    days.sort()
    var unique: [CalendarDay] = []
    for day in days where unique.last?.number != day { unique.append(CalendarDay(number: day)) }
    return unique
  }

  private func addTermEnds(upTo end: CalendarDay, _ add: (CalendarDay) -> Void) {
    var term = calendar.term(containing: qualified)
    while calendar.end(ofTerm: term) <= end {
      add(calendar.end(ofTerm: term))
      term += 1
    }
  }

  // MARK: The stretches

  /// The first day of the unbroken stretch up to a day on which the row holds; the row must hold on that day.
  func metSince(_ day: CalendarDay, _ questions: RowQuestions, _ ask: (CalendarDay) -> Answer) -> CalendarDay {
    var first = day
    for turn in turningDays(questions, upTo: day).reversed() {
      guard ask(turn).state == .holds else { break }
      first = turn
    }
    return first
  }

  /// Whether the row held on some earlier day.
  func wasMet(before day: CalendarDay, _ questions: RowQuestions) -> Bool {
    turningDays(questions, upTo: day.adding(days: -1)).contains { answer(on: $0).state == .holds }
  }
}
