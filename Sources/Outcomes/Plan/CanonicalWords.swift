import Vocabulary

/// The words that the extracts' contract fixes, as numbers of the night's book; `absent` where no row uses a word.
struct CanonicalWords {
  /// A number that no row has.
  static let absent: UInt32 = .max

  let qualifies, progress, noProgress, yes, matched: UInt32
  let lunchtime, suspended, fixedTerm, subsidiary, closed, completed, charged: UInt32

  init(_ words: Words) {
    func number(_ text: String) -> UInt32 { words.find(text)?.number ?? CanonicalWords.absent }
    qualifies = number("Qualifies")
    progress = number("Progress")
    noProgress = number("No progress")
    yes = number("Y")
    matched = number("Matched")
    lunchtime = number("LNCH")
    suspended = number("SUSP")
    fixedTerm = number("FIXD")
    subsidiary = number("S")
    closed = number("Closed")
    completed = number("Completed")
    charged = number("Charged")
  }
}
