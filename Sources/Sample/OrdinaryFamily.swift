import Vocabulary

/// A family of the programme as any other: two to five problems, of which most went well.
struct OrdinaryFamily {
  /// How a problem went on.
  enum Fortune { case well, quiet, badly }

  let household: SampleHousehold
  /// The day of engagement.
  let engaged: CalendarDay
  /// The Early Help Assessment.
  let assessed: CalendarDay
  var dice: Dice
  /// How each child goes to school; by number of the person.
  var schooling: [Int: Schooling] = [:]

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
    let planned = dice.chance(30) ? nil : engaged.adding(days: dice.within(7...50))
    council.register(
      household, assessed: dice.chance(20) ? nil : assessed, planned: planned,
      agency: dice.word(["Early Help", "School", "Health", "YMCA"]),
      closed: isClosed ? engaged.adding(days: dice.within(260...600)) : nil, reason: "Needs met")
    for person in household.people {
      council.member(
        person, of: household, from: engaged, to: dice.chance(20) ? engaged.adding(days: dice.within(90...500)) : nil)
    }
    tellEarlyHelp(&council)
    for measure in problems() { tell(measure, &council) }
    tellBenefits(&council)
  }

  /// The measures of the family, besides C1, which every Early Help Assessment brings.
  private mutating func problems() -> [String] {
    let common = [
      "B1", "B1", "F1", "F1", "E2", "D1", "D1", "F2", "B2", "A2", "D4", "E1", "C2", "B4", "A1", "D2", "F4", "D6", "C5",
      "A3",
    ]
    let rare = ["A4", "A5", "B3", "B6", "C3", "C4", "C6", "C7", "D3", "D5", "D7", "E3", "F3", "F5", "F6"]
    var chosen: [String] = []
    for _ in 0..<dice.within(1...4) {
      let measure = dice.chance(850) ? dice.word(common) : dice.word(rare)
      if !chosen.contains(measure) { chosen.append(measure) }
    }
    return chosen
  }

  private mutating func fortune() -> Fortune { [.well, .quiet, .badly][dice.weighted([62, 24, 14])] }

  /// A day after a minimum period of six months.
  private mutating func afterSixMonths(_ from: CalendarDay) -> CalendarDay {
    from.adding(months: 6).adding(days: dice.within(0...75))
  }

  private mutating func tellEarlyHelp(_ council: inout Council) {
    for child in household.children where !dice.chance(150) {
      let fortune = fortune()
      let end = fortune == .quiet ? nil : assessed.adding(days: dice.within(190...420))
      let rating = fortune == .well ? dice.within(6...10) : dice.within(1...5)
      council.earlyHelp(
        household, child, from: assessed, to: end, reason: fortune == .badly ? "Disengaged" : "Needs met",
        rating: rating)
      if rating < 7 || end == nil, fortune != .badly {
        council.declare(
          household, child, "C1", on: afterSixMonths(engaged), role: "Lead professional", hasKey: dice.chance(900))
      }
    }
  }

  private mutating func tell(_ measure: String, _ council: inout Council) {
    switch measure {
    case "B1", "B2", "B3", "B4", "B6": tellSchool(measure, &council)
    case "A1", "A2", "A3", "C2", "C4", "C5": tellCase(measure, &council)
    case "D1": break
    case "D2", "D3": tellYouth(measure, &council)
    case "D4", "D5", "D6", "D7": tellHome(measure, &council)
    default: tellNeed(measure, &council)
    }
  }

  /// A need that is ticked, and declared to be met six months later.
  private mutating func tellNeed(_ measure: String, _ council: inout Council) {
    let adults = ["E1", "E3", "F4"]
    let children = ["F2", "C3", "C6", "C7"]
    let subjects =
      adults.contains(measure) ? household.adults : children.contains(measure) ? household.children : household.people
    guard let subject = dice.pick(subjects) else { return }
    if dice.chance(750) {
      council.tick(household, subject, measure, on: assessed)
    } else {
      council.declare(household, subject, measure, "Qualifies", on: engaged.adding(days: dice.within(0...30)))
    }
    answer(measure, subject, from: engaged.adding(days: 30), &council)
  }

  /// What a professional says when the time is up, if anything.
  private mutating func answer(
    _ measure: String, _ subject: InventedPerson?, from: CalendarDay, detail: String = "", _ council: inout Council
  ) {
    let fortune = fortune()
    guard fortune != .quiet else { return }
    council.declare(
      household, subject, measure, fortune == .well ? "Progress" : "No progress", on: afterSixMonths(from),
      detail: detail,
      hasKey: dice.chance(900))
  }

  private mutating func tellSchool(_ measure: String, _ council: inout Council) {
    guard let child = dice.pick(household.children.filter { (5...15).contains(engaged.age(bornOn: $0.born)) }) else {
      return
    }
    let school = School.primary(child.dwelling)
    let fortune = fortune()
    switch measure {
    case "B1":
      schooling[child.number] = Schooling(
        awayBefore: dice.within(130...320),
        awayAfter: fortune == .badly ? dice.within(110...260) : dice.within(20...85),
        turn: engaged.adding(days: 20))
      if dice.chance(400) {
        council.involvement(
          child, "Attendance Service", reason: "NSA", from: engaged.adding(days: -dice.within(10...90)),
          to: fortune == .well ? engaged.adding(days: dice.within(60...200)) : nil)
      }
    case "B2":
      for index in 0..<dice.within(2...3) {
        council.excluded(
          child, on: engaged.adding(days: -30 - index * 40), sessions: dice.within(2...5), school: school,
          inCensus: dice.chance(900), inOne: true)
      }
      if fortune == .badly {
        council.excluded(child, on: engaged.adding(days: 120), sessions: 8, school: school, inCensus: true, inOne: true)
      }
    case "B3":
      council.excluded(
        child, on: engaged.adding(days: -90), sessions: 10, category: dice.word(["PERM", "MOVE"]), school: school,
        inCensus: false, inOne: true)
    case "B4":
      council.involvement(
        child, "Behaviour Panel", reason: "Behaviour", from: engaged.adding(days: -40), to: engaged.adding(days: 80))
      if dice.chance(300) {
        council.placement(
          child, "AP", provider: "Drove House", from: engaged.adding(days: -20),
          to: fortune == .quiet ? nil : engaged.adding(days: 160))
      }
      answer("B4a", child, from: engaged, detail: "improved;meeting;not-at-risk", &council)
    default:
      council.homeEducation(
        child, from: engaged.adding(days: -200), rating: dice.word(["Red", "Amber"]), rated: engaged.adding(days: -20),
        visited: nil)
      schooling[child.number] = Schooling(left: engaged.adding(days: -201))
      guard fortune == .well else { return }
      let visit = engaged.adding(days: dice.within(60...150))
      council.homeEducation(
        child, from: engaged.adding(days: -200), rating: "Green", rated: visit.adding(days: 10), visited: visit)
    }
  }

  private mutating func tellCase(_ measure: String, _ council: inout Council) {
    let teenagers = household.children.filter { (10...17).contains(engaged.age(bornOn: $0.born)) }
    guard let child = dice.pick(measure == "C2" ? household.children : teenagers) else { return }
    let fortune = fortune()
    switch measure {
    case "A1":
      let offence = engaged.adding(days: -dice.within(20...150))
      council.offence(
        child, dice.word(["Theft from a shop", "Common assault", "Criminal damage"]), on: offence,
        decided: offence.adding(days: 60))
      guard fortune == .badly else { return }
      council.offence(child, "Criminal damage", on: engaged.adding(days: 110), decided: engaged.adding(days: 190))
    case "A2":
      let subject = dice.pick(household.people.filter { engaged.age(bornOn: $0.born) >= 10 }) ?? child
      council.intervention(
        subject, dice.word(["Acceptable Behaviour Contract", "Community Protection Notice", "Warning letter"]),
        from: engaged.adding(days: -50),
        to: engaged.adding(days: 130), outcome: fortune == .badly ? "Breached" : "Completed")
      if fortune == .badly {
        council.incident(subject, "Rowdy behaviour", role: "Perpetrator", on: engaged.adding(days: 90))
      }
      answer("A2", subject, from: engaged.adding(days: 60), &council)
    case "A3":
      council.tick(household, child, "A3", on: assessed)
      if dice.chance(400) {
        tellStars(child, isFamilyStar: false, &council)
      } else {
        answer("A3b", child, from: engaged, &council)
      }
    case "C2":
      let start = engaged.adding(days: -dice.within(10...150))
      council.assessment(child, from: start, authorised: start.adding(days: 40))
      council.socialCare(
        child, "CIN", from: start.adding(days: 41), to: fortune == .quiet ? nil : engaged.adding(days: 100))
      if fortune == .badly { council.socialCare(child, "REFERRAL", from: engaged.adding(days: 200), to: nil) }
    case "C4":
      council.operationalGroup(
        child, on: engaged.adding(days: -40), reason: "CSE", risk: "High", hasKey: dice.chance(600))
      answer("C4", child, from: engaged.adding(days: 30), &council)
    default:
      council.tick(household, child, "C5", on: assessed)
      if dice.chance(500) {
        council.operationalGroup(child, on: engaged, reason: "Missing", risk: "Medium", hasKey: dice.chance(600))
      }
      for _ in 0..<dice.within(1...3) {
        let day = engaged.adding(days: -dice.within(5...160))
        council.missing(child, on: day, found: day.adding(days: dice.within(0...2)))
        if dice.chance(700) { council.occurrence(child, "Missing", role: "Missing Person", on: day) }
      }
      answer("C5", child, from: engaged.adding(days: 20), &council)
    }
  }

  private mutating func tellYouth(_ measure: String, _ council: inout Council) {
    guard let child = dice.pick(household.children.filter { (15...18).contains(engaged.age(bornOn: $0.born)) }) else {
      return
    }
    guard measure == "D2" else {
      council.tick(household, child, "D3", on: assessed)
      council.destination(
        child, "City College", "Confirmed", on: engaged.adding(days: 90), starts: engaged.adding(days: 200))
      return
    }
    let found = engaged.adding(days: dice.within(60...200))
    council.situation(
      child, "NEET", code: "610", from: engaged.adding(days: -60), confirmed: engaged, expires: nil,
      to: found.adding(days: -1))
    guard fortune() == .well else { return }
    council.situation(
      child, "EET", code: "320", from: found, confirmed: found.adding(months: 3).adding(days: 10),
      expires: found.adding(months: 8))
  }

  private mutating func tellHome(_ measure: String, _ council: inout Council) {
    guard let adult = household.adults.first else { return }
    if measure == "D5", dice.chance(600) {
      let day = engaged.adding(days: -dice.within(10...120))
      council.housingApplication(
        household, adult, on: day, decision: dice.word(["Accepted at risk", "Accepted homeless"]),
        decided: day.adding(days: 25), hasRef: dice.chance(700))
    } else {
      council.tick(household, nil, measure, on: assessed)
    }
    if measure == "D7" {
      council.housingCondition(
        household, adult, dice.word(["Overcrowded", "Below standard"]), on: engaged.adding(days: 25))
    }
    answer(["D4": "D4-plan", "D7": "D7-rehoused"][measure] ?? measure, nil, from: engaged.adding(days: 30), &council)
  }

  /// Two stars, half a year apart: most went up on two areas or more.
  private mutating func tellStars(_ person: InventedPerson, isFamilyStar: Bool, _ council: inout Council) {
    let first = (0..<(isFamilyStar ? 10 : 8)).map { _ in dice.within(2...4) }
    let steps = fortune() == .badly ? [0, 0, -1] : [0, 1, 1]
    let second = first.map { $0 + dice.within(0...1) * (dice.pick(steps) ?? 0) }
    council.star(household, person, on: engaged.adding(days: 25), isFamilyStar: isFamilyStar, first)
    council.star(
      household, person, on: engaged.adding(days: dice.within(190...260)), isFamilyStar: isFamilyStar, second)
  }

  /// What DWP says of every adult; some of them found work.
  private mutating func tellBenefits(_ council: inout Council) {
    for adult in household.people where engaged.age(bornOn: adult.born) >= 18 {
      guard dice.chance(520) else {
        council.benefit(
          adult, match: ["Matched", "No trace", "Multiple", "Address unconfirmed"][dice.weighted([93, 4, 1, 2])])
        continue
      }
      let kind = dice.word(["JSA", "ESA", "ESA", "IS", "UC", "UC"])
      let start = engaged.adding(days: -dice.within(60...900))
      guard dice.chance(300) else {
        council.benefit(
          adult, kind, from: start, match: dice.chance(40) ? "No trace" : "Matched",
          sanction: dice.chance(40) ? engaged : nil)
        continue
      }
      let end = engaged.adding(days: dice.within(20...240))
      council.benefit(adult, kind, from: start, to: end)
      if dice.chance(700) {
        council.declare(
          household, adult, "D1a", on: end.adding(days: dice.within(20...220)), role: "Employment adviser",
          agency: dice.word(["TFEA", "JCP"]))
      }
    }
  }
}
