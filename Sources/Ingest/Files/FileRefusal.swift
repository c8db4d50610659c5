internal import Reading
internal import Vocabulary

/// Why nothing of a file is used.
struct FileRefusal: Error, Equatable {
  /// The stable code.
  var code: ExceptionCode
  /// In words, without anything from its rows.
  var reason: String

  init(_ code: ExceptionCode, _ reason: String) {
    self.code = code
    self.reason = reason
  }

  init(_ refusal: ExtractInput.Refusal) {
    let code: ExceptionCode =
      switch refusal {
      case .missing: .fileMissing
      case .link, .notAFile: .notAFile
      case .failed: .fileUnreadable
      }
    self.init(code, refusal.reason)
  }
}
