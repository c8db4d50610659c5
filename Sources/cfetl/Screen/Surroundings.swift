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

  /// The first pipeline that was installed with the program, in `../share/cfetl/pipelines` as seen from it; nil where there is none.
  static var installedPipeline: String? {
    guard let program = Files.linkTarget("/proc/self/exe") else { return nil }
    let folder = DurableFile.folder(of: DurableFile.folder(of: program)) + "/share/cfetl/pipelines"
    return Files.names(in: folder).first.map { "\(folder)/\($0)" }
  }

  /// The login under which the program runs.
  static var login: String {
    guard let entry = getpwuid(getuid()) else { return "uid \(getuid())" }
    return String(cString: entry.pointee.pw_name)
  }
}
