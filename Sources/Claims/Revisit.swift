public import Outcomes
public import Vocabulary

/// A family looked at again as on an earlier day, with what is known now: on the day of its claim, or on the day it was closed.
public struct Revisit: Sendable, Equatable {
  /// The family and the day, which is all that the outcomes stage needs to be told.
  public struct Question: Sendable, Hashable, Comparable {
    /// Index of the family in `FamilyList.families`.
    public var family: Int32
    /// The day to look from.
    public var on: CalendarDay

    /// A question.
    public init(family: Int32, on: CalendarDay) {
      self.family = family
      self.on = on
    }

    /// By day, then by family, so that one run of the outcomes stage answers neighbours.
    public static func < (left: Question, right: Question) -> Bool { (left.on, left.family) < (right.on, right.family) }
  }

  /// What was asked.
  public var question: Question
  /// The family's outcomes as on that day.
  public var outcomes: [Outcome]

  /// An answer.
  public init(question: Question, outcomes: [Outcome]) {
    self.question = question
    self.outcomes = outcomes
  }
}
