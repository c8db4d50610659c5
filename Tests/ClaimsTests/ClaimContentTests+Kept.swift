import Foundation

extension ClaimContentTests {
  /// What version 0.2.0 kept of the claims of a quarter that was submitted with it: the hashes, and the texts that they are over.
  static let kept: [(hash: String, text: String)] = {
    let state = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Kept/0.2.0/state.sql")
    let lines = (try? String(contentsOf: state, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.filter { $0.hasPrefix("INSERT INTO claim_content ") }.map { line in
      let cells = line.split(separator: "'")
      return (String(cells[1]), String(cells[5]))
    }
  }()
}
