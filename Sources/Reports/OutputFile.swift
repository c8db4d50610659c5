/// A file under `out/`.
public struct OutputFile: Sendable, Equatable {
  /// What a file may be shown to.
  public enum Label: String, Sendable {
    /// Says something about a person or a family.
    case personal
    /// Counts and sums only.
    case aggregate
  }

  /// Path under `out/`.
  public var path: String
  /// Personal or aggregate.
  public var label: Label
  /// The file's bytes.
  public var bytes: [UInt8]

  /// A file.
  public init(_ path: String, _ label: Label, _ bytes: [UInt8]) {
    self.path = path
    self.label = label
    self.bytes = bytes
  }
}
