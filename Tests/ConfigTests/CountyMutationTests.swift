import Settings
import Testing

@testable import Config
@testable import Outcomes

/// Changes one thing at a time of the plan that is arranged in pages: the cases of a row that it changes must notice.
@Suite struct CountyMutationTests {
  private static let pages = ["1-education", "2-work", "3-health", "4-protection", "5-community"]

  /// The shipped plan as trees, and each row's cases with the night's values made beforehand: they do not hang on what is changed.
  private struct Bench {
    let plan: OutcomePlan
    let calendar: SchoolCalendar
    var roots: [String: SettingNode] = [:]
    var nights: [String: [PlanCases.Night]] = [:]
    /// What settings.yaml and events.yaml say, read once for all changes of pages and of the map.
    private var shared: PlanReader?

    init() throws {
      let files = try OutcomePlanFiles(ShippedPlan.county)
      plan = files.plan
      calendar = files.calendar
      for name in pages + ["events", "settings", "headlines", "map"] {
        let text = try #require(ShippedPlan.county.text("plan/\(name).yaml"))
        roots[name] = try #require(YAMLFile.open(text: text, file: name, mistakes: MistakeList())).node
      }
      let reader = PlanReader(mistakes: MistakeList(), feeds: ShippedPlan.countyFeeds)
      for (name, read) in [("settings", reader.readSettings), ("events", reader.readEvents)] {
        if let node = roots[name] { read(Setting(node: node, file: name, mistakes: MistakeList())) }
      }
      shared = reader
      let texts = pages.map { ($0, ShippedPlan.county.text("cases/\($0).yaml") ?? "") }
      let cases = PlanCases(files: texts, mistakes: MistakeList())
      for row in plan.measures { nights[row] = cases.nights(of: row, plan: plan, calendar: calendar) }
    }

    /// The plan with one tree put instead; nil where the reader refuses it.
    func plan(_ name: String, is instead: SettingNode) -> OutcomePlan? {
      let mistakes = MistakeList()
      let isOfPages = !["settings", "events"].contains(name)
      let reader =
        shared.flatMap { isOfPages ? PlanReader(after: $0, mistakes: mistakes) : nil }
        ?? PlanReader(mistakes: mistakes, feeds: ShippedPlan.countyFeeds)
      func read(_ file: String, _ read: (Setting) -> Void) {
        guard let node = file == name ? instead : roots[file] else { return }
        read(Setting(node: node, file: file, mistakes: mistakes))
      }
      if !isOfPages {
        read("settings", reader.readSettings)
        read("events", reader.readEvents)
      }
      read("headlines", reader.readHeadlines)
      for page in pages { read(page, reader.readPage) }
      read("map", reader.readMap)
      reader.checkWhole()
      return mistakes.mistakes.isEmpty ? reader.plan : nil
    }

    /// Whether a case of one of the rows notices a change. `last` is the night that noticed the change before: often it notices this one too.
    func notices(_ plan: OutcomePlan, rows: [String], last: inout PlanCases.Night?) -> Bool {
      func notices(_ night: PlanCases.Night) -> Bool { !night.failures(plan: plan, calendar: calendar).isEmpty }
      if let last, notices(last) { return true }
      last = rows.lazy.flatMap { nights[$0] ?? [] }.first(where: notices)
      return last != nil
    }

    /// The rows that name a reading or a part of the settings; all where none does.
    func rows(sharing key: String, _ part: String) -> [String] {
      let rows = plan.rows.filter { row in
        row.readings.contains { $0.setting == key }
          || row.facts(plan).contains { $0.text == key || $0.keys.dropLast().contains(part) }
      }
      return rows.isEmpty ? plan.measures : rows.map(\.measure)
    }

    /// The changes of one part of a file that no case of the rows notices.
    func survivors(_ file: String, _ mutants: [PlanMutant], rows: [String], put: (SettingNode) -> SettingNode)
      -> [PlanMutant]
    {
      var last: PlanCases.Night?
      return mutants.filter { mutant in
        // A change that the reader itself refuses is noticed as well.
        guard let plan = self.plan(file, is: put(mutant.root)) else { return false }
        return !notices(plan, rows: rows, last: &last)
      }
    }
  }

  /// Made once and only read.
  private nonisolated(unsafe) static let bench = Result { try Bench() }

  @Test(arguments: pages) func everyChangeOfARowOrIndicatorIsNoticedByItsCases(_ file: String) throws {
    let bench = try Self.bench.get()
    let root = try #require(bench.roots[file])
    var survivors: [PlanMutant] = []
    for (part, key) in [("rows", "row"), ("indicators", "indicator")] {
      let all = try #require(root[part])
      let items = try #require(all.items)
      for (index, item) in items.enumerated() {
        let name = try #require(item[key]?.text)
        let rows = part == "rows" ? [name] : bench.plan.rows.filter { $0.sets.joined().contains(name) }.map(\.measure)
        if rows.isEmpty { continue }
        survivors += bench.survivors(file, PlanMutants(file: "\(file) \(name)").of(item), rows: rows) { changed in
          var others = items
          others[index] = changed
          return root.with(part, all.with(.list(others)))
        }
      }
    }
    judge(survivors)
  }

  @Test func everyChangeOfTheMapIsNoticed() throws {
    let bench = try Self.bench.get()
    let root = try #require(bench.roots["map"])
    let map = try #require(root["map"])
    var survivors: [PlanMutant] = []
    for entry in try #require(map.entries) {
      let row = entry.key.text ?? ""
      survivors += bench.survivors("map", PlanMutants(file: "map \(row)").of(entry.value), rows: [row]) { changed in
        root.with("map", map.with(row, changed))
      }
    }
    judge(survivors)
  }

  @Test func everyChangeOfTheSettingsIsNoticed() throws {
    let (file, bench) = ("settings", try Self.bench.get())
    let root = try #require(bench.roots[file])
    var survivors: [PlanMutant] = []
    for whole in try #require(root.entries) where whole.key.text != "title" {
      let part = whole.key.text ?? ""
      for entry in whole.value.entries ?? [] {
        let key = entry.key.text ?? ""
        let mutants = PlanMutants(file: "county \(file) \(key)").of(entry.value)
        survivors += bench.survivors(file, mutants, rows: bench.rows(sharing: key, part)) { changed in
          root.with(part, whole.value.with(key, changed))
        }
      }
      guard whole.value.entries == nil else { continue }
      let mutants = PlanMutants(file: "county \(file) \(part)").of(whole.value)
      survivors += bench.survivors(file, mutants, rows: bench.plan.measures) { root.with(part, $0) }
    }
    judge(survivors)
  }

  /// Every change that no case noticed must be known to change nothing.
  private func judge(_ survivors: [PlanMutant]) {
    let unknown = survivors.filter { EquivalentMutants.reasons[$0.what] == nil }
    #expect(unknown.map { "line \($0.line): \($0.what)" } == [])
  }
}
