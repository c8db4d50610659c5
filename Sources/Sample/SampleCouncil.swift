import Vocabulary

/// Makes an invented council: the extracts of every feed, and the truth beside them.
///
/// Nobody in it exists. A sample for the shipped date starts with a cast of families that each show one thing; the rest is as
/// untidy as real extracts are.
public enum SampleCouncil {
  /// How many bytes of a file are gathered before they are handed over.
  private static let handful = 1 << 16

  /// Makes the sample, handing over its files in pieces: path below the folder (`inbox/…`, `truth/…`, `collect/…`) and the bytes
  /// that come next in that file. Throws what `receive` throws.
  public static func write(_ request: SampleRequest, to receive: (String, [UInt8]) throws -> Void) throws {
    var council = Council(request)
    let dwellings = max(200, request.people / 2)
    var maker = HouseholdMaker(asOf: request.asOf, dwellings: dwellings)
    var household = 0
    if request.asOf == SampleRequest.shippedDate {
      household = Cast.tell(&council, &maker)
    }
    let registered = share(ofRegisteredIn: request.people)
    while maker.nextPerson < request.people {
      tellHousehold(household, registered: registered, request, &maker, &council)
      household += 1
      try council.handOver(atLeast: handful, to: receive)
    }
    BrokenRows.append(to: &council)
    try council.handOver(atLeast: 0, to: receive)
    guard request.council.parts.contains("collect") else { return }
    for (path, bytes) in CollectExtract.files() { try receive(path, bytes) }
  }

  /// How many of a thousand households are on the register: about 2% of the families of a city, and about 400 families at least
  /// where the sample is small.
  private static func share(ofRegisteredIn people: Int) -> Int {
    let families = max(min(400, people / 5), people / 400)
    let others = (people - families * 43 / 10) * 10 / 24
    return families * 1000 / max(1, families + max(0, others))
  }

  private static func tellHousehold(
    _ number: Int, registered: Int, _ request: SampleRequest, _ maker: inout HouseholdMaker, _ council: inout Council
  ) {
    var dice = Dice(seed: request.seed, stream: UInt64(number))
    let isRegistered = dice.chance(registered)
    let hasChildren = isRegistered || dice.chance(320)
    var household = hasChildren ? maker.family(number, &dice) : maker.neighbours(number, &dice)
    council.turnPage()
    council.smallThings(household, &dice)
    guard isRegistered else { return council.neighbours(household, &dice) }
    let engaged = request.asOf.adding(days: -dice.within(20...1000))
    household.familyRef = "CF-" + NationalNumbers.digits(10_000 + number, 7)
    household.registered = engaged
    household.lead = dice.chance(40) ? "" : dice.word(leads)
    let told = story(of: household, engaged: engaged, dice, request.council, &council)
    for child in household.children {
      let schooling = told[child.number] ?? council.ordinarySchooling(child, &dice)
      council.schooling(child, schooling, &dice)
    }
  }

  /// Tells what befell a registered family; gives how its children go to school, by number of the person.
  private static func story(
    of household: SampleHousehold, engaged: CalendarDay, _ dice: Dice, _ whose: SampledCouncil, _ council: inout Council
  ) -> [Int: Schooling] {
    switch whose {
    case .peterborough:
      var family = OrdinaryFamily(household, engaged: engaged, dice: dice)
      family.tell(&council)
      return family.schooling
    case .cambridgeshire:
      var family = CountyFamily(household, engaged: engaged, dice: dice)
      family.tell(&council)
      return family.schooling
    }
  }

  private static let leads = [
    "J. Teasel", "M. Osier", "P. Lapwing", "S. Harrier", "R. Sedge", "K. Bittern", "D. Alder", "A. Campion",
    "T. Brambling", "L. Foxglove",
  ]
}
