import Glibc

/// A file that is read or written as bytes.
enum ByteFile {
  /// Hands a file's bytes to `body` piece by piece: `body` gets a function that fills a buffer and returns how many bytes it put there.
  static func read<Result>(_ path: String, _ body: ((UnsafeMutableRawBufferPointer) throws -> Int) throws -> Result)
    throws -> Result
  {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path, "cannot be opened") }
    defer { close(file) }
    return try body { buffer in
      let count = Glibc.read(file, buffer.baseAddress, buffer.count)
      guard count >= 0 else { throw failure(path, "cannot be read") }
      return count
    }
  }

  /// The size of a file in bytes; 0 where it cannot be told.
  static func size(_ path: String) -> Int {
    var information = stat()
    return stat(path, &information) == 0 ? Int(information.st_size) : 0
  }

  /// The whole text of a file.
  static func text(_ path: String) throws -> String {
    var bytes: [UInt8] = []
    try read(path) { fill in
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = try buffer.withUnsafeMutableBytes(fill)
        if count == 0 { return }
        bytes.append(contentsOf: buffer[..<count])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a file whole, readable by its owner only.
  static func write(_ bytes: [UInt8], to path: String) throws { try write([bytes], to: path) }

  /// Writes a file of several pieces, one after the other.
  static func write(_ pieces: [[UInt8]], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path, "cannot be written") }
    defer { close(file) }
    for bytes in pieces {
      var written = 0
      while written < bytes.count {
        let count = bytes.withUnsafeBytes {
          Glibc.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
        }
        guard count > 0 else { throw failure(path, "cannot be written") }
        written += count
      }
    }
    guard fsync(file) == 0 || errno == EINVAL || errno == EROFS else {
      throw failure(path, "cannot be forced to the disk")
    }
  }

  /// Makes a folder; one that is there is fine.
  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
    if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
      if mkdir(path, 0o700) == 0 { return }
    }
    throw failure(path, "cannot be made")
  }

  private static func failure(_ path: String, _ what: String) -> LinkFailure {
    LinkFailure("\(path): \(what): \(String(cString: strerror(errno)))")
  }
}
