/// The files beside a feed file, by their paths from its folder, such as code lists that several feeds share.
public struct FilesBeside: Sendable {
  /// Finds a file: how messages name it, and its text; nil where there is none.
  let find: @Sendable (_ path: String) -> (name: String, text: String)?

  /// The files that a function finds.
  public init(_ find: @escaping @Sendable (_ path: String) -> (name: String, text: String)?) { self.find = find }

  /// No files.
  public static let none = FilesBeside { _ in nil }

  /// The files of a pipeline, seen from one of its feed files. A path that leads out of the pipeline finds nothing.
  init(_ files: PipelineFiles, feedFile: String) {
    self.init { path in
      var steps = feedFile.split(separator: "/").dropLast()
      for step in path.split(separator: "/", omittingEmptySubsequences: false) where step != "." {
        if step == ".." {
          if steps.popLast() == nil { return nil }
        } else {
          steps.append(step)
        }
      }
      let place = steps.joined(separator: "/")
      return files.text(place).map { (files.name(place), $0) }
    }
  }
}
