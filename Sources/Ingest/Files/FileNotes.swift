internal import Reading
internal import Vocabulary

/// What is worth knowing about a file as a whole.
struct FileNotes {
  private let feed: FeedDeclaration
  private let outcome: FileOutcome
  private let header: Header

  init(_ feed: FeedDeclaration, _ outcome: FileOutcome, _ header: Header) {
    self.feed = feed
    self.outcome = outcome
    self.header = header
  }

  func exceptions(_ survey: ByteSurvey, _ encoding: TextEncoding) -> [DataException] {
    var notes: [DataException] = []
    if header.dialect != feed.dialect {
      notes.append(
        note(.otherDelimiter, "the file sets its fields apart otherwise than declared; its header left no doubt how")
      )
    }
    if encoding == .windows1252, feed.form.encoding == .auto {
      notes.append(note(.otherEncoding, "the file is not UTF-8 and was read as Windows-1252"))
    }
    if survey.utf8.marksInside > 0 {
      notes.append(note(.otherEncoding, "byte order marks inside the file: it was joined from several"))
    }
    if !outcome.droppedColumns.isEmpty {
      let names = outcome.droppedColumns.prefix(20).joined(separator: ", ")
      notes.append(note(.columnDropped, "columns that the feed does not declare were not kept: \(names)"))
    }
    let filled = feed.filledColumns
    let absent = feed.columns.indices.filter { index in
      header.rows.allSatisfy { $0[index] == nil } && !filled.contains(feed.columns[index].name)
    }
    if !absent.isEmpty {
      let names = absent.map { feed.columns[$0].name }.joined(separator: ", ")
      notes.append(
        note(.columnMissing, "columns that may be absent are, and count as missing throughout: \(names)"))
    }
    if outcome.file.used == 0 { notes.append(note(.noRows, "the file has a header and no row that is used")) }
    if !survey.endsWithLineEnd, survey.controlZAtEnd == 0 {
      notes.append(
        note(.noLastLineEnd, "the last line has no line end; if rows are missing, the file was cut"))
    }
    return notes
  }

  private func note(_ code: ExceptionCode, _ message: String) -> DataException {
    DataException(
      code, stage: .ingest, source: feed.source, feed: feed.name, fileName: outcome.file.name,
      message: message.prefix(1).uppercased() + message.dropFirst() + ".")
  }
}
