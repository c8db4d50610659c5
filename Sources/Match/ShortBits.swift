/// A weight as people read it.
public enum ShortBits {
  /// Thousandths of a bit with one decimal.
  public static func text(_ thousandths: Int32) -> String {
    let tenths = (Int(thousandths) + (thousandths < 0 ? -50 : 50)) / 100
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }

  /// Thousandths of a bit with three decimals, for programs and for comparing.
  public static func exact(_ thousandths: Int32) -> String {
    let fraction = String(thousandths.magnitude % 1_000 + 1_000).dropFirst()
    return "\(thousandths < 0 ? "-" : "")\(thousandths.magnitude / 1_000).\(fraction)"
  }
}
