/// Families 7 to 12: work and money.
extension CountyCast {
  static var work: [Cast.Story] {
    [lastingWork, conditionsUnknown, thirteenWeeks, carersAllowance, lessDebt, experience]
  }

  private static func lastingWork(_ cast: inout CastTelling) {
    var family = CastFamily(7, "a claim by work alone: the row CE pays, and turns nothing round")
    let father = family.adult("Craig Pridmore", "M", "1981-11-02", &cast)
    let daughter = family.child("Tegan Pridmore", "F", "2005-02-14", &cast)
    family.register(&cast)
    cast.school(daughter, Schooling(exactly: [:]))
    cast.council.benefit(father, "JSA", from: day("2016-02-01"), to: day("2016-10-14"))
    family.declare(father, "CE", "2017-04-20", role: "Employment adviser", agency: "TFEA", &cast)
    family.tick(daughter, "HE.E1", &cast)
    family.expect(father, "CE", "MET", from: "2016-09-01", metOn: "2017-04-20", &cast)
    family.expect(father, "WK.E1", "AWAITING_EVIDENCE", from: "2016-09-01", &cast)
    family.expect(daughter, "HE.E1", "AWAITING_EVIDENCE", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "CE", &cast)
  }

  private static func conditionsUnknown(_ cast: inout CastTelling) {
    var family = CastFamily(8, "Universal Credit of which nobody says what it asks: somebody must look")
    let father = family.adult("Shane Gotobed", "M", "1979-09-25", &cast)
    let daughter = family.child("Alisha Gotobed", "F", "2008-06-17", &cast)
    family.register(&cast)
    cast.school(daughter, Schooling(exactly: [:]))
    cast.council.benefit(father, "UC", from: day("2016-02-01"))
    secondHeadline(family, daughter, &cast)
    family.expect(father, "WK.E1", "REVIEW", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "", code: "CONDITIONALITY_MISSING", &cast)
  }

  private static func thirteenWeeks(_ cast: inout CastTelling) {
    var family = CastFamily(9, "91 days of voluntary work, to the day")
    let mother = family.adult("Stacey Wakelin", "F", "1986-07-30", &cast)
    let daughter = family.child("Libby Wakelin", "F", "2007-12-03", &cast)
    family.register(&cast)
    cast.school(daughter, Schooling(exactly: [:]))
    cast.council.benefit(mother, "ESA", from: day("2016-02-01"))
    cast.council.assess(
      family.household, mother, "WK.I1a", on: day("2017-01-10"), from: day("2016-10-03"), to: day("2017-01-01"))
    secondHeadline(family, daughter, &cast)
    family.expect(mother, "WK.E1", "MET", from: "2016-09-01", metOn: "2017-01-10", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }

  private static func carersAllowance(_ cast: inout CastTelling) {
    var family = CastFamily(10, "Carer's Allowance counts; 181 days of apprenticeship after JSA are a day too few")
    let mother = family.adult("Tanya Elger", "F", "1980-02-28", &cast)
    let father = family.adult("Neil Elger", "M", "1978-05-01", &cast)
    let son = family.child("Kian Elger", "M", "2005-08-19", &cast)
    family.register(&cast)
    cast.school(son, Schooling(exactly: [:]))
    cast.council.benefit(mother, "CA", from: day("2016-02-01"))
    cast.council.assess(family.household, mother, "WK.I1c", on: day("2017-02-01"))
    cast.council.benefit(father, "JSA", from: day("2016-02-01"), to: day("2016-09-30"))
    cast.council.assess(
      family.household, father, "WK.I1e", on: day("2017-04-05"), from: day("2016-10-03"), to: day("2017-04-01"))
    secondHeadline(family, son, &cast)
    family.expect(mother, "WK.E1", "MET", from: "2016-09-01", metOn: "2017-02-01", &cast)
    family.expect(father, "WK.E1", "AWAITING_EVIDENCE", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }

  private static func lessDebt(_ cast: inout CastTelling) {
    var family = CastFamily(11, "a debt that fell in six months; money and the roof are one headline")
    let mother = family.adult("Donna Cawthorne", "F", "1984-08-14", &cast)
    let son = family.child("Reece Cawthorne", "M", "2008-01-26", &cast)
    family.register(&cast)
    cast.school(son, Schooling(exactly: [:]))
    family.noBenefit(mother, &cast)
    for row in ["WK.E5", "CO.E8"] { family.declare(nil, row, as: "Qualifies", "2016-10-01", &cast) }
    cast.council.assess(
      family.household, nil, "WK.I4", on: day("2017-04-01"), pounds: (1200, 1500), detail: "debt")
    family.expect(nil, "WK.E5", "MET", from: "2016-10-01", metOn: "2017-04-01", &cast)
    family.expect(nil, "CO.E8", "MET", from: "2016-10-01", metOn: "2017-04-01", &cast)
    family.expect(eligible: false, claimable: "", code: "SAME_HEADLINE_ONLY", &cast)
  }

  private static func experience(_ cast: inout CastTelling) {
    var family = CastFamily(12, "a young person who was NEET, with 13 weeks of work experience")
    let mother = family.adult("Cheryl Beeby", "F", "1975-05-31", &cast)
    let daughter = family.child("Paige Beeby", "F", "2000-07-07", &cast)
    family.register(&cast)
    cast.school(daughter, Schooling(exactly: [:]))
    family.noBenefit(mother, &cast)
    cast.council.situation(
      daughter, "NEET", code: "610", from: day("2016-07-01"), confirmed: day("2016-09-01"), expires: nil)
    cast.council.assess(
      family.household, daughter, "WK.I1b", on: day("2017-01-05"), from: day("2016-10-03"), to: day("2017-01-01"))
    secondHeadline(family, mother, &cast)
    family.expect(daughter, "WK.E4", "MET", from: "2016-09-01", metOn: "2017-01-05", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }
}
