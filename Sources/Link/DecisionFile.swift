import CSV
import Linkage
import Vocabulary

/// Decisions by people about pairs: `source_a, key_a, source_b, key_b, verdict`, where a source is a file's name and a verdict same, different or unsure.
enum DecisionFile {
  /// The decisions as constraints. Decisions about records that no file has are passed over.
  static func constraints(_ path: String, _ people: PeopleTable) throws -> LinkageConstraints {
    let plan = try FilePlan(path)
    let columns = [
      ["source_a", "file_a"], ["key_a", "id_a"], ["source_b", "file_b"], ["key_b", "id_b"], ["verdict", "decision"],
    ]
    let places = try columns.map { names in
      guard let place = plan.header.firstIndex(where: names.contains) else {
        throw LinkFailure(
          "\(path): has no column '\(names[0])'; a decisions file has \(columns.map { $0[0] }.joined(separator: ", "))")
      }
      return place
    }
    let file = try PeopleReader(plan.reading(places))
    let fields = places.indices.map { file.field(.words("\($0)")) ?? 0 }
    var records: [String: UInt32] = [:]
    for record in 0..<people.ids.count {
      records["\(people.files[Int(people.table.source[record])])\u{1F}\(people.ids[record])"] = UInt32(record)
    }
    var constraints = LinkageConstraints()
    for row in 0..<file.ids.count {
      let cells = fields.map { file.texts[$0][file.codes[$0][row]] }
      guard let a = records["\(cells[0])\u{1F}\(cells[1])"], let b = records["\(cells[2])\u{1F}\(cells[3])"] else {
        continue
      }
      switch cells[4] {
      case "same": constraints.decided.append((a, b))
      case "different": constraints.apart.append((a, b))
      case "unsure", "": continue
      default: throw LinkFailure("\(path): row \(row + 2): a verdict is same, different or unsure")
      }
    }
    return constraints
  }
}
