import Vocabulary

/// The national curriculum year of a code.
enum YearGroup {
  /// 0 for `R`, 1 to 14 for themselves, `Column.missing` for nursery and everything else.
  static func number(_ code: UnsafeBufferPointer<UInt8>) -> Int32 {
    if code.count == 1, code[0] == 0x52 { return 0 }
    guard (1...2).contains(code.count), code.allSatisfy({ (0x30...0x39).contains($0) }) else { return Column.missing }
    let number = code.reduce(Int32(0)) { $0 * 10 + Int32($1 - 0x30) }
    return number <= 14 ? number : Column.missing
  }
}
