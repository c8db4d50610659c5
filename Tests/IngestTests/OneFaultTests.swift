import Ingest
import Testing
import Vocabulary

/// Every file has one fault. The reader is exact, sets aside the faulty row alone, or refuses the file with its reason.
@Suite("Files with one fault") struct OneFaultTests {
  /// One changed byte place in one row.
  enum Fault: String, CaseIterable {
    case separatorMore = "separator more", separatorLess = "separator less", quoteMore = "quote more", quoteLess =
      "quote less"
    case otherSeparator = "other separator", lineBreak = "line break more", control = "NUL byte"
  }

  @Test("in one row", arguments: Fault.allCases, [1, 2] as [UInt64])
  func inOneRow(fault: Fault, seed: UInt64) throws {
    let table = CleanTable(rows: 12, seed: seed)
    let demo = try feed(CleanTable.feedText)
    let folder = TemporaryFolder()
    let lines = table.lines()
    let judge = Judge(table: table, starts: CleanTable.starts(lines))
    var counts: [Verdict: Int] = [:]
    for row in 1..<lines.count {
      for changed in OneFaultTests.variants(of: lines[row], fault) {
        var faulty = lines.map { Array($0.utf8) }
        faulty[row] = changed
        let shift = changed.count { $0 == 0x0A } - lines[row].utf8.count { $0 == 0x0A }
        let read = try ReadFile(Array(faulty.joined(separator: [0x0A])) + [0x0A], demo, in: folder)
        let verdict = judge.judge(read, faulty: row, shift: shift)
        counts[verdict, default: 0] += 1
        if verdict == .wrong || verdict == .lost {
          Issue.record(
            "\(verdict.rawValue), seed \(seed), row \(row): \(String(decoding: changed, as: UTF8.self)) -> \(read.rows.sorted { $0.key < $1.key }) \(read.outcome.quarantine.map { "\($0.line) \($0.code)" })"
          )
          return
        }
        #expect(
          read.outcome.file.rows == read.outcome.file.used + read.outcome.file.quarantined + read.outcome.file.skipped)
      }
    }
    print(
      "\(fault.rawValue), seed \(seed):",
      Verdict.allCases.map { "\($0.rawValue) \(counts[$0] ?? 0)" }.joined(separator: ", "))
    #expect(counts[.wrong] == nil && counts[.lost] == nil)
  }

  @Test("in the header: the file is exact or refused", arguments: Fault.allCases)
  func inTheHeader(fault: Fault) throws {
    let table = CleanTable(rows: 12, seed: 6)
    let demo = try feed(CleanTable.feedText)
    let folder = TemporaryFolder()
    let lines = table.lines()
    for changed in OneFaultTests.variants(of: lines[0], fault) {
      var faulty = lines.map { Array($0.utf8) }
      faulty[0] = changed
      let read = try ReadFile(Array(faulty.joined(separator: [0x0A])) + [0x0A], demo, in: folder)
      let isExact = read.rows.sorted { $0.key < $1.key }.map(\.value) == table.expected
      #expect(read.outcome.file.refusal != nil || isExact, "\(String(decoding: changed, as: UTF8.self))")
    }
  }

  /// The row with the fault at every place where it can be.
  static func variants(of line: String, _ fault: Fault) -> [[UInt8]] {
    let bytes = Array(line.utf8)
    func inserting(_ byte: UInt8) -> [[UInt8]] {
      (0...bytes.count).map { Array(bytes[..<$0]) + [byte] + Array(bytes[$0...]) }
    }
    func changing(_ from: UInt8, _ to: UInt8?) -> [[UInt8]] {
      bytes.indices.filter { bytes[$0] == from }.map {
        Array(bytes[..<$0]) + (to.map { [$0] } ?? []) + Array(bytes[($0 + 1)...])
      }
    }
    switch fault {
    case .separatorMore: return inserting(0x2C)
    case .separatorLess: return changing(0x2C, nil)
    case .quoteMore: return inserting(0x22)
    case .quoteLess: return changing(0x22, nil)
    case .otherSeparator: return changing(0x2C, 0x3B)
    case .lineBreak: return inserting(0x0A)
    case .control: return inserting(0x00)
    }
  }
}
