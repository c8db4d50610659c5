/// Two assessments of somebody by the same scores: the latest one after qualifying, and the last one before that.
public struct ScoresTest: Sendable, Equatable {
  /// How the later scores must compare.
  public enum Change: String, CaseIterable, Sendable {
    /// Their sum is lower, as a risk's should be.
    case totalLower = "total lower"
    /// Each area is higher; one at the top of the scale may stay there.
    case everyAreaHigher = "every area higher"
    /// At least one area is higher, and none lower.
    case someHigherNoneLower = "some higher, none lower"
  }

  /// The assessments, by the name of their scale.
  public var scales: WordList
  /// How they must compare.
  public var change: Change
  /// The top of the scale; nil where it does not matter.
  public var top: Int?
  /// The score that is enough in every area, whatever it was before; nil where none is.
  public var target: Int?

  /// A test.
  public init(scales: WordList, change: Change, top: Int?, target: Int?) {
    self.scales = scales
    self.change = change
    self.top = top
    self.target = target
  }
}
