/// The columns of a row whose values could not be read, or are not what the feed declares: a bit each in the column `_lost`.
public struct LostValues: Sendable, Equatable {
  /// Bit n stands for the feed's column n, the last bit for all from the thirty-first on.
  public let mask: Int32

  /// The columns with these places.
  init(columns: some Sequence<Int>) { mask = columns.reduce(0) { $0 | LostValues.bit($1) } }

  /// The bit of the column with a place.
  public static func bit(_ place: Int) -> Int32 { 1 << Int32(min(place, 30)) }
}
