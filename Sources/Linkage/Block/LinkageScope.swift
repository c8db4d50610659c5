/// Which pairs may be compared at all.
public enum LinkageScope: String, Sendable, CaseIterable {
  /// Within and between sources.
  case all
  /// Within sources only.
  case within
  /// Between sources only.
  case between

  /// Whether records of two sources are compared.
  @inline(__always) func admits(_ first: UInt8, _ second: UInt8) -> Bool {
    self == .all || (first == second) == (self == .within)
  }

  /// Number of pairs of a table that may be compared.
  public func pairs(of table: LinkageTable) -> Double {
    func pairs(_ records: Int) -> Double { Double(records) * Double(records - 1) / 2 }
    var records = [Int](repeating: 0, count: table.sources.count)
    for source in table.source { records[Int(source)] += 1 }
    let within = records.reduce(0) { $0 + pairs($1) }
    switch self {
    case .all: return pairs(table.count)
    case .within: return within
    case .between: return pairs(table.count) - within
    }
  }
}
