import Foundation
import Testing

/// Walks the tutorial of the documentation: what it says to write is written, what it says to run is run.
@Suite struct TutorialTests {
  /// A block of the page: what stands behind its three backticks, and its lines.
  private struct Block {
    let info: [String]
    var lines: [String] = []
  }

  private static func blocks() throws -> [Block] {
    let page = Program.root.appending(path: "Sources/cfetl/Documentation.docc/Tutorial.md")
    var blocks: [Block] = []
    var isInside = false
    for line in try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside.toggle()
        if isInside { blocks.append(Block(info: line.dropFirst(3).split(separator: " ").map(String.init))) }
      } else if isInside {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    return blocks
  }

  @Test func everyStepWorksAsItIsWritten() throws {
    try Program.withFolder { folder in
      var home = folder
      for block in try Self.blocks() {
        let text = block.lines.joined(separator: "\n") + "\n"
        guard block.info != ["sh"] else {
          let script = "set -e; cfetl() { \"$CFETL\" \"$@\"; }; cd \(home)\n" + text
          let ending = try Program.run([script], shell: true)
          #expect(ending.code == 0, "\(text)\(ending.out)\(ending.err)")
          if text.contains("cd rutland") { home += "/rutland" }
          continue
        }
        let file = URL(filePath: home + "/" + (block.info.last ?? ""))
        let before = block.info.contains(">>") ? try String(contentsOf: file, encoding: .utf8) : ""
        try (before + text).write(to: file, atomically: true, encoding: .utf8)
      }
    }
  }
}
