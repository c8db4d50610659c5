import Vocabulary

/// A family of a county's programme as any other: two to five problems, of which most went well.
struct CountyFamily {
  /// A problem that people tick or declare, and that people declare to be over.
  private struct DeclaredProblem {
    let row: String
    /// Whom it is about.
    enum Who { case child, adult, anybody, family }
    let who: Who
    let isTicked: Bool
    let indicator: String
    /// Months that must pass.
    var months = 0
    var role = "Family support worker"
    var agency = "Early Help"
    var detail = ""
  }

  let household: SampleHousehold
  /// The day of engagement.
  let engaged: CalendarDay
  private let assessed: CalendarDay
  private var dice: Dice
  /// How each child goes to school; by number of the person.
  private(set) var schooling: [Int: Schooling] = [:]

  /// A family of the register.
  init(_ household: SampleHousehold, engaged: CalendarDay, dice: Dice) {
    self.household = household
    self.engaged = engaged
    self.dice = dice
    var dice = dice
    assessed = engaged.adding(days: -dice.within(0...40))
  }

  /// Tells everything that the systems know of the family.
  mutating func tell(_ council: inout Council) {
    let isClosed = dice.chance(250)
    council.register(
      household, assessed: dice.chance(20) ? nil : assessed,
      planned: dice.chance(30) ? nil : engaged.adding(days: dice.within(7...50)),
      agency: dice.word(["Early Help", "School", "Health visiting"]),
      closed: isClosed ? engaged.adding(days: dice.within(260...600)) : nil, reason: "Needs met")
    let known = engaged.adding(days: -council.request.council.daysKnown)
    for person in household.people {
      council.member(
        person, of: household, from: max(known, person.born),
        to: dice.chance(20) ? engaged.adding(days: dice.within(90...500)) : nil)
    }
    tellEarlyYears(&council)
    if dice.chance(600) { tellEarlyHelp(&council) }
    for row in problems() { tell(row, &council) }
    tellBenefits(&council)
  }

  private mutating func tellEarlyYears(_ council: inout Council) {
    for child in household.children where (2...4).contains(engaged.age(bornOn: child.born)) {
      guard dice.chance(600) else { continue }
      let isTwo = engaged.age(bornOn: child.born) == 2
      council.takeUp(
        child, isTwo ? "2 year old" : "3 and 4 year old", from: engaged.adding(days: -dice.within(0...60)),
        to: dice.chance(500) ? engaged.adding(days: dice.within(60...300)) : nil)
    }
  }

  private mutating func problems() -> [String] {
    let common = [
      "ED.E1", "ED.E1", "HE.E1", "HE.E1", "PR.E1", "PR.E5", "HE.E2", "ED.E2", "CO.E2", "WK.E5", "PR.E3", "PR.E6",
      "CO.E1", "WK.E4", "HE.E4", "CO.E3", "HE.E5",
    ]
    let rare = [
      "ED.E3", "ED.E4", "ED.E6", "WK.E2", "WK.E3", "HE.E3", "HE.E6", "HE.E7", "PR.E2", "PR.E7", "PR.E8", "CO.E4",
      "CO.E5", "CO.E6", "CO.E7", "CO.E8",
    ]
    var chosen: [String] = []
    for _ in 0..<dice.within(1...4) {
      let row = dice.chance(800) ? dice.word(common) : dice.word(rare)
      if !chosen.contains(row) { chosen.append(row) }
    }
    return chosen
  }

  private mutating func wentWell() -> Bool { dice.chance(680) }

  private mutating func tell(_ row: String, _ council: inout Council) {
    if let problem = CountyFamily.declared.first(where: { $0.row == row }) { return tell(problem, &council) }
    switch row.prefix(2) {
    case "ED": tellSchool(row, &council)
    case "PR": tellProtection(row, &council)
    case "HE": tellHealth(row, &council)
    case "WK": tellYouth(&council)
    default: tellCommunity(row, &council)
    }
  }

  // MARK: Declared problems

