public import Vocabulary

extension OutcomePlan {
  /// The kinds of event that a row of the plan looks at, in its routes or its tests.
  public func kinds(readBy row: PlanRow) -> [EventKind] {
    var sight = RowQuestions(row: row, number: 0).sight
    for step in row.supporting { sight.add(step.sight) }
    for route in row.routes { sight.add(route.question.sight) }
    if let set = row.confirmation { sight.add(WordSight(set)) }
    let kinds = Set(sight.looks.map(\.kind))
    return EventKind.allCases.filter(kinds.contains)
  }
}
