public import Vocabulary

/// What comes due in the next quarters if nothing new happens and everybody says what they owe.
public struct Forecast: Sendable, Equatable {
  /// One quarter of it.
  public struct Row: Sendable, Equatable {
    /// The quarter.
    public var quarter: Quarter
    /// Families whose claim only waits for a date.
    public var byTimeAlone: Int
    /// Families for which somebody must also supply something.
    public var withEvidence: Int
    /// What both would be paid.
    public var amount: Pence
    /// The families, by reference, in order.
    public var familyRefs: [String]
  }

  /// The quarters, the running one first.
  public let rows: [Row]

  /// - Parameter list: the night's decisions.
  public init(_ list: ClaimList, settings: ClaimSettings) {
    var quarter = Quarter(containing: list.asOf)
    var rows: [Row] = []
    let coming = list.decisions.filter { $0.claimable == nil && $0.dueOn != nil && $0.blockedBy.isEmpty }
    for _ in 0..<settings.forecastQuarters {
      let due = coming.filter { $0.dueOn.map { Quarter(containing: $0) == quarter } ?? false }
      let owing = due.filter { $0.owed > 0 }.count
      rows.append(
        Row(
          quarter: quarter, byTimeAlone: due.count - owing, withEvidence: owing, amount: settings.resultFee * due.count,
          familyRefs: due.map(\.familyRef).sorted()))
      quarter = quarter.next
    }
    self.rows = rows
  }
}
