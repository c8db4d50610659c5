import Claims
import Families
import Match
import Normalise
import Outcomes
import Vocabulary

/// Compares what two runs made of the same things: who is with whom, how each measure stands, what can be claimed.
struct RunComparison {
  let before: NightValues
  let after: NightValues
  let last: Stage

  /// What a part run changed against the run that it started from.
  static func changes(from workspace: Workspace, _ base: String, to after: NightValues, through last: Stage) throws
    -> RunChanges
  {
    let before = try NightValues(workspace, run: base)
    return try RunComparison(before: before, after: after, last: last).changes(base)
  }

  func changes(_ base: String) throws -> RunChanges {
    var changes = RunChanges(base: base, figures: [], details: [])
    if last >= .match { try addPersons(&changes) }
    if last >= .outcomes { try addOutcomes(&changes) }
    if last >= .claims { try addDecisions(&changes) }
    return changes
  }

  // MARK: Who is with whom

  private func addPersons(_ changes: inout RunChanges) throws {
    let (old, new) = try (partition(before), partition(after))
    let shared = old.fellows.filter { new.fellows[$0.key] != nil }
    let moved = shared.filter { new.fellows[$0.key] != $0.value }.map(\.key).sorted()
    let renamed = shared.filter { new.fellows[$0.key] == $0.value && new.person[$0.key] != old.person[$0.key] }.count
    let (oldPairs, newPairs) = try (Set(before.persons().review.map(\.id)), Set(after.persons().review.map(\.id)))
    changes.figures.append(
      NightFigure(
        "changed against \(changes.base): match",
        [
          ("records with the same fellow records", shared.count - moved.count), ("records with others", moved.count),
          ("records that are new", new.fellows.count - shared.count),
          ("records that are gone", old.fellows.count - shared.count),
          ("persons with another id", renamed), ("pairs to review that are new", newPairs.subtracting(oldPairs).count),
          ("pairs to review that are settled", oldPairs.subtracting(newPairs).count),
        ]))
    let model = try ModelChanges.figure(after.persons().model, against: before.persons().model, named: changes.base)
    changes.figures.append(NightFigure(model))
    // The largest first: a person of thirty records that fell apart is more than one of two.
    let largest = moved.map { (size: max(old.fellows[$0]?.count ?? 0, new.fellows[$0]?.count ?? 0), record: $0) }
      .sorted { ($1.size, $0.record) < ($0.size, $1.record) }.map(\.record)
    changes.details += largest.prefix(RunChanges.mostListed).map { record in
      "\(record): \(RunComparison.words(record, old)) before, \(RunComparison.words(record, new)) now"
    }
  }

  /// Who is with whom: for each record all records of its person, the person's id, and what linked it.
  private struct Partition {
    var fellows: [String: [String]] = [:]
    var person: [String: String] = [:]
    var linkedBy: [String: String] = [:]
  }

  private static func words(_ record: String, _ partition: Partition) -> String {
    let count = partition.fellows[record]?.count ?? 0
    let kind = partition.linkedBy[record] ?? ""
    return "\(count == 1 ? "alone" : "one of \(count) records by \(kind)") as \(partition.person[record] ?? "")"
  }

  private func partition(_ values: NightValues) throws -> Partition {
    let (extracts, persons) = try (values.extracts(), values.persons())
    var partition = Partition()
    for one in persons.persons {
      let names = one.records.map { "\(extracts.records[Int($0)].source):\(extracts.records[Int($0)].key)" }
      let sorted = names.sorted()
      for (name, record) in zip(names, one.records) {
        partition.fellows[name] = sorted
        partition.person[name] = one.id.text
        partition.linkedBy[name] = persons.links[Int(record)].linkedBy
      }
    }
    return partition
  }

  // MARK: How each measure stands

  private func addOutcomes(_ changes: inout RunChanges) throws {
    let found = try measureChanges()
    let counts = Dictionary(grouping: found, by: \.words).mapValues(\.count)
    let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (name: $0.key, count: $0.value) }
    changes.figures.append(
      NightFigure("changed against \(changes.base): measures", rows.isEmpty ? [("no change", 0)] : rows))
    changes.details += found.prefix(RunChanges.mostListed).map { change in
      "\(change.family) \(change.person.isEmpty ? "family" : change.person) \(change.measure): \(change.words)"
    }
  }

  /// The measures that stand otherwise, in order of family, person and plan row.
  func measureChanges() throws -> [MeasureChange] {
    let (old, new) = try (statuses(before), statuses(after))
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted().map { key in
      MeasureChange(
        family: key.family, person: key.person, measure: key.measure, before: old[key], after: new[key])
    }
  }

  /// Whose measure.
  private struct MeasureKey: Hashable, Comparable {
    let family: String
    let person: String
    let measure: String

    static func < (left: MeasureKey, right: MeasureKey) -> Bool {
      (left.family, left.person, left.measure) < (right.family, right.person, right.measure)
    }
  }

  private func statuses(_ values: NightValues) throws -> [MeasureKey: String] {
    let families = try values.families().families
    let rows = try values.outcomes().outcomes.map { outcome in
      (
        MeasureKey(
          family: families[Int(outcome.family)].ref, person: outcome.personRef, measure: outcome.measure),
        outcome.status.rawValue
      )
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  // MARK: What can be claimed

  private func addDecisions(_ changes: inout RunChanges) throws {
    let found = try claimChanges()
    changes.figures.append(
      NightFigure("changed against \(changes.base): claims", [("families with another answer", found.count)]))
    changes.details += found.prefix(RunChanges.mostListed).map { "\($0.family): claimable \($0.words)" }
  }

  /// The families of which something else can be claimed, in order.
  func claimChanges() throws -> [ClaimChange] {
    let (old, new) = try (grounds(before), grounds(after))
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted().map { family in
      ClaimChange(family: family, before: old[family], after: new[family])
    }
  }

  private func grounds(_ values: NightValues) throws -> [String: String] {
    let rows = try values.claims().decisions.filter { !$0.familyRef.isEmpty }.map {
      ($0.familyRef, $0.claimable?.rawValue ?? "")
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}
