public import Vocabulary

extension OutcomePlan {
  /// The kinds of event that a row of the plan looks at, in its routes or its tests.
  public func kinds(readBy row: PlanRow) -> [EventKind] {
    let questions = RowQuestions(row: row, number: 0)
    let mask = questions.routeMask | questions.testMask | questions.contradictionMask | questions.familyMask
    let confirming = row.confirmation?.kinds ?? []
    let declared = row.routes.flatMap { route -> [EventKind] in
      switch route.rule {
      case .ticked: [.need]
      case .declared: [.declaration]
      case .withoutSchool(_, _, let unless): unless.kinds
      default: []
      }
    }
    return EventKind.allCases.filter { mask & Subject.bit($0) != 0 || confirming.contains($0) || declared.contains($0) }
  }
}
