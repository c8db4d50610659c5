import Foundation

/// A Swift file of the project, as text and with comments and literals blanked, so that what is left is code in the same places.
struct SourceFile: Sendable {
  /// The project's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  /// Every file under `Sources`, in order of its path.
  static let all = files(in: "Sources")

  /// Below the project's folder.
  let path: String
  let lines: [String]
  /// The lines with blanks in place of comments and of what stands in quotes; what is interpolated stays.
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    code = String(decoding: Blanked(Array(text.utf8)).bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The Swift files in a folder of the project.
  static func files(in folder: String) -> [SourceFile] {
    let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      let path = "\(folder)/\(path)"
      guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else { return nil }
      return SourceFile(path: path, text: text)
    }
  }

  /// The words of the code: names, keywords and numbers, with how often each stands there.
  var words: [Substring: Int] {
    var counts: [Substring: Int] = [:]
    for line in code {
      for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
        counts[word, default: 0] += 1
      }
    }
    return counts
  }
}

/// Swift with blanks in place of comments and of texts, line for line.
private struct Blanked {
  private(set) var bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while at < bytes.count { step() }
  }

  private mutating func step() {
    if starts("//") {
      blank { $0.bytes[$0.at] == 0x0A }
    } else if starts("/*") {
      blank { $0.starts("*/") }
    } else if starts("\"\"\"") {
      text(end: "\"\"\"")
    } else if starts("\"") {
      text(end: "\"")
    } else {
      at += 1
    }
  }

  private func starts(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  private mutating func wipe() {
    if bytes[at] != 0x0A { bytes[at] = 0x20 }
    at += 1
  }

  private mutating func blank(until isEnd: (Blanked) -> Bool) {
    while at < bytes.count, !isEnd(self) { wipe() }
  }

  private mutating func text(end: String) {
    for _ in end.utf8 { wipe() }
    while at < bytes.count, !starts(end) {
      if starts("\\(") {
        wipe()
        interpolation()
      } else if starts("\\") {
        wipe()
        wipe()
      } else {
        wipe()
      }
    }
    for _ in end.utf8 where at < bytes.count { wipe() }
  }

  /// What stands in brackets after a backslash is code again.
  private mutating func interpolation() {
    var depth = 0
    while at < bytes.count {
      if bytes[at] == 0x28 { depth += 1 }
      if bytes[at] == 0x29 { depth -= 1 }
      if bytes[at] == 0x22 { step() } else { at += 1 }
      if depth == 0 { return }
    }
  }
}
