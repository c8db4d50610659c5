/// Where a fact was read: a file of the run and a physical line in it.
public struct SourceLine: Hashable, Comparable, Sendable {
  /// Index of the extract in the run's list of files (`ExtractFile`), which is in order of file name.
  public let file: UInt16
  /// Physical line, 1 for the first line of the file; a record that spans lines has the number of its first.
  public let line: Int32

  /// A line of a file of the run.
  @inlinable public init(file: UInt16, line: Int32) {
    self.file = file
    self.line = line
  }

  /// By file, then by line.
  @inlinable public static func < (left: SourceLine, right: SourceLine) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}
