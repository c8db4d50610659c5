/// A whole name in its parts: the last is the surname, but `Surname, Forename` is understood.
struct FullName {
  let forename: UnsafeBufferPointer<UInt8>
  let surname: UnsafeBufferPointer<UInt8>

  /// - Parameter name: without spaces at its ends.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    if let comma = name.firstIndex(of: 0x2C) {
      surname = UnsafeBufferPointer(rebasing: name[..<comma])
      forename = UnsafeBufferPointer(rebasing: name[(comma + 1)...])
    } else {
      let last = name.lastIndex(of: 0x20)
      forename = UnsafeBufferPointer(rebasing: name[..<(last ?? 0)])
      surname = UnsafeBufferPointer(rebasing: name[(last.map { $0 + 1 } ?? 0)...])
    }
  }
}
