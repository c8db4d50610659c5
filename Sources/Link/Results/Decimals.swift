import Glibc

/// Decimal numbers as text, the same in every locale.
enum Decimals {
  /// A number with up to nine places.
  static func text(_ number: Double, places: Int) -> String {
    guard number.isFinite else { return "" }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((number * Double(scale)).rounded())
    let magnitude = Int(scaled.magnitude)
    if places == 0 { return "\(scaled)" }
    let fraction = String(magnitude % scale)
    return
      "\(scaled < 0 ? "-" : "")\(magnitude / scale).\(String(repeating: "0", count: places - fraction.count))\(fraction)"
  }

  /// The bytes of the same text, for numbers by the million.
  static func withBytes(_ number: Double, places: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard number.isFinite, number.magnitude < 1e9 else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((number * Double(scale)).rounded())
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { digits in
      var start = digits.count
      var rest = scaled.magnitude
      var place = 0
      repeat {
        if place == places, places > 0 {
          start -= 1
          digits[start] = 0x2E
        }
        start -= 1
        digits[start] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
        rest /= 10
        place += 1
      } while rest > 0 || place <= places
      if scaled < 0 {
        start -= 1
        digits[start] = 0x2D
      }
      body(UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  /// A probability, small ones in scientific notation: seven significant digits.
  static func probability(_ number: Double) -> String {
    if number == 0 { return "0" }
    if number >= 0.001 { return text(number, places: 7) }
    let exponent = Int(log10(number).rounded(.down))
    return "\(text(number / pow(10, Double(exponent)), places: 5))e\(exponent)"
  }
}
