import Vocabulary

/// Text that is safe to show: keys and file names come from other systems, and may hold what a terminal would obey.
enum VisibleText {
  /// The text with each hidden scalar but those kept written as its code, as in `<U+001B>`.
  static func of(_ text: String, keeping kept: String = "") -> String {
    guard text.unicodeScalars.contains(where: { $0.isHidden && !kept.unicodeScalars.contains($0) }) else { return text }
    var visible = ""
    for scalar in text.unicodeScalars {
      if scalar.isHidden, !kept.unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        visible += "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
      } else {
        visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }
}
