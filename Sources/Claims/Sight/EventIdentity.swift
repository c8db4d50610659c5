import Normalise
import Vocabulary

/// What a row is about, so that it is known again under another file name, line or end date: the feed, the kind, the source's own key or
/// else its day, and what tells rows of one day apart.
struct EventIdentity {
  private let extracts: NormalisedExtracts
  private var byLine: [SourceLine: [Int]] = [:]

  /// - Parameter lines: those whose events will be asked about.
  init(_ extracts: NormalisedExtracts, lines: Set<SourceLine>) {
    self.extracts = extracts
    for (index, event) in extracts.events.enumerated() where lines.contains(event.line) {
      byLine[event.line, default: []].append(index)
    }
  }

  /// The identities of the events on some lines, each once, ascending.
  func identities(of lines: [SourceLine]) -> [String] {
    Set(lines.flatMap { byLine[$0] ?? [] }.map { identity(extracts.events[$0]) }).sorted()
  }

  /// What an event is about.
  func identity(_ event: Event) -> String {
    let feed = extracts.feeds[Int(event.feed)].feed
    let key = event.key.isNone ? event.on?.iso ?? "" : text(event.key)
    return [feed, event.kind.rawValue, key, text(event.type), event.term.map(String.init) ?? ""].joined(separator: "|")
  }

  private func text(_ word: Word) -> String { word.isNone ? "" : extracts.words[word] }
}
