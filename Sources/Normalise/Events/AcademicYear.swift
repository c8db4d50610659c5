/// The school year of a text such as `2016/17`.
enum AcademicYear {
  /// The calendar year in which it starts; nil where the text names no two years that follow each other. `2016/17`, `2016-17`,
  /// `2016/2017` and `2016 - 2017` are read; a single year would not say which of two school years it means.
  static func startYear(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var years: [(value: Int, digits: Int)] = []
    var inNumber = false
    for byte in text {
      switch byte {
      case 0x30...0x39:
        if !inNumber { years.append((0, 0)) }
        inNumber = true
        years[years.count - 1].value = years[years.count - 1].value * 10 + Int(byte - 0x30)
        years[years.count - 1].digits += 1
        if years.count > 2 || years[years.count - 1].digits > 4 { return nil }
      case 0x20, 0x2D, 0x2F, 0x5C: inNumber = false
      default: return nil
      }
    }
    guard years.count == 2, years[0].digits == 4, years[0].value >= 1900 else { return nil }
    let next = years[0].value + 1
    let isNext = years[1].digits == 4 ? years[1].value == next : years[1].digits == 2 && years[1].value == next % 100
    return isNext ? years[0].value : nil
  }
}
