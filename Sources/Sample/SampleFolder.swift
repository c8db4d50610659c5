import Glibc

/// A folder on disk that receives a sample.
public final class SampleFolder {
  private let root: String
  private var files: [String: Int32] = [:]

  /// An empty or new folder. Throws `SampleFolderError` where files already lie in it, or it cannot be made.
  public init(_ path: String, of council: SampledCouncil = .peterborough) throws {
    root = path
    try SampleFolder.make(path)
    for part in council.parts {
      try SampleFolder.make(path + "/" + part)
      if try SampleFolder.holdsFiles(path + "/" + part) {
        throw SampleFolderError(path: path + "/" + part, reason: nil)
      }
    }
  }

  deinit {
    for file in files.values { close(file) }
  }

  /// Adds bytes to the end of a file.
  public func append(_ path: String, _ bytes: [UInt8]) throws {
    let file = try descriptor(path)
    try bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw SampleFolderError(path: root + "/" + path, reason: errno) }
        done += count
      }
    }
  }

  /// Puts everything on disk. Throws where the disk refuses.
  public func finish() throws {
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      guard fsync(file) == 0 else { throw SampleFolderError(path: root + "/" + path, reason: errno) }
      guard close(file) == 0 else { throw SampleFolderError(path: root + "/" + path, reason: errno) }
      files[path] = nil
    }
  }

  private func descriptor(_ path: String) throws -> Int32 {
    if let file = files[path] { return file }
    let file = open(root + "/" + path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw SampleFolderError(path: root + "/" + path, reason: errno) }
    files[path] = file
    return file
  }

  private static func make(_ path: String) throws {
    var sofar = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      sofar += sofar.isEmpty || sofar == "/" ? String(part) : "/" + part
      if mkdir(sofar, 0o755) != 0, errno != EEXIST { throw SampleFolderError(path: sofar, reason: errno) }
    }
  }

  private static func holdsFiles(_ path: String) throws -> Bool {
    guard let folder = opendir(path) else { throw SampleFolderError(path: path, reason: errno) }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { return true }
    }
    return false
  }
}
