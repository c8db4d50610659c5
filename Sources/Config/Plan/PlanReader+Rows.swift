import Outcomes
import Vocabulary

extension PlanReader {
  /// Reads the file of one headline.
  func readHeadline(_ root: Setting) {
    let file = root.section(["headline", "title", "goal", "rows"])
    let letter = file.required("headline")?.text ?? ""
    plan.headlines.append(
      OutcomePlan.Headline(letter: letter, title: file.required("title")?.text ?? "", goal: file["goal"]?.text ?? ""))
    for place in file.required("rows")?.list ?? [] { readRow(place, headline: letter) }
  }

  private static let rowKeys = [
    "row", "version", "in_force", "source", "subject", "ages", "concern", "how_we_know", "confirmed_by", "success",
    "how_we_know_it", "readings",
    "neutral_while", "flags", "outlives_membership", "one_is_enough",
  ]

  private func readRow(_ place: Setting, headline: String) {
    let keys = place.section(PlanReader.rowKeys)
    var row = PlanRow(measure: keys.required("row")?.text ?? "", headline: headline)
    row.version = keys.required("version")?.text ?? ""
    row.place = "\(place.file):\(place.line)"
    readForce(keys, &row)
    row.concern = keys.required("concern")?.text ?? ""
    row.success = keys.required("success")?.text ?? ""
    row.subject = subject(keys)
    row.routes = (keys.required("how_we_know")?.list ?? []).compactMap(route)
    if row.routes.isEmpty { keys["how_we_know"]?.wrong("no route: nobody could ever qualify") }
    row.confirmation = keys["confirmed_by"].map(events)
    row.tests = (keys.required("how_we_know_it")?.list ?? []).compactMap(step)
    if row.tests.isEmpty { keys["how_we_know_it"]?.wrong("no test: everybody would succeed at once") }
    row.readings = (keys["readings"]?.list ?? []).compactMap(reading)
    row.neutralWhile = keys["neutral_while"].map(events)
    row.flagsWhenMet = keys["flags"]?.codes(ExceptionGroup.flags.codes, "no such flag") ?? []
    row.outlivesMembership = keys["outlives_membership"]?.flag ?? false
    row.oneIsEnough = keys["one_is_enough"]?.flag ?? false
    plan.rows.append(row)
    rowPlaces.append(place)
  }

  private func readForce(_ keys: Section, _ row: inout PlanRow) {
    guard let force = keys.required("in_force")?.section(["from", "to"]) else { return }
    if let from = force.required("from"), from.text != "open" { row.inForceFrom = from.day }
    if let to = force["to"] { row.inForceTo = to.day }
    if let from = row.inForceFrom, let to = row.inForceTo, to < from { force["to"]?.wrong("ends before it starts") }
    guard let source = keys.required("source")?.section(["document", "place"]) else { return }
    row.source = [source.required("document")?.text, source.required("place")?.text].compactMap { $0 }.joined(
      separator: ", ")
  }

  private func subject(_ keys: Section) -> PlanSubject {
    let kinds = (keys.required("subject")?.list ?? []).compactMap { $0.word(PlanSubject.Kind.self) }
    if kinds.contains(.family), kinds.count > 1 {
      keys["subject"]?.wrong("a row is about people or about the family, not both")
    }
    return PlanSubject(kinds: kinds, ages: keys["ages"]?.ages)
  }

  private func reading(_ place: Setting) -> PlanRow.Reading? {
    let keys = place.section(["text", "setting"])
    guard let text = keys.required("text")?.text else { return nil }
    let setting = keys["setting"]?.text ?? ""
    if !setting.isEmpty, !PlanSettings.names.contains(setting) {
      keys["setting"]?.wrong("no such setting\(NearestWord.hint(setting, in: PlanSettings.names))")
    }
    return PlanRow.Reading(text: text, setting: setting)
  }

  // MARK: Routes

