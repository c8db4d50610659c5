package import Vocabulary

/// What can be wrong with one value.
package enum ValueTrouble: Int, CaseIterable {
  case badDate, badNumber, outOfRange, tooManyPlaces, unknownCode, keptCode, badFlag
  case badUPN, badNHS, badULN, badNINO, badUPRN, badPostcode, repeatedDigits
  case digitsLost, spreadsheetError, tooLong, badForm, suppressed
  case blank, beforeOther, aboveOther, mended, broken

  /// The stable code of the exception.
  package var code: ExceptionCode {
    switch self {
    case .badDate: .badDate
    case .badNumber, .outOfRange, .tooManyPlaces: .badNumber
    case .unknownCode, .keptCode, .badFlag: .unknownCode
    case .badUPN: .badUPN
    case .badNHS: .badNHSNumber
    case .badULN: .badULN
    case .badNINO: .badNINO
    case .badUPRN: .badUPRN
    case .badPostcode: .badPostcode
    case .repeatedDigits: .repeatedDigits
    case .digitsLost: .digitsLost
    case .spreadsheetError: .spreadsheetError
    case .tooLong: .textTooLong
    case .badForm: .badForm
    case .suppressed: .suppressed
    case .blank: .blankValue
    case .beforeOther, .aboveOther: .valuesCrossed
    case .mended: .textMended
    case .broken: .textBroken
    }
  }

  /// Whether the value is kept all the same.
  package var keepsValue: Bool {
    switch self {
    case .keptCode, .badUPN, .badNHS, .badULN, .badNINO, .blank, .beforeOther, .aboveOther, .mended, .broken: true
    default: false
    }
  }

  /// Whether a value of this kind says that it may stand in the wrong column.
  package var isWrongType: Bool {
    switch self {
    case .badDate, .badNumber, .unknownCode, .badFlag, .badUPRN, .badPostcode, .badForm: true
    default: false
    }
  }

  /// What is wrong with the value of a column, and what was done.
  package func message(_ column: String) -> String {
    "\(column): \(problem); \(keepsValue ? kept : "it counts as missing")"
  }

  private var kept: String {
    switch self {
    case .keptCode, .broken: "it is kept as written"
    case .blank, .beforeOther, .aboveOther: "the row is used as it is"
    case .mended: "it is read as it was before"
    default: "it is kept, and not trusted as a key"
    }
  }

  private var problem: String {
    switch self {
    case .badDate: "the value is no date in the form that the feed declares"
    case .badNumber: "the value is no number"
    case .outOfRange: "the number is outside its range"
    case .tooManyPlaces: "the number has more than two places"
    case .unknownCode, .keptCode: "the code is not among those that the feed declares"
    case .badFlag: "the value is neither yes nor no"
    case .badUPN: "the UPN's check letter or form is wrong"
    case .badNHS: "the NHS number's check digit or form is wrong"
    case .badULN: "the ULN's check digit or form is wrong"
    case .badNINO: "the National Insurance number is temporary or not of the right form"
    case .badUPRN: "the value is no UPRN of up to twelve digits"
    case .badPostcode: "the value is no postcode"
    case .repeatedDigits: "one digit repeated stands for no number"
    case .digitsLost: "a digit string was lost to a spreadsheet, which wrote it as a power of ten"
    case .spreadsheetError: "a spreadsheet wrote an error or ##### in place of the value"
    case .tooLong: "the text is longer than the feed declares"
    case .badForm: "the value has not the form that the feed declares; it may belong into another column"
    case .suppressed: "the source does not give the number away"
    case .blank: "there is no value where the feed expects one"
    case .beforeOther: "the date lies before one that it cannot lie before"
    case .aboveOther: "the number is larger than one of which it is a part"
    case .mended: "the text was UTF-8 that a program took for Windows-1252, or the other way round"
    case .broken: "the text lost characters in a program that did not know its encoding"
    }
  }
}
