import ArgumentParser
import Foundation
import Outcomes
import Testing
import Vocabulary

@testable import cfetl

@Suite("The documentation") struct DocumentationTests {
  @Test("the page of codes is what the sources say; CFETL_WRITE_GOLDEN=1 writes it anew")
  func codes() throws {
    let file = Program.root.appending(path: "\(DocumentationPage.catalogue)/Codes.md")
    if ProcessInfo.processInfo.environment["CFETL_WRITE_GOLDEN"] != nil {
      try Data(CodesPage.text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == CodesPage.text)
  }

  @Test("a page has a title, whole tables and whole code", arguments: DocumentationPage.all)
  func form(page: DocumentationPage) {
    #expect(page.lines.first?.hasPrefix("# ") == true)
    #expect(page.lines.count { $0.hasPrefix("```") } % 2 == 0)
    var width: Int?
    for line in page.prose {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      let cells = line.replacing("\\|", with: "").count { $0 == "|" }
      #expect(cells == width ?? cells, "\(line)")
      width = cells
    }
  }

  @Test("every page of the catalogue is named by the first one, and every reference leads somewhere")
  func references() throws {
    let names = Set(DocumentationPage.all.map(\.name))
    for page in DocumentationPage.all {
      for name in page.references { #expect(names.contains(name), "\(page.path) refers to \(name)") }
    }
    let root = try #require(DocumentationPage.all.first { $0.name == "Documentation" })
    let catalogue = DocumentationPage.all.filter { $0.path.hasPrefix(DocumentationPage.catalogue) }.map(\.name)
    #expect(Set(root.references) == Set(catalogue).subtracting(["Documentation"]))
  }

  @Test("every command and option that a page names is there", arguments: DocumentationPage.all)
  func commands(page: DocumentationPage) {
    for line in page.commands {
      var command: any ParsableCommand.Type = Cfetl.self
      var words = line.split(separator: " ").map(String.init)
      while let word = words.first, !command.configuration.subcommands.isEmpty, word.first?.isLowercase == true {
        guard let inner = command.configuration.subcommands.first(where: { $0._commandName == word }) else {
          #expect(word == "help", "\(page.path): there is no 'cfetl … \(word)' (\(line))")
          break
        }
        command = inner
        words.removeFirst()
      }
      let help = command.helpMessage()
      for word in words where word.hasPrefix("--") && word.count > 2 {
        let option = word.prefix { $0.isLetter || $0 == "-" }
        #expect(help.contains(option), "\(page.path): '\(line)' has no \(option)")
      }
    }
  }

  /// Words in capitals with underscores that are no codes: variables of the environment.
  private static let codes = Set(
    ExceptionCode.allCases.map(\.rawValue) + ReasonCode.allCases.map(\.rawValue)
      + OutcomeStatus.allCases.map(\.rawValue)
      + Severity.allCases.map(\.rawValue) + LedgerAction.allCases.map(\.rawValue))

  @Test("every code that a page names is there", arguments: DocumentationPage.all)
  func codes(page: DocumentationPage) {
    for word in page.quoted where word.contains("_") && word.allSatisfy({ $0.isUppercase || $0 == "_" }) {
      #expect(Self.codes.contains(word) || word.hasPrefix("CFETL_") || word == "NO_COLOR", "\(page.path): \(word)")
    }
  }

  @Test("every file of the project that a page names is there", arguments: DocumentationPage.all)
  func files(page: DocumentationPage) {
    let folders = ["Sources/", "Tests/", "scripts/", "pipelines/", "sample-data/", ".ci/"]
    for word in page.quoted where folders.contains(where: word.hasPrefix) && !word.contains("<") && !word.contains("*")
    {
      let path = word.split(separator: " ").first.map(String.init) ?? word
      #expect(FileManager.default.fileExists(atPath: Program.root.appending(path: path).path), "\(page.path): \(path)")
    }
  }

  @Test("what a comment cites of the documentation is a section there")
  func citations() throws {
    let page = try #require(DocumentationPage.all.first { $0.name == "Meaning" })
    let files = FileManager.default.enumerator(atPath: Program.root.appending(path: "Sources").path)?.compactMap {
      $0 as? String
    }
    for path in (files ?? []).filter({ $0.hasSuffix(".swift") }).sorted() {
      let text = try String(contentsOf: Program.root.appending(path: "Sources/\(path)"), encoding: .utf8)
      for part in text.split(separator: "*Meaning*: ", omittingEmptySubsequences: false).dropFirst() {
        let section = part.prefix { $0 != ")" && $0 != ";" && $0 != "\n" }
        #expect(page.headings.contains(String(section)), "Sources/\(path): \(section)")
      }
    }
  }

  @Test("the page of meaning has every row and every setting of the shipped plan")
  func meaning() throws {
    let page = try #require(DocumentationPage.all.first { $0.name == "Meaning" })
    let plan = try Program.run(["plan", "show", "--pipeline", Program.pipeline, "--json"])
    let settings = try String(
      contentsOf: URL(filePath: "\(Program.pipeline)/plan/settings.yaml"), encoding: .utf8
    ).split(separator: "\n").drop { $0 != "readings:" }.dropFirst().prefix { $0.hasPrefix(" ") }
    for line in settings {
      let name = line.split(separator: ":")[0].trimmingCharacters(in: .whitespaces)
      let value = line.split(separator: ":")[1].split(separator: "#")[0].trimmingCharacters(in: .whitespaces)
      #expect(page.lines.contains { $0.hasPrefix("| `\(name)` | \(value) |") }, "\(name): \(value)")
    }
    let rows = page.lines.filter { $0.hasPrefix("| ") }.flatMap { $0.split(separator: "|")[0].split(separator: ",") }
      .map { $0.trimmingCharacters(in: .whitespaces) }
    let known = plan.out.split(separator: "\"").filter {
      $0.count == 2 && $0.first?.isUppercase == true && $0.last?.isNumber == true
    }
    #expect(!known.isEmpty)
    for row in Set(known) { #expect(rows.contains(String(row)), "\(row)") }
  }
}
