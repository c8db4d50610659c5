import Vocabulary

/// Writes lists of lines as `outputs.md` has them: `<file>:<line>`, separated by semicolons.
struct ExtractFileNames {
  private let names: [String]

  init(_ files: [ExtractFile]) { names = files.map(\.name) }

  /// The name of a file of the run; empty for an index that no file has.
  func name(_ index: UInt16) -> String { Int(index) < names.count ? names[Int(index)] : "" }

  /// `<file>:<line>` of each line.
  func cite(_ lines: [SourceLine]) -> String {
    lines.map { "\(name($0.file)):\($0.line)" }.joined(separator: ";")
  }
}
