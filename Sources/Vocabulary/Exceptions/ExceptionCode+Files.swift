extension ExceptionCode {
  /// What can be wrong with an extract as a whole, or with all of a feed.
  static let fileMeanings: [ExceptionCode: ExceptionMeaning] = [
    .fileMissing: ExceptionMeaning(
      .warn, .sourceOwner, "A feed has no extract, or manifest.csv names a file that the inbox does not have.",
      do: "Ask the source for the extract.", or: .blockFile, "where a command names the file", ending: .poorInput),
    .fileUnreadable: ExceptionMeaning(
      .blockFile, .sourceOwner, "The system refuses to read the file.", do: askAgain),
    .fileEmpty: ExceptionMeaning(
      .blockFile, .sourceOwner, "The file has no bytes, or nothing but blank lines.", do: askAgain),
    .fileChanged: ExceptionMeaning(
      .blockFile, .sourceOwner, "The file changed while it was read.",
      do: "Run again when the transfer has finished."),
    .fileStale: ExceptionMeaning(
      .warn, .sourceOwner, "The newest extract of a feed is older than the feed allows.",
      do: "Ask the source for a newer extract.", ending: .poorInput),
    .fileShort: ExceptionMeaning(
      .blockFile, .sourceOwner,
      "The file has lost rows or its end, or two of its columns have changed places, against the feed's last good extracts; or too "
        + "many of its rows name nobody.",
      do: "Ask the source whether the extract is whole. If it is: 'cfetl inbox accept FILE --by NAME --reason TEXT'.",
      or: .warn, "where too many of its rows name nobody", ending: .poorInput),
    .feedCarriedOver: ExceptionMeaning(
      .warn, .sourceOwner,
      "Nothing as good as the last extract has come, so that one is read; while it is, nobody can be newly claimed for progress.",
      do: "Ask the source for a whole extract.", ending: .poorInput),
    .fileDuplicate: ExceptionMeaning(
      .warn, .sourceOwner, "Two files have the same bytes: one of them may be an old file under a new name.",
      do: "Ask the source whether the extract was made anew."),
    .unknownFile: ExceptionMeaning(
      .warn, .analyst, "The name belongs to no feed, so the file was not read.",
      do: "Name it <feed>_<yyyy-mm-dd>.csv, or remove it."),
    .notAFile: ExceptionMeaning(
      .blockFile, .sourceOwner, "It is a link, folder, pipe or device; extracts are read from plain files only.",
      do: askAgain),
    .notCSV: ExceptionMeaning(
      .blockFile, .sourceOwner, "The file is a workbook, a web page or something else that is not CSV.",
      do: "Export again as CSV (UTF-8)."),
    .noRows: ExceptionMeaning(.warn, .analyst, "The file has a header and no row that is used.", do: ""),
    .noLastLineEnd: ExceptionMeaning(
      .info, .analyst, "The last line has no line end; if rows are missing, the file was cut.", do: ""),
    .headerMismatch: ExceptionMeaning(
      .blockFile, .sourceOwner, "None of the first lines has the columns that the feed declares.", do: compareHeader),
    .headerDoubled: ExceptionMeaning(
      .blockFile, .sourceOwner, "The header has a declared column more than once.", do: compareHeader),
    .otherDelimiter: ExceptionMeaning(
      .info, .analyst, "The file sets its fields apart otherwise than declared; its header left no doubt how.", do: ""),
    .delimiterUnclear: ExceptionMeaning(
      .blockFile, .sourceOwner, "The header can be read with more than one delimiter.", do: declareForm),
    .otherEncoding: ExceptionMeaning(
      .info, .analyst, "The file is not plain UTF-8, or was joined from several.", do: ""),
    .columnMissing: ExceptionMeaning(
      .warn, .analyst, "Columns that may be absent are, and count as missing throughout.", do: ""),
    .columnDropped: ExceptionMeaning(.info, .analyst, "Columns that the feed does not declare were not kept.", do: ""),
    .dateOrder: ExceptionMeaning(
      .blockFile, .sourceOwner, "The dates of a column are not all in the declared order of day and month.",
      do: declareForm),
    .datesUnclear: ExceptionMeaning(
      .blockFile, .sourceOwner, "The dates of a column can be read day first and month first.", do: declareForm),
    .parentMissing: ExceptionMeaning(
      .blockFile, .sourceOwner, "The rows hang on those of another table that is not there or cannot be used.",
      do: "Have both tables of one date delivered together."),
    .manifestMismatch: ExceptionMeaning(
      .blockFile, .sourceOwner, "The file has not the bytes or the rows that manifest.csv says.", do: askAgain),
    .manifestUnreadable: ExceptionMeaning(
      .review, .analyst, "The control totals of manifest.csv cannot all be used.", do: "Ask for a new manifest."),
    .notInManifest: ExceptionMeaning(
      .warn, .analyst, "manifest.csv does not have the file, so its rows were not counted against it.",
      do: "Ask for a new manifest."),
    .rowCountDrop: ExceptionMeaning(
      .warn, .sourceOwner,
      "The number of rows is far from what is declared or usual: rows that are lost look like good news.",
      do: "Ask the source whether the extract is whole.", ending: .needsPerson),
    .schoolSilent: ExceptionMeaning(
      .warn, .sourceOwner, "No row comes from a sender that should be in the extract; its absence proves nothing.",
      do: "Ask the sender, or take it off the feed's list."),
    .tooManyRejected: ExceptionMeaning(
      .blockFile, .sourceOwner, "More rows had to be set aside than the feed allows.",
      do: "Look at the quarantine: many rows with one fault point to the export, not to the rows."),
  ]

  private static let askAgain = "Ask the source for a new extract."
  private static let compareHeader =
    "Compare the header with the feed file: add an alias for a renamed column, or ask the source for the missing one."
  private static let declareForm = "Declare the form in the feed file, or export again."
}
