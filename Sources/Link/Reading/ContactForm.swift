/// The form in which telephone numbers and e-mail addresses are compared.
enum ContactForm {
  /// An address in capitals; of a number its digits, without the prefix of Britain or North America.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if bytes.contains(0x40) { return Array(String(decoding: bytes, as: UTF8.self).uppercased().utf8) }
    let digits = bytes.filter { (0x30...0x39).contains($0) }
    if digits.count < 5 { return Array(String(decoding: bytes, as: UTF8.self).uppercased().utf8) }
    for prefix in britain where digits.count >= 12 && digits.starts(with: prefix) {
      return [0x30] + digits.dropFirst(prefix.count).drop { $0 == 0x30 }
    }
    return digits.count == 11 && digits.first == 0x31 ? Array(digits.dropFirst()) : digits
  }

  private static let britain = ["0044", "44"].map { Array($0.utf8) }
}
