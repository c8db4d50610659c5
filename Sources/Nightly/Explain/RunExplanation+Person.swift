import Families
import Match
import Normalise
import Outcomes
import Vocabulary

extension RunExplanation {
  /// A person by cfetl's id, by Liquid Logic's PersonID, or by `<source>:<key>`: the records, what linked them, the families, the measures.
  public func person(_ word: String) throws -> [String] {
    let index = try personIndex(word)
    let person = persons.persons[index]
    var lines = ["person \(person.id.text), run \(run), as of \(extracts.asOf.iso)", "", "records"]
    for record in person.records { lines.append("  " + describe(record)) }
    lines += held(by: person.records)
    let memberships = families.families.flatMap { family in
      family.members.filter { Int($0.person) == index }.map { (family, $0) }
    }
    lines += ["", memberships.isEmpty ? "in no family" : "families"]
    for (family, member) in memberships {
      lines.append(
        "  \(named(family)) as \(member.role), \(span(member.from, member.to)), via \(member.via)\(place(member.line))")
    }
    let outcomes = try values.outcomes().outcomes.filter { $0.person.map(Int.init) == index }
    lines += ["", outcomes.isEmpty ? "no qualified measure" : "measures"]
    for outcome in outcomes { lines += describe(outcome).map { "  " + $0 } }
    lines += doubts(of: index)
    return lines
  }

  private func doubts(of person: Int) -> [String] {
    let pairs = persons.review.filter { pair in
      [pair.recordA, pair.recordB].contains { Int(persons.links[Int($0)].person) == person }
    }
    guard !pairs.isEmpty else { return [] }
    return ["", "pairs that nobody has judged"]
      + pairs.map { pair in
        "  \(pair.id): \(name(pair.recordA)) and \(name(pair.recordB)), weight \(ShortBits.text(pair.weight))"
          + "; agrees: \(pair.agrees.joined(separator: ", ")); differs: \(pair.differs.joined(separator: ", "))"
      }
  }

  private func describe(_ index: Int32) -> String {
    let record = extracts.records[Int(index)]
    let link = persons.links[Int(index)]
    let weight = link.weight.map { ", weight \(ShortBits.text($0))" } ?? ""
    return "\(name(index)), first named in \(cite(record.line)), linked by \(link.linkedBy)\(weight)"
  }

  func name(_ index: Int32) -> String {
    let record = extracts.records[Int(index)]
    return "\(record.source):\(record.key)"
  }

  /// Finds a person; throws `NightFailure` where there is none.
  func personIndex(_ word: String) throws -> Int {
    if let index = persons.persons.firstIndex(where: { $0.id.text == word }) { return index }
    for family in families.families {
      if let member = family.members.first(where: { $0.personRef == word }) { return Int(member.person) }
    }
    if let index = extracts.records.firstIndex(where: {
      "\($0.source):\($0.key)" == word || ($0.source == extracts.registerSource && $0.key == word)
    }) {
      return Int(persons.links[index].person)
    }
    throw NightFailure(
      word, "is no person of run \(run)",
      "Give a person id of people.csv, Liquid Logic's PersonID, or <source>:<key>.")
  }

  // MARK: What holds a person together

  /// The links without which the person would fall apart, and into what the weakest of them would part it.
  private func held(by records: [Int32]) -> [String] {
    let members = Set(records)
    let bonds = persons.bonds.filter { members.contains($0.recordA) }
    if bonds.isEmpty { return ["", "held together by nothing: the only record"] }
    let rows = bonds.map { bond in
      "  \(name(bond.recordA)) and \(name(bond.recordB)): \(bond.kind)\(bond.weight.map { ", \(ShortBits.text($0)) bits" } ?? "")"
    }
    return ["", "held together by, the strongest first"] + rows + weakest(bonds)
  }

  private func weakest(_ bonds: [PersonBond]) -> [String] {
    guard let weakest = bonds.last(where: { $0.weight != nil }), let weight = weakest.weight else {
      return ["  every link is a number, a key or a decision; no score is needed"]
    }
    var part: Set<Int32> = [weakest.recordB]
    var isGrowing = true
    while isGrowing {
      let more = bonds.filter { $0 != weakest && part.contains($0.recordA) != part.contains($0.recordB) }
      part.formUnion(more.flatMap { [$0.recordA, $0.recordB] })
      isGrowing = !more.isEmpty
    }
    return [
      "  the weakest is that of \(ShortBits.text(weight)) bits: without it \(part.sorted().map(name).joined(separator: ", ")) would be another person"
    ]
  }
}
