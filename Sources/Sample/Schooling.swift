import Vocabulary

/// How a child goes to school: how often the child is away, and since when more or less often.
struct Schooling {
  /// Sessions missed of a thousand, before and after the turn.
  var awayBefore = 40
  var awayAfter = 40
  /// When it changed; nil where it never did.
  var turn: CalendarDay?
  /// Sessions missed in each term of an academic year, where they are told exactly.
  var exactly: [String: [Int]] = [:]
  /// The school, where it is not the nearest one.
  var school: School?
  /// Where another school took over, and when.
  var moved: (to: School, on: CalendarDay)?
  /// Taken off the roll on this day.
  var left: CalendarDay?
  /// The second registration of a child who is registered twice, and since when.
  var second: (at: School, from: CalendarDay)?
  /// Whether the school before was never told that the child has left.
  var staysOnOldRoll = false
  /// From the academic year that starts in this September on, the school sent nothing.
  var silentFrom: Int?
  /// Whether a pupil had a temporary UPN, which the census remembers as the former one.
  var hadTemporaryUPN = false

  /// Sessions missed in a term of this many.
  func away(in term: SchoolTerm, index: Int, possible: Int, _ dice: inout Dice) -> Int {
    if let told = exactly[term.academicYear] { return told[index] }
    let rate = turn.map { term.last < $0 ? awayBefore : awayAfter } ?? awayBefore
    let swing = rate / 3
    return min(possible, possible * (rate + dice.below(2 * swing + 1) - swing) / 1000)
  }
}
