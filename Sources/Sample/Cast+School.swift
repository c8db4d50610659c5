/// Families 6 to 10: what schools report, and what they do not.
extension Cast {
  static func schoolThatSentNothing(_ cast: inout CastTelling) {
    var family = CastFamily(6, "a school that sent nothing: cannot tell is not good attendance")
    let mother = family.adult("Kerry Plowright", "F", "1985-10-05", &cast)
    let son = family.child("Bailey Plowright", "M", "2006-09-12", &cast)
    family.register(&cast)
    cast.school(son, Schooling(exactly: ["2015/16": [17, 13, 13]], school: School.silent, silentFrom: 2016))
    family.noBenefit(mother, &cast)
    family.turnedRound(mother, "E2", &cast)
    family.expect(son, "B1", "AWAITING_EVIDENCE", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }

  static func reportedTwice(_ cast: inout CastTelling) {
    var family = CastFamily(
      7, "an exclusion of 4 sessions that the census and Capita ONE both report counts once: no B2")
    let mother = family.adult("Joanne Sismey", "F", "1982-12-21", &cast)
    let son = family.child("Tyler Sismey", "M", "2004-11-30", &cast)
    family.register(&cast)
    family.school(son, before: [15, 12, 13], after: [7, 7, 7], &cast)
    cast.council.excluded(
      son, on: day("2016-03-07"), sessions: 4, school: School.secondary(son.dwelling), inCensus: true, inOne: true)
    family.noBenefit(mother, &cast)
    family.turnedRound(mother, "F1", &cast)
    family.expect(son, "B1", "MET", from: "2016-09-01", &cast)
    family.expect(son, "B2", "", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }

  static func newProblem(_ cast: inout CastTelling) {
    var family = CastFamily(8, "a new problem at the time of the claim: the sister began to miss school")
    let mother = family.adult("Tanya Elger", "F", "1980-02-28", &cast)
    let son = family.child("Kian Elger", "M", "2005-08-19", &cast)
    let daughter = family.child("Demi Elger", "F", "2007-10-27", &cast)
    family.register(&cast)
    family.school(son, before: [16, 12, 12], after: [8, 6, 6], &cast)
    family.school(daughter, before: [6, 4, 4], after: [17, 14, 15], &cast)
    family.noBenefit(mother, &cast)
    family.turnedRound(mother, "F1", &cast)
    family.expect(son, "B1", "MET", from: "2016-09-01", &cast)
    family.expect(daughter, "B1", "PENDING", from: "2017-07-31", &cast)
    family.expect(eligible: true, claimable: "", code: "NEW_PROBLEM_AT_CLAIM", &cast)
  }

  static func sameHeadline(_ cast: inout CastTelling) {
    var family = CastFamily(9, "two measures of one headline are one headline: not eligible")
    let mother = family.adult("Natalie Rippon", "F", "1987-06-09", &cast)
    let son = family.child("Mason Rippon", "M", "2005-03-03", &cast)
    family.register(&cast)
    family.school(son, before: [18, 12, 12], after: [8, 6, 6], &cast)
    for date in ["2016-01-18", "2016-05-09"] {
      cast.council.excluded(
        son, on: day(date), sessions: 4, school: School.secondary(son.dwelling), inCensus: true, inOne: true)
    }
    family.noBenefit(mother, &cast)
    family.expect(son, "B1", "MET", from: "2016-09-01", &cast)
    family.expect(son, "B2", "MET", from: "2016-09-01", &cast)
    family.expect(eligible: false, claimable: "", code: "SAME_HEADLINE_ONLY", &cast)
  }

  static func sixteen(_ cast: inout CastTelling) {
    var family = CastFamily(10, "a school leaver: training takes the place of attendance (B1d), confirmed to the day")
    let mother = family.adult("Lorraine Speechley", "F", "1977-04-23", &cast)
    let daughter = family.child("Courtney Speechley", "F", "2001-07-20", &cast)
    family.register(&cast)
    cast.school(daughter, Schooling(exactly: ["2015/16": [22, 16, 16], "2016/17": [20, 18, 18]]))
    cast.council.situation(
      daughter, "EET", code: "410", from: day("2017-09-04"), confirmed: day("2017-12-04"), expires: day("2018-03-04"))
    family.noBenefit(mother, &cast)
    family.turnedRound(mother, "E1", &cast)
    family.expect(daughter, "B1", "MET", from: "2016-09-01", metOn: "2017-12-04", &cast)
    family.expect(eligible: true, claimable: "SSP", code: "EET_FORWARD_DATED", &cast)
  }
}
