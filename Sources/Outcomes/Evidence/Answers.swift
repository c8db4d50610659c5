public import Normalise
public import Vocabulary

/// For whom a source that is asked about each person has an answer: a match, whatever it says; no trace is none.
public struct Answers: Sendable {
  private let matched: UInt32

  /// The answers among a night's extracts.
  public init(_ extracts: NormalisedExtracts) { matched = CanonicalWords(extracts.words).matched }

  /// Whether an event is an answer about its person.
  public func isOne(_ event: Event) -> Bool { event.kind.isAnswer && event.status.number == matched }
}
