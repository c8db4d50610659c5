import Families
import Match
import Normalise
import Outcomes
import Vocabulary

/// Whom to ask DWP about: adults of open, engaged families whose measure hangs on an answer, or about whom nobody has asked yet.
///
/// DWP returns a request without a full address, so nobody without one is in it; where an answer is needed, that is an exception.
struct RequestToDWP {
  /// Columns of `adms_request.csv`.
  static let columns = "LARef, NINO, Surname, Forename, DOB, AddressLine1, Postcode"

  private let night: ClaimNight
  /// Persons with an answer that found them.
  private let answered: Set<Int32>
  private(set) var exceptions: [DataException] = []
  private var rows: [Int32: [String]] = [:]

  init(_ night: ClaimNight) {
    self.night = night
    let extracts = night.input.extracts
    let feed = extracts.feeds.firstIndex { $0.feed == night.settings.answersFromDWP }
    let rows = extracts.events.filter { $0.kind == .benefit && Int($0.feed) == feed }
    answered = Set(rows.compactMap { $0.record.map { night.input.persons.links[Int($0)].person } })
  }

  /// Adds the adults of a family.
  mutating func add(_ view: FamilyView, _ decision: FamilyDecision) {
    guard decision.engagedOn != nil, decision.closedOn == nil, !decision.blockedBy.contains(.alreadyClaimed) else {
      return
    }
    let open = view.outcomes.filter { night.settings.askDWP.contains($0.outcome.measure) && !$0.isSettled }
    let waiting = Set(open.compactMap(\.outcome.person))
    for person in view.members where waiting.contains(person) || !answered.contains(person) {
      guard rows[person] == nil else { continue }
      let records = records(person)
      guard isAdult(records) else { continue }
      if let row = row(person, records) {
        rows[person] = row
      } else if waiting.contains(person) {
        exceptions.append(
          DataException(
            .addressIncomplete, stage: .claims, familyRef: decision.familyRef, personRef: view.ref(of: person)))
      }
    }
  }

  /// The rows of the file, in order of the reference.
  func inOrder() -> [[String]] { rows.values.sorted { $0[0] < $1[0] } }

  /// A person's records, the register's first.
  private func records(_ person: Int32) -> [SourceRecord] {
    var first: [SourceRecord] = []
    var others: [SourceRecord] = []
    let extracts = night.input.extracts
    for index in night.input.persons.persons[Int(person)].records {
      let record = extracts.records[Int(index)]
      if record.source == extracts.registerSource { first.append(record) } else { others.append(record) }
    }
    return first + others
  }

  private func isAdult(_ records: [SourceRecord]) -> Bool {
    guard let birth = records.compactMap(\.birth).first, !records.contains(where: { $0.death != nil }) else {
      return false
    }
    return night.asOf.age(bornOn: birth) >= night.settings.adultAge
  }

  private func row(_ person: Int32, _ records: [SourceRecord]) -> [String]? {
    guard let name = records.compactMap(\.names.first).first(where: { !$0.surname.isEmpty && !$0.forename.isEmpty }),
      let birth = records.compactMap(\.birth).first,
      let address = records.flatMap(\.addresses).first(where: { !$0.line.isEmpty && !$0.postcode.isEmpty })
    else { return nil }
    let nino = records.flatMap(\.numbers).first { $0.kind == .nino && $0.isTrusted }?.text ?? ""
    return [night.id(of: person).text, nino, name.surname, name.forename, birth.iso, address.line, address.postcode]
  }
}
