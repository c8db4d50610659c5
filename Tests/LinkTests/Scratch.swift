import Glibc
import Linkage

@testable import Link

/// A folder for one test, gone with it.
final class Scratch {
  let path: String

  init() {
    var template = Array("/tmp/cfetl-link-XXXXXX".utf8CString)
    // Where none can be made, a folder that is not there: `deinit` removes it with all that is in it.
    path =
      mkdtemp(&template).map { String(cString: $0) }
      ?? String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self)
  }

  deinit { remove(path) }

  /// Writes a file, folders and all, and returns its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    if let slash = name.lastIndex(of: "/") { try ByteFile.makeFolder("\(path)/\(name[..<slash])") }
    try ByteFile.write(bytes, to: "\(path)/\(name)")
    return "\(path)/\(name)"
  }

  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

  func file(_ name: String, _ lines: [String]) throws -> String { try file(name, lines.map { "\($0)\n" }.joined()) }

  func text(_ name: String) throws -> String { try ByteFile.text("\(path)/\(name)") }

  /// Links files with the shipped settings into the folder `out`.
  func link(_ files: [String], _ change: (inout LinkRequest) -> Void = { _ in }) throws -> LinkRun {
    var request = LinkRequest(files: files, out: "\(path)/out", settings: LinkageSettings())
    change(&request)
    return try LinkRun(request)
  }

  private func remove(_ path: String) {
    guard let entries = opendir(path) else {
      unlink(path)
      return
    }
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { remove("\(path)/\(name)") }
    }
    closedir(entries)
    rmdir(path)
  }
}
