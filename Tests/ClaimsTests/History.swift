import Claims
import Outcomes
import Vocabulary

/// Eight quarters of a small council's life, made up from a seed: problems come and go, rows arrive late, families split, merge, move
/// and come back under new numbers, people are found to be one, auditors find this and that, commands are crossed, repeated and cut short.
struct History {
  var council: Council
  var dice: Dice
  private var nextRef = 100
  private(set) var trouble: [String] = []
  private(set) var submissions: [Submission] = []
  /// The ledger, checked once and then with every step; nil where its people must be looked at anew.
  private var verified: VerifiedLedger?
  /// The night that commands act on, and what it was made of.
  private var latest: (list: ClaimList, input: ClaimInput)?
  /// The nights that were published: the run, and how many entries the ledger had before.
  private var published: [(run: String, known: Int, before: CalendarDay)] = []
  private var runs = 0

  /// What was archived with a submission.
  struct Submission {
    var quarter: Quarter
    var claims: [ClaimID]
    var head: String
    var input: ClaimInput
    var files: [FileTable]
  }

  init(seed: UInt64) {
    dice = Dice(seed)
    council = Council("2016-04-01")
    if dice.once(in: 2) { council.settings.returnAmount = .resultsAndAttachment }
    for number in 1...4 {
      var home = Council.Household("\(number)", "kid\(number)", "Mum\(number)", "Dad\(number)")
      home.registered = day("2016-03-01")
      home.assessed = day("2016-03-01")
      home.planned = day("2016-03-01")
      council.households.append(home)
      refill(council.households.count - 1)
    }
  }

  /// Plays the eight quarters.
  mutating func play() {
    let end = day("2018-03-31")
    while council.asOf < end, trouble.isEmpty {
      let before = council.asOf
      council.asOf = council.asOf.adding(days: 20 + dice.below(50))
      for _ in 0...dice.below(4) { happen() }
      night()
      if dice.once(in: 7) { takeBack(to: before) }
      for _ in 0...dice.below(4) { command() }
    }
    check()
    replay()
  }

  // MARK: What happens

  private mutating func happen() {
    let place = dice.below(council.households.count)
    switch dice.below(12) {
    case 11: earlierNight()
    case 9: renumber(place)
    case 10: council.settings.resultFee = Pence(pounds: dice.once(in: 2) ? 800 : 1000)
    case 0, 1, 2: refill(place)
    case 3: split(place)
    case 4: merge(place)
    case 5: reregister(place)
    case 6: bornOrJoins(place)
    case 7: unite()
    default: lateRow(place)
    }
  }

  /// New states of the measures; most are met before long.
  private mutating func refill(_ place: Int) {
    let home = council.households[place]
    council.households[place].outcomes = home.people.prefix(3).enumerated().map { index, name in
      let measure = ["F1", "B1", "E1"][index % 3]
      let status = dice.pick([OutcomeStatus.met, .met, .met, .pending, .regressed, .neutral]) ?? .met
      var one = outcome(name, measure, status, q: "2016-04-01", met: status == .met ? council.asOf.iso : nil)
      if index == 2, dice.once(in: 3) { one = work(name, .met, met: council.asOf.iso) }
      return one
    }
  }

  /// Somebody leaves for a family of their own, or is for a while in both.
  private mutating func split(_ place: Int) {
    let home = council.households[place]
    guard let mover = dice.pick(home.people), home.people.count > 1, council.households.count < 7 else { return }
    nextRef += 1
    var other = Council.Household("\(nextRef)", mover, "new\(nextRef)", "Aunt\(nextRef)")
    other.registered = day("2016-04-01")
    if !dice.once(in: 4) { council.households[place].people.removeAll { $0 == mover } }
    council.households[place].outcomes.removeAll { $0.personRef == mover }
    council.households.append(other)
    refill(council.households.count - 1)
  }

  /// One family becomes part of another; the register drops its number.
  private mutating func merge(_ place: Int) {
    guard council.households.count > 3 else { return }
    let gone = council.households.remove(at: place)
    guard let into = council.households.indices.filter({ council.households[$0].people.count < 4 }).first else {
      return
    }
    council.households[into].people = Set(council.households[into].people + gone.people).sorted()
    refill(into)
  }

