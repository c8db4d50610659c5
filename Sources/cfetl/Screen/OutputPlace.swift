import Config
import Glibc
import RunStore

/// A place to which a command was told to write. Nothing that the program did not write there is replaced, and nothing at all is written into a
/// pipeline, an inbox or a workspace.
enum OutputPlace {
  /// Most bytes at the beginning of a file by which it is known.
  private static let start = 1 << 16

  /// Lets a file be written: where none is, or in place of one that `isOurs` knows by its beginning, or of any with `force`. An inbox is refused beside
  /// the one that the nearest `cfetl.yaml` names. Throws `UsageMistake`.
  static func allow(
    file path: String, inbox: String? = nil, force: Bool = false, isOurs: (_ start: String) -> Bool = { _ in false }
  ) throws {
    try refuseKept(DurableFile.folder(of: path), named: path, inbox)
    guard try isThere(path), !force else { return }
    guard isOurs(beginning(of: path)) else {
      throw UsageMistake("\(path) is there, and this command did not write it: name another file, or say --force")
    }
  }

  /// Lets files be written into a folder: where none of them is, or where `record`, which the program writes beside them, says that they are its own.
  /// Throws `UsageMistake`.
  static func allow(folder path: String, files: [String], record: String, force: Bool = false) throws {
    try refuseKept(path, named: path, nil)
    let there = try files.filter { try isThere("\(path)/\($0)") }
    guard let first = there.first, !there.contains(record), !force else { return }
    throw UsageMistake(
      "\(path)/\(first) is there, and no \(record) that says that this command wrote it: name another folder, or say --force"
    )
  }

  /// Whether a file stands at a path; throws where it is anything but a plain file, as writing to a pipe would wait for ever and a link leads elsewhere.
  private static func isThere(_ path: String) throws -> Bool {
    var found = stat()
    guard lstat(path, &found) == 0 else { return false }
    guard found.st_mode & S_IFMT == S_IFREG else {
      throw UsageMistake("\(path) is a folder, a link, a pipe or a device, and no file: name another")
    }
    return true
  }

  /// Refuses a folder that lies in a pipeline, an inbox or a workspace.
  private static func refuseKept(_ folder: String, named path: String, _ inbox: String?) throws {
    let desk = try? DeskOptions.deskFile()
    let named = [inbox, desk?.inbox, desk?.workspace, desk?.pipeline].compactMap(\.self).compactMap(real)
    // A folder that is yet to be made lies where the one above it does.
    var place = folder
    while real(place) == nil, place != "/", place != "." { place = DurableFile.folder(of: place) }
    guard var above = real(place) else { return }
    while true {
      let isKept =
        named.contains(above) || ["pipeline.yaml", "state.sqlite"].contains { Files.exists("\(above)/\($0)") }
      if isKept {
        throw UsageMistake(
          "\(path) lies in \(above), which holds a pipeline, an inbox or a workspace: name another place")
      }
      if above == "/" { return }
      above = DurableFile.folder(of: above)
    }
  }

  private static func beginning(of path: String) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: start)
    return String(decoding: bytes[..<max(0, read(file, &bytes, start))], as: UTF8.self)
  }

  /// A path without links; nil where there is nothing.
  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
