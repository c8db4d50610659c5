import Ingest
import Vocabulary

/// The values as the extracts have them that could not be read or are not trusted: kept beside their exceptions, and nowhere else.
struct RawValues {
  private struct Place: Hashable {
    let line: SourceLine
    let field: String
    let code: ExceptionCode
  }

  private let values: [Place: String]

  init(_ inbox: IngestedInbox) {
    let all = inbox.feeds.flatMap(\.badValues).map {
      (Place(line: SourceLine(file: $0.file, line: $0.line), field: $0.field, code: $0.code), $0.raw)
    }
    values = Dictionary(all, uniquingKeysWith: { first, _ in first })
  }

  /// The value that an exception is about; empty where it is about none.
  func value(_ exception: DataException) -> String {
    guard let line = exception.line, !exception.field.isEmpty else { return "" }
    return values[Place(line: line, field: exception.field, code: exception.code)] ?? ""
  }
}
