public import Vocabulary

/// The file that carries people's answers about doubtful pairs: the review page writes it, `cfetl review import` reads it.
public enum DecisionsFile {
  /// The columns, in order. `comment` is for people and is not kept.
  public static let columns = ["pair_id", "source_a", "key_a", "source_b", "key_b", "verdict", "by", "on", "comment"]

  /// Reads the decisions of a file. A row with a blank verdict is one that nobody has answered, and is left out.
  ///
  /// Throws `NightFailure` with all that is wrong; then nothing is to be imported.
  ///
  /// - Parameters:
  ///   - records: the records of the last published run, which are all that can be decided about.
  ///   - today: the last day on which a decision can have been made.
  public static func read(
    _ bytes: [UInt8], file: String, records: RecordNames, today: CalendarDay = Clock.today()
  ) throws -> [MatchDecision] {
    var rows = try FilledInFile.records(bytes, file: file)
    guard let header = rows.first, Array(header.cells.prefix(8)) == Array(columns.prefix(8)) else {
      throw NightFailure(
        "\(file):1", "the columns are not \(columns.joined(separator: ","))",
        "Export the pairs with 'cfetl review export', fill in verdict, by and on, and import that file.")
    }
    rows.removeFirst()
    var decisions: [MatchDecision] = []
    var answers: [Set<String>: (verdict: MatchDecision.Verdict, line: Int)] = [:]
    var wrong: [String] = []
    for row in rows where !(row.cells.count > 5 && row.cells[5].isEmpty) {
      switch decision(row.cells, records, today: today) {
      case .success(let decision):
        decisions.append(decision)
        let pair: Set = ["\(decision.sourceA):\(decision.keyA)", "\(decision.sourceB):\(decision.keyB)"]
        if let known = answers[pair], known.verdict != decision.verdict {
          wrong.append("\(file):\(row.line): answers otherwise than line \(known.line) about the same two records")
        }
        answers[pair] = (decision.verdict, row.line)
      case .failure(let mistake): wrong.append("\(file):\(row.line): \(mistake.words)")
      }
    }
    guard wrong.isEmpty else {
      throw NightFailure(
        file, "nothing was imported:\n\(wrong.joined(separator: "\n"))", "Mend these rows and import the file again.")
    }
    return decisions
  }

  private struct RowMistake: Error {
    let words: String
  }

  private static func decision(
    _ cells: [String], _ records: RecordNames, today: CalendarDay
  ) -> Result<MatchDecision, RowMistake> {
    guard cells.count >= 8 else {
      return .failure(RowMistake(words: "has \(cells.count) fields where the header has \(columns.count)"))
    }
    guard let verdict = MatchDecision.Verdict(rawValue: cells[5].lowercased()) else {
      return .failure(RowMistake(words: "verdict is neither same, different nor unsure"))
    }
    guard !cells[6].isEmpty else {
      return .failure(RowMistake(words: "'by' is blank; a decision needs somebody's name"))
    }
    guard !cells[6].unicodeScalars.contains(where: \.isHidden) else {
      return .failure(RowMistake(words: "'by' holds control characters; write a name"))
    }
    guard let day = CalendarDay(iso: cells[7]) else {
      return .failure(RowMistake(words: "'on' is not a date; write yyyy-mm-dd"))
    }
    guard day <= today else { return .failure(RowMistake(words: "'on' is a day that has not come yet")) }
    guard (cells[1], cells[2]) != (cells[3], cells[4]), !cells[2].isEmpty, !cells[4].isEmpty else {
      return .failure(RowMistake(words: "a decision is about two records"))
    }
    guard names(cells[0], Array(cells[1..<5])) else {
      return .failure(
        RowMistake(
          words:
            "the keys are not those of pair \(cells[0]); a spreadsheet may have changed them, so import its cells as text"
        ))
    }
    for side in [1, 3] where !records.contains(source: cells[side], key: cells[side + 1]) {
      return .failure(
        RowMistake(words: "run \(records.run) has no record with the \(side == 1 ? "first" : "second") source and key"))
    }
    return .success(
      MatchDecision(
        sourceA: cells[1], keyA: cells[2], sourceB: cells[3], keyB: cells[4], verdict: verdict, by: cells[6], on: day))
  }

  /// Whether an id is that of a pair of records, whichever stands first; what is no id of ours says nothing.
  private static func names(_ id: String, _ pair: [String]) -> Bool {
    id.utf8.count != 11 || !id.hasPrefix("R") || id == LastingID.make("R", from: pair)
      || id == LastingID.make("R", from: Array(pair[2...] + pair[..<2]))
  }
}
