internal import Dispatch
internal import Hashing
internal import Reading
internal import Synchronization

/// The SHA-256 of a file, worked out beside the reading of its rows.
final class FileDigest: Sendable {
  private let digest = Mutex("")
  private let work = DispatchGroup()

  /// Starts.
  init(_ input: ExtractInput) {
    DispatchQueue.global().async(group: work) { [self] in
      let text = (try? FileDigest.sha256(input)) ?? ""
      digest.withLock { $0 = text }
    }
  }

  /// Waits for it: lower-case hexadecimal, empty where the file could not be read to its end.
  var text: String {
    work.wait()
    return digest.withLock { $0 }
  }

  private static func sha256(_ input: ExtractInput) throws -> String {
    let hash = SHA256()
    var size = 0
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { block.deallocate() }
    while true {
      let count = try input.read(into: block, at: size)
      if count == 0 { break }
      hash.update(UnsafeRawBufferPointer(rebasing: block[..<count]))
      size += count
    }
    return hash.hexadecimal()
  }
}
