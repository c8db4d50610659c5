/// What a column holds, judged by what stands in it, for headers that say nothing.
struct ColumnContent {
  private var filled = 0
  private var dates = 0
  private var mails = 0
  private var phones = 0
  private var ninos = 0
  private var upns = 0
  private var lettered = 0
  private var values: Set<String> = []

  mutating func look(at bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.isEmpty { return }
    filled += 1
    let digits = bytes.count { (0x30...0x39).contains($0) }
    let letters = bytes.count { (0x41...0x5A).contains($0 & 0xDF) }
    if letters > digits, letters > 2 { lettered += 1 }
    if digits == 8, letters == 0, (8...10).contains(bytes.count) { dates += 1 }
    if bytes.contains(0x40), bytes.contains(0x2E) { mails += 1 }
    if digits >= 9, letters == 0, digits <= 15 { phones += 1 }
    if bytes.count == 9, digits == 6, letters == 3 { ninos += 1 }
    if bytes.count == 13, digits >= 11, (0x41...0x5A).contains(bytes[0]) { upns += 1 }
    values.insert(String(decoding: bytes, as: UTF8.self))
  }

  /// The role that most of the values fit; `ignored` where they fit none.
  func role(_ header: String, isEverywhere: Bool) -> ColumnRole {
    func most(_ count: Int) -> Bool { filled >= 3 && count * 10 >= filled * 8 }
    if most(mails) || most(phones) { return .contact(header) }
    if most(ninos) { return .number("NINO") }
    if most(upns) { return .number("UPN") }
    if isEverywhere, most(lettered), values.count >= 12, !most(dates) { return .words(header) }
    return .ignored
  }

  /// Whether most values look like dates.
  var looksLikeDates: Bool { filled >= 3 && dates * 10 >= filled * 8 }
}
