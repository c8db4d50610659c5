import Linkage

/// Puts the postcodes of one column into the form for comparing. Where they are numbers, a program may have taken the zeros before them, and the other
/// postcodes of the column tell how long they are; of a `ZIP+4` the first five digits count.
struct PostcodeDigits {
  private let length: Int

  /// Looks at all distinct texts of the column.
  init(_ texts: [String]) {
    let plain = texts.map { $0.hasSuffix(".0") ? $0.dropLast(2) : $0[...] }
    let lengths = plain.map(\.utf8).filter { $0.allSatisfy { (0x30...0x39).contains($0) } }.map(\.count)
    length = [5, 4].first { length in lengths.count { $0 == length } * 20 > lengths.count } ?? 0
  }

  func form(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let form = AddressForm.postcode(bytes)
    guard form.allSatisfy({ (0x30...0x39).contains($0) }) else { return form }
    if form.allSatisfy({ $0 == 0x30 }) { return [] }
    if form.count == 9, length == 5 { return Array(form.prefix(5)) }
    return form.count < length ? [UInt8](repeating: 0x30, count: length - form.count) + form : form
  }
}
