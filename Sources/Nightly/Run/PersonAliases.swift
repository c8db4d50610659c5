import Match
import Normalise
import Vocabulary

/// Finds out under which id a person goes whose old id is no longer given: a claim made under the old one must still be known as theirs.
enum PersonAliases {
  /// All aliases that are known after a night, old id to the id of today.
  static func after(
    _ persons: MatchedPersons, extracts: NormalisedExtracts, previous: [PersonIndexEntry], known: [PersonID: PersonID]
  ) -> [PersonID: PersonID] {
    var now: [SourceRecord.Reference: PersonID] = [:]
    for person in persons.persons {
      for index in person.records {
        let record = extracts.records[Int(index)]
        now[SourceRecord.Reference(source: record.source, key: record.key)] = person.id
      }
    }
    let living = Set(persons.persons.map(\.id))
    var votes: [PersonID: [PersonID: Int]] = [:]
    for entry in previous where !living.contains(entry.person) {
      guard let person = now[SourceRecord.Reference(source: entry.source, key: entry.key)] else { continue }
      votes[entry.person, default: [:]][person, default: 0] += 1
    }
    var aliases = known
    for (old, ids) in votes {
      aliases[old] = ids.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key
    }
    // An id that is given again stands for itself; a chain of merges is followed to its end.
    aliases = aliases.filter { !living.contains($0.key) }
    return Dictionary(uniqueKeysWithValues: aliases.map { ($0.key, end($0.value, aliases)) }).filter {
      $0.key != $0.value
    }
  }

  private static func end(_ id: PersonID, _ aliases: [PersonID: PersonID]) -> PersonID {
    var (id, steps) = (id, 0)
    while let next = aliases[id], steps < aliases.count {
      id = next
      steps += 1
    }
    return id
  }
}
