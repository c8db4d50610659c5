import Outcomes
import Vocabulary

extension PlanReader {
  private static let testQuestions = [
    "all_of", "any_of", "combined_by", "until_leaving_school", "unless_contradicted", "declared", "clear_of",
    "intervention_completed", "star", "on_roll", "attended",
    "excluded", "none_of", "professional_confirms", "none_open", "in_education_employment_or_training",
    "home_education_rated", "episode_opened",
    "episode", "measure_met", "case_closed", "risk_lower", "off_benefit", "unsanctioned", "nobody_claims",
    "destination", "reduced", "fewer", "fewer_of", "scores", "every_member", "happened",
  ]

  /// One test, with when it applies.
  func step(_ place: Setting) -> PlanStep? {
    let keys = place.section(
      ["test", "text", "while", "not_while", "qualified_under", "once_declared", "after_leaving_school", "tests"]
        + PlanReader.testQuestions)
    if let name = keys["test"]?.text { testNames.append(name) }
    guard let (question, value) = only(PlanReader.testQuestions, keys) else { return nil }
    guard let test = test(question, value, keys) else { return nil }
    var step = PlanStep(name: keys["test"]?.text ?? "", text: keys["text"]?.text ?? "", test: test)
    if test.steps.isEmpty, step.name.isEmpty { keys.place.wrong("the key 'test' is missing") }
    if let set = keys["while"] { step.applies = .during(events(set)) }
    if let set = keys["not_while"] { step.applies = .notDuring(events(set)) }
    if let row = keys["qualified_under"] { step.applies = .qualified(measure(row)) }
    if let names = keys["once_declared"] { step.applies = .onceDeclared(declaredNames(names)) }
    return step
  }

  private func steps(_ place: Setting?) -> [PlanStep] {
    let found = (place?.list ?? []).compactMap(step)
    if found.isEmpty { place?.wrong("holds no test") }
    return found
  }

  private func test(_ question: String, _ value: Setting, _ outer: Section) -> PlanTest? {
    switch question {
    case "all_of": return .all(steps(value))
    case "any_of": return .any(steps(value))
    case "combined_by": return combined(value, steps(outer.required("tests")))
    case "until_leaving_school": return .untilLeaving(steps(value), then: steps(outer.required("after_leaving_school")))
    case "unless_contradicted": return contradicted(value)
    case "declared": return .declared(declared(value))
    case "clear_of": return clear(value)
    case "professional_confirms": return .professionalConfirms(declaredNames(value))
    case "home_education_rated": return .ratedAfterVisit(words(value))
    case "measure_met": return .measureMet(measure(value))
    case "scores": return .scores(scores(value))
    case "every_member": return everyMember(value)
    case "happened":
      let keys = value.section(["event", "at_least", "in_last"])
      return .happened(
        events(keys.required("event")), atLeast: keys["at_least"]?.integer(in: 1...100) ?? 1,
        months: keys.required("in_last")?.months() ?? 6)
    case "destination": return .destination(words(value))
    case "attended", "excluded", "none_of", "fewer_of", "on_roll", "none_open": return school(question, value)
    case "episode_opened", "episode", "case_closed", "risk_lower", "intervention_completed", "star":
      return care(question, value)
    case "reduced", "fewer": return counted(question, value)
    default: return working(question, value)
    }
  }

  /// Tests that a setting combines: both or either, an alternative, an addition, or off.
  private func combined(_ value: Setting, _ steps: [PlanStep]) -> PlanTest? {
    switch value.text {
    case "c5Evidence": return plan.settings.c5Evidence == .both ? .all(steps) : .any(steps)
    case "c1C2":
      switch plan.settings.c1C2 {
      case .alternative: return .any(steps)
      case .additional: return .all(steps)
      case .off: return .all(Array(steps.prefix(1)))
      }
    default:
      value.wrong("no such setting combines tests\(NearestWord.hint(value.text ?? "", in: ["c1C2", "c5Evidence"]))")
      return nil
    }
  }

  private func contradicted(_ value: Setting) -> PlanTest {
    let keys = value.section(["tests", "open", "recent", "within"])
    let inner = steps(keys.required("tests"))
    if let recent = keys["recent"] {
      return .unless(inner, .recent(events(recent), months: keys.required("within")?.months() ?? 6))
    }
    return .unless(inner, .open(events(keys.required("open"))))
  }

