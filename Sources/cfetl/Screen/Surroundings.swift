import Glibc
import RunStore

/// What the program can see around it: the environment, the current folder, whether a stream is a terminal.
enum Surroundings {
  /// An environment variable; nil where it is not set or empty.
  static subscript(name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether a stream is a terminal.
  static func isTerminal(_ file: Int32) -> Bool { isatty(file) == 1 }

  /// The folder that the program was started in.
  static var folder: String {
    guard let bytes = getcwd(nil, 0) else { return "." }
    defer { free(bytes) }
    return String(cString: bytes)
  }

  /// A pipeline that came with the program: installed beside it in `share/cfetl/pipelines`, or in the folder that it was built in.
  static func shippedPipeline(_ name: String) -> String? {
    guard var folder = Files.linkTarget("/proc/self/exe") else { return nil }
    while folder != "/", folder.contains("/") {
      folder = DurableFile.folder(of: folder)
      for place in ["share/cfetl/pipelines", "pipelines"] where Files.isFolder("\(folder)/\(place)/\(name)") {
        return "\(folder)/\(place)/\(name)"
      }
    }
    return nil
  }

  /// The folders of all pipelines that came with the program.
  static var shippedPipelines: [String] {
    guard let one = shippedPipeline("starter") else { return [] }
    let folder = DurableFile.folder(of: one)
    return Files.names(in: folder).map { "\(folder)/\($0)" }.filter { Files.exists("\($0)/pipeline.yaml") }
  }

  /// The login under which the program runs.
  static var login: String {
    guard let entry = getpwuid(getuid()) else { return "uid \(getuid())" }
    return String(cString: entry.pointee.pw_name)
  }
}
