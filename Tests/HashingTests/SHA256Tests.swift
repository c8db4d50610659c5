import Hashing
import Testing

/// The examples that the standard itself gives (FIPS 180-2, appendix B), and bytes in pieces.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func examplesOfTheStandard(text: String, sum: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == sum)
  }

  @Test func piecesGiveTheHashOfTheWhole() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    for cut in stride(from: 0, through: 1000, by: 37) {
      let hash = SHA256()
      hash.update(Array(bytes[..<cut]))
      _ = hash.hexadecimal()
      hash.update(Array(bytes[cut...]))
      #expect(hash.hexadecimal() == SHA256.hexadecimal(of: bytes), "cut at \(cut)")
    }
  }
}
