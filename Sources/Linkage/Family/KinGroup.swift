/// People who are of one family by surname and home, with the ages that say who may still join them.
struct KinGroup {
  /// Years of birth of the adults, ascending.
  private(set) var adults: [Int32] = []
  /// Years of birth of the children, ascending.
  private(set) var children: [Int32] = []

  /// Youngest and oldest at which people commonly have children, in years.
  private static let parents: ClosedRange<Int32> = 15...50
  /// Most years between partners, commonly.
  private static let generation: Int32 = 15

  init() {}

  /// Adds a person.
  mutating func add(_ resident: Int, _ residents: Residents) {
    guard let year = residents.people[resident].year else { return }
    if residents.isChild(resident) { children.append(year) } else { adults.append(year) }
  }

  /// This group and another together.
  func joined(_ other: KinGroup) -> KinGroup {
    var both = self
    both.adults = (adults + other.adults).sorted()
    both.children = (children + other.children).sorted()
    return both
  }

  /// Whether more than two of the adults are of an age to be the youngest child's parents, or, where there is no child, each other's partners.
  var hasTooManyParents: Bool {
    if let youngest = children.max() { return adults.count { KinGroup.parents.contains(youngest - $0) } > 2 }
    let sorted = adults.sorted()
    return sorted.indices.dropFirst(2).contains { sorted[$0] - sorted[$0 - 2] <= KinGroup.generation }
  }
}
