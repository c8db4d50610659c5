import Vocabulary

/// Families 17 to 24: who is who.
extension Cast {
  static func twins(_ cast: inout CastTelling) {
    var family = CastFamily(17, "twins: one date of birth, one surname, one address, one initial, two people")
    let mother = family.adult("Hayley Strickson", "F", "1986-02-20", &cast)
    let ella = family.child("Ella Strickson", "F", "2007-04-11", &cast)
    let evie = family.child("Evie Strickson", "F", "2007-04-11", &cast)
    family.register(&cast)
    family.noBenefit(mother, &cast)
    for twin in [ella, evie] {
      cast.school(twin, Schooling(exactly: [:]))
      family.tick(twin, "F2", &cast)
    }
    family.declare(ella, "F2", "2017-03-15", &cast)
    family.turnedRound(mother, "E2", &cast)
    family.expect(ella, "F2", "MET", metOn: "2017-03-15", &cast)
    family.expect(evie, "F2", "AWAITING_EVIDENCE", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }

  static func mover(_ cast: inout CastTelling) {
    var family = CastFamily(18, "a move in mid-year: two schools, two addresses, one child")
    let mother = family.adult("Vicky Dolby", "F", "1983-09-09", &cast)
    let son = family.child("Ethan Dolby", "M", "2006-12-24", &cast)
    family.register(&cast)
    family.noBenefit(mother, &cast)
    var before = son
    before.dwelling = 911
    cast.council.misrecord(son, in: .census, as: before)
    let schooling = Schooling(
      exactly: ["2015/16": [16, 12, 12], "2016/17": [3, 3, 3]], moved: (School.primary(4_000), day("2017-02-20")))
    cast.school(son, schooling)
    family.turnedRound(mother, "F1", &cast)
    family.expect(son, "B1", "MET", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }

  static func twoSpellings(_ cast: inout CastTelling) {
    var family = CastFamily(19, "a name in two spellings, and no UPN on Aspire", culture: .polish)
    let mother = family.adult("Agnieszka Wiśniewska", "F", "1982-01-13", &cast)
    let daughter = family.child("Oliwia Wiśniewska", "F", "2002-10-06", &cast)
    family.register(&cast)
    cast.school(daughter, Schooling(exactly: [:]))
    var onAspire = daughter
    (onAspire.forename, onAspire.surname) = ("Olivia", "Wisniewski")
    cast.council.misrecord(daughter, in: .aspire, as: onAspire)
    var atDWP = mother
    (atDWP.forename, atDWP.surname) = ("AGNIESZKA", "WISNIEWSKA")
    cast.council.misrecord(mother, in: .dwp, as: atDWP)
    cast.council.withoutNumber(daughter, in: .aspire)
    cast.council.offence(daughter, "Theft from a shop", on: day("2016-07-01"), decided: day("2016-07-20"))
    family.noBenefit(mother, &cast)
    family.turnedRound(mother, "F1", &cast)
    family.expect(daughter, "A1", "MET", from: "2016-09-01", metOn: "2017-03-01", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }

  static func twoFamilies(_ cast: inout CastTelling) {
    var family = CastFamily(20, "a boy in two families: his mother's")
    let mother = family.adult("Toni Peacock", "F", "1984-11-29", &cast)
    let son = family.child("Alfie Peacock", "M", "2007-03-22", &cast)
    family.register(&cast)
    family.noBenefit(mother, &cast)
    cast.school(son, Schooling(exactly: [:]))
    cast.council.member(son, of: family.household, from: day("2016-11-01"), ref: "CF-0000021")
    // His F1 counts in his father's family too, where the declaration comes too early: it was engaged two months later.
    cast.council.expected.append([
      "CF-0000021", son.key(in: .liquidlogic), "F1", "AWAITING_EVIDENCE", "2016-11-01", "", "",
      "a boy in two families: his father's",
    ])
    family.turnedRound(son, "F1", &cast)
    family.turnedRound(mother, "E2", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }

  static func otherHalf(_ cast: inout CastTelling) {
    var family = CastFamily(21, "a boy in two families: his father's", engaged: day("2016-11-01"))
    let father = family.adult("Wayne Laxton", "M", "1980-08-08", &cast)
    family.register(&cast)
    family.noBenefit(father, &cast)
    family.tick(father, "F4", &cast)
    family.tick(father, "A4", &cast)
    family.expect(father, "F4", "AWAITING_EVIDENCE", from: "2016-11-01", &cast)
    family.expect(father, "A4", "AWAITING_EVIDENCE", from: "2016-11-01", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }

  static func doubtful(_ cast: inout CastTelling) {
    var family = CastFamily(22, "a doubtful match holds back a claim: is Carl on Aspire the same boy? He is not")
    let mother = family.adult("Melanie Setchell", "F", "1979-07-16", &cast)
    let son = family.child("Callum Setchell", "M", "2003-07-04", &cast)
    family.register(&cast)
    family.noBenefit(mother, &cast)
    cast.school(son, Schooling(exactly: [:]))
    cast.council.offence(son, "Common assault", on: day("2016-06-01"), decided: day("2016-08-10"))
    let other = cast.maker.person(
      "Carl", "Setchell", born: day("2003-04-07"), isFemale: false, role: .child, culture: .english, dwelling: 1_733)
    cast.council.withoutNumber(other, in: .aspire)
    cast.council.offence(other, "Criminal damage", on: day("2017-10-05"), decided: day("2017-11-20"))
    family.turnedRound(mother, "F1", &cast)
    family.expect(son, "A1", "REVIEW", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "", code: "MATCH_UNDECIDED", &cast)
  }

  static func fatherAndSon(_ cast: inout CastTelling) {
    var family = CastFamily(23, "father and son with one name: the father's fight is not the son's")
    let father = family.adult("David Tebbutt", "M", "1979-05-02", &cast)
    let son = family.child("David Tebbutt", "M", "2003-11-19", &cast)
    family.register(&cast)
    family.noBenefit(father, &cast)
    cast.school(son, Schooling(exactly: [:]))
    cast.council.occurrence(father, "Crime", role: "Suspect", on: day("2017-01-14"), disposal: "NFA")
    family.tick(son, "A3", &cast)
    family.declare(son, "A3b", "2017-03-20", &cast)
    family.turnedRound(father, "F1", &cast)
    family.expect(son, "A3", "MET", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }

  static func notRegistered(_ cast: inout CastTelling) {
    var family = CastFamily(24, "not engaged, and the data alone show two headlines", engaged: nil, lead: "")
    let mother = family.adult("Rhiannon Bellamy", "F", "1988-04-04", &cast)
    let son = family.child("Logan Bellamy", "M", "2008-11-11", &cast)
    for person in [mother, son] { cast.council.member(person, of: family.household, from: day("2017-01-09")) }
    family.school(son, before: [9, 6, 6], after: [22, 18, 17], &cast)
    cast.council.benefit(mother, "ESA", from: day("2016-12-01"))
    family.expect(eligible: false, claimable: "", &cast)
  }
}
