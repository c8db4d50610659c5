import Match
import Nightly

/// A figure of a run as a table: what last night had beside it, a drawn bar where the shape says more than the numbers, and one column a field
/// where its rows are of a source and a field.
enum FigureText {
  private typealias Row = MatchedPersons.Figure.Row

  /// Columns of the longest bar.
  private static let width = 40

  static func lines(_ figure: NightFigure) -> [String] {
    switch figure.unit {
    case .words: [figure.heading] + figure.rows.map { "  " + $0.name }
    case .share where isOfSourcesAndFields(figure): matrix(figure)
    default: list(figure)
    }
  }

  // MARK: A row a number

  private static func list(_ figure: NightFigure) -> [String] {
    let hasPast = figure.rows.contains { $0.before != nil }
    let isDrawn = figure.heading == "pairs by weight in bits" || figure.heading == "persons by number of records"
    let heading =
      [figure.heading, unit(figure)] + (hasPast ? ["last night", ""] : []) + (isDrawn ? ["by square root"] : [])
    let most = figure.rows.map(\.count).max() ?? 0
    let rows = figure.rows.map { row in
      [row.name, number(row.count, figure)]
        + (hasPast ? [row.before.map { number($0, figure) } ?? "", mark(row, figure)] : [])
        + (isDrawn ? [bar(row.count, of: most)] : [])
    }
    return TextTable.lines(heading, rows)
  }

  private static func unit(_ figure: NightFigure) -> String { figure.unit == .share ? "%" : "count" }

  private static func number(_ count: Int, _ figure: NightFigure) -> String {
    switch figure.unit {
    case .share: "\(count / 10).\(count % 10)"
    case .bits: ShortBits.text(Int32(clamping: count))
    case .count, .words: TextTable.thousands(count)
    }
  }

  /// A word where a number has moved so far that somebody should look.
  private static func mark(_ row: Row, _ figure: NightFigure) -> String {
    guard let before = row.before else { return "new" }
    if row.count == 0, before > 0 { return "gone" }
    if figure.unit == .share { return abs(row.count - before) >= 50 ? "moved" : "" }
    return abs(row.count - before) >= 20 && abs(row.count - before) * 5 >= before ? "moved" : ""
  }

  /// A bar for a count; by its root, so that the tail of a steep list can be seen beside its head.
  private static func bar(_ count: Int, of most: Int) -> String {
    guard most > 0, count > 0 else { return "" }
    let share = (Double(count) / Double(most)).squareRoot()
    return String(repeating: "▇", count: max(1, Int((share * Double(width)).rounded())))
  }

  // MARK: A row a source, a column a field

  private static func isOfSourcesAndFields(_ figure: NightFigure) -> Bool {
    figure.rows.count > 1 && figure.rows.allSatisfy { $0.name.contains(", ") && !$0.name.contains(": ") }
  }

  private static func matrix(_ figure: NightFigure) -> [String] {
    var cells: [String: [String: Row]] = [:]
    var (sources, fields): ([String], [String]) = ([], [])
    for row in figure.rows {
      let (source, field) = parts(row.name)
      if cells[source] == nil { sources.append(source) }
      if !fields.contains(field) { fields.append(field) }
      cells[source, default: [:]][field] = row
    }
    let rows = sources.map { source in [source] + fields.map { cells[source]?[$0].map(cell) ?? "" } }
    return ["\(figure.heading), in % (last night in brackets where it moved)"]
      + TextTable.lines([""] + fields, rows).map { "  " + $0 }
  }

  private static func parts(_ name: String) -> (String, String) {
    guard let comma = name.firstIndex(of: ",") else { return (name, "") }
    return (String(name[..<comma]), String(name[name.index(comma, offsetBy: 2)...]))
  }

  private static func cell(_ row: Row) -> String {
    let now = "\((row.count + 5) / 10)"
    guard let before = row.before, abs(row.count - before) >= 50 else { return now }
    return "\(now) (\((before + 5) / 10))"
  }
}
