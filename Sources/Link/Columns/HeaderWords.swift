import Linkage

/// A header as words in small Latin letters: `res_street_address`, `dateOfBirth`, `DOB-Day` and `Prénom 2` alike.
struct HeaderWords: Equatable {
  /// The words, digits as words of their own.
  let words: [String]

  init(_ header: String) {
    words = NameForm.of(HeaderWords.parted(header)).lowercased().split(separator: " ").map(String.init)
  }

  init(words: [String]) { self.words = words }

  /// All words as one.
  var joined: String { words.joined() }

  /// All words with single spaces.
  var spaced: String { words.joined(separator: " ") }

  /// The words before a number at the end, and that number; nil where there is none. A letter before it goes with it: `fname_c2`.
  var numbered: (base: HeaderWords, number: Int)? {
    guard words.count > 1, let last = words.last, let number = Int(last), (1...9).contains(number) else { return nil }
    var base = words.dropLast()
    if base.count > 1, base.last?.count == 1 { base = base.dropLast() }
    return (HeaderWords(words: Array(base)), number)
  }

  /// Spaces where a small letter meets a capital, and where letters meet digits.
  private static func parted(_ header: String) -> String {
    let scalars = Array(header.unicodeScalars)
    var text = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if index > 0, isEdge(scalars[index - 1], scalar, index + 1 < scalars.count ? scalars[index + 1] : nil) {
        text.append(" ")
      }
      text.append(scalar)
    }
    return String(text)
  }

  private static func isEdge(_ before: Unicode.Scalar, _ here: Unicode.Scalar, _ after: Unicode.Scalar?) -> Bool {
    let (left, right) = (before.properties, here.properties)
    let isDigit = (before.properties.numericType != nil, here.properties.numericType != nil)
    if isDigit.0 != isDigit.1 { return left.isAlphabetic || right.isAlphabetic }
    if left.isLowercase, right.isUppercase { return true }
    return left.isUppercase && right.isUppercase && after?.properties.isLowercase == true
  }
}