  private static let declared = [
    DeclaredProblem(row: "HE.E1", who: .anybody, isTicked: true, indicator: "HE.I1", months: 6),
    DeclaredProblem(row: "HE.E2", who: .anybody, isTicked: true, indicator: "HE.I7"),
    DeclaredProblem(
      row: "HE.E7", who: .child, isTicked: false, indicator: "HE.I9", role: "Health visitor", agency: "Health visiting"),
    DeclaredProblem(row: "PR.E1", who: .adult, isTicked: true, indicator: "PR.I3"),
    DeclaredProblem(row: "PR.E5", who: .child, isTicked: true, indicator: "PR.I4", months: 6, detail: "b"),
    DeclaredProblem(row: "WK.E3", who: .family, isTicked: false, indicator: "WK.I4", months: 6),
    DeclaredProblem(row: "WK.E5", who: .family, isTicked: false, indicator: "WK.I4", months: 6),
    DeclaredProblem(row: "CO.E8", who: .family, isTicked: false, indicator: "CO.I7"),
    DeclaredProblem(row: "CO.E7", who: .child, isTicked: false, indicator: "CO.I3"),
    DeclaredProblem(
      row: "ED.E6", who: .child, isTicked: false, indicator: "ED.I1", role: "Head of year", agency: "School"),
  ]

  private mutating func tell(_ problem: DeclaredProblem, _ council: inout Council) {
    let subject: InventedPerson?
    switch problem.who {
    case .child: subject = dice.pick(household.children)
    case .adult: subject = dice.pick(household.adults)
    case .anybody: subject = dice.pick(household.people.filter { $0.role != .other })
    case .family: subject = nil
    }
    if problem.who != .family, subject == nil { return }
    let found = engaged.adding(days: dice.within(0...30))
    if problem.isTicked, dice.chance(700) {
      council.tick(household, subject, problem.row, on: assessed)
    } else {
      council.assess(
        household, subject, problem.row, "Qualifies", on: found, role: problem.role, agency: problem.agency,
        detail: problem.detail)
    }
    answer(problem, subject, from: found, &council)
  }

  /// What is declared of it when the time is up, if anything.
  private mutating func answer(
    _ problem: DeclaredProblem, _ subject: InventedPerson?, from: CalendarDay, _ council: inout Council
  ) {
    guard dice.chance(800) else { return }
    let isWell = dice.chance(800)
    let day = from.adding(months: problem.months).adding(days: dice.within(1...90))
    let isDebt = problem.indicator == "WK.I4" && dice.chance(500)
    let before = dice.within(8...40) * 100
    council.assess(
      household, subject, problem.indicator, isWell ? "Progress" : "No progress", on: day,
      from: problem.indicator == "HE.I7" ? from.adding(days: dice.within(10...150)) : nil,
      pounds: isDebt ? (before - dice.within(0...6) * 100, before) : nil,
      detail: problem.indicator == "WK.I4" ? isDebt ? "debt" : "meals-and-benefits" : "", hasKey: dice.chance(900))
  }

  // MARK: School

  private mutating func tellSchool(_ row: String, _ council: inout Council) {
    let pupils = household.children.filter { (5...15).contains(engaged.age(bornOn: $0.born)) }
    guard let child = dice.pick(pupils) else { return }
    let school = School.primary(child.dwelling)
    let isWell = wentWell()
    switch row {
    case "ED.E1":
      schooling[child.number] = Schooling(
        awayBefore: dice.within(130...320), awayAfter: isWell ? dice.within(20...85) : dice.within(110...260),
        turn: engaged.adding(days: 20))
    case "ED.E2":
      for index in 0..<3 {
        council.excluded(
          child, on: engaged.adding(days: -30 - index * 50), sessions: dice.within(1...5), school: school,
          inCensus: dice.chance(900), inOne: true)
      }
      guard !isWell else { return }
      for index in 0..<3 {
        council.excluded(
          child, on: engaged.adding(days: 60 + index * 40), sessions: 4, school: school, inCensus: true, inOne: true)
      }
    case "ED.E3":
      council.excluded(
        child, on: engaged.adding(days: -90), sessions: 10, category: "PERM", school: school, inCensus: true,
        inOne: true)
    default:
      council.placement(
        child, "AP", provider: "Drove House", from: engaged.adding(days: -20),
        to: isWell ? engaged.adding(days: 160) : nil)
      let reviews = (0..<8).map { (on: engaged.adding(days: 20 + $0 * 40), isSuitable: true) }
      council.educationPlan(child, from: engaged.adding(days: -20), reviews: Array(reviews.prefix(isWell ? 8 : 3)))
    }
  }

