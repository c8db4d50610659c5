public import Settings

/// A plan that is arranged in pages: rows and indicators apart, and a map that says which indicators show success with which row.
extension PlanReader {
  /// Reads the file that lists the headlines.
  public func readHeadlines(_ root: Setting) {
    for place in root.section(["headlines"]).required("headlines")?.list ?? [] {
      let keys = place.section(["headline", "title", "goal"])
      plan.headlines.append(
        OutcomePlan.Headline(
          letter: keys.required("headline")?.text ?? "", title: keys.required("title")?.text ?? "",
          goal: keys["goal"]?.text ?? ""))
    }
  }

  /// Reads the file of one page.
  public func readPage(_ root: Setting) {
    let shared = PlanRow.shared
    let file = root.section(
      ["outcome", "title", "document", "evidence_sources", "rows", "indicators"] + shared.map(\.name))
    let page = OutcomePlan.Page(
      code: file.required("outcome")?.text ?? "", title: file.required("title")?.text ?? "",
      evidenceSources: file["evidence_sources"]?.texts ?? [])
    plan.pages.append(page)
    var common = PlanRow(measure: "", headline: "")
    common.page = page.code
    common.source = file.required("document")?.text ?? ""
    shared.read(&common, file, self)
    for place in file.required("rows")?.list ?? [] {
      plan.rows.append(PlanRow(place, like: common, self))
      rowPlaces.append(place)
    }
    for place in file["indicators"]?.list ?? [] { readIndicator(place, page: page.code) }
  }

  private func readIndicator(_ place: Setting, page: String) {
    isWithinIndicator = true
    defer { isWithinIndicator = false }
    guard let indicator = OutcomePlan.Indicator(place, page: page, self) else { return }
    if plan.indicators.contains(where: { $0.name == indicator.name }) { place.wrong("the indicator stands twice") }
    plan.indicators.append(indicator)
    indicatorPlaces.append(place)
    testNames.append(indicator.name)
  }

  // MARK: The map

  /// Reads the map, once all rows and indicators are known.
  public func readMap(_ root: Setting) {
    let file = root.section(["map", "supporting"])
    for entry in file.required("map")?.entries ?? [] {
      let rows = plan.rows.indices.filter { plan.rows[$0].measure == entry.key }
      if rows.isEmpty { entry.place.wrong("no row '\(entry.key)'\(NearestWord.hint(entry.key, in: plan.measures))") }
      let sets = entry.value.list.compactMap(set).filter { !$0.isEmpty }
      if sets.isEmpty { entry.value.wrong("names no indicator: nobody could ever succeed") }
      for index in rows {
        if !plan.rows[index].tests.isEmpty { entry.place.wrong("the row has tests of its own") }
        plan.rows[index].take(sets)
      }
    }
    for entry in file["supporting"]?.entries ?? [] { readSupporting(entry.place, entry.key, entry.value) }
  }

  /// `ED.I1 + ED.I2`.
  private func set(_ place: Setting) -> [OutcomePlan.Indicator]? {
    guard let text = place.text else { return nil }
    return text.split(separator: "+").compactMap { part in
      indicator(String(part.drop { $0 == " " }.prefix { $0 != " " }), at: place)
    }
  }

  private func indicator(_ name: String, at place: Setting) -> OutcomePlan.Indicator? {
    let found = plan.indicators.first { $0.name == name }
    if found == nil {
      place.wrong("no indicator '\(name)'\(NearestWord.hint(name, in: plan.indicators.map(\.name)))")
    }
    return found
  }

  /// A headline's letter stands for all of its rows.
  private func readSupporting(_ place: Setting, _ name: String, _ value: Setting) {
    guard let indicator = indicator(name, at: place) else { return }
    for item in value.list {
      guard let named = item.text else { continue }
      let rows = plan.rows.indices.filter { plan.rows[$0].measure == named || plan.rows[$0].headline == named }
      if rows.isEmpty { item.wrong("neither a row nor a headline\(NearestWord.hint(named, in: plan.measures))") }
      for index in rows where !plan.rows[index].sets.isEmpty { plan.rows[index].supporting.append(indicator.step) }
    }
  }

  /// What a map must not leave out.
  func checkMap() {
    for (row, place) in zip(plan.rows, rowPlaces) where row.tests.isEmpty && !row.page.isEmpty {
      place.wrong("the row has no tests, and the map gives it no indicators")
    }
    let used = Set(plan.rows.flatMap { $0.sets.joined() + $0.supporting.map(\.name) })
    for (indicator, place) in zip(plan.indicators, indicatorPlaces) where !used.contains(indicator.name) {
      place.wrong("the map uses the indicator '\(indicator.name)' nowhere")
    }
  }
}

extension OutcomePlan.Indicator {
  /// The keys beside an indicator's test.
  static var keys: [PlanKey<OutcomePlan.Indicator>] {
    [
      .needed(
        "indicator", \.step.name, .text, "Its name, under which it may be declared, and by which the map knows it."),
      .needed("text", \.step.text, .text, "The indicator in a sentence."),
      .optional("readings", \.readings, .readings, "How the plan is read where it is silent."),
    ]
  }

  /// The indicator that stands at a place; nil, with a mistake, where none does.
  init?(_ place: Setting, page: String, _ reader: PlanReader) {
    let keys = OutcomePlan.Indicator.keys
    guard let asked = PlanLanguage.asked(PlanLanguage.tests, keys.map(\.name), at: place) else { return nil }
    self.init(page: page, step: PlanStep(asked.word.init(asked.place, in: asked.section, reader)), readings: [])
    keys.read(&self, asked.section, reader)
  }
}

extension PlanRow {
  /// Takes its tests from the map: any of some sets of indicators.
  fileprivate mutating func take(_ sets: [[OutcomePlan.Indicator]]) {
    self.sets = sets.map { $0.map(\.name) }
    let steps = sets.map { set -> PlanStep in
      guard set.count > 1 else { return set[0].step }
      var step = PlanStep(AllOf(steps: set.map(\.step)))
      step.name = set.map(\.name).joined(separator: " + ")
      return step
    }
    tests = steps.count == 1 ? steps : [PlanStep(AnyOf(steps: steps))]
    success = sets.map { $0.map(\.step.text).joined(separator: " And: ") }.joined(separator: " Or: ")
    for reading in sets.joined().flatMap(\.readings) where !readings.contains(reading) { readings.append(reading) }
  }
}