  /// The same people come back under a new number, with the old family id or without.
  private mutating func reregister(_ place: Int) {
    nextRef += 1
    let old = council.households[place].ref
    council.households[place].ref = "\(nextRef)"
    if dice.once(in: 2) { council.ids["\(nextRef)"] = council.ids[old] ?? FamilyID("F\(old)") }
  }

  /// The register is moved: the family and everybody in it get new numbers; now and then nobody can say yet who they are.
  private mutating func renumber(_ place: Int) {
    nextRef += 1
    council.households[place].ref = "\(nextRef)"
    let isDoubtful = dice.once(in: 3)
    for name in council.households[place].people where !council.merged.values.contains(PersonID("P\(name)")) {
      nextRef += 1
      let anew = "\(name.prefix { $0 != "~" })~\(nextRef)"
      council.identity[anew] = council.who(name)
      if isDoubtful { council.undecided.insert(anew) }
      for home in council.households.indices {
        council.households[home].people = council.households[home].people.map { $0 == name ? anew : $0 }
        for one in council.households[home].outcomes.indices
        where council.households[home].outcomes[one].personRef == name {
          council.households[home].outcomes[one].personRef = anew
        }
      }
    }
    verified = nil
  }

  private mutating func bornOrJoins(_ place: Int) {
    guard council.households[place].people.count < 6 else { return }
    nextRef += 1
    council.households[place].people.append("new\(nextRef)")
  }

  /// Two people are found to be one: the match keeps one id and remembers the other.
  private mutating func unite() {
    let names = council.names
    guard names.count > 9, let kept = dice.pick(names), let gone = dice.pick(names), kept != gone else { return }
    let paid = Set(payments().flatMap { $0.people.map(paidFor) })
    let (first, other) = (council.who(kept), council.who(gone))
    guard first != other, !(paid.contains(first) && paid.contains(other)) else { return }
    for name in [gone, other] + council.identity.filter({ $0.value == other }).map(\.key) {
      council.identity[name] = first
    }
    for place in council.households.indices {
      if council.households[place].people.contains(gone) {
        council.households[place].people = Set(council.households[place].people.map { $0 == gone ? kept : $0 }).sorted()
      }
      council.households[place].outcomes.removeAll { $0.personRef == gone }
    }
    council.merged = council.merged.mapValues { $0 == PersonID("P\(gone)") ? PersonID("P\(kept)") : $0 }
    council.merged[PersonID("P\(gone)")] = PersonID("P\(kept)")
    verified = nil
  }

  /// A row that was keyed in late changes how things stood on a day that is past.
  private mutating func lateRow(_ place: Int) {
    let home = council.households[place]
    guard let earlier = dice.pick(council.ledger)?.on else { return }
    council.revisits[home.ref] = (
      earlier,
      home.outcomes.map { one in
        var late = one
        if one.status == .met { late.status = .regressed }
        return late
      }
    )
  }

  // MARK: Nights and commands

  private mutating func night() {
    let input = council.input()
    let list = ClaimStage.run(input)
    // A crash before publication: the night is run again later, and people go on with the one before.
    if dice.once(in: 6) { return }
    if let saved = try? ClaimList(tables: list.tables), saved == list {
    } else {
      trouble.append("a saved night is not read back as it was")
    }
    runs += 1
    published.append(("night \(runs)", council.ledger.count, latest?.list.asOf ?? council.asOf))
    append(LedgerChain.seal(list.drafts, onto: council.ledger, mergedPersons: council.merged, run: "night \(runs)"))
    // A crash after publication, before the link is moved: the ledger is ahead of the night that commands act on.
    if dice.once(in: 10) { return }
    latest = (list, input)
    guard dice.once(in: 8) else { return }
    let again = council.night()
    if !again.drafts.isEmpty { trouble.append("a night run twice proposes again") }
    let differing = zip(again.files, list.files).filter { $0 != $1 }.map { $0.0.path }
    if again.files != list.files || again.exceptions != list.exceptions {
      trouble.append(
        "a night run twice says otherwise: \(differing), \(again.exceptions.filter { !list.exceptions.contains($0) })")
    }
  }

