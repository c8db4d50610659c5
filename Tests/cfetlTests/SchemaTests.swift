import Foundation
import Nightly
import Settings
import Testing

@testable import Config
@testable import cfetl

@Suite("The schemas for editors") struct SchemaTests {
  private static let councils = ["cambridgeshire", "peterborough", "starter"]

  private static func files(_ council: String) throws -> PipelineFiles {
    let files = try PipelineFolder.read(Program.root.appending(path: "pipelines/\(council)").path)
    return PipelineFiles(
      folder: "p",
      texts: files.texts.map { path, text in
        // The starter belongs to nobody until somebody says whose it is.
        let owned = text.replacing("\n  code:\n", with: "\n  code: E06000031\n").replacing(
          "\n  name:\n", with: "\n  name: A\n")
        return (path, path == "claim.yaml" ? owned : text)
      })
  }

  /// Made once and only read.
  private nonisolated(unsafe) static let schemas = Result {
    let forms = PipelineForms(reading: try councils.map(files))
    return try Dictionary(
      uniqueKeysWithValues: PipelineFileKind.allCases.map { kind in
        (kind, try SchemaDocument(JSONValue.schema(kind, forms[kind]).text))
      })
  }

  private static func node(_ text: String) -> SettingNode? {
    YAMLFile.open(text: text, file: "", mistakes: MistakeList())?.node
  }

  @Test("they take every file that comes with the program, each by the schema of its kind", arguments: councils)
  func shipped(council: String) throws {
    let schemas = try Self.schemas.get()
    for (path, text) in try Self.files(council).texts {
      let kind = try #require(PipelineFileKind(path: path), "\(path)")
      let node = try #require(Self.node(text))
      #expect(schemas[kind]?.accepts(node) == true, "\(path)")
    }
  }

  @Test(
    "what they refuse the readers refuse too, and say where; a slip in a key is answered with the key that was meant")
  func broken() throws {
    let schemas = try Self.schemas.get()
    let files = try Self.files("starter")
    // In how many ways each file is broken; hundreds take minutes.
    let most = ProcessInfo.processInfo.environment["CFETL_BROKEN_FILES"].flatMap(Int.init) ?? 3
    var slips = 0
    var refused = 0
    for (path, text) in files.texts {
      let schema = PipelineFileKind(path: path).flatMap { schemas[$0] }
      let whole = try #require(Self.node(text))
      let all = BrokenFile.all(text, whole)
      let some = stride(from: 0, to: all.count, by: max(1, all.count / (3 * most))).lazy.map { all[$0] }
      let broken = some.filter { Self.node($0.text).map { schema?.accepts($0) == false } ?? false }
      for file in broken.prefix(most) {
        refused += 1
        let instead = PipelineFiles(
          folder: files.folder, texts: files.texts.map { $0.path == path ? (path, file.text) : $0 })
        let mistakes = mistakes(instead).filter { $0.file == files.name(path) && $0.line > 0 && $0.column > 0 }
        #expect(!mistakes.isEmpty, "\(path):\(file.line): \(file.what)")
        guard let key = file.slip else { continue }
        slips += 1
        #expect(
          mistakes.contains { $0.line == file.line && $0.message.contains("did you mean '\(key)'?") },
          "\(path):\(file.line): \(file.what): \(mistakes)")
      }
    }
    #expect(refused > 10 * most)
    #expect(slips > most)
  }

  private func mistakes(_ files: PipelineFiles) -> [ConfigurationMistake] {
    do {
      _ = try Pipeline(files)
      return []
    } catch {
      return (error as? ConfigurationMistakes)?.mistakes ?? []
    }
  }

  @Test("the command prints one")
  func command() throws {
    let ending = try Program.run(["schema", "map"])
    #expect(ending.code == 0)
    let schema = try SchemaDocument(ending.out)
    #expect(Self.node("map: {A: [B]}").map(schema.accepts) == true)
    #expect(Self.node("mapp: {A: [B]}").map(schema.accepts) == false)
  }
}
