/// Families 1 to 6: school.
extension CountyCast {
  static var school: [Cast.Story] {
    [ninetyPerCent, excludedOften, behindTheCensus, halfTerms, tenDays, homeEducated]
  }

  private static func ninetyPerCent(_ cast: inout CastTelling) {
    var family = CastFamily(1, "a claim by progress: 90% attended on the nail, and health")
    let mother = family.adult("Dawn Thurlby", "F", "1984-03-11", &cast)
    let son = family.child("Jake Thurlby", "M", "2007-05-20", &cast)
    family.register(&cast)
    family.school(son, before: [16, 12, 12], after: [14, 12, 12], &cast)
    family.noBenefit(mother, &cast)
    secondHeadline(family, son, &cast)
    family.expect(son, "ED.E1", "MET", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }

  private static func excludedOften(_ cast: inout CastTelling) {
    var family = CastFamily(2, "three exclusions of half a day qualify, and one since is progress")
    let mother = family.adult("Joanne Sismey", "F", "1982-12-21", &cast)
    let son = family.child("Tyler Sismey", "M", "2004-11-30", &cast)
    family.register(&cast)
    cast.school(son, Schooling(exactly: [:]))
    family.noBenefit(mother, &cast)
    for on in ["2015-11-12", "2016-02-09", "2016-06-14", "2017-03-06"] {
      cast.council.excluded(
        son, on: day(on), sessions: 1, school: School.secondary(son.dwelling), inCensus: true, inOne: true)
    }
    secondHeadline(family, son, &cast)
    family.expect(son, "ED.E2", "MET", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }

  private static func behindTheCensus(_ cast: inout CastTelling) {
    var family = CastFamily(3, "a school that sent nothing: cannot tell is not good attendance")
    let mother = family.adult("Kerry Plowright", "F", "1985-10-05", &cast)
    let son = family.child("Bailey Plowright", "M", "2006-09-12", &cast)
    family.register(&cast)
    cast.school(son, Schooling(exactly: ["2015/16": [17, 13, 13]], school: School.silent, silentFrom: 2016))
    family.noBenefit(mother, &cast)
    secondHeadline(family, mother, &cast)
    family.expect(son, "ED.E1", "AWAITING_EVIDENCE", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }

  private static func halfTerms(_ cast: inout CastTelling) {
    var family = CastFamily(4, "alternative education, reviewed in every half-term")
    let mother = family.adult("Natalie Rippon", "F", "1987-06-09", &cast)
    let son = family.child("Mason Rippon", "M", "2004-03-03", &cast)
    family.register(&cast)
    cast.school(son, Schooling(exactly: [:]))
    family.noBenefit(mother, &cast)
    cast.council.placement(son, "AP", provider: "Drove House", from: day("2016-05-01"), to: nil)
    let reviews = [
      "2016-10-12", "2016-12-07", "2017-02-02", "2017-03-30", "2017-05-18", "2017-07-06", "2017-10-11", "2017-12-06",
    ]
    cast.council.educationPlan(son, from: day("2016-09-01"), reviews: reviews.map { (on: day($0), isSuitable: true) })
    secondHeadline(family, son, &cast)
    family.expect(son, "ED.E4", "MET", from: "2016-09-01", metOn: "2016-10-21", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }

  private static func tenDays(_ cast: inout CastTelling) {
    var family = CastFamily(5, "off every roll since the spring: nobody is at school, and nothing is turned round")
    let mother = family.adult("Leanne Fovargue", "F", "1983-01-19", &cast)
    let son = family.child("Corey Fovargue", "M", "2004-04-08", &cast)
    family.register(&cast)
    cast.school(son, Schooling(exactly: ["2015/16": [4, 3, 3]], left: day("2016-05-20")))
    family.noBenefit(mother, &cast)
    secondHeadline(family, mother, &cast)
    family.expect(son, "ED.E5", "AWAITING_EVIDENCE", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }

  private static func homeEducated(_ cast: inout CastTelling) {
    var family = CastFamily(6, "referred by the school because of poor home education, which is green now")
    let mother = family.adult("Lorraine Speechley", "F", "1977-04-23", &cast)
    let daughter = family.child("Courtney Speechley", "F", "2005-07-20", &cast)
    family.register(&cast)
    cast.school(daughter, Schooling(exactly: ["2015/16": [4, 0, 0]], left: day("2016-02-29")))
    cast.council.homeEducation(
      daughter, from: day("2016-03-01"), rating: "Amber", rated: day("2016-07-01"), visited: nil)
    cast.council.homeEducation(
      daughter, from: day("2016-03-01"), rating: "Green", rated: day("2017-02-20"), visited: day("2017-02-10"))
    family.noBenefit(mother, &cast)
    family.declare(daughter, "ED.E6", as: "Qualifies", "2016-10-01", role: "Head of year", agency: "School", &cast)
    secondHeadline(family, mother, &cast)
    family.expect(daughter, "ED.E6", "MET", from: "2016-10-01", metOn: "2017-02-20", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }
}
