internal import Glibc

/// An extract opened for reading only: a plain file, never a link, pipe or folder.
final class ExtractInput: Sendable {
  private let descriptor: Int32
  private let path: String
  /// What the file was when it was opened.
  let opened: Stamp

  /// What changes when a file is written, replaced or cut.
  struct Stamp: Equatable {
    var device: UInt
    var node: UInt
    var size: Int
    var changed: Int
    var changedNanoseconds: Int
  }

  /// Why a path cannot be read as an extract.
  enum Refusal: Error, Equatable {
    case missing, link, notAFile
    case failed(Int32)
  }

  init(path: String) throws(Refusal) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
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
  func read(into buffer: UnsafeMutableRawBufferPointer, at place: Int) throws(Refusal) -> Int {
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
  func hasChanged() -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0, Stamp(status) == opened else { return true }
    return lstat(path, &status) != 0 || Stamp(status) != opened
  }
}

extension ExtractInput.Stamp {
  init(_ status: stat) {
    device = UInt(status.st_dev)
    node = UInt(status.st_ino)
    size = Int(status.st_size)
    changed = status.st_mtim.tv_sec
    changedNanoseconds = status.st_mtim.tv_nsec
  }
}
