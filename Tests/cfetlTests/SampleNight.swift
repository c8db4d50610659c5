import Foundation

/// A workspace with the night of 31 December 2017 of the sample in it, made once and copied for whoever changes it.
struct SampleNight {
  let folder: String

  /// The one that nobody changes.
  static let shared = Result { try SampleNight(folder: made()) }
  static let asOf = "2017-12-31"

  /// - Parameter folder: what the workspace `w` lies in.
  init(folder: String) { self.folder = folder }

  var workspace: String { folder + "/w" }
  /// The folder of the last published run.
  var run: String { URL(filePath: workspace + "/latest").resolvingSymlinksInPath().path }
  var runID: String { String(run.split(separator: "/").last ?? "") }
  var out: String { run + "/out" }

  /// Runs a command at this desk.
  @discardableResult
  func cfetl(_ words: [String]) throws -> Program.Ending { try Program.run(words, environment: desk) }

  /// How the environment says pipeline, inbox and workspace.
  var desk: [String: String] {
    [
      "CFETL_PIPELINE": Program.pipeline, "CFETL_INBOX": Program.root.appending(path: "sample-data/inbox").path,
      "CFETL_WORKSPACE": workspace,
    ]
  }

  /// Calls `body` with a copy of the night, which is removed afterwards.
  static func copied(_ body: (SampleNight) throws -> Void) throws {
    let original = try shared.get()
    try Program.withFolder { folder in
      _ = try Program.run(["cp -a '\(original.workspace)' '\(folder)/w'"], shell: true)
      try body(SampleNight(folder: folder))
    }
  }

  /// Calls `body` with a desk at which nothing was run.
  static func fresh(_ body: (SampleNight) throws -> Void) throws {
    try Program.withFolder { try body(SampleNight(folder: $0)) }
  }

  private static func made() throws -> String {
    let folder = "/tmp/cfetl-night-\(ProcessInfo.processInfo.processIdentifier)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    atexit {
      try? FileManager.default.removeItem(atPath: "/tmp/cfetl-night-\(ProcessInfo.processInfo.processIdentifier)")
    }
    try SampleNight(folder: folder).cfetl(["run", "--as-of", asOf])
    return folder
  }

  // MARK: What it left

  /// The files under a folder, relative to it, in order.
  static func files(under folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(folder)/\($0)", isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  static func bytes(_ path: String) -> Data { FileManager.default.contents(atPath: path) ?? Data() }

  /// Files of two folders that are not the same, byte for byte.
  static func differences(_ folder: String, _ other: String) -> [String] {
    Set(files(under: folder) + files(under: other)).sorted().filter {
      bytes("\(folder)/\($0)") != bytes("\(other)/\($0)")
    }
  }

  /// The rows of a CSV file of the run, by column. The sample's cells have no line breaks.
  func rows(_ name: String) -> [[String: String]] { SampleNight.rows(out + "/" + name) }

  static func rows(_ path: String) -> [[String: String]] {
    let lines = String(decoding: bytes(path), as: UTF8.self).split(separator: "\n").map { cells(String($0)) }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for letter in line {
      switch letter {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(letter)
      }
    }
    return cells
  }
}
