/// The Outcome Star's rise (readings 4.9).
public struct StarTest: Sendable, Equatable {
  /// Per cent by which a point must rise.
  public var percent: Int
  /// Points that must.
  public var points: Int

  /// A rise.
  public init(percent: Int, points: Int) {
    self.percent = percent
    self.points = points
  }
}
