import CSV
import Match
import Normalise
import Vocabulary

/// `people.csv`: a row for each source record.
enum PeopleFile {
  static let columns = ["person_id", "source", "record_key", "feed", "file", "line", "linked_by", "match_weight"]

  static func bytes(_ extracts: NormalisedExtracts, _ persons: MatchedPersons) -> [UInt8] {
    let names = ExtractFileNames(extracts.files)
    var writer = CSVWriter(header: columns)
    for person in persons.persons {
      for index in person.records {
        let record = extracts.records[Int(index)]
        let link = persons.links[Int(index)]
        writer.append(person.id.text)
        writer.append(record.source)
        writer.append(record.key)
        writer.append(extracts.feeds[Int(record.feed)].feed)
        writer.append(names.name(record.line.file))
        writer.append(Int(record.line.line))
        writer.append(link.linkedBy)
        writer.append(link.weight.map(thousandths) ?? "")
        writer.endRow()
      }
    }
    return writer.bytes
  }

  /// A weight in bits with three places.
  static func thousandths(_ weight: Int32) -> String {
    let magnitude = weight.magnitude
    let rest = String(magnitude % 1000)
    return "\(weight < 0 ? "-" : "")\(magnitude / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }
}
