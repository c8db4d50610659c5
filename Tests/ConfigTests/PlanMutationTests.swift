import Settings
import Testing

@testable import Config
@testable import Outcomes

/// Changes one thing of the plan at a time: the cases of a row that it changes must notice.
@Suite struct PlanMutationTests {
  private static let headlines = ["A-crime", "B-school", "C-help", "D-work", "E-abuse", "F-health"]

  /// The shipped plan as trees, and each row's cases with the night's values made beforehand: they do not hang on what is changed.
  private struct Bench {
    let plan: OutcomePlan
    let calendar: SchoolCalendar
    var roots: [String: SettingNode] = [:]
    var nights: [String: [PlanCases.Night]] = [:]
    /// What settings.yaml and events.yaml say, read once for all changes of rows.
    private var shared: PlanReader?

    init() throws {
      let files = try ShippedPlan.files()
      plan = files.plan
      calendar = files.calendar
      for name in headlines + ["events", "settings"] {
        let text = try #require(ShippedPlan.pipeline.text("plan/\(name).yaml"))
        roots[name] = try #require(YAMLFile.open(text: text, file: name, mistakes: MistakeList())).node
      }
      let mistakes = MistakeList()
      let reader = PlanReader(mistakes: mistakes, feeds: ShippedPlan.feeds)
      for (name, read) in [("settings", reader.readSettings), ("events", reader.readEvents)] {
        if let node = roots[name] { read(Setting(node: node, file: name, mistakes: mistakes)) }
      }
      shared = reader
      let texts = headlines.map { ($0, ShippedPlan.pipeline.text("cases/\($0).yaml") ?? "") }
      let cases = PlanCases(files: texts, mistakes: MistakeList())
      for row in plan.measures { nights[row] = cases.nights(of: row, plan: plan, calendar: calendar) }
    }

    /// The plan with some trees put instead, of some rows alone; nil where the reader refuses it.
    func plan(_ instead: [String: SettingNode], rows: Set<String>) -> OutcomePlan? {
      let mistakes = MistakeList()
      let isOfRows = instead["settings"] == nil && instead["events"] == nil
      let reader =
        shared.flatMap { isOfRows ? PlanReader(after: $0, mistakes: mistakes) : nil }
        ?? PlanReader(mistakes: mistakes, feeds: ShippedPlan.feeds)
      func root(_ name: String) -> Setting? {
        (instead[name] ?? roots[name]).map { Setting(node: $0, file: name, mistakes: mistakes) }
      }
      if !isOfRows {
        root("settings").map(reader.readSettings)
        root("events").map(reader.readEvents)
      }
      for name in headlines {
        guard let whole = instead[name] ?? roots[name], let reduced = Bench.reduced(whole, to: rows) else { continue }
        reader.readHeadline(Setting(node: reduced, file: name, mistakes: mistakes))
      }
      reader.checkWhole()
      let rowsAreThere = mistakes.mentions.allSatisfy { $0.kind != .row || reader.plan.measures.contains($0.name) }
      return mistakes.mistakes.isEmpty && rowsAreThere ? reader.plan : nil
    }

    private static func reduced(_ headline: SettingNode, to rows: Set<String>) -> SettingNode? {
      guard let all = headline["rows"], let items = all.items else { return nil }
      let kept = items.filter { rows.contains($0["row"]?.text ?? "") }
      return kept.isEmpty ? nil : headline.with("rows", all.with(.list(kept)))
    }

    /// Whether a case of one of the rows notices a change. `last` is the night that noticed the change before: often it notices this one too.
    func notices(_ plan: OutcomePlan, rows: [String], last: inout PlanCases.Night?) -> Bool {
      func notices(_ night: PlanCases.Night) -> Bool { !night.failures(plan: plan, calendar: calendar).isEmpty }
      if let last, notices(last) { return true }
      last = rows.lazy.flatMap { nights[$0] ?? [] }.first(where: notices)
      return last != nil
    }

    /// The rows whose text names one of these words, and the rows that those need.
    func rows(naming words: Set<String>) -> [String] {
      plan.measures.filter { row in
        headlines.contains { name in
          roots[name]?["rows"]?.items?.contains {
            $0["row"]?.text == row && Bench.mentions($0, words)
          } ?? false
        }
      }
    }

    private static func mentions(_ node: SettingNode, _ words: Set<String>) -> Bool {
      switch node.content {
      case .text(let text, _): words.contains(text)
      case .list(let items): items.contains { mentions($0, words) }
      case .keys(let entries): entries.contains { mentions($0.key, words) || mentions($0.value, words) }
      }
    }

