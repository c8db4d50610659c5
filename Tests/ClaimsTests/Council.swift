import Claims
import Families
import Match
import Normalise
import Outcomes
import Vocabulary

/// An invented council, a few families small, from which the input of the claims stage is made.
struct Council {
  /// A family; its people are named by letters that are also their register's PersonIDs.
  struct Household {
    var ref: String
    var people: [String]
    var registered: CalendarDay? = day("2016-09-01")
    var assessed: CalendarDay? = day("2016-09-01")
    var planned: CalendarDay? = day("2016-09-01")
    var lead = "R Hollis"
    var closed: CalendarDay?
    /// First and last day of somebody's time in the family, where it is not from the start and for ever.
    var spells: [String: (from: CalendarDay?, to: CalendarDay?)] = [:]
    var outcomes: [Outcome] = []
    var trawl: [Outcome] = []

    init(_ ref: String, _ people: String...) {
      self.ref = ref
      self.people = people
    }
  }

  var asOf: CalendarDay
  var households: [Household]
  var settings = ClaimSettings()
  var feeds: [Coverage] = []
  var ledger: [LedgerEntry] = []
  var contents: [ClaimContent] = []
  var overrides: [MeasureOverride] = []
  /// Exceptions of an earlier stage.
  var before: [DataException] = []
  /// Exceptions of the outcomes stage.
  var notes: [DataException] = []
  var revisits: [String: (on: CalendarDay, outcomes: [Outcome])] = [:]
  var merged: [PersonID: PersonID] = [:]
  /// Settings under which claims were made; nil where they are tonight's.
  var settingsOfThen: ClaimSettings?
  /// Who somebody is, where the register has given them another number since: the name that they had first.
  var identity: [String: String] = [:]
  /// Renumbered people whom nobody has judged to be who they are.
  var undecided: Set<String> = []
  /// Family ids where they are not made of the reference.
  var ids: [String: FamilyID] = [:]

  init(_ asOf: String, _ households: Household...) {
    self.asOf = day(asOf)
    self.households = households
    settings.schemeID = "troubled-families"
    settings.scheme = "Troubled Families"
    settings.authorityCode = "E06000031"
    settings.authority = "Peterborough"
  }

  /// Everybody, in order.
  var names: [String] { Set(households.flatMap(\.people)).sorted() }

  /// The stage's input.
  func input() -> ClaimInput {
    let names = names
    var extracts = NormalisedExtracts(asOf: asOf)
    extracts.registerSource = "liquidlogic"
    extracts.feeds = feeds
    extracts.files = [ExtractFile(name: "liquidlogic_families_\(asOf).csv", feed: "liquidlogic_families", dataTo: asOf)]
    var persons = MatchedPersons()
    for (place, name) in names.enumerated() {
      var record = SourceRecord(
        source: "liquidlogic", key: name, feed: 0, line: SourceLine(file: 0, line: Int32(place + 2)))
      record.names = [PersonName(surname: "Fenwick", forename: name)]
      record.birth = day(name.first?.isUppercase ?? false ? "1980-05-05" : "2005-05-05")
      record.addresses = [Address(line: "1 Example Street", postcode: "PE1 1AA")]
      extracts.records.append(record)
      persons.persons.append(MatchedPerson(id: PersonID("P\(name)"), records: [Int32(place)]))
      persons.links.append(LinkedRecord(person: Int32(place), linkedBy: "alone"))
    }
    persons.claimed = recognised(names)
    var families = FamilyList()
    var outcomes = OutcomeList()
    for (place, household) in households.enumerated() {
      families.families.append(family(household, place, names))
      outcomes.outcomes += household.outcomes.map { placed($0, place, names) }
      outcomes.trawl += household.trawl.map { placed($0, place, names) }
    }
    families.exceptions = before
    outcomes.exceptions = notes
    var input = ClaimInput(
      extracts: extracts, persons: persons, families: families, outcomes: outcomes, settings: settings)
    input.ledger = ledger
    input.contents = contents
    input.overrides = overrides
    input.mergedPersons = merged
    input.runID = "run"
    for (place, household) in households.enumerated() {
      guard let revisit = revisits[household.ref] else { continue }
      let outcomes = revisit.outcomes.map { placed($0, place, names) }
      // As on the day it was closed, and as on the day of its claim, where it has one.
      for claim in [nil] + ClaimBook(ledger).claims.filter({ $0.status == .submitted }).map(\.id) {
        let question = Revisit.Question(family: Int32(place), on: revisit.on, claim: claim)
        input.revisits.append(Revisit(question: question, outcomes: outcomes, settings: settingsOfThen))
      }
    }
    return input
  }