  private mutating func tellYouth(_ council: inout Council) {
    let youths = household.children.filter { (13...17).contains(engaged.age(bornOn: $0.born)) }
    guard let child = dice.pick(youths) else { return }
    council.risk(child, dice.word(["Medium", "High"]), on: engaged.adding(days: -dice.within(10...200)))
    guard engaged.age(bornOn: child.born) >= 16 else { return }
    council.situation(
      child, "NEET", code: "610", from: engaged.adding(days: -60), confirmed: engaged, expires: nil)
    guard wentWell() else { return }
    let start = engaged.adding(days: dice.within(20...100))
    council.assess(
      household, child, dice.word(["WK.I1a", "WK.I1b", "WK.I1e"]), on: start.adding(days: 120), from: start,
      to: start.adding(days: dice.within(85...110)))
  }

  // MARK: Protection, health, community

  private mutating func tellEarlyHelp(_ council: inout Council) {
    guard let child = dice.pick(household.children) else { return }
    let end = dice.chance(250) ? nil : assessed.adding(days: dice.within(90...330))
    council.earlyHelp(
      household, child, from: assessed, to: end,
      reason: dice.word(["Needs met", "Needs met", "Step-down", "Disengaged"])
    )
    if let end, dice.chance(120) { council.earlyHelp(household, child, from: end.adding(days: 80)) }
  }

  private mutating func tellProtection(_ row: String, _ council: inout Council) {
    guard let child = dice.pick(household.children), let adult = household.adults.first else { return }
    switch row {
    case "PR.E2", "PR.E3":
      let day = engaged.adding(days: -dice.within(10...170))
      let ref = council.thing()
      council.callout(adult, role: "Victim", on: day, kind: "Domestic", isDomestic: true, ref: ref)
      if let other = household.adults.dropFirst().first {
        council.callout(other, role: "Suspect", on: day, kind: "Domestic", isDomestic: true, ref: ref)
      }
      if !wentWell() { council.callout(toDwelling: adult.dwelling, on: engaged.adding(days: 150), isDomestic: true) }
    case "PR.E8":
      council.tick(household, child, row, on: assessed)
      council.scores(household, child, "Outcome Star", "Entry", on: engaged, CountyFamily.star([3, 4, 2]))
      council.scores(
        household, child, "Outcome Star", "Review", on: engaged.adding(days: dice.within(120...220)),
        CountyFamily.star(wentWell() ? [4, 6, 5] : [3, 5, 4]))
    default:
      let start = engaged.adding(days: -dice.within(10...150))
      council.socialCare(
        child, row == "PR.E7" ? "CP" : "CIN", from: start,
        to: dice.chance(300) ? nil : engaged.adding(days: dice.within(20...120)))
    }
  }

  private static func star(_ scores: [Int]) -> [(area: String, score: Int)] {
    Array(zip(["Wellbeing", "Boundaries", "Family routine"], scores).map { (area: $0, score: $1) })
  }

  private mutating func tellHealth(_ row: String, _ council: inout Council) {
    guard let child = dice.pick(household.children) else { return }
    switch row {
    case "HE.E3":
      council.carePlan(child, "Requested", on: engaged.adding(days: -300))
      council.carePlan(child, "Final", on: engaged.adding(days: -120))
      if wentWell() {
        council.carePlan(child, "Final", on: engaged.adding(days: -120), reviewed: engaged.adding(days: 200))
      }
    case "HE.E4":
      guard let adult = dice.pick(household.adults) else { return }
      council.treatment(
        adult, from: engaged.adding(days: -60),
        to: dice.chance(300) ? nil : engaged.adding(days: dice.within(60...180)),
        reason: dice.word(["Completed", "Completed", "Completed", "Dropped out"]))
    case "HE.E5":
      for index in 0..<3 { council.hospital(child, on: engaged.adding(days: -20 - index * 60)) }
      if !wentWell() { for index in 0..<4 { council.hospital(child, on: engaged.adding(days: 100 + index * 30)) } }
    default:
      guard let mother = household.adults.first(where: \.isFemale) else { return }
      council.assess(household, mother, "HE.E6", "Qualifies", on: engaged.adding(days: 5))
    }
  }

