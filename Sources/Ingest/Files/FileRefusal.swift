internal import Reading

/// Why nothing of a file is used.
struct FileRefusal: Error, Equatable {
  /// The stable code.
  var code: String
  /// In words, without anything from its rows.
  var reason: String

  init(_ code: String, _ reason: String) {
    self.code = code
    self.reason = reason
  }

  init(_ refusal: ExtractInput.Refusal) {
    let code =
      switch refusal {
      case .missing: "FILE_MISSING"
      case .link, .notAFile: "NOT_A_FILE"
      case .failed: "FILE_UNREADABLE"
      }
    self.init(code, refusal.reason)
  }

  /// What to do about it.
  var action: String {
    switch code {
    case "HEADER_MISMATCH", "HEADER_DOUBLED":
      "Compare the header with the feed file: add an alias for a renamed column, or ask the source for the missing one."
    case "NOT_CSV": "Export again as CSV (UTF-8)."
    case "DELIMITER_UNCLEAR", "DATE_ORDER", "DATES_UNCLEAR": "Declare the form in the feed file, or export again."
    case "TOO_MANY_REJECTED": "Look at the quarantine: many rows with one fault point to the export, not to the rows."
    case "PARENT_MISSING": "Have both tables of one date delivered together."
    case "FILE_CHANGED": "Run again when the transfer has finished."
    default: "Ask the source for a new extract."
    }
  }
}
