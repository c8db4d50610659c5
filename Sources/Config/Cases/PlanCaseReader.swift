import Outcomes
import Settings
import Vocabulary

/// Reads worked cases strictly.
struct PlanCaseReader {
  private static let caseKeys = [
    "case", "row", "says", "registered", "assessed", "planned", "closed", "people", "facts", "coverage", "expect",
    "no_school",
  ]

  /// The cases of one file.
  func cases(_ root: Setting) -> [PlanCase] {
    let file = root.section(["about", "people", "registered", "cases"])
    let people = file["people"].map(people) ?? []
    let registered = file["registered"]?.day
    return (file.required("cases")?.list ?? []).compactMap { readCase($0, people: people, registered: registered) }
  }

  private func readCase(_ place: Setting, people common: [PlanCase.Person], registered: CalendarDay?) -> PlanCase? {
    let keys = place.section(PlanCaseReader.caseKeys)
    guard let name = keys.required("case")?.text, let row = keys.required("row") else { return nil }
    row.mentions(.row)
    var one = PlanCase(
      name: name, row: row.text ?? "", says: keys["says"]?.text ?? "", file: place.file, line: place.line,
      register: [:], people: common, facts: [],
      coverage: [:], nights: [], noSchool: keys["no_school"]?.texts ?? [])
    for field in PlanCase.EventLikeDate.allCases {
      if let day = keys[field.rawValue] {
        if day.text != "never" { one.register[field] = day.day }
      } else if field != .closed {
        one.register[field] = one.register[.registered] ?? (keys.has("registered") ? nil : registered)
      }
    }
    for person in keys["people"].map(people) ?? [] {
      one.people.removeAll { $0.name == person.name }
      one.people.append(person)
    }
    let names = one.people.map(\.name) + ["family"]
    one.facts = (keys["facts"]?.list ?? []).compactMap { fact($0, names) }
    for entry in keys["coverage"]?.entries ?? [] {
      entry.place.mentions(.deliveringFeed)
      one.coverage[entry.key] = .some(entry.value.text == "none" ? nil : entry.value.day)
    }
    for entry in keys.required("expect")?.entries ?? [] {
      guard let asOf = CalendarDay(iso: entry.key) else {
        entry.place.wrong("'\(entry.key)' is not a date; write yyyy-mm-dd")
        continue
      }
      one.nights.append((asOf, entry.value.list.compactMap { expectation($0, names, row: one.row) }))
    }
    return one
  }

  private func people(_ place: Setting) -> [PlanCase.Person] {
    place.entries.map { entry in
      let keys = entry.value.section(["born", "role", "joined", "left", "died", "incomplete"])
      return PlanCase.Person(
        name: entry.key, birth: keys["born"]?.day, role: keys.required("role")?.text ?? "Child",
        joined: keys["joined"]?.day, left: keys["left"]?.day,
        died: keys["died"]?.day, isIncomplete: keys["incomplete"]?.flag ?? false)
    }
  }

  // MARK: Facts

  private func fact(_ place: Setting, _ names: [String]) -> PlanCase.Fact? {
    let all = EventField.allCases.map(\.rawValue)
    let keys = place.section(["who", "event", "feed", "quarantined", "in_doubt", "known"] + all)
    guard let who = keys.required("who"), let name = who.text, let kind = keys.required("event")?.word(EventKind.self)
    else { return nil }
    if !names.contains(name) {
      who.wrong("nobody of this case is called '\(name)'\(NearestWord.hint(name, in: names))")
    }
    var fact = PlanCase.Fact(
      who: name, kind: kind, feed: keys["feed"]?.text, days: [], texts: [], numbers: [],
      isQuarantined: keys["quarantined"]?.flag ?? false,
      isInDoubt: keys["in_doubt"]?.flag ?? false, known: keys["known"]?.day, line: place.line)
    keys["feed"]?.mentions(.deliveringFeed)
    for field in EventField.allCases {
      guard let value = keys[field.rawValue] else { continue }
      guard field == .on || kind.fields.contains(field) else {
        value.wrong(
          "'\(kind.rawValue)' has no such field\(NearestWord.hint(field.rawValue, in: kind.fields.map(\.rawValue)))")
        continue
      }
      add(value, field, to: &fact)
    }
    return fact
  }

  private func add(_ value: Setting, _ field: EventField, to fact: inout PlanCase.Fact) {
    switch (field, field.slot) {
    case (_, .day): if let day = value.day { fact.days.append((field, day)) }
    case (.term, _), (_, .word), (_, .key): if let text = value.text { fact.texts.append((field, text)) }
    case (.schoolDays, _):
      if let days = value.decimal(in: 0...200) {
        fact.numbers.append((.sessions, Int((days * 2).rounded(.toNearestOrAwayFromZero))))
      }
    default: if let number = value.integer(in: -1000...100_000) { fact.numbers.append((field, number)) }
    }
  }

  // MARK: Expectations

  /// `{ Kit: PENDING, row: A1, due: 2017-03-01 }`.
  private func expectation(_ place: Setting, _ names: [String], row: String) -> PlanCase.Expectation? {
    let known = ["row", "qualified", "met", "due", "reason", "flags", "without"]
    let keys = place.section(known + names, elsewhere: nil)
    guard let who = names.first(where: { keys.has($0) }), let status = keys[who] else {
      place.wrong("names nobody of this case")
      return nil
    }
    let statuses = OutcomeStatus.allCases.map(\.rawValue) + ["none"]
    for item in status.list {
      if let text = item.text, !statuses.contains(text) {
        item.wrong("no such status\(NearestWord.hint(text, in: statuses))")
      }
    }
    keys["row"]?.mentions(.row)
    return PlanCase.Expectation(
      who: who, row: keys["row"]?.text ?? row, statuses: status.texts, qualified: keys["qualified"]?.day,
      met: keys["met"]?.day, due: keys["due"]?.day,
      reason: keys["reason"]?.word(ReasonCode.self),
      flags: keys["flags"]?.codes(ExceptionGroup.flags.codes, "no outcome ever raises the exception") ?? [],
      without: keys["without"]?.codes(ExceptionGroup.flags.codes, "no outcome ever raises the exception") ?? [],
      place: "\(place.file):\(place.line)")
  }
}
