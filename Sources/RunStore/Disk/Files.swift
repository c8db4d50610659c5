import Glibc

/// The few questions about files that the store asks.
public enum Files {
  /// Whether something bears the name.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether it is a folder.
  public static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  /// A path from the root, links followed; the path itself where it leads nowhere.
  public static func absolute(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether this user may write there.
  public static func canWrite(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// Bytes of a file; 0 where there is none.
  public static func size(_ path: String) -> Int {
    var information = stat()
    return lstat(path, &information) == 0 ? Int(information.st_size) : 0
  }

  /// Removes a file; one that is not there is fine.
  public static func remove(_ path: String) { unlink(path) }

  /// The names in a folder, in order of their bytes; empty where there is no such folder.
  public static func names(in folder: String) -> [String] {
    guard let open = opendir(folder) else { return [] }
    defer { closedir(open) }
    var names: [String] = []
    while let entry = readdir(open) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Where a symbolic link points; nil where there is none.
  public static func linkTarget(_ path: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = bytes.withUnsafeMutableBytes { space in
      space.bindMemory(to: CChar.self).baseAddress.map { readlink(path, $0, space.count) } ?? -1
    }
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }

  /// Makes a symbolic link point elsewhere in one step.
  public static func point(_ path: String, to target: String) throws {
    let temporary = path + ".partial"
    unlink(temporary)
    guard symlink(target, temporary) == 0 else { throw DurableFile.failure(path, "cannot be made") }
    try DurableFile.rename(temporary, to: path)
    try DurableFile.syncFolder(of: path)
  }
}
