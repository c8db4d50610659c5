/// Reads numbers as reports write them: `-12`, `1,234`, `134.0`, `1.500000`. Never `1.23E+11`, whose digits are gone.
package enum NumberText {
  /// Why a text is no number here.
  package enum Outcome: Equatable {
    case number(Int)
    case notANumber
    case tooLarge
    case tooManyPlaces
  }

  /// A number in units of one over ten to the power `places`; 0 for whole numbers, 2 for hundredths. Zeros beyond the places are dropped.
  package static func read(_ field: FieldBytes, places: Int) -> Outcome {
    var index = 0
    let isNegative = field.first == 0x2D
    if isNegative { index = 1 }
    guard let whole = wholePart(field, &index) else { return .notANumber }
    var number = whole.value
    var wanted = places
    if index < field.count {
      guard field[index] == 0x2E, index + 1 < field.count else { return .notANumber }
      for place in (index + 1)..<field.count {
        guard field[place].isDigit else { return .notANumber }
        if wanted > 0 {
          number = number * 10 + Int(field[place] - 0x30)
          wanted -= 1
        } else if field[place] != 0x30 {
          return isRestDigits(field, place) ? .tooManyPlaces : .notANumber
        }
      }
    }
    for _ in 0..<wanted { number *= 10 }
    return whole.isTooLarge ? .tooLarge : .number(isNegative ? -number : number)
  }

  /// The digits before the point, with or without commas between thousands; nil where there are none or the commas stand wrong.
  private static func wholePart(_ field: FieldBytes, _ index: inout Int) -> (value: Int, isTooLarge: Bool)? {
    let start = index
    var value = 0
    var digits = 0
    var sinceComma: Int?
    while index < field.count {
      let byte = field[index]
      if byte.isDigit {
        digits += 1
        sinceComma = sinceComma.map { $0 + 1 }
        if digits <= 16 { value = value * 10 + Int(byte - 0x30) }
      } else if byte == 0x2C {
        guard sinceComma == nil ? (1...3).contains(index - start) : sinceComma == 3 else { return nil }
        sinceComma = 0
      } else {
        break
      }
      index += 1
    }
    guard digits > 0, sinceComma == nil || sinceComma == 3 else { return nil }
    return (value, digits > 16)
  }

  private static func isRestDigits(_ field: FieldBytes, _ start: Int) -> Bool {
    for index in start..<field.count where !field[index].isDigit { return false }
    return true
  }

  /// Whether this is `1.23E+11`: a long digit string that a spreadsheet shortened.
  package static func isPowerOfTen(_ field: FieldBytes) -> Bool {
    guard field.count >= 4, let first = field.first, first.isDigit else { return false }
    guard let mark = field.firstIndex(where: { $0 == 0x45 || $0 == 0x65 }), mark + 2 < field.count,
      field[mark + 1] == 0x2B,
      FieldBytes(rebasing: field[(mark + 2)...]).isDigits
    else { return false }
    if mark == 1 { return true }
    return field[1] == 0x2E && mark > 2 && FieldBytes(rebasing: field[2..<mark]).isDigits
  }

  /// Without a `.0` behind digits, as whole numbers come from a program that took them for decimals.
  package static func withoutTail(_ field: FieldBytes) -> FieldBytes {
    guard let point = field.lastIndex(of: 0x2E), point + 1 < field.count, point > 0,
      field[(point + 1)...].allSatisfy({ $0 == 0x30 })
    else { return field }
    let whole = FieldBytes(rebasing: field[..<point])
    return whole.isDigits ? whole : field
  }
}