  func declared(_ value: Setting) -> DeclaredTest {
    let keys = value.section(["as", "after", "since", "after_last_event", "role", "agency", "naming", "activity"])
    var test = DeclaredTest(purposes: declaredNames(keys.required("as")))
    test.months = keys.required("after")?.months(unspecified: plan.settings.unspecifiedMonths) ?? 0
    test.since = keys["since"]?.word(DeclaredTest.Since.self) ?? .qualifying
    test.afterLastEvent = keys["after_last_event"]?.flag ?? false
    test.roles = keys["role"].map(words)
    test.agencies = keys["agency"].map(words)
    test.limbs = keys["naming"]?.texts ?? []
    test.activityMonths = keys["activity"]?.months()
    return test
  }

  private func scores(_ value: Setting) -> ScoresTest {
    let keys = value.section(["of", "change", "top", "or_all_at_least"])
    return ScoresTest(
      scales: words(keys.required("of")), change: keys.required("change")?.word() ?? .totalLower,
      top: keys["top"]?.integer(in: 1...1000), target: keys["or_all_at_least"]?.integer(in: 0...1000))
  }

  private func everyMember(_ value: Setting) -> PlanTest {
    let keys = value.section(["who", "aged", "tests"])
    let kinds = (keys.required("who")?.list ?? []).compactMap { $0.word(PlanSubject.Kind.self) }
    if kinds.contains(.family) { keys["who"]?.wrong("members are people; write child, young person or adult") }
    return .everyMember(steps(keys.required("tests")), PlanSubject(kinds: kinds, ages: keys["aged"]?.ages))
  }

  private func clear(_ value: Setting) -> PlanTest {
    let keys = value.section([
      "event", "for", "after_event", "held_back_by", "checked_in", "checked_where_delivered", "recorded_until",
      "lifted_by", "since_start_of", "since_end_of",
    ])
    var test = ClearTest(
      events: events(keys.required("event")), checkedIn: feedList(keys["checked_in"]),
      checkedWhereDelivered: feedList(keys["checked_where_delivered"]))
    if !keys.has("checked_in"), !keys.has("checked_where_delivered") {
      value.wrong("needs 'checked_in' or 'checked_where_delivered': silence proves nothing by itself")
    }
    test.months = keys.required("for")?.months() ?? 6
    if keys.has("since_start_of"), keys.has("since_end_of") {
      value.wrong("'since_start_of' and 'since_end_of' are two beginnings; one is meant")
    }
    test.since = keys["since_start_of"].map { .start(events($0)) } ?? keys["since_end_of"].map { .end(events($0)) }
    test.afterEvent = keys["after_event"]?.word(ClearTest.AfterEvent.self) ?? .restart
    test.heldBackBy = keys["held_back_by"].map(events)
    test.recordedUntilAge = keys["recorded_until"]?.integer(in: 10...30)
    test.liftedBy = keys["lifted_by"].map(words)
    return .clear(test)
  }

  private func school(_ question: String, _ value: Setting) -> PlanTest {
    switch question {
    case "attended":
      let keys = value.section(["at_least", "over"])
      return .attended(percent: keys.required("at_least")?.percent ?? 90, terms: keys.required("over")?.terms ?? 3)
    case "excluded":
      let keys = value.section(["event", "fewer_than", "over"])
      return .fewerSessions(
        events(keys.required("event")), fewerThan: keys.required("fewer_than")?.amount(["sessions"], in: 1...400) ?? 6,
        terms: keys.required("over")?.terms ?? 3)
    case "none_of":
      let keys = value.section(["event", "over"])
      return .fewerInTerms(events(keys.required("event")), fewerThan: 1, terms: keys.required("over")?.terms ?? 3)
    case "fewer_of":
      let keys = value.section(["event", "than", "over"])
      return .fewerInTerms(
        events(keys.required("event")), fewerThan: keys.required("than")?.integer(in: 1...100) ?? 1,
        terms: keys.required("over")?.terms ?? 3)
    case "on_roll":
      let keys = value.section(["event", "or_in", "accepted"])
      return .onRoll(
        events(keys.required("event")), provision: events(keys.required("or_in")),
        accepted: words(keys.required("accepted")))
    default:
      let keys = value.section(["event", "or_declared"])
      return .noneOpen(events(keys.required("event")), declaredBy: declaredNames(keys["or_declared"]))
    }
  }