  private static let routeQuestions = [
    "ticked", "declared", "event", "repeated", "absent", "excluded", "without_school", "home_education_rated",
    "claiming", "situation", "expiring",
  ]

  private func route(_ place: Setting) -> PlanRoute? {
    let keys = place.section(["route", "text", "aged"] + PlanReader.routeQuestions)
    guard let name = keys.required("route")?.text, let (question, value) = only(PlanReader.routeQuestions, keys),
      let rule = rule(question, value)
    else { return nil }
    return PlanRoute(name: name, text: keys.required("text")?.text ?? "", rule: rule, ages: keys["aged"]?.ages)
  }

  /// The one question that a route or test asks.
  func only(_ questions: [String], _ keys: Section) -> (String, Setting)? {
    let asked = questions.compactMap { name in keys.values[name].map { (name, $0) } }
    if asked.count == 1 { return asked[0] }
    keys.place.wrong(
      asked.isEmpty
        ? "asks nothing; known questions: \(questions.joined(separator: ", "))"
        : "asks more than one question: \(asked.map(\.0).joined(separator: ", "))")
    return nil
  }

  private func rule(_ question: String, _ value: Setting) -> RouteRule? {
    switch question {
    case "ticked": return value.isYes ? .ticked : nil
    case "declared":
      if !value.isMapping { return value.isYes ? .declared(agencies: nil) : nil }
      return .declared(agencies: words(value.section(["agency"]).required("agency")))
    case "event": return eventRule(value)
    case "repeated":
      let keys = value.section(["event", "at_least", "within_days", "within"])
      return .repeated(
        events(keys.required("event")), atLeast: keys.required("at_least")?.integer(in: 2...100) ?? 2,
        withinDays: keys.required("within_days")?.integer(in: 1...366) ?? 30,
        withinMonths: keys.required("within")?.months() ?? 12)
    case "absent":
      let keys = value.section(["at_least", "over"])
      return .absence(percent: keys.required("at_least")?.percent ?? 10, terms: keys.required("over")?.terms ?? 3)
    case "excluded":
      let keys = value.section(["event", "at_least", "over"])
      return .sessions(
        events(keys.required("event")), atLeast: keys.required("at_least")?.amount(["sessions"], in: 1...400) ?? 6,
        terms: keys.required("over")?.terms ?? 3)
    case "without_school":
      let keys = value.section(["at_least", "in_last", "unless"])
      return .withoutSchool(
        days: keys.required("at_least")?.amount(["school days"], in: 1...200) ?? 20,
        terms: keys.required("in_last")?.terms ?? 3,
        unless: events(keys.required("unless")))
    case "home_education_rated": return .rated(words(value))
    case "expiring":
      let keys = value.section(["is", "within"])
      return .expiring(events(keys.required("is")), withinMonths: keys.required("within")?.months() ?? 12)
    case "situation": return .situation(words(value))
    default:
      guard let benefits else {
        value.wrong("settings.yaml has no 'benefits', so this can never hold")
        return nil
      }
      return value.isYes ? .claiming(benefits) : nil
    }
  }

  private func eventRule(_ value: Setting) -> RouteRule? {
    let keys = value.section(["is", "within", "in_last", "or_running", "at_least"])
    let set = events(keys.required("is"))
    if let terms = keys["in_last"] {
      if keys.has("within") { value.wrong("'within' and 'in_last' are two windows; one is meant") }
      return .eventsInTerms(
        set, atLeast: keys["at_least"]?.amount(["events"], in: 2...100) ?? 1, terms: terms.terms ?? 3)
    }
    keys["at_least"]?.wrong("counts over 'in_last' terms; over days 'repeated' does")
    let running = keys["or_running"]?.flag ?? false
    if !keys.has("within"), !running { value.wrong("needs 'within', 'in_last' or 'or_running'") }
    return .event(set, withinMonths: keys["within"]?.months(), orRunning: running)
  }
}
