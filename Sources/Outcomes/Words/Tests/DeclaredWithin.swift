import Vocabulary

/// `declared_within`: a declaration of progress of which the first day (or, without one, the day of the declaration) lies within some months
/// of qualifying.
struct DeclaredWithin: TestWord {
  static let word = "declared_within"
  static var keys: [PlanKey<DeclaredWithin>] {
    [
      .needed("as", \.names, .declaredNames, "The names under which it may be declared."),
      .needed("within", \.months, .months, "Of qualifying."),
    ]
  }

  var names = WordList.none
  var months = 6

  func sentence(_ plan: PlanWording) -> String {
    "progress declared for \(plan.any(names)) that began within \(months) months of qualifying"
  }

  func answer(_ item: MeasureEvaluation, on day: AskedDay) -> Answer {
    let end = item.qualified.adding(months: months)
    item.tell { $0.window(item.qualified, end) }
    return item.anyWord(names, from: item.qualified, on: day) { word in
      let began = word.event.spellFrom ?? word.on
      return began >= item.qualified && began <= end ? .holds : .awaiting(.outsideMonths)
    }
  }
}
