import Claims
import Config
import Families
import Match
import Normalise
import Outcomes
import RunStore
import Vocabulary

/// Explains a person, a family or a measure of a finished run from what its stages recorded, down to the lines of the extracts.
public struct RunExplanation {
  let run: String
  let workspace: Workspace
  let values: NightValues
  let extracts: NormalisedExtracts
  let persons: MatchedPersons
  let families: FamilyList

  /// Opens a run's saved stages.
  public init(_ workspace: Workspace, run: String) throws {
    self.run = run
    self.workspace = workspace
    values = try NightValues(workspace, run: run)
    extracts = try values.extracts()
    persons = try values.persons()
    families = try values.families()
  }

  // MARK: A family

  /// A family by cfetl's id or Liquid Logic's FamilyID: the register, the members, the measures, what stands between it and its claim.
  public func family(_ word: String) throws -> [String] {
    let index = try familyIndex(word)
    let family = families.families[index]
    var lines = ["family \(named(family)), run \(run), as of \(extracts.asOf.iso)", ""]
    lines += register(family)
    lines += ["", "members"]
    for member in family.members {
      let ref = member.personRef.isEmpty ? "" : " (\(member.personRef))"
      lines.append(
        "  \(persons.persons[Int(member.person)].id.text)\(ref) as \(member.role), \(span(member.from, member.to)), via \(member.via)\(place(member.line))"
      )
    }
    let outcomes = try values.outcomes().outcomes.filter { Int($0.family) == index }
    lines += ["", outcomes.isEmpty ? "no qualified measure" : "measures"]
    for outcome in outcomes { lines += describe(outcome).map { "  " + $0 } }
    lines += try unseen(index)
    if let decision = try values.claims().decisions.first(where: { $0.family == family.id }) {
      lines += [""] + describe(decision)
    }
    return lines
  }

  /// What could not be told of the family.
  private func unseen(_ index: Int) throws -> [String] {
    let all = try values.outcomes().unseen.filter { Int($0.family) == index }
    guard !all.isEmpty else { return [] }
    return ["", "what could not be seen"]
      + all.map { one in
        let what =
          one.words(extracts.feeds[Int(one.feed)], row: one.line.map(cite) ?? "")
          + (one.personRef.isEmpty ? "" : " (\(one.personRef))")
        return "  \(what); asked by \(one.measures.isEmpty ? "every row" : one.measures.joined(separator: ", "))"
      }
  }

  private func register(_ family: Family) -> [String] {
    guard let register = family.register else { return ["not on the register: found by data alone"] }
    return [
      "register\(place(register.line))",
      "  engaged \(iso(register.registered)), assessed \(iso(register.assessed)), plan \(iso(register.planned)), "
        + (register.lead.isEmpty ? "no lead professional" : "a lead professional"),
      register.closed.map { "  closed \($0.iso): \(register.closureReason)" } ?? "  open",
    ]
  }

  private func describe(_ decision: FamilyDecision) -> [String] {
    [
      "claim",
      "  headlines \(decision.headlines.joined(separator: ", ")), \(decision.isEligible ? "eligible" : "not eligible"), "
        + (decision.claimable.map { "claimable \($0.rawValue) from \(iso(decision.claimableOn))" } ?? "not claimable"),
    ]
      + [
        ("met", decision.met), ("not met", decision.notMet), ("waiting", decision.waiting),
        ("missing", decision.missing),
        ("blocked by", decision.blockedBy.map(\.rawValue)), ("to know", decision.warnings.map(\.text)),
      ].filter { !$0.1.isEmpty }.map { "  \($0.0): \($0.1.joined(separator: ", "))" }
  }

  private func familyIndex(_ word: String) throws -> Int {
    if let index = families.families.firstIndex(where: { $0.ref == word || $0.id.text == word }) { return index }
    throw NightFailure(
      word, "is no family of run \(run)", "Give a family id of families.csv or Liquid Logic's FamilyID.")
  }

  // MARK: A measure

  func describe(_ outcome: Outcome) -> [String] {
    let subject = outcome.personRef.isEmpty ? "the family" : outcome.personRef
    var text =
      "\(outcome.measure) of \(subject): \(outcome.status.rawValue), qualified \(outcome.qualifiedOn.iso) by "
      + outcome.routes.joined(separator: ", ")
    if let met = outcome.metOn { text += ", met \(met.iso)" }
    if let due = outcome.dueOn { text += ", due \(due.iso)" }
    var lines = [text]
    if !outcome.reason.isEmpty { lines.append("  \(outcome.reason)") }
    if !outcome.testValues.isEmpty { lines.append("  \(outcome.testValues)") }
    lines += outcome.evidence.map { "  \(cite($0))" }
    return lines
  }

  // MARK: Words

  func named(_ family: Family) -> String {
    family.ref.isEmpty ? family.id.text : "\(family.ref) (\(family.id.text))"
  }

  func cite(_ line: SourceLine) -> String { "\(extracts.files[Int(line.file)].name):\(line.line)" }

  func place(_ line: SourceLine?) -> String { line.map { " [\(cite($0))]" } ?? "" }

  private func iso(_ day: CalendarDay?) -> String { day?.iso ?? "never" }

  func span(_ from: CalendarDay?, _ to: CalendarDay?) -> String {
    "\(from.map { "from \($0.iso)" } ?? "from the start") \(to.map { "to \($0.iso)" } ?? "on")"
  }
}
