import Foundation
import Testing
import Vocabulary

@Suite("Exception codes")
struct ExceptionCodeTests {
  @Test("every code stands in one group", arguments: ExceptionCode.allCases)
  func oneGroup(code: ExceptionCode) {
    #expect(ExceptionGroup.allCases.count { $0.codes.contains(code) } == 1)
  }

  @Test("every code says what it means, and what to do unless it is only for the record or to look at")
  func meanings() {
    for code in ExceptionCode.allCases {
      let meaning = code.meaning
      #expect(!meaning.sentence.isEmpty, "\(code)")
      #expect(!meaning.remedy.isEmpty || [.info, .warn].contains(meaning.severity), "\(code)")
      #expect((meaning.otherSeverity == nil) == meaning.otherwise.isEmpty, "\(code)")
    }
  }

  @Test("every code is raised by something")
  func raised() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var words: Set<Substring> = []
    for case let file as URL in files where file.pathExtension == "swift" && !file.path.contains("/Exceptions/") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for part in text.split(separator: ".") { words.insert(part.prefix { $0.isLetter || $0.isNumber }) }
    }
    for code in ExceptionCode.allCases {
      #expect(words.contains(Substring("\(code)")), "nothing raises \(code.rawValue)")
    }
  }

  @Test("of several, a night ends with the worst")
  func endings() {
    #expect(ExitStatus.worst([]) == .done)
    #expect(ExitStatus.worst([.done, .needsPerson, .poorInput]) == .poorInput)
    #expect(ExitStatus.worst([.poorInput, .failed]) == .failed)
    #expect(DataException(.rowCountDrop, stage: .ingest).ending == .needsPerson)
    #expect(DataException(.fileStale, stage: .ingest).ending == .poorInput)
    #expect(DataException(.headerMismatch, stage: .ingest).ending == .poorInput)
    #expect(DataException(.newProblemAtClaim, .blockClaim, stage: .claims).ending == .needsPerson)
    #expect(DataException(.newProblemAtClaim, stage: .claims).ending == .done)
  }
}