  /// The night was of a wrong day, and is taken back: the ledger says what it said before, and the day before counts again.
  private mutating func takeBack(to day: CalendarDay) {
    guard let night = published.last, latest?.list.asOf == council.asOf else { return }
    guard let ledger = try? VerifiedLedger(council.ledger, mergedPersons: council.merged) else {
      return trouble.append("the ledger does not verify")
    }
    let doe = Signature(by: "J Doe", role: "", login: "jd", on: council.asOf)
    guard
      let entry = try? ledger.retraction(of: night.run, after: night.known, by: doe, reason: "wrong clock", else: day)
    else { return }
    let before = ClaimBook(Array(council.ledger.prefix(night.known)), mergedPersons: council.merged)
    append([entry])
    published.removeLast()
    latest = nil
    let after = ClaimBook(council.ledger, mergedPersons: council.merged)
    if after.claims != before.claims || after.lastDay != before.lastDay ?? entry.on {
      trouble.append("a night that was taken back has left something")
    }
  }

  /// A night of an earlier day is run again: it adds nothing.
  private mutating func earlierNight() {
    guard let last = council.ledger.last?.on else { return }
    var then = council
    then.asOf = last.adding(days: -30)
    if !then.night().drafts.isEmpty { trouble.append("a night of an earlier day adds to the ledger") }
  }

  private mutating func command() {
    guard let latest else { return }
    do {
      let ledger = try verified ?? VerifiedLedger(council.ledger, mergedPersons: council.merged)
      verified = ledger
      let office = ClaimOffice(
        list: latest.list, ledger: ledger, contents: council.contents, settings: council.settings)
      let quarter = Quarter(containing: latest.list.asOf.adding(days: dice.once(in: 3) ? -45 : 0))
      let (outcome, isSubmission) = try act(office, quarter)
      // A crash before anything is written.
      if dice.once(in: 8) { return }
      guard append(outcome.entries) else { return }
      council.contents += outcome.contents
      if isSubmission {
        let files = office.files(quarter, after: outcome).files
        guard append([seal(quarter, office.list.asOf)]) else { return }
        submissions.append(
          Submission(
            quarter: quarter, claims: outcome.entries.map(\.claim),
            head: LedgerChain.head(office.ledger + outcome.entries),
            input: latest.input, files: files))
      }
      checkReturns(latest.list)
      // The same command once more, from what it knew before: the ledger must turn it away.
      if !outcome.entries.isEmpty, dice.once(in: 3), append(outcome.entries) {
        trouble.append("a command was written twice")
      }
    } catch is ClaimRefusal {
      return
    } catch {
      trouble.append("\(error)")
    }
  }

  /// Writes as the store does: only what follows the last entry and the rules allow.
  @discardableResult private mutating func append(_ entries: [LedgerEntry]) -> Bool {
    guard var ledger = try? verified ?? VerifiedLedger(council.ledger, mergedPersons: council.merged) else {
      trouble.append("the ledger does not verify")
      return false
    }
    verified = nil
    defer { verified = ledger }
    guard ledger.add(entries) else { return false }
    council.ledger += entries
    return true
  }

  /// The entry that has the seal of what was frozen.
  private func seal(_ quarter: Quarter, _ day: CalendarDay) -> LedgerEntry {
    var entry = LedgerEntry(.sealed, subject: "\(quarter) submission", on: day)
    (entry.quarter, entry.evidenceHash, entry.by) = (quarter, "\(council.ledger.count)", "J Doe")
    return LedgerChain.seal(entry, after: council.ledger.last)
  }

  private mutating func act(_ office: ClaimOffice, _ quarter: Quarter) throws -> (ClaimOffice.Outcome, Bool) {
    let verma = Signature(by: "A Verma", role: "Internal audit", login: "av", on: office.list.asOf)
    let doe = Signature(by: "J Doe", role: "Head of service", login: "jd", on: office.list.asOf)
    switch dice.below(10) {
    case 8: return (try assign(office, verma), false)
    case 0: return (try office.propose(quarter, verma), false)
    case 1, 2, 3: return (try office.approve(quarter, verma), false)
    case 4, 5, 6: return (try office.submit(quarter, doe), true)
    case 7: return (try office.audit(quarter, findings(office, quarter), doe), false)
    default:
      guard let claim = dice.pick(office.book.claims) else { throw ClaimRefusal("", "", "") }
      return (try office.withdraw(claim.id, reason: "by lot", verma), false)
    }
  }

  /// Somebody is to count with one of the families.
  private mutating func assign(_ office: ClaimOffice, _ signature: Signature) throws -> ClaimOffice.Outcome {
    guard let home = dice.pick(council.households), let person = dice.pick(home.people) else {
      throw ClaimRefusal("", "", "")
    }
    return try office.assign(
      person, id: PersonID("P\(person)"), family: home.ref, reason: "by lot", signature)
  }

