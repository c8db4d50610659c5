/// One line of "how will we know that progress has been achieved".
public struct PlanStep: Sendable, Equatable {
  /// The sub-test's name, such as `B1a`.
  public var name: String
  /// It, in a sentence.
  public var text: String
  /// What must hold.
  public var test: PlanTest
  /// When the step applies at all.
  public var applies: Applies

  /// When an alternative is open (readings 4.21, 17).
  public enum Applies: Sendable, Equatable {
    /// Always.
    case always
    /// While a spell of these events is open.
    case during(EventSet)
    /// While none is.
    case notDuring(EventSet)
    /// Where the subject is qualified under this row as well.
    case qualified(String)
    /// Where a progress declaration names one of these.
    case onceDeclared(WordList)
  }

  /// A step.
  public init(name: String, text: String, test: PlanTest, applies: Applies = .always) {
    self.name = name
    self.text = text
    self.test = test
    self.applies = applies
  }
}
