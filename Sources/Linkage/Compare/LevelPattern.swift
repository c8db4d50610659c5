/// The levels of all comparisons of a pair in one number, four bits each, the first comparison lowest.
package enum LevelPattern {
  /// Largest number of comparisons.
  static let most = 14

  /// The level of a comparison.
  @inlinable package static func level(_ pattern: UInt64, _ comparison: Int) -> Int {
    Int(pattern >> UInt64(comparison * 4) & 15)
  }

  /// The pattern with another level for a comparison.
  @inline(__always) static func setting(_ pattern: UInt64, _ comparison: Int, to level: Int) -> UInt64 {
    pattern & ~(15 << UInt64(comparison * 4)) | UInt64(level) << UInt64(comparison * 4)
  }
}
