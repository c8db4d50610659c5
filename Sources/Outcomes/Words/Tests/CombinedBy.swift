import Settings

/// `combined_by`: a setting says whether these are both wanted, or either, or only the first.
struct CombinedBy: TestWord {
  /// What the setting says.
  enum Way: String {
    case all
    case any
    case first
  }

  /// A setting, and what it says.
  struct Setting: Equatable {
    var name = ""
    var way = Way.all
  }

  static let word = "combined_by"
  static var keys: [PlanKey<CombinedBy>] {
    [
      .whole(\.setting, .combination, "The setting that says how they are combined: c1C2 or c5Evidence."),
      .needed("tests", \.all, .tests, "The tests that are combined.", place: .beside),
    ]
  }

  var setting = Setting()
  var all: [PlanStep] = []

  var steps: [PlanStep] { setting.way == .first ? Array(all.prefix(1)) : all }

  func sentence(_ plan: PlanWording) -> String { setting.way == .any ? "one of" : "all of" }

  func lines(_ plan: PlanWording, _ heading: PlanWording.Heading) -> [PlanWording.Line] {
    setting.way == .any ? AnyOf(steps: steps).lines(plan, heading) : AllOf(steps: steps).lines(plan, heading)
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    setting.way == .any ? item.any(steps, on: day) : item.all(steps, on: day)
  }
}

extension PlanValue where Value == CombinedBy.Setting {
  fileprivate static var combination: PlanValue {
    PlanValue(
      "c1C2 or c5Evidence", read: combination, facts: { setting, _ in [PlanFact("\(setting.name): \(setting.way)")] })
  }

  private static func combination(_ place: Setting, _ reader: PlanReader) -> CombinedBy.Setting? {
    let settings = reader.plan.settings
    switch place.text {
    case "c5Evidence": return CombinedBy.Setting(name: "c5Evidence", way: settings.c5Evidence == .both ? .all : .any)
    case "c1C2":
      let way: CombinedBy.Way =
        switch settings.c1C2 {
        case .alternative: .any
        case .additional: .all
        case .off: .first
        }
      return CombinedBy.Setting(name: "c1C2", way: way)
    case let other:
      place.wrong("no such setting combines tests\(NearestWord.hint(other ?? "", in: ["c1C2", "c5Evidence"]))")
      return nil
    }
  }
}
