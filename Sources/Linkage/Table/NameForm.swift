/// The form in which names are compared: Latin letters without accents in upper case, single spaces between the parts of the name.
///
/// Apostrophes and full stops vanish, hyphens part names. Letters of other scripts stay as they are, so that they can at least be equal.
public enum NameForm {
  /// A name in the form for comparing.
  public static func of(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: of($0), as: UTF8.self) }
  }

  /// The same on bytes.
  public static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var form: [UInt8] = []
    form.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        append(ascii: byte, to: &form)
        index += 1
      } else {
        index += appendScalar(bytes, at: index, to: &form)
      }
    }
    if form.last == 0x20 { form.removeLast() }
    return form
  }

  private static func append(ascii byte: UInt8, to form: inout [UInt8]) {
    switch byte {
    case 0x61...0x7A: form.append(byte - 0x20)
    case 0x41...0x5A, 0x30...0x39: form.append(byte)
    case 0x27, 0x2E, 0x60: break
    default: if let last = form.last, last != 0x20 { form.append(0x20) }
    }
  }

  /// Appends one non-ASCII character, folded where it is Latin; returns how many bytes it took.
  private static func appendScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, to form: inout [UInt8]) -> Int {
    let lead = bytes[index]
    let length = min(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2, bytes.count - index)
    if length < 4, let folded = LatinFolding.letters(scalar(bytes, at: index, length)) {
      form.append(contentsOf: folded)
    } else if length == 3, lead == 0xE2, bytes[index + 1] == 0x80 {
      // Typographic quotation marks vanish as apostrophes do; dashes part names.
      if bytes[index + 2] < 0x98 { append(ascii: 0x2D, to: &form) }
    } else {
      form.append(contentsOf: bytes[index..<index + length])
    }
    return length
  }

  /// The scalar of two or three bytes of UTF-8.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int) -> Int {
    if length < 2 { return 0 }
    let next = Int(bytes[index + 1] & 0x3F)
    return length == 2
      ? Int(bytes[index] & 0x1F) << 6 | next : Int(bytes[index] & 0x0F) << 12 | next << 6 | Int(bytes[index + 2] & 0x3F)
  }
}
