/// What a postcode can say: whether it is complete, and which sector it lies in.
///
/// A British postcode ends in a digit and two letters (BS 7666); the digit and what stands before it is its sector. A code of another form (four
/// digits, say) is taken as complete, and has no sector.
struct PostcodeForm {
  let isWhole: Bool
  let sector: UInt32

  init(_ bytes: ArraySlice<UInt8>) {
    func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    let tail = Array(bytes.suffix(3))
    let isBritish = bytes.count >= 5 && isDigit(tail[0]) && isLetter(tail[1]) && isLetter(tail[2])
    isWhole = isBritish || (bytes.count >= 4 && !bytes.contains(where: isLetter))
    guard isBritish else {
      sector = 0
      return
    }
    var hash: UInt32 = 2_166_136_261
    for byte in bytes.dropLast(2) { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    sector = hash | 1
  }
}
