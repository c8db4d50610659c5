import Foundation

/// The program as it was built beside the tests, run in an environment of its own.
struct Program {
  /// What a run of it left.
  struct Ending {
    var code: Int32
    var out: String
    var err: String
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let pipeline = root.appending(path: "pipelines/peterborough").path

  private static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "cfetl")

  /// - Parameter shell: whether the first word is a line for the shell, in which `$CFETL` is the program.
  static func run(_ words: [String], environment: [String: String] = [:], shell: Bool = false) throws -> Ending {
    let process = Process()
    process.executableURL = shell ? URL(filePath: "/bin/bash") : path
    process.arguments = shell ? ["-c"] + words : words
    process.environment = environment.merging(["CFETL": path.path, "PATH": "/usr/bin:/bin"]) { own, _ in own }
    // A folder without a cfetl.yaml here or above.
    process.currentDirectoryURL = URL(filePath: "/tmp")
    let (out, err) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (out, err)
    try process.run()
    let text = try out.fileHandleForReading.readToEnd() ?? Data()
    let words = try err.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Ending(
      code: process.terminationStatus, out: String(decoding: text, as: UTF8.self),
      err: String(decoding: words, as: UTF8.self))
  }

  /// A folder that is removed afterwards.
  static func withFolder(_ body: (String) throws -> Void) throws {
    let folder = "/tmp/cfetl-commands-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }
}
