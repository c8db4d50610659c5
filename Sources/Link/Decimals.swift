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

  /// A probability, small ones in scientific notation: seven significant digits.
  static func probability(_ number: Double) -> String {
    if number == 0 { return "0" }
    if number >= 0.001 { return text(number, places: 7) }
    let exponent = Int(log10(number).rounded(.down))
    return "\(text(number / pow(10, Double(exponent)), places: 5))e\(exponent)"
  }
}
