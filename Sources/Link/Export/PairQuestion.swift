import CSV
import Config
import Match
import Vocabulary

/// Why two records that `cfetl link` compared weigh what they weigh, from the files that it left behind.
public struct PairQuestion {
  /// The lines to print: one a comparison, with the running total.
  public let lines: [String]

  /// Looks a pair up. Records are named `file:id`. Throws `LinkFailure` where the folder has no such pair.
  public init(_ first: String, _ second: String, in folder: String) throws {
    let file = folder + "/model.yaml"
    guard let model = try ModelFile.read(file, base: LinkageSettings()).model else {
      throw LinkFailure("\(file): has no model")
    }
    let (a, b) = (try PairQuestion.name(first), try PairQuestion.name(second))
    guard let row = try PairQuestion.row(a, b, folder + "/pairs.csv") else {
      throw LinkFailure(
        "\(folder)/pairs.csv: has no pair \(first) \(second); only pairs above the review threshold are kept")
    }
    let levels = model.comparisons.indices.map { index in
      model.comparisons[index].labels.firstIndex(of: row.levels[index]) ?? 0
    }
    let missing = zip(levels, row.levels).map { level, label in MissingValue.of(level, label) }
    let explanation = model.explain(levels: levels, missing: missing, rarity: row.rarity, sources: row.files)
    lines = PairQuestion.waterfall(explanation, row)
  }

  private struct Row {
    var files: (String, String)
    var probability: String
    var levels: [String]
    var rarity: Double
  }

  private static func name(_ text: String) throws -> (file: String, id: String) {
    guard let colon = text.firstIndex(of: ":") else { throw LinkFailure("'\(text)' is no record; write FILE:ID") }
    return (String(text[..<colon]), String(text[text.index(after: colon)...]))
  }

  private static func row(_ a: (file: String, id: String), _ b: (file: String, id: String), _ path: String) throws
    -> Row?
  {
    let reader = CSVReader()
    return try ByteFile.read(path) { fill in
      while true {
        switch reader.next() {
        case .record:
          let cells = reader.row.texts.map { $0.hasPrefix("'") ? String($0.dropFirst()) : $0 }
          guard cells.count > 7 else { continue }
          let (left, right) = ((cells[0], cells[1]), (cells[2], cells[3]))
          if (left == a && right == b) || (left == b && right == a) {
            return Row(
              files: (cells[0], cells[2]), probability: cells[5], levels: Array(cells[6..<(cells.count - 1)]),
              rarity: Double(cells[cells.count - 1]) ?? 0)
          }
        case .bad: continue
        case .needsBytes: try reader.fill(fill)
        case .end: return nil
        }
      }
    }
  }

  private static func waterfall(_ explanation: PairExplanation, _ row: Row) -> [String] {
    var lines = explanation.waterfall.map { line($0.name, $0.label, $0.weight, $0.total) }
    if let notCompared = explanation.notCompared { lines.append(notCompared) }
    let total = explanation.waterfall.last?.total ?? explanation.prior
    lines.append("match weight \(Decimals.text(total, places: 2)) bits, probability \(row.probability)")
    return lines
  }

  private static func line(_ comparison: String, _ level: String, _ weight: Double, _ total: Double) -> String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    func right(_ number: Double) -> String {
      let text = Decimals.text(number, places: 2)
      return String(repeating: " ", count: max(0, 9 - text.count)) + text
    }
    return padded(comparison, 32) + padded(level, 44) + right(weight) + right(total)
  }
}
