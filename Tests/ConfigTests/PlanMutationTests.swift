import Outcomes
import Testing

@testable import Config

/// Changes one number, or takes away one route or test, at a time: the cases of that row must notice.
@Suite struct PlanMutationTests {
  struct Mutant: Sendable, CustomTestStringConvertible {
    var row: String
    var place: String
    var text: String
    var testDescription: String { place }
  }

  @Test(arguments: ["A-crime", "B-school", "C-help", "D-work", "E-abuse", "F-health"])
  func everyChangeIsCaughtByTheCasesOfItsRow(_ file: String) throws {
    let path = "plan/\(file).yaml"
    let text = try #require(ShippedPlan.pipeline.text(path))
    let mutants = Self.mutants(text, file: path)
    #expect(mutants.count > 10)
    let shipped = try ShippedPlan.files()
    let cases = try PlanCases(
      files: [(file, try #require(ShippedPlan.pipeline.text("cases/\(file).yaml")))], plan: shipped.plan)
    for mutant in mutants {
      let changed = ShippedPlan.with(path) { _ in mutant.text }
      // A change that the reader itself refuses is caught as well.
      guard let plan = try? OutcomePlanFiles(changed).plan else { continue }
      let report = cases.run(plan: plan, calendar: shipped.calendar, row: mutant.row, stopAtFirstFailure: true)
      #expect(!report.failures.isEmpty, "\(mutant.row): nothing notices \(mutant.place)")
    }
  }

  static func mutants(_ text: String, file: String) -> [Mutant] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var found: [Mutant] = []
    var row = ""
    var counts = false
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("  - row: ") { row = String(line.dropFirst(9)) }
      if line.hasPrefix("    ") && !line.hasPrefix("     ") {
        counts = ["how_we_know:", "how_we_know_it:", "ages:"].contains { line.contains($0) }
      }
      guard counts, !row.isEmpty else { continue }
      for changed in numbersChanged(line) {
        var copy = lines
        copy[number] = changed
        found.append(Mutant(row: row, place: "\(file):\(number + 1): \(changed)", text: copy.joined(separator: "\n")))
      }
      if line.hasPrefix("      - "), let removed = removing(from: number, lines) {
        found.append(
          Mutant(row: row, place: "\(file):\(number + 1): removed \(line)", text: removed.joined(separator: "\n")))
      }
    }
    return found
  }

  /// The line with each of its numbers, one at a time, one more and one less; what people read is left alone.
  private static func numbersChanged(_ line: String) -> [String] {
    let start = line.firstRange(of: "text: ")
    let bytes = Array(line)
    var found: [String] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index].isNumber, index == 0 || bytes[index - 1] == " " else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end].isNumber { end += 1 }
      let isRead =
        start.map { range in
          // In `{ route: …, text: …, ticked: yes }` only what follows the next comma is meaning.
          let offset = line.distance(from: line.startIndex, to: range.lowerBound)
          return index > offset
        } ?? false
      if !isRead, let number = Int(String(bytes[index..<end])) {
        for other in [number - 1, number + 1] {
          found.append(String(bytes[..<index]) + "\(other)" + String(bytes[end...]))
        }
      }
      index = end
    }
    return found
  }

  /// The lines without the list entry that starts on one of them.
  private static func removing(from number: Int, _ lines: [String]) -> [String]? {
    var end = number + 1
    while end < lines.count, lines[end].hasPrefix("        ") { end += 1 }
    return Array(lines[..<number] + lines[end...])
  }
}
