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

  /// The kinds of event in it.
  public var kinds: [EventKind] { selectors.map(\.kind) }
}