    /// A row with those that it looks at, and those of which its cases expect something.
    func needed(_ rows: [String]) -> Set<String> {
      var all = Set(rows)
      for row in rows {
        all.formUnion((nights[row] ?? []).flatMap { $0.expected.map(\.row) })
        if row == "C1" { all.insert("C2") }
      }
      return all
    }
  }

  /// Made once and only read.
  private nonisolated(unsafe) static let bench = Result { try Bench() }

  @Test func theReducedPlansHoldBeforeAnythingIsChanged() throws {
    let bench = try Self.bench.get()
    for row in bench.plan.measures {
      let plan = try #require(bench.plan([:], rows: bench.needed([row])))
      var last: PlanCases.Night?
      #expect(!bench.notices(plan, rows: [row], last: &last), "\(row) does not hold by itself")
    }
  }

  @Test(arguments: headlines) func everyChangeOfARowIsNoticedByItsCases(_ file: String) throws {
    let bench = try Self.bench.get()
    let root = try #require(bench.roots[file])
    let all = try #require(root["rows"])
    let rows = try #require(all.items)
    var survivors: [PlanMutant] = []
    var hidden: [PlanMutant] = []
    for (index, row) in rows.enumerated() {
      let name = try #require(row["row"]?.text)
      let before = try #require(bench.plan([:], rows: bench.needed([name])))
      var last: PlanCases.Night?
      for mutant in PlanMutants(file: "\(file) \(name)").of(row) {
        var changed = rows
        changed[index] = mutant.root
        // A change that the reader itself refuses is noticed as well.
        guard let plan = bench.plan([file: root.with("rows", all.with(.list(changed)))], rows: bench.needed([name]))
        else { continue }
        if !bench.notices(plan, rows: [name], last: &last) { survivors.append(mutant) }
        if !tells(of: mutant, before, plan, rows: [name]) { hidden.append(mutant) }
      }
    }
    judge(survivors)
    #expect(hidden.map(\.what) == [], "plan diff says nothing of it")
  }

  /// Whether `plan diff` tells of a change, by one of the rows, or what all share, and by its key.
  private func tells(of mutant: PlanMutant, _ old: OutcomePlan, _ new: OutcomePlan, rows: [String]) -> Bool {
    let lines = PlanDifference(from: old, to: new).lines
    if lines.isEmpty { return old == new }
    return lines.contains { line in
      (line.hasPrefix("settings.") || rows.contains { line.hasPrefix("\($0) ") })
        && line.split(separator: ": ").dropLast().joined(separator: ": ").contains(mutant.key)
    }
  }

  @Test(arguments: ["events", "settings"]) func everyChangeOfWhatRowsShareIsNoticed(_ file: String) throws {
    let bench = try Self.bench.get()
    let entries = try #require(bench.roots[file]?.entries)
    var survivors: [PlanMutant] = []
    for whole in entries where whole.key.text != "title" {
      let part = whole.key.text ?? ""
      guard let entries = whole.value.entries else {
        survivors += survive(bench, file, part, whole.value, entry: nil, rows: bench.plan.measures)
        continue
      }
      for entry in entries {
        let key = entry.key.text ?? ""
        survivors += survive(bench, file, part, whole.value, entry: key, rows: rows(bench, sharing: [key, part], part))
      }
    }
    judge(survivors)
  }

  /// Every change that no case noticed must be known to change nothing.
  private func judge(_ survivors: [PlanMutant]) {
    let unknown = survivors.filter { EquivalentMutants.reasons[$0.what] == nil }
    #expect(unknown.map { "line \($0.line): \($0.what)" } == [])
  }

  private func rows(_ bench: Bench, sharing words: Set<String>, _ part: String) -> [String] {
    let rows =
      switch part {
      case "benefits": ["D1"]
      case "education_employment_training": ["D2", "B1"]
      default: bench.rows(naming: words)
      }
    return rows.isEmpty ? bench.plan.measures : rows
  }

  private func survive(
    _ bench: Bench, _ file: String, _ part: String, _ value: SettingNode, entry: String?, rows: [String]
  ) -> [PlanMutant] {
    let changed = entry.flatMap { value[$0] } ?? value
    let before = bench.plan([:], rows: bench.needed(rows)) ?? bench.plan
    var last: PlanCases.Night?
    return PlanMutants(file: "\(file) \(entry ?? part)").of(changed).compactMap { mutant in
      let instead = entry.map { value.with($0, mutant.root) } ?? mutant.root
      let whole = bench.roots[file]?.with(part, instead) ?? changed
      guard let plan = bench.plan([file: whole], rows: bench.needed(rows)) else { return nil }
      #expect(tells(of: mutant, before, plan, rows: plan.measures), "plan diff says nothing of \(mutant.what)")
      return bench.notices(plan, rows: rows, last: &last) ? nil : mutant
    }
  }
}
