import Ingest
import Reading
import Settings

/// Checks the places of columns in files that have no header.
enum PlacedColumns {
  /// Every column has a place of its own where the file has no header, and none has where it has one.
  static func check(_ section: Section, _ feed: FeedDeclaration) {
    let hasHeader = feed.form.headerLines > 0
    if hasHeader {
      section["fields"]?.wrong("only of a file without a header, 'header_lines: 0'; a header says how many there are")
    } else {
      section["unpivot"]?.wrong("a file without a header has no headers to spread")
    }
    let columns = section["columns"]?.quiet.entries ?? []
    var owners: [Int: String] = [:]
    for (entry, column) in zip(columns, feed.columns) {
      let place = column.place
      let value = Setting(
        node: entry.value.node, file: entry.value.file, path: entry.value.path, mistakes: section.place.mistakes)
      if hasHeader {
        if place != nil {
          value.wrong("'at' is the place in a file without a header; say 'header_lines: 0', or leave it out")
        }
      } else if let place {
        if let owner = owners[place] { value.wrong("'\(owner)' stands in place \(place) already") }
        owners[place] = column.name
        if let fields = feed.form.fields, place > fields { value.wrong("the file has only \(fields) fields") }
        if feed.filledColumns.contains(column.name) { value.wrong("the column is worked out, so it has no place") }
      } else if !feed.filledColumns.contains(column.name), !column.isOptional {
        value.wrong("the file has no header, so the key 'at' must say in which place the column stands, from 1")
      }
    }
  }
}
