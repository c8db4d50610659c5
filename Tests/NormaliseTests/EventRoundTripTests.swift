import Config
import Foundation
import Ingest
import Normalise
import Testing
import Vocabulary

/// Every field of every kind, from a feed file and a row of it to the saved stage and back.
@Suite struct EventRoundTripTests {
  @Test(arguments: EventKind.allCases)
  func everyFieldIsReadAndSaved(_ kind: EventKind) throws {
    for field in kind.allFields {
      let extracts = try EventRoundTripTests.read(kind, filling: field)
      let event = try #require(extracts.events.first, "\(field) of '\(kind.rawValue)'")
      #expect(EventRoundTripTests.value(of: field, event, extracts) == EventRoundTripTests.expected(field, kind))
      #expect(try NormalisedExtracts(tables: extracts.tables) == extracts)
    }
  }

  /// A row whose only cells are those of the field, and of those without which the row would not count.
  private static func read(_ kind: EventKind, filling field: EventField) throws -> NormalisedExtracts {
    var fields: Set<EventField> = [field, .on]
    if kind.allFields.contains(.term) { fields.formUnion([.academicYear, .term, .possible]) }
    if kind.allFields.contains(.type), field == .until { fields.insert(.type) }
    let columns = EventField.allCases.filter(fields.contains)
    let mapping = try FeedMappingReader.read(text: feedFile(kind, columns), file: "feed.yaml")
    var inbox = IngestedInbox()
    inbox.files = [ExtractFile(name: "f_2017-12-31.csv", feed: "f", dataTo: day(0))]
    var feed = IngestedFeed(missing: FeedDeclaration(name: "f", source: "s", columns: []))
    feed.coverage.to = day(0)
    feed.table = Table(
      "f",
      [Column("id", texts: ["1"])] + columns.map(cell)
        + [Column("_file", integers: [0]), Column("_line", integers: [2])])
    inbox.feeds = [feed]
    return NormaliseStage.run(inbox, mappings: [mapping], asOf: day(0))
  }

  private static func feedFile(_ kind: EventKind, _ fields: [EventField]) -> String {
    let types = fields.map { "  \($0.rawValue): { type: \(type($0)) }" }
    let named = fields.map { "  \($0.rawValue): \($0.rawValue)" }
    return """
      feed: f
      source: s
      columns:
        id: { type: text }
      \(types.joined(separator: "\n"))
      person: { key: id }
      event:
        kind: \(kind.rawValue)
      \(named.joined(separator: "\n"))
      """
  }

  private static func type(_ field: EventField) -> String {
    switch field.layout.form {
    case .past, .date: "date"
    case .text, .yearGroup, .schoolTerm: "text"
    case .number, .absence: "integer"
    case .schoolDays, .amount: "decimal"
    }
  }

  private static func day(_ before: Int32) -> CalendarDay {
    CalendarDay(number: 17_531 - before)
  }

  /// A value that no other field has: its place in the list of fields makes it.
  private static func cell(_ field: EventField) -> Column {
    let number = EventField.allCases.firstIndex(of: field).map { $0 + 3 } ?? 0
    switch (field, field.layout.form) {
    case (.on, _): return Column(field.rawValue, days: [day(400)])
    case (.academicYear, _): return Column(field.rawValue, texts: ["2016/17"])
    case (.term, _): return Column(field.rawValue, texts: ["Spring"])
    case (.possible, _): return Column(field.rawValue, integers: [100])
    case (_, .past), (_, .date): return Column(field.rawValue, days: [day(Int32(number))])
    case (_, .text), (_, .schoolTerm): return Column(field.rawValue, texts: ["word \(number)"])
    case (_, .yearGroup): return Column(field.rawValue, texts: ["11"])
    case (_, .number), (_, .absence): return Column(field.rawValue, integers: [number])
    case (_, .schoolDays): return Column(field.rawValue, integers: [150])
    case (_, .amount): return Column(field.rawValue, integers: [100 + number])
    }
  }

  private static func value(of field: EventField, _ event: Event, _ extracts: NormalisedExtracts) -> String {
    switch field.slot {
    case .day, .count: String(event[number: field])
    case .word, .key: extracts.words[event[word: field]]
    }
  }

  private static func expected(_ field: EventField, _ kind: EventKind) -> String {
    let term = TermCalendar.term(startYear: 2016, part: 1)
    if field == .on, kind.allFields.contains(.term) { return String(TermCalendar.first(of: term).number) }
    switch field.layout.form {
    case .schoolTerm: return String(term)
    case .schoolDays: return "3"
    case .yearGroup: return "11"
    default:
      switch cell(field).values {
      case .integers(let numbers), .days(let numbers): return String(numbers[0])
      case .texts(let texts): return texts[0]
      }
    }
  }
}
