internal import Glibc

/// An extract opened for reading only: a plain file, never a link, pipe or folder.
package final class ExtractInput: Sendable {
  private let descriptor: Int32
  private let path: String
  /// What the file was when it was opened.
  package let opened: Stamp

  /// What changes when a file is written, replaced or cut.
  package struct Stamp: Equatable, Sendable {
    var device: UInt
    var node: UInt
    package var size: Int
    var changed: Int
    var changedNanoseconds: Int
  }

  /// Why a path cannot be read as an extract.
  package enum Refusal: Error, Equatable {
    case missing, link, notAFile
    case failed(Int32)

    /// In words.
    package var reason: String {
      switch self {
      case .missing: "there is no such file"
      case .link: "it is a link; extracts are read from plain files only"
      case .notAFile: "it is a folder, pipe or device; extracts are read from plain files only"
      case .failed(let number): "the system refuses to read it (error \(number))"
      }
    }
  }

  package init(path: String, followsLinks: Bool = false) throws(Refusal) {
    self.path = path
    descriptor = open(path, O_RDONLY | (followsLinks ? 0 : O_NOFOLLOW) | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT: throw .missing
      case ELOOP: throw .link
      default: throw .failed(errno)
      }
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .failed(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    opened = Stamp(status)
  }

  deinit { close(descriptor) }

  /// Fills the buffer with the bytes from a place on, as far as the file goes; returns their number, 0 at the end.
  package func read(into buffer: UnsafeMutableRawBufferPointer, at place: Int) throws(Refusal) -> Int {
    var filled = 0
    while filled < buffer.count {
      let start = buffer.baseAddress.map { $0 + filled }
      let count = pread(descriptor, start, buffer.count - filled, place + filled)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .failed(errno) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// Whether the file, or what its path names, is no longer what was opened.
  package func hasChanged() -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0, Stamp(status) == opened else { return true }
    return lstat(path, &status) != 0 || Stamp(status) != opened
  }
}

extension ExtractInput.Stamp {
  fileprivate init(_ status: stat) {
    device = UInt(status.st_dev)
    node = UInt(status.st_ino)
    size = Int(status.st_size)
    changed = status.st_mtim.tv_sec
    changedNanoseconds = status.st_mtim.tv_nsec
  }
}
