public import Vocabulary

/// Why one measure of one subject came out as it did.
public struct Explanation: Sendable, Equatable {
  /// The outcome; nil where the subject does not qualify.
  public var outcome: Outcome?
  /// The row in the plan's words.
  public var row: PlanDocument.Row
  /// The routes tried, in the plan's order.
  public var routes: [Route]
  /// Each condition's answer, today and over time.
  public var conditions: [Condition]
  /// What would change the answer.
  public var wouldChange: [String]

  /// A route, and what it found.
  public struct Route: Sendable, Equatable {
    /// The route's name.
    public var name: String
    /// What it asks.
    public var asks: String
    /// What was found, a line each: the day, the figures, the lines of the extracts; empty where nothing was.
    public var found: [Finding]
  }

  /// Evidence with where it stands.
  public struct Finding: Sendable, Equatable {
    /// What it says.
    public var text: String
    /// The lines of the extracts.
    public var lines: [SourceLine]
  }

  /// A condition, and its answers.
  public struct Condition: Sendable, Equatable {
    /// How deep it lies in the row.
    public var depth: Int
    /// The sub-test's name.
    public var name: String
    /// What it asks.
    public var asks: String
    /// The answer on the as-of date, in words.
    public var answer: String
    /// The figures, and the lines that they come from.
    public var finding: Finding
    /// The days on which the answer turned, or will turn if nothing new happens.
    public var turns: [Turn]
  }

  /// A day on which an answer turned.
  public struct Turn: Sendable, Equatable {
    /// The day.
    public var on: CalendarDay
    /// The answer from then on.
    public var answer: String
  }
}
