import Vocabulary

/// In which quarter's return something counts that belongs to no claim line: a refund, or a fee for a family attached.
///
/// It counts in the quarter in which it is made. Where that quarter's window closes before its return was frozen with it, it goes into the next,
/// until one is frozen with it or still open. So the newest frozen returns and the open drafts come to what the ledger says, on any day.
struct ReturnQuarters {
  private let book: ClaimBook
  private let settings: ClaimSettings
  private let asOf: CalendarDay

  init(_ book: ClaimBook, settings: ClaimSettings, asOf: CalendarDay) {
    self.book = book
    self.settings = settings
    self.asOf = asOf
  }

  /// Claims that were submitted once and are taken back, with the quarter whose return has the refund.
  var refunds: [(claim: ClaimState, quarter: Quarter)] { taken.map { ($0.claim, $0.place.quarter) } }

  /// Fees for families attached, with the quarter whose return has them.
  var attachments: [(entry: LedgerEntry, quarter: Quarter)] {
    book.attachments.map { ($0, place(of: $0, from: $0.quarter).quarter) }
  }

  /// Quarters whose window is open and whose return has a refund or a fee with which it was not frozen yet.
  var open: [Quarter] {
    (taken.map(\.place) + book.attachments.map { place(of: $0, from: $0.quarter) }).filter { !$0.isFrozen }.map(
      \.quarter)
  }

  private var taken: [(claim: ClaimState, place: (quarter: Quarter, isFrozen: Bool))] {
    book.claims.filter { $0.submission != nil && $0.status == .withdrawn }.map { claim in
      (claim, place(of: claim.last, from: max(claim.terms.quarter, Quarter(containing: claim.last.on))))
    }
  }

  /// The quarter whose return was frozen with an entry, the first of them; otherwise the one in whose draft it stands today. An entry that is not
  /// sealed yet is later than every freeze.
  private func place(of entry: LedgerEntry, from first: Quarter) -> (quarter: Quarter, isFrozen: Bool) {
    let frozen = book.freezes.first {
      entry.sequence > 0 && $0.sequence > entry.sequence && $0.quarter == firstOpen(from: first, on: $0.on)
    }
    return (frozen?.quarter ?? firstOpen(from: first, on: asOf), frozen != nil)
  }

  /// The first quarter, from one on, whose window is not closed on a day.
  private func firstOpen(from first: Quarter, on day: CalendarDay) -> Quarter {
    var quarter = first
    while day > settings.window(of: quarter).upperBound { quarter = quarter.next }
    return quarter
  }
}
