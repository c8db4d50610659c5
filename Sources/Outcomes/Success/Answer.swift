import Vocabulary

/// What one condition says on one day.
struct Answer: Equatable {
  /// The answers, the weakest claim on attention first.
  enum State: Equatable {
    /// The condition holds.
    case holds
    /// Something that must be shown is not.
    case awaiting
    /// Something that must end first still runs.
    case held
    /// The evidence says no.
    case fails
    /// The minimum period runs.
    case pending
    /// A person must decide.
    case review
    /// The plan takes the row out of account.
    case neutral

    /// The state in words, for the figures of a measure.
    var words: String {
      switch self {
      case .holds: "met"
      case .awaiting: "awaiting evidence"
      case .held: "waiting for what still runs"
      case .fails: "not met"
      case .pending: "pending"
      case .review: "for a person to judge"
      case .neutral: "out of account"
      }
    }
  }

  var state: State
  var reason: ReasonCode
  /// The end of the minimum period.
  var due: CalendarDay?
  /// Whether something that happened stands in the way, rather than something that is not there: what can undo a result.
  var undone: Bool
  /// Whether it is another row's answer, which stands for this one's only where it holds or nothing of its own is owed.
  var isOfOtherRow = false

  static let holds = Answer(state: .holds, reason: .none, due: nil, undone: false)

  static func awaiting(_ reason: ReasonCode, undone: Bool = false) -> Answer {
    Answer(state: .awaiting, reason: reason, due: nil, undone: undone)
  }
  static func held(_ reason: ReasonCode, undone: Bool = true) -> Answer {
    Answer(state: .held, reason: reason, due: nil, undone: undone)
  }
  static func fails(_ reason: ReasonCode) -> Answer { Answer(state: .fails, reason: reason, due: nil, undone: true) }
  static func pending(until due: CalendarDay, _ reason: ReasonCode = .periodRunning) -> Answer {
    // Terms that are the first to count cannot have shown anything before.
    Answer(state: .pending, reason: reason, due: due, undone: reason != .termsRunning)
  }
  static func review(_ reason: ReasonCode) -> Answer { Answer(state: .review, reason: reason, due: nil, undone: true) }

  /// Both must hold: what a person must decide comes first, then the running clock, then what failed, what must end, what is missing.
  func and(_ other: Answer) -> Answer {
    var worse = rankInAll >= other.rankInAll ? self : other
    worse.undone = undone || other.undone
    if state == .pending, other.state == .pending { worse.due = [due, other.due].compactMap { $0 }.max() }
    return worse
  }

  /// One of the two will do (*Meaning*: One of several).
  func or(_ other: Answer) -> Answer {
    var better = rankInAny >= other.rankInAny ? self : other
    if state == .awaiting, other.isOfOtherRow, other.state != .holds { better = self }
    if other.state == .awaiting, isOfOtherRow, state != .holds { better = other }
    better.undone = state == .holds || other.state == .holds ? false : undone || other.undone
    if state == .pending, other.state == .pending { better.due = [due, other.due].compactMap { $0 }.min() }
    return better
  }

  private var rankInAll: Int {
    switch state {
    case .holds: 0
    case .awaiting: 1
    case .held: 2
    case .fails: 3
    case .pending: 4
    case .review: 5
    case .neutral: 6
    }
  }

  private var rankInAny: Int {
    switch state {
    case .fails: 0
    case .awaiting: 1
    case .held: 2
    case .pending: 3
    case .review: 4
    case .holds: 5
    case .neutral: 6
    }
  }
}
