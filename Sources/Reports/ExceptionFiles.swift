import CSV
import Vocabulary

/// `exceptions.csv` and `exceptions_summary.csv`.
enum ExceptionFiles {
  static let columns = [
    "exception_id", "first_seen", "last_seen", "severity", "code", "stage", "source", "feed", "file", "line",
    "family_ref",
    "person_ref", "measure", "field", "message", "suggested_action", "owner", "value",
  ]

  static func list(_ book: ExceptionBook, asOf: CalendarDay, values: RawValues) -> [UInt8] {
    var writer = CSVWriter(header: columns)
    for one in book.listed {
      let exception = one.exception
      writer.append(one.id)
      writer.append(one.firstSeen)
      writer.append(asOf)
      writer.append(exception.severity.rawValue)
      writer.append(exception.code.rawValue)
      writer.append(exception.stage.rawValue)
      writer.append(exception.source)
      writer.append(exception.feed)
      writer.append(one.file)
      writer.append(exception.line.map { Int($0.line) })
      writer.append(exception.familyRef)
      writer.append(exception.personRef)
      writer.append(exception.measure)
      writer.append(exception.field)
      writer.append(exception.message)
      writer.append(exception.action)
      writer.append(exception.owner.rawValue)
      writer.append(values.value(exception))
      writer.endRow()
    }
    return writer.bytes
  }

  static func summary(_ book: ExceptionBook) -> [UInt8] {
    var writer = CSVWriter(header: ["severity", "code", "count", "new", "cleared"])
    for one in book.summary {
      writer.append(one.severity.rawValue)
      writer.append(one.code)
      writer.append(one.count)
      writer.append(one.new)
      writer.append(one.cleared)
      writer.endRow()
    }
    return writer.bytes
  }
}
