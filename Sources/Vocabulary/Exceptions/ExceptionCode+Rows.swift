extension ExceptionCode {
  /// Why a row is set aside. Each row is a `ROW_REJECTED` of exceptions.csv; the other codes stand in the quarantine.
  static let rowMeanings: [ExceptionCode: ExceptionMeaning] = [
    .rowRejected: aside("A row was set aside; the quarantine has it, with the code of what is wrong."),
    .rowTooNarrow: aside("The row has fewer fields than the header."),
    .rowTooWide: aside("The row has more fields than the header."),
    .rowTooLong: aside("The row is longer than any row may be."),
    .rowCut: aside("A line break may have cut the row in two."),
    .strayQuote: aside("A quote stands inside a field without being doubled."),
    .unclosedQuote: aside("A quote opens a field and does not close."),
    .otherQuote: aside("A value stands in quotes of a kind that the feed does not declare."),
    .strayDelimiter: aside("A value cannot be read and has a separator, quote or line break inside."),
    .badBytes: aside("The row has bytes that are no text."),
    .neededValue: aside("A value that the feed needs is blank or cannot be read."),
    .wrongTypes: aside("Several values cannot be read; they may have slipped into the wrong columns."),
    .secondTable: aside("The row belongs to another table that follows in the same file."),
    .noParent: aside("No row of the parent table has the row's key."),
    .duplicateRow: aside("Another row of the file has the same key and other values; the first one was taken."),
    .noSingleTerm: aside("The row's period is not within one term, so that nobody can tell which term it tells of."),
  ]

  private static func aside(_ sentence: String) -> ExceptionMeaning {
    ExceptionMeaning(
      .warn, .sourceOwner, sentence, do: "See the row in the quarantine and have the source corrected.")
  }

  /// What can be wrong with one value; the rest of its row is used, unless the code stands in the quarantine.
  static let valueMeanings: [ExceptionCode: ExceptionMeaning] = [
    .badDate: value(
      "The value is no date in the form that the feed declares.",
      do: "Have the source corrected, or declare the form of its dates in the feed file."),
    .badNumber: value("The value is no number, is outside its range, or has more than two places."),
    .unknownCode: value(
      "The code is not among those that the feed declares.",
      do: "Add the spelling to the column's codes in the feed file, or have the source corrected."),
    .badUPN: value("The UPN's check letter or form is wrong; it is kept, and not trusted as a key."),
    .badNHSNumber: value("The NHS number's check digit or form is wrong; it is kept, and not trusted as a key."),
    .badULN: value("The ULN's check digit or form is wrong; it is kept, and not trusted as a key."),
    .badNINO: value("The National Insurance number is temporary or not of the right form; it is not trusted as a key."),
    .badUPRN: value("The value is no UPRN of up to twelve digits."),
    .badPostcode: value("The value is no postcode."),
    .repeatedDigits: value("One digit repeated stands for no number."),
    .digitsLost: value(
      "A digit string was lost to a spreadsheet, which wrote it as a power of ten.", do: exportStraight),
    .spreadsheetError: value("A spreadsheet wrote an error or ##### in place of the value.", do: exportStraight),
    .textTooLong: value("The text is longer than the feed declares."),
    .badForm: value(
      "The value has not the form that the feed declares; it may belong into another column.",
      do: "Look whether the row has slipped; where the value is right, widen the column's pattern in the feed file."),
    .suppressed: value(
      "The source does not give the number away; it counts as missing, not as none.",
      do: "Ask the source for the number, or do without."),
    .blankValue: note("There is no value where the feed expects one; the row is used as it is."),
    .valuesCrossed: value(
      "A date lies before one that it cannot lie before, or a number is larger than one it is part of."),
    .textMended: note("A program broke the text before it came; it is read as it was before.", do: exportStraight),
    .textBroken: value("The text lost characters in a program that did not know its encoding.", do: exportStraight),
  ]

  private static func value(_ sentence: String, do remedy: String = "Have the source corrected.") -> ExceptionMeaning {
    ExceptionMeaning(.warn, .sourceOwner, sentence, do: remedy)
  }

  private static func note(_ sentence: String, do remedy: String = "Have the source corrected.") -> ExceptionMeaning {
    ExceptionMeaning(.info, .sourceOwner, sentence, do: remedy)
  }

  private static let exportStraight =
    "Export again straight from the source system, without opening the file in a spreadsheet."
}
