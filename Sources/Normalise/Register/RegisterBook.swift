import Vocabulary

/// The programme's register while rows are read: the families that any row names, and who is in them.
struct RegisterBook {
  /// A spell before people have their final numbers.
  struct Spell {
    let family: Int32
    let person: Int32
    let role: String
    let from: CalendarDay?
    let to: CalendarDay?
    let address: Address
    let line: SourceLine
  }

  private var refs = ByteBook()
  private(set) var families: [RegisteredFamily] = []
  /// The row that first named each family, for a complaint where the register does not know it.
  private(set) var firstNamed: [(feed: UInt16, line: SourceLine)] = []
  private(set) var spells: [Spell] = []

  /// The family that a row names, which is added where it is new; nil where the row names none.
  mutating func family(_ row: Int, _ cells: Cells, _ rows: FeedRows) -> Int32? {
    guard !cells.isBlank(row) else { return nil }
    let (number, isNew) = cells.withBytes(row) { refs.add($0) }
    if isNew {
      families.append(RegisteredFamily(ref: refs.texts[Int(number)]))
      firstNamed.append((rows.index, rows.line(row)))
    }
    return number
  }

  /// The family with this reference, where any row named it.
  func find(_ ref: String) -> Int32? { refs.find(ref) }

  /// Takes the register's row of a family. Of two rows that differ the one with the later registration counts; answers whether there were
  /// such two.
  mutating func take(_ row: RegisteredFamily, family: Int32) -> Bool {
    let known = families[Int(family)]
    guard known.line != nil else {
      families[Int(family)] = row
      return false
    }
    var again = row
    again.line = known.line
    if again == known { return false }
    if (known.registered?.number ?? Int32.min) <= (row.registered?.number ?? Int32.min) { families[Int(family)] = row }
    return true
  }

  /// Takes a member's spell.
  mutating func add(_ spell: Spell) { spells.append(spell) }

  /// The families' numbers in order of their reference.
  func inOrder() -> [Int32] { refs.sortedNumbers() }
}