  /// A worksheet of the quarter, filled in; now and then an answer is no.
  private mutating func findings(_ office: ClaimOffice, _ quarter: Quarter) -> [AuditFinding] {
    let files = office.list.quarterFiles(
      quarter, ledger: office.ledger, contents: office.contents, settings: office.settings, submittedOnly: false)
    return (files.worksheet?.rows ?? []).map { row in
      AuditFinding(
        place: "", claim: ClaimID(row[0]), familyRef: row[1], seed: row[3], checkedBy: "K Shah",
        checkedOn: office.list.asOf, eligibility: true, approach: !dice.once(in: 12), outcome: true, comment: "by lot")
    }
  }

  // MARK: What must hold

  private func current(_ person: PersonID) -> PersonID { council.merged[person] ?? person }

  /// Who somebody is in whom a claim was paid.
  private func paidFor(_ person: PersonID) -> String { council.who(String(current(person).text.dropFirst())) }

  /// The claims that are paid.
  private func payments() -> [LedgerEntry] {
    ClaimBook(council.ledger).claims.filter { $0.status == .submitted }.map(\.terms)
  }

  /// The newest frozen return of every quarter, and the open drafts, come to what the ledger says.
  private mutating func checkReturns(_ list: ClaimList) {
    let claims = ClaimBook(council.ledger).claims.filter { $0.submission != nil }
    let ledger =
      claims.filter { $0.status == .submitted }.reduce(0) { $0 + $1.terms.amount.amount }
      + ClaimBook(council.ledger).attachments.reduce(0) { $0 + $1.amount.amount }
    var sum = 0
    var quarters = [council.ledger.map(\.quarter).min() ?? Quarter(containing: list.asOf)]
    while let last = quarters.last, last < Quarter(containing: list.asOf) { quarters.append(last.next) }
    for quarter in quarters {
      let now = list.quarterFiles(
        quarter, ledger: council.ledger, contents: council.contents, settings: council.settings, submittedOnly: true)
      let amount = pence(now.files)
      sum += amount
      let frozen = submissions.last { $0.quarter == quarter }.map { pence($0.files) } ?? 0
      if amount != frozen, list.asOf > council.settings.window(of: quarter).upperBound {
        trouble.append("the return of \(quarter) is closed with \(frozen), and the ledger has \(amount)")
      }
    }
    if sum != ledger { trouble.append("the returns come to \(sum), and the ledger to \(ledger)") }
  }

  private func pence(_ files: [FileTable]) -> Int {
    let text = files.first { $0.path.contains("claim_return") }?.byColumn.first?["amount"] ?? ""
    return Int(text.filter { $0 != "." }) ?? 0
  }

  private mutating func check() {
    if let fault = LedgerChain.faults(council.ledger).first { trouble.append("\(fault)") }
    let paid = payments()
    for (what, keys) in [
      ("person", paid.flatMap { Set($0.people.map(paidFor)) }),
      ("person ref", paid.flatMap(\.peopleRefs)),
      ("family", paid.map(\.family.text)), ("family ref", paid.map(\.familyRef)),
    ] where Set(keys).count != keys.count {
      trouble.append("a \(what) is paid for twice")
    }
    let list = council.night()
    for quarter in Set(council.ledger.map(\.quarter)).sorted() {
      let files = list.quarterFiles(
        quarter, ledger: council.ledger, contents: council.contents, settings: council.settings, submittedOnly: true)
      if !files.isReconciled { trouble.append("the return of \(quarter) does not come to what the ledger says") }
      for (claim, content) in zip(
        paid.filter { $0.quarter == quarter }.sorted {
          ($0.familyRef, $0.family, $0.claim) < ($1.familyRef, $1.family, $1.claim)
        }, files.contents)
      where content.hash != claim.evidenceHash || content.claim != claim.claim {
        trouble.append("what \(claim.claim) said is no longer what was submitted")
      }
    }
  }
}

extension History {
  /// Every submission comes out again, cell for cell, from what was archived with it and the ledger of today.
  private mutating func replay() {
    for one in submissions {
      let files = ClaimStage.run(one.input).filesAgain(
        one.quarter, claims: one.claims, head: one.head, ledger: council.ledger, contents: council.contents,
        settings: council.settings)
      if files?.files != one.files { trouble.append("a submission of \(one.quarter) does not come out again") }
    }
  }
}