  private func care(_ question: String, _ value: Setting) -> PlanTest {
    switch question {
    case "star":
      let keys = value.section(["rise", "points"])
      return .star(
        StarTest(
          percent: keys.required("rise")?.percent ?? 20, points: keys.required("points")?.integer(in: 1...20) ?? 2))
    case "risk_lower":
      let keys = value.section(["event", "scale"])
      return .riskLowered(events(keys.required("event")), scale: words(keys.required("scale")))
    case "intervention_completed":
      let keys = value.section(["event", "good", "bad", "unclear"])
      return .completed(
        events(keys.required("event")), good: words(keys.required("good")), bad: words(keys.required("bad")),
        unclear: words(keys["unclear"]))
    case "case_closed":
      let keys = value.section(["spells", "referrals", "led_to_nothing", "for", "checked_in"])
      return .caseClosed(
        CaseClosedTest(
          spells: events(keys.required("spells")), referrals: events(keys.required("referrals")),
          nothing: words(keys["led_to_nothing"]),
          months: keys.required("for")?.months() ?? 6, checkedIn: feedList(keys.required("checked_in"))))
    default:
      return question == "episode" ? .episode(episode(value)) : .opened(opened(value))
    }
  }

  private func opened(_ value: Setting) -> OpenedTest {
    let keys = value.section(["event", "more_than", "transfer"])
    return OpenedTest(
      episodes: events(keys.required("event")), months: keys.required("more_than")?.months() ?? 6,
      transfer: words(keys["transfer"]))
  }

  private func episode(_ value: Setting) -> EpisodeTest {
    let keys = value.section(["event", "good_rating", "fair_rating", "highest_rating", "step_up", "declared"])
    func rating(_ name: String) -> Int { keys.required(name)?.integer(in: 1...100) ?? 1 }
    return EpisodeTest(
      episodes: events(keys.required("event")),
      ratings: (rating("good_rating"), rating("fair_rating"), rating("highest_rating")),
      stepUp: words(keys["step_up"]),
      declared: keys.required("declared").map(declared) ?? DeclaredTest(purposes: words(nil)))
  }

  private func counted(_ question: String, _ value: Setting) -> PlanTest {
    if question == "reduced" {
      let keys = value.section(["event", "by", "over"])
      return .reduced(
        events(keys.required("event")), percent: keys.required("by")?.percent ?? 60,
        months: keys.required("over")?.months() ?? 6)
    }
    let keys = value.section(["event", "than", "over"])
    return .fewer(
      events(keys.required("event")), fewerThan: keys.required("than")?.integer(in: 1...1000) ?? 1,
      months: keys.required("over")?.months() ?? 6)
  }

  private func working(_ question: String, _ value: Setting) -> PlanTest? {
    if question == "in_education_employment_or_training" {
      guard let eet else {
        value.wrong("settings.yaml has no 'education_employment_training', so this can never hold")
        return nil
      }
      let keys = value.section(["expires_after", "confirmed_after"])
      return .inEET(
        EETTest(
          group: eet.group, unknown: eet.unknown, schoolCodes: eet.school,
          expiryMonths: keys.required("expires_after")?.months() ?? 6,
          confirmedMonths: keys.required("confirmed_after")?.months() ?? 3))
    }
    guard let benefits else {
      value.wrong("settings.yaml has no 'benefits', so this can never hold")
      return nil
    }
    switch question {
    case "off_benefit": return value.isYes ? .offBenefit(benefits) : nil
    case "unsanctioned":
      let keys = value.section(["benefit", "for"])
      let weeks = keys.required("for")?.amount(["weeks"], in: 1...104) ?? 26
      return .unsanctioned(words(keys.required("benefit")), days: 7 * weeks, benefits)
    default:
      let keys = value.section(["declared_as", "because"])
      return .nobodyClaims(
        benefits, declaredAs: declaredNames(keys.required("declared_as")), reasons: words(keys.required("because")))
    }
  }
}
