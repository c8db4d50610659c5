public import Claims
import Vocabulary

/// The auditor's worksheet: the quarter's `audit_sample` file, filled in and read back by `cfetl claims audit`.
public enum AuditWorksheet {
  /// The columns, in order.
  static let columns = AuditSample.columns.split(separator: ", ").map(String.init)

  /// The findings of a worksheet; rows that nobody has checked yet are left out.
  ///
  /// Throws `NightFailure` with all that cannot be read; then nothing is to be taken in.
  public static func read(_ bytes: [UInt8], file: String) throws -> [AuditFinding] {
    var rows = try FilledInFile.records(bytes, file: file)
    guard let header = rows.first, header.cells == columns else {
      throw NightFailure(
        "\(file):1", "the columns are not \(columns.joined(separator: ","))",
        "Fill in the audit_sample file of the quarter and leave its columns as they are.")
    }
    rows.removeFirst()
    var findings: [AuditFinding] = []
    var wrong: [String] = []
    for row in rows where row.cells.contains(where: { !$0.isEmpty }) {
      let place = "\(file):\(row.line)"
      guard row.cells.count == columns.count else {
        wrong.append("\(place): has \(row.cells.count) fields where the header has \(columns.count)")
        continue
      }
      let cells = row.cells.map(trimmed)
      guard cells[4...].contains(where: { !$0.isEmpty }) else { continue }
      do throws(RowMistake) {
        findings.append(try finding(cells, place))
      } catch {
        wrong.append("\(place): \(error.words)")
      }
    }
    guard wrong.isEmpty else {
      throw NightFailure(
        file, "nothing was taken in:\n\(wrong.joined(separator: "\n"))", "Mend these rows and read the worksheet again."
      )
    }
    return findings
  }

  private struct RowMistake: Error {
    let words: String
  }

  private static func finding(_ cells: [String], _ place: String) throws(RowMistake) -> AuditFinding {
    guard !cells[0].isEmpty else { throw RowMistake(words: "claim_id is blank") }
    guard !cells[4].isEmpty else { throw RowMistake(words: "checked_by is blank; a finding needs somebody's name") }
    guard let day = day(cells[5]) else { throw RowMistake(words: "checked_on is not a date; write yyyy-mm-dd") }
    return AuditFinding(
      place: place, claim: ClaimID(cells[0]), familyRef: cells[1], seed: cells[3], checkedBy: cells[4], checkedOn: day,
      eligibility: try answer(cells[6], "eligibility_ok"), approach: try answer(cells[7], "approach_ok"),
      outcome: try answer(cells[8], "outcome_ok"), comment: cells[9])
  }

  private static func answer(_ cell: String, _ column: String) throws(RowMistake) -> Bool {
    switch cell.lowercased() {
    case "y", "yes": return true
    case "n", "no": return false
    default: throw RowMistake(words: "\(column) is neither Y nor N")
    }
  }

  /// ISO, or as an English spreadsheet saves a date: 31/01/2018.
  private static func day(_ cell: String) -> CalendarDay? {
    let parts = cell.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4 else {
      return CalendarDay(iso: cell)
    }
    func two(_ part: Substring) -> String { part.count == 1 ? "0\(part)" : "\(part)" }
    return CalendarDay(iso: "\(parts[2])-\(two(parts[1]))-\(two(parts[0]))")
  }

  /// Without blanks around it, and on one line: the ledger keeps a cell a line.
  private static func trimmed(_ cell: String) -> String {
    cell.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }
}
