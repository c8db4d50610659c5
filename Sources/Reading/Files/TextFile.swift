/// A file opened as text: what its bytes are, and how they become UTF-8.
package struct TextFile: Sendable {
  private let input: ExtractInput
  /// What a look at all its bytes tells.
  package let survey: ByteSurvey
  /// How its bytes are read.
  package let encoding: TextEncoding

  /// Opens a plain file and looks at all its bytes; a link to one is followed only where that is said.
  package init(path: String, encoding declared: FileForm.Encoding = .auto, followsLinks: Bool = false)
    throws(ExtractInput.Refusal)
  {
    input = try ExtractInput(path: path, followsLinks: followsLinks)
    survey = try ByteSurvey(input)
    encoding = TextEncoding.decide(declared, survey)
  }

  /// What the file is where it is no text at all, in words.
  package var notText: String? { FileKind.notText(survey) }

  /// Its text from the first byte on.
  package var text: DecodedInput { DecodedInput(input, encoding, survey) }

  /// The beginning of its text, at most so many bytes.
  package func head(_ most: Int) throws(ExtractInput.Refusal) -> [UInt8] {
    var source = text
    return try source.head(most)
  }
}
