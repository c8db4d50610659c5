public import Outcomes
public import Vocabulary

/// A family looked at again as on an earlier day, with what is known now: on the day of its claim, or on the day it was closed.
public struct Revisit: Sendable, Equatable {
  /// The family and the day, and whose plan counts, which is all that the outcomes stage needs to be told.
  public struct Question: Sendable, Hashable, Comparable {
    /// Index of the family in `FamilyList.families`.
    public var family: Int32
    /// The day to look from.
    public var on: CalendarDay
    /// The submitted claim whose plan and settings count, as they were then; nil for tonight's.
    public var claim: ClaimID?

    /// A question.
    public init(family: Int32, on: CalendarDay, claim: ClaimID? = nil) {
      self.family = family
      self.on = on
      self.claim = claim
    }

    /// By day, then by family and claim, so that one run of the outcomes stage answers neighbours.
    public static func < (left: Question, right: Question) -> Bool {
      (left.on, left.family, left.claim?.text ?? "") < (right.on, right.family, right.claim?.text ?? "")
    }
  }

  /// What was asked.
  public var question: Question
  /// The family's outcomes as on that day.
  public var outcomes: [Outcome]
  /// The claim's settings of then; nil where tonight's count.
  public var settings: ClaimSettings?

  /// An answer.
  public init(question: Question, outcomes: [Outcome], settings: ClaimSettings? = nil) {
    self.question = question
    self.outcomes = outcomes
    self.settings = settings
  }
}
