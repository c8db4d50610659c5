/// Families 11 to 16: what comes too early, too late or not at all.
extension Cast {
  static func oneDayEarly(_ cast: inout CastTelling) {
    var family = CastFamily(11, "a declaration one day before the six months are over")
    let mother = family.adult("Donna Cawthorne", "F", "1984-08-14", &cast)
    let son = family.child("Reece Cawthorne", "M", "2008-01-26", &cast)
    family.register(&cast)
    family.noBenefit(mother, &cast)
    cast.school(son, Schooling(exactly: [:]))
    family.declare(son, "F1", as: "Qualifies", "2016-10-01", &cast)
    family.declare(son, "F1", "2017-03-31", &cast)
    family.turnedRound(mother, "E2", &cast)
    family.expect(son, "F1", "AWAITING_EVIDENCE", from: "2016-10-01", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }

  static func regressed(_ cast: inout CastTelling) {
    var family = CastFamily(12, "met in April, contradicted in June: regressed")
    let mother = family.adult("Cheryl Beeby", "F", "1981-05-31", &cast)
    let daughter = family.child("Paige Beeby", "F", "2006-07-07", &cast)
    family.register(&cast)
    family.noBenefit(mother, &cast)
    cast.school(daughter, Schooling(exactly: [:]))
    family.tick(daughter, "F1", &cast)
    family.declare(daughter, "F1", "2017-04-01", &cast)
    family.declare(daughter, "F1", as: "No progress", "2017-06-01", &cast)
    family.turnedRound(mother, "E2", &cast)
    family.expect(daughter, "F1", "REGRESSED", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }

  static func restarted(_ cast: inout CastTelling) {
    var family = CastFamily(13, "a new offence starts the six clear months again")
    let mother = family.adult("Angela Hurry", "F", "1978-10-10", &cast)
    let son = family.child("Kieran Hurry", "M", "2003-09-15", &cast)
    family.register(&cast)
    family.noBenefit(mother, &cast)
    cast.school(son, Schooling(exactly: [:]))
    cast.council.offence(son, "Theft from a shop", on: day("2016-06-10"), decided: day("2016-07-20"))
    cast.council.offence(son, "Criminal damage", on: day("2017-08-10"), decided: day("2017-09-21"))
    family.turnedRound(mother, "F1", &cast)
    family.expect(son, "A1", "REGRESSED", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }

  static func brokenRow(_ cast: inout CastTelling) {
    var family = CastFamily(14, "a declaration with a date that no calendar has: somebody must look")
    let mother = family.adult("Paula Sallabanks", "F", "1983-03-17", &cast)
    let daughter = family.child("Ruby Sallabanks", "F", "2009-02-02", &cast)
    family.register(&cast)
    family.noBenefit(mother, &cast)
    cast.school(daughter, Schooling(exactly: [:]))
    family.tick(daughter, "F2", &cast)
    let key = cast.council.thing()
    cast.council.row(
      .salesforceDeclarations, daughter, in: .salesforce,
      [
        key, family.household.familyRef, daughter.key(in: .liquidlogic), daughter.surname, daughter.forename,
        daughter.born.british, "F2",
        "Progress", "31/06/2017", "J. Teasel", "Family support worker", "Early Help", "",
      ])
    family.turnedRound(mother, "E2", &cast)
    family.expect(daughter, "F2", "REVIEW", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }

  static func noLead(_ cast: inout CastTelling) {
    var family = CastFamily(15, "everything is met, and nobody is named as lead professional", lead: "")
    let mother = family.adult("Maria Colella", "F", "1985-12-12", &cast)
    let son = family.child("Luca Colella", "M", "2007-05-05", &cast)
    family.register(&cast)
    family.noBenefit(mother, &cast)
    cast.school(son, Schooling(exactly: [:]))
    family.turnedRound(mother, "F1", &cast)
    family.turnedRound(mother, "E2", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }

  static func assessmentClosed(_ cast: inout CastTelling) {
    var family = CastFamily(
      16, "an assessment closed with a rating of 8, and a family that is housed again; Windows-1252 letters",
      culture: .portuguese)
    let father = family.adult("João Conceição", "M", "1980-06-24", &cast)
    let daughter = family.child("Inês Conceição", "F", "2008-09-18", &cast)
    family.register(&cast)
    family.noBenefit(father, &cast)
    cast.school(daughter, Schooling(exactly: [:]))
    cast.council.earlyHelp(family.household, daughter, from: start, to: day("2017-02-20"), rating: 8)
    cast.council.housingApplication(
      family.household, father, on: day("2016-08-01"), decision: "Accepted at risk", decided: day("2016-08-22"))
    family.declare(nil, "D5", "2017-03-15", &cast)
    family.expect(daughter, "C1", "MET", from: "2016-09-01", metOn: "2017-03-02", &cast)
    family.expect(nil, "D5", "MET", from: "2016-09-01", metOn: "2017-03-15", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }
}
