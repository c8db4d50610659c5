import Families
import Match
import Normalise
import Vocabulary

/// What is known around a doubtful record: the other records of its person, and the families that the person is in.
struct ReviewSurroundings {
  /// Most lines of a kind that are shown of one person.
  private static let most = 6

  private let input: ReportInput
  private let names: ExtractFileNames
  /// For each person their families.
  private let families: [Int32: [Int]]

  init(_ input: ReportInput) {
    self.input = input
    names = ExtractFileNames(input.extracts.files)
    var families: [Int32: [Int]] = [:]
    for (index, family) in input.families.families.enumerated() {
      for person in Set(family.members.map(\.person)) { families[person, default: []].append(index) }
    }
    self.families = families
  }

  func record(_ index: Int32) -> SourceRecord { input.extracts.records[Int(index)] }

  /// One of the two records of a pair.
  func side(_ letter: String, _ index: Int32) -> ReviewPage.Side {
    let record = record(index)
    let person = input.persons.links[Int(index)].person
    return ReviewPage.Side(
      letter: letter, source: record.source, key: record.key, name: name(record), place: names.cite([record.line]),
      others: shortened(others(of: index, person)), families: shortened(members(around: person)))
  }

  private func shortened(_ lines: [ReviewPage.Known]) -> [ReviewPage.Known] {
    let more = lines.count - ReviewSurroundings.most
    let rest = more > 0 ? [ReviewPage.Known(what: "and \(more) more", text: "")] : []
    return lines.prefix(ReviewSurroundings.most) + rest
  }

  private func name(_ record: SourceRecord) -> String {
    guard let name = record.names.first else { return "no name" }
    let text = [name.forename, name.surname].filter { !$0.isEmpty }.joined(separator: " ")
    return text.isEmpty ? "no name" : text
  }

  private func others(of index: Int32, _ person: Int32) -> [ReviewPage.Known] {
    input.persons.persons[Int(person)].records.filter { $0 != index }.map { other in
      let record = record(other)
      let place = record.addresses.first.map { [$0.line, $0.postcode] } ?? []
      let numbers = record.numbers.filter(\.isTrusted).map { "\($0.kind.rawValue) \($0.text)" }
      let parts = [name(record), record.birth?.iso ?? ""] + place + numbers
      return ReviewPage.Known(
        what: "\(record.source) \(record.key)", text: parts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }

  /// The person's families, a line each; one that has nobody else says nothing.
  private func members(around person: Int32) -> [ReviewPage.Known] {
    (families[person] ?? []).compactMap { index in
      let family = input.families.families[index]
      var seen: Set<Int32> = []
      let members = family.members.filter { seen.insert($0.person).inserted }
      guard members.count > 1 else { return nil }
      let texts = members.map {
        $0.person == person ? "\($0.role): this person" : "\($0.role): \(name(ofPerson: $0.person))"
      }
      return ReviewPage.Known(
        what: family.ref.isEmpty ? family.id.text : family.ref, text: texts.joined(separator: "; "))
    }
  }

  private func name(ofPerson person: Int32) -> String {
    guard let record = input.persons.persons[Int(person)].records.first.map(record) else { return "no name" }
    return name(record) + (record.birth.map { ", \($0.iso)" } ?? "")
  }
}
