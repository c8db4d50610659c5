import Outcomes
import Vocabulary

/// A worked case of the plan: one family, a few facts, and what the plan says of them on one or more days.
struct PlanCase {
  /// A person of the case.
  struct Person {
    var name: String
    var birth: CalendarDay?
    var role: String
    var joined: CalendarDay?
    var left: CalendarDay?
    var died: CalendarDay?
    /// Whether a name or date of birth is missing, so that nothing but a record of the source finds the person.
    var isIncomplete: Bool
  }

  /// A fact about a person, or about the family.
  struct Fact {
    var who: String
    var kind: EventKind
    var feed: String?
    var days: [(field: EventField, day: CalendarDay)]
    var texts: [(field: EventField, text: String)]
    var numbers: [(field: EventField, number: Int)]
    /// Whether the row was set aside, or its match is in doubt.
    var isQuarantined: Bool
    var isInDoubt: Bool
    /// First day on which the extract had it; nil for the day of the fact.
    var known: CalendarDay?
    var line: Int

    var on: CalendarDay? { days.first { $0.field == .on }?.day }
    var scanned: CalendarDay? { days.first { $0.field == .scanned }?.day }
  }

  /// What is expected of one subject and row.
  struct Expectation {
    var who: String
    var row: String
    /// The status, or any of these; `none` for no row.
    var statuses: [String]
    var qualified: CalendarDay?
    var met: CalendarDay?
    var due: CalendarDay?
    var reason: ReasonCode?
    var flags: [ExceptionCode]
    /// Flags that must not be there.
    var without: [ExceptionCode]
    var place: String
  }

  var name: String
  var row: String
  var says: String
  var file: String
  var line: Int
  var register: [EventLikeDate: CalendarDay]
  var people: [Person]
  var facts: [Fact]
  var coverage: [String: CalendarDay?]
  var nights: [(asOf: CalendarDay, expected: [Expectation])]
  var noSchool: [String]

  /// The dates of the register.
  enum EventLikeDate: String, CaseIterable {
    case registered, assessed, planned, closed
  }
}
