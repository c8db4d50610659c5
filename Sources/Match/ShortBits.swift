/// A weight as people read it.
public enum ShortBits {
  /// Thousandths of a bit with one decimal.
  public static func text(_ thousandths: Int32) -> String {
    let tenths = (Int(thousandths) + (thousandths < 0 ? -50 : 50)) / 100
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }
}
