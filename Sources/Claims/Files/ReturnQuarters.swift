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
  var refunds: [(claim: ClaimState, quarter: Quarter)] {
    book.claims.filter { $0.submission != nil && $0.status == .withdrawn }.map { claim in
      (claim, quarter(of: claim.last, from: max(claim.terms.quarter, Quarter(containing: claim.last.on))))
    }
  }

  /// Fees for families attached, with the quarter whose return has them.
  var attachments: [(entry: LedgerEntry, quarter: Quarter)] {
    book.attachments.map { ($0, quarter(of: $0, from: $0.quarter)) }
  }

  /// Quarters whose window is open and whose return has a refund or a fee with which it was not frozen yet.
  var open: [Quarter] {
    let all = refunds.map { ($0.claim.last, $0.quarter) } + attachments.map { ($0.entry, $0.quarter) }
    return all.filter { !book.isFrozen($0.1, after: $0.0) }.map(\.1)
  }

  private func quarter(of entry: LedgerEntry, from first: Quarter) -> Quarter {
    var quarter = first
    while !book.isFrozen(quarter, after: entry), asOf > settings.window(of: quarter).upperBound {
      quarter = quarter.next
    }
    return quarter
  }
}
