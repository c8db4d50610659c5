import Settings
public import Vocabulary

/// Events that the plan calls by one name, such as `proven offence`: those that any of its selectors takes.
public struct EventSet: Sendable, Equatable {
  /// The plan's name for them.
  public var name: String
  /// Any of these will do.
  public var selectors: [EventSelector]

  /// A named set.
  public init(name: String, selectors: [EventSelector]) {
    self.name = name
    self.selectors = selectors
  }

  /// No event.
  static let none = EventSet(name: "", selectors: [])

  /// Whether rows about a family as a whole can count for its members.
  var isOfMembersToo: Bool { selectors.contains(where: \.isOfMembersToo) }

  /// The kinds of event in it.
  public var kinds: [EventKind] { selectors.map(\.kind) }

  /// What is in it, selector by selector.
  func facts(_ plan: OutcomePlan) -> [PlanFact] {
    selectors.enumerated().flatMap { index, selector in
      let facts = [PlanFact(["kind"], selector.kind.rawValue)] + EventSelector.keys(selector.kind).facts(selector, plan)
      return selectors.count > 1 ? facts.map { $0.below("\(index + 1)") } : facts
    }
  }
}
