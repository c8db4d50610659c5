import Settings
import Vocabulary

/// Whom a row is about. A young person is at least `PlanSettings.youngPersonFrom` years old; an adult 18.
public struct PlanSubject: Sendable, Equatable {
  /// The plan's words for people.
  public enum Kind: String, CaseIterable, Sendable {
    case child
    case youngPerson = "young person"
    case adult
    /// An adult of a family with a member under 18.
    case parentingAdult = "parenting adult"
    case family
  }

  /// Any of these will do.
  public var kinds: [Kind]
  /// Ages on the qualifying date, where the row names them.
  public var ages: ClosedRange<Int>?

  /// A subject.
  public init(kinds: [Kind], ages: ClosedRange<Int>?) {
    self.kinds = kinds
    self.ages = ages
  }

  /// Whether the row is about the family as a whole.
  public var isFamily: Bool { kinds == [.family] }

  /// Whether somebody belongs to it on a day; without a date of birth the part in the family decides.
  func includes(_ subject: Subject, on day: CalendarDay, bringsUpAChild: Bool, youngFrom: Int) -> Bool {
    let possible = PlanSubject(kinds: bringsUpAChild ? kinds : kinds.filter { $0 != .parentingAdult }, ages: ages)
    guard let birth = subject.birth else { return possible.includes(role: subject.role) }
    return possible.includes(age: day.age(bornOn: birth), youngFrom: youngFrom)
  }

  /// Whether somebody of this part in the family may belong to it, of whom no date of birth is known.
  func includes(role: String) -> Bool {
    kinds.contains { [.adult, .parentingAdult].contains($0) == (role == "Adult") }
  }

  /// Whether somebody of this age belongs to it.
  func includes(age: Int, youngFrom: Int) -> Bool {
    if let ages { return ages.contains(age) }
    return kinds.contains { kind in
      switch kind {
      case .child: age < 18
      case .youngPerson: age >= youngFrom && age < 18
      case .adult, .parentingAdult: age >= 18
      case .family: false
      }
    }
  }
}

extension PlanValue where Value == [PlanSubject.Kind] {
  /// `child`, or a list of them.
  static var kindsOfPeople: PlanValue {
    PlanValue(
      "child, young person, adult, parenting adult or family",
      read: { place, _ in place.list.compactMap { $0.word() } },
      facts: { kinds, _ in kinds.map { PlanFact($0.rawValue) } })
  }
}
