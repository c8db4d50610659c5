/// Families 13 to 16: health.
extension CountyCast {
  static var health: [Cast.Story] { [selfReported, reviewedYearly, treated, fewerVisits] }

  private static func selfReported(_ cast: inout CastTelling) {
    var family = CastFamily(13, "what somebody says of their own health counts, and is marked")
    let mother = family.adult("Angela Hurry", "F", "1978-10-10", &cast)
    let son = family.child("Kieran Hurry", "M", "2003-09-15", &cast)
    family.register(&cast)
    cast.school(son, Schooling(exactly: [:]))
    family.noBenefit(mother, &cast)
    family.tick(mother, "HE.E2", &cast)
    cast.council.assess(
      family.household, mother, "HE.I7", on: day("2017-01-10"), from: day("2016-10-20"), role: "Self", agency: "Self")
    family.tick(mother, "PR.E1", &cast)
    family.declare(mother, "PR.I3", "2017-05-01", &cast)
    family.expect(mother, "HE.E2", "MET", metOn: "2017-01-10", &cast)
    family.expect(mother, "PR.E1", "MET", metOn: "2017-05-01", &cast)
    family.expect(eligible: true, claimable: "SSP", code: "SELF_REPORTED", &cast)
  }

  private static func reviewedYearly(_ cast: inout CastTelling) {
    var family = CastFamily(14, "an education, health and care plan whose yearly review is late: lapsed, not failed")
    let mother = family.adult("Paula Sallabanks", "F", "1983-03-17", &cast)
    let daughter = family.child("Ruby Sallabanks", "F", "2009-02-02", &cast)
    family.register(&cast)
    cast.school(daughter, Schooling(exactly: [:]))
    family.noBenefit(mother, &cast)
    cast.council.carePlan(daughter, "Requested", on: day("2015-09-01"))
    cast.council.carePlan(daughter, "Final", on: day("2016-03-01"))
    family.tick(mother, "PR.E1", &cast)
    family.declare(mother, "PR.I3", "2017-05-01", &cast)
    family.expect(daughter, "HE.E3", "AWAITING_EVIDENCE", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }

  private static func treated(_ cast: inout CastTelling) {
    var family = CastFamily(15, "treatment completed, and six months without another episode")
    let father = family.adult("Wayne Laxton", "M", "1980-08-08", &cast)
    let son = family.child("Alfie Laxton", "M", "2007-03-22", &cast)
    family.register(&cast)
    cast.school(son, Schooling(exactly: [:]))
    family.noBenefit(father, &cast)
    cast.council.treatment(father, from: day("2016-06-01"), to: day("2016-11-30"))
    family.tick(son, "PR.E5", &cast)
    family.declare(son, "PR.I4", "2017-04-10", &cast)
    family.expect(father, "HE.E4", "MET", from: "2016-09-01", metOn: "2017-05-30", &cast)
    family.expect(son, "PR.E5", "MET", metOn: "2017-04-10", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }

  private static func fewerVisits(_ cast: inout CastTelling) {
    var family = CastFamily(
      16, "three visits to the hospital in a year; the hospitals report only to the middle of December")
    let mother = family.adult("Toni Peacock", "F", "1984-11-29", &cast)
    let son = family.child("Finn Peacock", "M", "2007-03-22", &cast)
    family.register(&cast)
    cast.school(son, Schooling(exactly: [:]))
    family.noBenefit(mother, &cast)
    for on in ["2015-11-02", "2016-03-10", "2016-06-20"] { cast.council.hospital(son, on: day(on)) }
    family.tick(mother, "PR.E1", &cast)
    family.declare(mother, "PR.I3", "2017-05-01", &cast)
    family.expect(son, "HE.E5", "AWAITING_EVIDENCE", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }
}
