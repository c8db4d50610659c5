/// What the cast is told to: the extracts, the maker of people, and the dice of the attendance that no story fixes.
struct CastTelling {
  var council: Council
  var maker: HouseholdMaker
  var dice = Dice(seed: 1, stream: 1)

  /// A child's schooling.
  mutating func school(_ child: InventedPerson, _ schooling: Schooling) { council.schooling(child, schooling, &dice) }
}
