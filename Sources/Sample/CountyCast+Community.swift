/// Families 21 to 25: offences, call-outs and prison.
extension CountyCast {
  static var community: [Cast.Story] { [household, sharedAddress, released, newOrder, threeCallouts] }

  private static func household(_ cast: inout CastTelling) {
    var family = CastFamily(21, "anti-social behaviour of the whole household, 60% less")
    let mother = family.adult("Rhiannon Bellamy", "F", "1978-04-04", &cast)
    let son = family.child("Logan Bellamy", "M", "2003-11-11", &cast)
    family.register(&cast)
    cast.school(son, Schooling(exactly: [:]))
    family.noBenefit(mother, &cast)
    cast.council.intervention(son, "Acceptable Behaviour Contract", from: day("2016-03-01"), to: day("2016-10-01"))
    for on in ["2016-04-10", "2016-05-10", "2016-06-10"] {
      cast.council.incident(son, "Rowdy behaviour", role: "Perpetrator", on: day(on))
    }
    for on in ["2016-07-10", "2016-08-10"] {
      cast.council.incident(mother, "Noise", role: "Perpetrator", on: day(on))
    }
    secondHeadline(family, mother, &cast)
    family.expect(son, "CO.E2", "AWAITING_EVIDENCE", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }

  private static func sharedAddress(_ cast: inout CastTelling) {
    var family = CastFamily(
      22, "call-outs to an address that another family of the register has, too: they count for neither")
    let mother = family.adult("Agnes Tebbutt", "F", "1979-05-02", &cast)
    let son = family.child("David Tebbutt", "M", "2003-11-19", &cast)
    family.register(&cast)
    cast.school(son, Schooling(exactly: [:]))
    family.noBenefit(mother, &cast)
    var other = CastFamily(26, "the family that shares an address")
    var lodger = other.adult("Colin Bunney", "M", "1985-02-02", &cast)
    var ward = other.child("Isla Bunney", "F", "2010-02-02", &cast)
    (lodger.dwelling, lodger.formerDwelling) = (mother.dwelling, mother.dwelling)
    (ward.dwelling, ward.formerDwelling) = (mother.dwelling, mother.dwelling)
    other.household.people = [lodger, ward]
    other.register(&cast)
    cast.school(ward, Schooling(exactly: [:]))
    other.noBenefit(lodger, &cast)
    for on in ["2016-06-01", "2016-06-15", "2016-06-30"] {
      cast.council.callout(toDwelling: mother.dwelling, on: day(on))
    }
    secondHeadline(family, mother, &cast)
    family.expect(nil, "CO.E3", "", &cast)
    family.expect(eligible: false, claimable: "", code: "ADDRESS_AMBIGUOUS", &cast)
  }

  private static func released(_ cast: inout CastTelling) {
    var family = CastFamily(23, "a father who left prison, and six months without a new order; his licence is none")
    let father = family.adult("David Swepstone", "M", "1979-05-02", &cast)
    let daughter = family.child("Inga Swepstone", "F", "2008-09-18", &cast)
    family.register(&cast)
    cast.school(daughter, Schooling(exactly: [:]))
    family.noBenefit(father, &cast)
    cast.council.order(
      father, "Prison", from: day("2016-02-01"), to: day("2016-12-01"), release: day("2016-12-01"))
    cast.council.order(father, "Licence", from: day("2016-12-02"))
    secondHeadline(family, daughter, &cast)
    family.expect(father, "CO.E4", "MET", from: "2016-09-01", metOn: "2017-06-01", &cast)
    family.expect(father, "CO.E5", "MET", from: "2016-12-02", metOn: "2017-06-02", &cast)
    family.expect(eligible: true, claimable: "SSP", &cast)
  }

  private static func newOrder(_ cast: inout CastTelling) {
    var family = CastFamily(24, "a suspended sentence in October starts the six months again: regressed")
    let mother = family.adult("Agata Wiśniewska", "F", "1982-01-13", &cast)
    let daughter = family.child("Oliwia Wiśniewska", "F", "2006-10-06", &cast)
    family.register(&cast)
    cast.school(daughter, Schooling(exactly: [:]))
    family.noBenefit(mother, &cast)
    cast.council.order(mother, "Community order", from: day("2016-10-10"))
    cast.council.order(mother, "Suspended sentence", from: day("2017-10-10"))
    secondHeadline(family, daughter, &cast)
    family.expect(mother, "CO.E6", "REGRESSED", from: "2016-10-10", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }

  private static func threeCallouts(_ cast: inout CastTelling) {
    var family = CastFamily(25, "three call-outs in thirty days, two of them to the household at its address")
    let mother = family.adult("Sue Conyers", "F", "1980-06-24", &cast)
    let son = family.child("Ned Conyers", "M", "2005-06-24", &cast)
    family.register(&cast)
    cast.school(son, Schooling(exactly: [:]))
    family.noBenefit(mother, &cast)
    cast.council.callout(toDwelling: mother.dwelling, on: day("2016-06-01"))
    cast.council.callout(son, role: "Suspect", on: day("2016-06-15"))
    cast.council.callout(toDwelling: mother.dwelling, on: day("2016-06-30"), hasUPRN: false)
    secondHeadline(family, mother, &cast)
    family.expect(nil, "CO.E3", "AWAITING_EVIDENCE", from: "2016-09-01", &cast)
    family.expect(eligible: true, claimable: "", &cast)
  }
}
