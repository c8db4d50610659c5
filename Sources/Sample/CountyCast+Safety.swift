/// Families 17 to 20: protection and early help.
extension CountyCast {
  static var safety: [Cast.Story] { [lessRisk, suspect, quiet, stillInNeed] }

  private static func lessRisk(_ cast: inout CastTelling) {
    var family = CastFamily(17, "a risk score that is lower at exit than at entry")
    let mother = family.adult("Hayley Strickson", "F", "1986-02-20", &cast)
    let daughter = family.child("Ella Strickson", "F", "2007-04-11", &cast)
    family.register(&cast)
    cast.school(daughter, Schooling(exactly: [:]))
    family.noBenefit(mother, &cast)
    family.tick(mother, "PR.E1", &cast)
    cast.council.scores(family.household, mother, "DASH", "Entry", on: day("2016-10-05"), [("Risk", 14)])
    cast.council.scores(family.household, mother, "DASH", "Exit", on: day("2017-02-10"), [("Risk", 9)])
    secondHeadline(family, daughter, &cast)
    family.expect(mother, "PR.E1", "MET", from: "2016-09-01", metOn: "2017-02-10", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }

  private static func suspect(_ cast: inout CastTelling) {
    var family = CastFamily(
      18, "one domestic call-out, with a suspect and a victim: two rows of the plan, of one headline")
    let mother = family.adult("Vicky Dolby", "F", "1983-09-09", &cast)
    let father = family.adult("Ian Dolby", "M", "1981-01-09", &cast)
    let son = family.child("Ethan Dolby", "M", "2006-12-24", &cast)
    family.register(&cast)
    cast.school(son, Schooling(exactly: [:]))
    for adult in [mother, father] { family.noBenefit(adult, &cast) }
    let ref = cast.council.thing()
    cast.council.callout(mother, role: "Victim", on: day("2016-05-15"), isDomestic: true, ref: ref)
    cast.council.callout(father, role: "Suspect", on: day("2016-05-15"), isDomestic: true, ref: ref)
    family.declare(father, "PR.I2", "2017-01-10", &cast)
    family.expect(father, "PR.E2", "MET", from: "2016-09-01", metOn: "2017-01-10", &cast)
    family.expect(eligible: false, claimable: "", code: "SAME_HEADLINE_ONLY", &cast)
  }

  private static func quiet(_ cast: inout CastTelling) {
    var family = CastFamily(19, "early help that ended with needs met, and nothing new for six months")
    let mother = family.adult("Maria Colella", "F", "1985-12-12", &cast)
    let son = family.child("Luca Colella", "M", "2007-05-05", &cast)
    family.register(&cast)
    cast.school(son, Schooling(exactly: [:]))
    family.noBenefit(mother, &cast)
    cast.council.earlyHelp(family.household, son, from: day("2016-05-10"), to: day("2016-12-20"))
    secondHeadline(family, mother, &cast)
    family.expect(nil, "PR.E4", "MET", from: "2016-09-01", metOn: "2017-06-20", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }

  private static func stillInNeed(_ cast: inout CastTelling) {
    var family = CastFamily(20, "a child in need whose twelve months are not over")
    let mother = family.adult("Melanie Setchell", "F", "1979-07-16", &cast)
    let son = family.child("Callum Setchell", "M", "2003-07-04", &cast)
    family.register(&cast)
    cast.school(son, Schooling(exactly: [:]))
    family.noBenefit(mother, &cast)
    cast.council.socialCare(son, "CIN", from: day("2016-06-01"), to: day("2017-02-15"))
    secondHeadline(family, mother, &cast)
    family.expect(son, "PR.E6", "PENDING", from: "2016-09-01", dueOn: "2018-02-15", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }
}
