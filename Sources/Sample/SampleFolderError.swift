import Glibc

/// A sample could not be written.
public struct SampleFolderError: Error, CustomStringConvertible {
  /// The folder or file.
  public let path: String
  /// The system's error number; nil where the folder already holds files.
  public let reason: Int32?

  /// Where, what, why and what to do.
  public var description: String {
    guard let reason else {
      return
        "\(path): files already lie here, and an old extract beside a new one would be read with it. Name another folder, or empty it."
    }
    return
      "\(path): cannot be written: \(String(cString: strerror(reason))). Name a folder that you may write to, with room on its disk."
  }
}
