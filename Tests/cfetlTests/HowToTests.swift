import Foundation
import Testing

@Suite("The how-tos of the page for contributors")
struct HowToTests {
  private func page(_ name: String) throws -> DocumentationPage {
    try #require(DocumentationPage.all.first { $0.name == name })
  }

  /// The lines that the shell is to run, in order.
  private func script() throws -> String {
    var isShell = false
    return try page("Contributing").lines.filter { line in
      if line.hasPrefix("```") {
        isShell = line == "```sh"
        return false
      }
      return isShell
    }.joined(separator: "\n")
  }

  @Test("a council and a feed are made by the page's own lines")
  func councilAndFeed() throws {
    try Program.withFolder { folder in
      let line =
        "set -eu; mkdir '\(folder)/bin'; ln -s \"$CFETL\" '\(folder)/bin/cfetl'; PATH='\(folder)/bin':$PATH; cd '\(folder)'\n"
      let ending = try Program.run(
        [line + (try script())], environment: ["CFETL_REPOSITORY": Program.root.path], shell: true)
      #expect(ending.code == 0, "\(ending.err)")
      let rows = SampleNight.rows(folder + "/council/read/rows.csv")
      #expect(rows.map { $0["Missing"] } == ["2017-12-03"])
    }
  }

  @Test("every column of a run's files stands on the page of files, and the page has no other")
  func columns() throws {
    let night = try SampleNight.shared.get()
    let page = try page("Files")
    var said: [String: Set<String>] = [:]
    var section = ""
    for line in page.prose {
      if line.hasPrefix("## ") { section = String(line.dropFirst(3)) }
      guard line.hasPrefix("| `"), let cell = line.split(separator: "|").first else { continue }
      let names = cell.split(separator: "`").filter { $0.contains { $0.isLetter } }.map(String.init)
      said[section, default: []].formUnion(names)
    }
    for file in SampleNight.files(under: night.out) where file.hasSuffix(".csv") {
      let header = String(decoding: SampleNight.bytes(night.out + "/" + file), as: UTF8.self).split(separator: "\n")[0]
      let name = String(file.split(separator: "/").last ?? "")
      let section =
        file.hasPrefix("quarantine/") ? "quarantine" : said.keys.first { name == $0 || name.hasPrefix($0 + "_2") }
      let known = try #require(section.flatMap { said[$0] }, "\(file) is not on the page")
      #expect(Set(header.split(separator: ",").map(String.init)) == known, "\(file)")
    }
  }

  @Test("the folders and files that the how-tos name for a word, a column and a code are there")
  func places() throws {
    let named = try page("Contributing").quoted.filter { $0.hasPrefix("Sources/") || $0.hasPrefix("pipelines/") }
    #expect(named.count > 4)
    for path in named {
      #expect(FileManager.default.fileExists(atPath: Program.root.appending(path: path).path), "\(path)")
    }
  }
}
