/// Families 1 to 5: claims by progress and by work.
extension Cast {
  static func byProgress(_ cast: inout CastTelling) {
    var family = CastFamily(1, "a claim by progress")
    let mother = family.adult("Dawn Thurlby", "F", "1984-03-11", &cast)
    let son = family.child("Jake Thurlby", "M", "2007-05-20", &cast)
    family.register(&cast)
    family.school(son, before: [16, 12, 12], after: [8, 6, 6], &cast)
    family.noBenefit(mother, &cast)
    family.turnedRound(mother, "F1", &cast)
    family.expect(son, "B1", "MET", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }

  static func byWork(_ cast: inout CastTelling) {
    var family = CastFamily(2, "a claim by work alone: the child still misses school")
    let father = family.adult("Craig Pridmore", "M", "1981-11-02", &cast)
    let daughter = family.child("Tegan Pridmore", "F", "2005-02-14", &cast)
    family.register(&cast)
    family.school(daughter, before: [20, 15, 15], after: [24, 18, 18], &cast)
    foundWork(family, father, &cast)
    family.expect(daughter, "B1", "NOT_MET", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "CE", &cast)
  }

  static func byBoth(_ cast: inout CastTelling) {
    var family = CastFamily(3, "progress and work at once is one claim; attendance of exactly 90%")
    let mother = family.adult("Stacey Wakelin", "F", "1986-07-30", &cast)
    let daughter = family.child("Libby Wakelin", "F", "2007-12-03", &cast)
    family.register(&cast)
    family.school(daughter, before: [16, 12, 12], after: [14, 12, 12], &cast)
    foundWork(family, mother, &cast)
    family.expect(daughter, "B1", "MET", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "BOTH", &cast)
  }

  static func neutral(_ cast: inout CastTelling) {
    var family = CastFamily(4, "home education after qualifying takes school attendance out of account")
    let mother = family.adult("Leanne Fovargue", "F", "1983-01-19", &cast)
    let son = family.child("Corey Fovargue", "M", "2004-04-08", &cast)
    family.register(&cast)
    cast.school(
      son, Schooling(exactly: ["2015/16": [18, 14, 14], "2016/17": [6, 0, 0]], left: day("2017-01-09")))
    cast.council.homeEducation(
      son, from: day("2017-01-10"), rating: "Green", rated: day("2017-03-01"), visited: day("2017-02-20"))
    foundWork(family, mother, &cast)
    family.expect(son, "B1", "NEUTRAL", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "BOTH", code: "NEUTRAL_DEPENDENT", &cast)
  }

  static func noTrace(_ cast: inout CastTelling) {
    var family = CastFamily(5, "an adult whom DWP could not trace: nothing is known of a claim since")
    let father = family.adult("Shane Gotobed", "M", "1979-09-25", &cast)
    let daughter = family.child("Alisha Gotobed", "F", "2008-06-17", &cast)
    family.register(&cast)
    cast.council.schooling(daughter, Schooling(exactly: ["2016/17": [4, 2, 2]]), &cast.dice)
    cast.council.benefit(father, "JSA", from: day("2016-02-01"), to: day("2016-10-14"), scanned: day("2016-12-01"))
    cast.council.benefit(father, match: "No trace")
    family.declare(father, "D1a", "2017-04-20", role: "Employment adviser", agency: "TFEA", &cast)
    family.turnedRound(daughter, "F1", &cast)
    family.expect(father, "D1", "AWAITING_EVIDENCE", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }

  /// An adult who claimed JSA until 14 October 2016: the 26 weeks are over on 14 April 2017.
  private static func foundWork(_ family: CastFamily, _ adult: InventedPerson, _ cast: inout CastTelling) {
    cast.council.benefit(adult, "JSA", from: day("2016-02-01"), to: day("2016-10-14"))
    family.declare(adult, "D1a", "2017-04-20", role: "Employment adviser", agency: "TFEA", &cast)
    family.expect(adult, "D1", "MET", from: "2016-09-01", &cast)
  }
}
