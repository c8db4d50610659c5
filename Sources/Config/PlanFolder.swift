import Foundation

/// Reads a plan's folder.
extension PlanFiles {
  /// All `.yaml` files of a folder, in order of name; `shownAs` stands before their names in messages.
  public init(folder: String, shownAs: String = "plan") throws {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }.sorted()
    } catch {
      throw ConfigurationMistakes([ConfigurationMistake(file: shownAs, message: "the folder cannot be read; a pipeline keeps its plan there")])
    }
    files = try names.map { name in
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)"), let text = String(bytes: bytes, encoding: .utf8) else {
        throw ConfigurationMistakes([ConfigurationMistake(file: "\(shownAs)/\(name)", message: "cannot be read as UTF-8 text")])
      }
      return ("\(shownAs)/\(name)", text)
    }
  }
}
