import Glibc

/// Writes files so that after a crash each is wholly there or not at all.
public enum DurableFile {
  /// Writes to a temporary name in the same folder, forces it to the disk, and gives it its name.
  ///
  /// Throws `StoreFailure` where the disk refuses; the temporary file is then removed, and a file of that name is left as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    let temporary = path + ".partial"
    do {
      try put(bytes, at: temporary)
      try rename(temporary, to: path)
    } catch {
      unlink(temporary)
      throw error
    }
    try syncFolder(of: path)
  }

  /// Gives a finished file its name, replacing what bore it.
  public static func rename(_ from: String, to path: String) throws {
    guard Glibc.rename(from, path) == 0 else { throw failure(path, "cannot be given its name") }
  }

  /// Forces a finished file to the disk.
  public static func sync(_ path: String) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path, "cannot be opened") }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure(path, "cannot be forced to the disk") }
  }

  /// Forces the names in a file's folder to the disk.
  public static func syncFolder(of path: String) throws {
    try sync(folder(of: path))
  }

  /// The folder of a path.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes a folder and those above it; a folder that is there already is fine. Only the owner can read it.
  public static func makeFolder(_ path: String) throws {
    var isThere = stat()
    if stat(path, &isThere) == 0, isThere.st_mode & S_IFMT == S_IFDIR { return }
    let above = folder(of: path)
    if above != path, above != "/" { try makeFolder(above) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(path, "cannot be made") }
    try syncFolder(of: path)
  }

  /// All bytes of a file; nil where there is no such file.
  public static func read(_ path: String) throws -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw failure(path, "cannot be opened")
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw failure(path, "cannot be read")
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  private static func put(_ bytes: [UInt8], at path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path, "cannot be made") }
    var isOpen = true
    defer { if isOpen { close(file) } }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + done }, bytes.count - done) }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path, "cannot be written")
      }
      done += count
    }
    guard fsync(file) == 0 else { throw failure(path, "cannot be forced to the disk") }
    isOpen = false
    guard close(file) == 0 else { throw failure(path, "cannot be closed") }
  }

  /// What the system says of a file just now, with the remedy for it.
  public static func failure(_ path: String, _ what: String) -> StoreFailure {
    let code = errno
    let remedy =
      switch code {
      case ENOSPC, EDQUOT: "Free some space on that disk, then run 'cfetl resume'."
      case EACCES, EPERM, EROFS: "Give the user who runs cfetl the right to write there, or name another workspace."
      default: "Look at the disk, then run 'cfetl resume'."
      }
    return StoreFailure(place: path, message: "\(what): \(String(cString: strerror(code)))", remedy: remedy)
  }
}