  private mutating func tellCommunity(_ row: String, _ council: inout Council) {
    let isWell = wentWell()
    switch row {
    case "CO.E1":
      let teenagers = household.children.filter { (10...17).contains(engaged.age(bornOn: $0.born)) }
      guard let child = dice.pick(teenagers) else { return }
      council.offence(
        child, "Theft from a shop", on: engaged.adding(days: -dice.within(20...150)), decided: engaged.adding(days: 40))
      if !isWell {
        council.offence(child, "Criminal damage", on: engaged.adding(days: 150), decided: engaged.adding(days: 200))
      }
    case "CO.E2":
      guard let subject = dice.pick(household.people.filter { engaged.age(bornOn: $0.born) >= 10 }) else { return }
      council.intervention(
        subject, "Acceptable Behaviour Contract", from: engaged.adding(days: -100), to: engaged.adding(days: 100))
      for index in 0..<5 {
        council.incident(subject, "Rowdy behaviour", role: "Perpetrator", on: engaged.adding(days: -10 - index * 20))
      }
      if !isWell {
        for index in 0..<4 {
          council.incident(subject, "Noise", role: "Perpetrator", on: engaged.adding(days: 30 + index * 60))
        }
      }
    case "CO.E3":
      guard let adult = household.adults.first else { return }
      for index in 0..<3 {
        council.callout(
          toDwelling: adult.dwelling, on: engaged.adding(days: -40 - index * 9), hasUPRN: dice.chance(800))
      }
      if !isWell { council.callout(adult, role: "Subject", on: engaged.adding(days: 140)) }
    default: tellSentence(row, &council)
    }
  }

  private mutating func tellSentence(_ row: String, _ council: inout Council) {
    guard let adult = dice.pick(household.adults) else { return }
    switch row {
    case "CO.E4":
      let release = engaged.adding(days: dice.within(60...250))
      council.order(adult, "Prison", from: engaged.adding(days: -200), to: release, release: release)
      council.order(adult, "Licence", from: release)
    case "CO.E5": council.order(adult, "Licence", from: engaged.adding(days: -dice.within(10...90)))
    default:
      council.order(adult, dice.word(["Community order", "Suspended sentence"]), from: engaged.adding(days: -30))
      if !wentWell() { council.order(adult, "Community order", from: engaged.adding(days: 150)) }
    }
  }

  // MARK: Work

  /// What DWP says of every adult; some of them found work.
  private mutating func tellBenefits(_ council: inout Council) {
    for adult in household.people where engaged.age(bornOn: adult.born) >= 18 {
      guard dice.chance(450) else {
        council.benefit(
          adult, match: ["Matched", "No trace", "Multiple", "Address unconfirmed"][dice.weighted([93, 4, 1, 2])])
        continue
      }
      let kind = dice.word(["JSA", "ESA", "ESA", "IS", "CA", "UC", "UC"])
      let asks = dice.word(["Work search", "Work search", "Work preparation", "None", "Working enough", ""])
      let start = engaged.adding(days: -dice.within(60...900))
      guard dice.chance(400) else {
        council.benefit(adult, kind, from: start, asks: asks)
        continue
      }
      let end = engaged.adding(days: dice.within(20...240))
      council.benefit(adult, kind, from: start, to: end, asks: asks)
      if dice.chance(700) {
        council.assess(
          household, adult, "CE", on: end.adding(days: dice.within(20...220)), role: "Employment adviser",
          agency: dice.word(["TFEA", "JCP"]))
      }
      if dice.chance(600) {
        council.assess(
          household, adult, "WK.I1f", on: end.adding(days: 200), from: end.adding(days: 5), to: end.adding(days: 195))
      }
    }
  }
}