  /// Who somebody is, whatever number they have.
  func who(_ name: String) -> String { identity[name] ?? name }

  /// What matching says of people who were claimed for under another number.
  private func recognised(_ names: [String]) -> [ClaimedMatch] {
    ClaimBook(ledger).claims.filter { $0.isLive && $0.approval != nil }.flatMap { claim in
      let people = Set(claim.terms.people.map { who(String($0.text.dropFirst())) })
      return names.enumerated().filter { people.contains(who($1)) && !claim.terms.people.contains(PersonID("P\($1)")) }
        .map { place, name in
          ClaimedMatch(
            claim: claim.id, key: "\(claim.id)-\(who(name))", person: Int32(place), record: Int32(place), weight: 9_000,
            isSure: !undecided.contains(name))
        }
    }
  }

  /// The rows of the auditor's worksheet once everything that can be is approved.
  func worksheet(seed: String = "dice") throws -> [[String: String]] {
    var council = self
    council.close(council.night())
    let office = try LedgerStoryTests.office(council)
    let quarter = Quarter(containing: asOf)
    let outcome = try office.approve(quarter, seed: seed, LedgerStoryTests.verma(council))
    return office.worksheet(quarter, after: outcome)?.byColumn ?? []
  }

  /// The night.
  func night() -> ClaimList { ClaimStage.run(input()) }

  /// Seals the night's entries into the ledger.
  mutating func close(_ list: ClaimList) { append(list.drafts) }

  /// Seals entries into the ledger.
  mutating func append(_ entries: [LedgerEntry]) { ledger += LedgerChain.seal(entries, after: ledger.last) }

  private func family(_ household: Household, _ place: Int, _ names: [String]) -> Family {
    var register = RegisteredFamily(ref: household.ref)
    register.registered = household.registered
    register.assessed = household.assessed
    register.planned = household.planned
    register.lead = household.lead
    register.closed = household.closed
    let members = household.people.sorted().map { name in
      Membership(
        person: Int32(names.firstIndex(of: name) ?? 0), personRef: name,
        role: name.first?.isUppercase ?? false ? "Adult" : "Child",
        from: household.spells[name]?.from ?? nil,
        to: household.spells[name]?.to ?? nil, via: "register", line: nil)
    }
    return Family(
      id: ids[household.ref] ?? FamilyID("F\(household.ref)"), register: register, registerIndex: Int32(place),
      members: members)
  }

  private func placed(_ outcome: Outcome, _ place: Int, _ names: [String]) -> Outcome {
    var placed = outcome
    placed.family = Int32(place)
    placed.person = outcome.personRef.isEmpty ? nil : names.firstIndex(of: outcome.personRef).map(Int32.init)
    return placed
  }
}

/// A day written as ISO; 1 January 1970 where it is none, so that a slip shows.
func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? CalendarDay(number: 0) }

/// An outcome of somebody, or with "" of the family; `met` is the day on which it was met.
func outcome(_ who: String, _ measure: String, _ status: OutcomeStatus, q: String = "2016-09-01", met: String? = nil)
  -> Outcome
{
  var outcome = Outcome(
    family: 0, measure: measure, headline: String(measure.prefix(1)), status: status, qualifiedOn: day(q))
  outcome.personRef = who
  outcome.metOn = met.map(day)
  outcome.planVersion = "2017-07"
  return outcome
}

/// An outcome that was met on a day.
func met(_ who: String, _ measure: String, _ on: String) -> Outcome { outcome(who, measure, .met, met: on) }

/// D1 of an adult whose benefit at engagement has ended, with the work result of D1a.
func work(_ who: String, _ status: OutcomeStatus, met: String? = nil) -> Outcome {
  var d1 = outcome(who, "D1", status, met: met)
  d1.work = Outcome.WorkResult(status: status, metOn: met.map(day), windowFrom: nil)
  return d1
}

extension ClaimList {
  /// The decision of a family.
  subscript(ref: String) -> FamilyDecision {
    decisions.first { $0.familyRef == ref } ?? FamilyDecision(family: FamilyID(""), familyRef: ref)
  }

  /// Codes of a family, in exceptions or as what blocks it, in order, once each.
  func codes(_ ref: String) -> [ExceptionCode] {
    Set(exceptions.filter { $0.familyRef == ref }.map(\.code) + self[ref].blockedBy).sorted()
  }

  /// Rows of a file, by column.
  func rows(_ path: String) -> [[String: String]] {
    files.first { $0.path == path }?.byColumn ?? []
  }
}

extension FileTable {
  /// The rows, by column.
  var byColumn: [[String: String]] { rows.map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) } }
}
