import Foundation
import Testing

/// A page of the documentation, as its lines.
struct DocumentationPage: Sendable, CustomTestStringConvertible {
  /// Below the project's folder.
  let path: String
  let lines: [String]
  var testDescription: String { path }

  static let catalogue = "Sources/cfetl/Documentation.docc"
  /// The catalogue's pages, in order, and the two pages of the project for people who have only its folder.
  static let all: [DocumentationPage] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: Program.root.appending(path: catalogue).path)
    let pages = (names ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "\(catalogue)/\($0)" }
    return (pages + ["README.md", "sample-data/README.md"]).compactMap { path in
      guard let text = try? String(contentsOf: Program.root.appending(path: path), encoding: .utf8) else { return nil }
      return DocumentationPage(
        path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }()

  var name: String { path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? path }

  /// Its sections' titles.
  var headings: [String] {
    prose.filter { $0.hasPrefix("#") }.map { String($0.drop { $0 == "#" }.dropFirst()) }
  }

  /// The lines outside fenced code.
  var prose: [String] {
    var isCode = false
    return lines.filter { line in
      if line.hasPrefix("```") {
        isCode.toggle()
        return false
      }
      return !isCode
    }
  }

  /// What stands in backticks in a line of prose.
  var quoted: [String] {
    prose.flatMap { line in
      line.replacing("``", with: "").split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
  }

  /// Lines of code in which the program is called, and the same in backticks: the words after its name.
  var commands: [String] {
    let code = lines.filter { !prose.contains($0) }.map { $0.drop { "$ ".contains($0) } }
    let called = (code.map(String.init) + quoted).filter { $0.hasPrefix("cfetl ") }
    return called.map { String($0.dropFirst(6)) }
  }

  /// The pages that it refers to.
  var references: [String] {
    prose.flatMap { line in
      line.split(separator: "<doc:", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: ">").first.map(String.init)
      }
    }
  }
}
