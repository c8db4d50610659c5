/// How the bytes of one file become text.
public enum TextEncoding: String, Sendable {
  case utf8 = "utf-8"
  case utf8WithMark = "utf-8 with byte order mark"
  case windows1252 = "windows-1252"
  case utf16LittleEndian = "utf-16 little-endian"
  case utf16BigEndian = "utf-16 big-endian"

  /// Bytes of the mark in front.
  package var markLength: Int {
    switch self {
    case .utf8WithMark: 3
    case .utf16LittleEndian, .utf16BigEndian: 2
    default: 0
    }
  }

  /// Whether bytes pass unchanged.
  package var isUTF8: Bool { self == .utf8 || self == .utf8WithMark }

  /// The encoding of a file, from what the feed declares and what its bytes show.
  ///
  /// A file that is partly UTF-8 and partly not is read as what most of it is; the rows of the other kind are set aside one by one.
  package static func decide(_ declared: FileForm.Encoding, _ survey: ByteSurvey) -> TextEncoding {
    let head = survey.head
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    switch declared {
    case .utf8, .utf16: return .utf8
    case .windows1252: return .windows1252
    case .auto: return survey.utf8.strays > survey.utf8.characters ? .windows1252 : .utf8
    }
  }
}
