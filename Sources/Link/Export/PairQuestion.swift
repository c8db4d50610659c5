import CSV
import Config
public import Linkage
import Vocabulary

/// Why two records that `cfetl link` compared are one person or two, from the files that it left behind.
public struct PairQuestion {
  /// What can be told: the score where the pair was kept, and whether the two are one person in any case.
  public let account: PairAccount

  /// Looks a pair up. Records are named `file:id`, the file without its `.csv`.
  ///
  /// - Parameters:
  ///   - files: the files that were linked, from which a pair that was not kept is compared anew.
  ///   - id: the column that names a record; nil to recognise it.
  ///
  /// Throws `LinkFailure` where the folder lacks one of the records.
  public init(_ first: String, _ second: String, in folder: String, files: [String] = [], id: String? = nil) throws {
    let file = folder + "/model.yaml"
    let said = try ModelFile.read(file, base: LinkageSettings())
    guard let model = said.model else { throw LinkFailure("\(file): has no model") }
    let (a, b) = (try PairQuestion.name(first), try PairQuestion.name(second))
    guard a != b else { throw LinkFailure("'\(first)' and '\(second)' are one record; name two") }
    let row = try PairQuestion.row(a, b, folder + "/pairs.csv")
    if let row, row.levels.count != model.comparisons.count {
      throw LinkFailure("\(folder): pairs.csv and model.yaml are not of one run; link the files again")
    }
    let (one, other) = try PairQuestion.clusters(a, b, folder + "/clusters.csv")
    let areOne = one == other
    let anew =
      try row == nil && !files.isEmpty
      ? PairQuestion.compared(a, b, ColumnPlan(files, id: id, declared: said.columns), model, said.settings) : nil
    account = PairAccount(
      first: first, second: second, areOne: areOne,
      reasons: [PairQuestion.reason(areOne, row)]
        + (row == nil && files.isEmpty
          ? ["name the linked files with --files to have the two compared all the same"] : []),
      wasCandidate: row == nil ? nil : true,
      explanation: row.map { row in
        let levels = model.comparisons.indices.map { index in
          model.comparisons[index].labels.firstIndex(of: row.levels[index]) ?? 0
        }
        let missing = zip(levels, row.levels).map { level, label in MissingValue.of(level, label) }
        return model.explain(levels: levels, missing: missing, rarity: row.rarity, sources: row.files)
      } ?? anew)
  }

  /// Compares two records of the linked files anew.
  private static func compared(
    _ a: (file: String, id: String), _ b: (file: String, id: String), _ plan: ColumnPlan, _ model: LinkageModel,
    _ settings: LinkageSettings
  ) throws -> PairExplanation {
    let people = try PeopleTable(LinkRun.read(plan))
    let places = try [a, b].map { name -> Int in
      guard
        let place = (0..<people.ids.count).first(where: {
          people.ids[$0] == name.id && people.files[Int(people.table.source[$0])] == name.file
        })
      else { throw LinkFailure("\(people.files.joined(separator: ", ")): no record \(name.file):\(name.id)") }
      return place
    }
    return model.explain(people.table, places[0], places[1], nicknames: settings.nicknames)
  }

  private static func reason(_ areOne: Bool, _ row: Row?) -> String {
    switch (areOne, row) {
    case (true, .some): "linked by score"
    case (true, nil):
      "one person through other records: the pair itself scored below the review threshold or was never compared"
    case (false, .some): "the score did not do, or other records spoke against it"
    case (false, nil):
      "the pair scored below the review threshold, from which pairs.csv keeps pairs, or was never compared"
    }
  }

  private struct Row {
    var files: (String, String)
    var levels: [String]
    var rarity: Double
  }

  private static func name(_ text: String) throws -> (file: String, id: String) {
    guard let colon = text.firstIndex(of: ":") else { throw LinkFailure("'\(text)' is no record; write FILE:ID") }
    let file = text[..<colon]
    return (String(file.hasSuffix(".csv") ? file.dropLast(4) : file), String(text[text.index(after: colon)...]))
  }

  private static func row(_ a: (file: String, id: String), _ b: (file: String, id: String), _ path: String) throws
    -> Row?
  {
    let reader = CSVReader()
    return try ByteFile.read(path) { fill in
      while true {
        switch reader.next() {
        case .record:
          let cells = reader.row.texts.map(CSVWriter.unguarded)
          guard cells.count > 7 else { continue }
          let (left, right) = ((cells[0], cells[1]), (cells[2], cells[3]))
          if (left == a && right == b) || (left == b && right == a) {
            return Row(
              files: (cells[0], cells[2]), levels: Array(cells[6..<(cells.count - 1)]),
              rarity: Double(cells[cells.count - 1]) ?? 0)
          }
        case .bad: continue
        case .needsBytes: try reader.fill(fill)
        case .end: return nil
        }
      }
    }
  }

  /// The clusters of both records.
  private static func clusters(_ a: (file: String, id: String), _ b: (file: String, id: String), _ path: String) throws
    -> (String, String)
  {
    var (one, other): (String?, String?)
    let reader = CSVReader()
    try ByteFile.read(path) { fill in
      while true {
        switch reader.next() {
        case .record:
          let cells = reader.row.texts.map(CSVWriter.unguarded)
          guard cells.count > 2 else { continue }
          if (cells[0], cells[1]) == a { one = cells[2] }
          if (cells[0], cells[1]) == b { other = cells[2] }
        case .bad: continue
        case .needsBytes: try reader.fill(fill)
        case .end: return
        }
      }
    }
    for (cluster, name) in [(one, a), (other, b)] where cluster == nil {
      throw LinkFailure("\(path): has no record \(name.file):\(name.id)")
    }
    return (one ?? "", other ?? "")
  }
}
