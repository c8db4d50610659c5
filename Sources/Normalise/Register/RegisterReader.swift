import Vocabulary

/// Reads the rows of one feed as rows of the programme's register.
struct RegisterReader {
  private let rows: FeedRows
  private let asOf: CalendarDay
  private let mapping: RegisterMapping
  private let fields: [(field: RegisterField, cells: Cells)]
  private let home: [PersonField: Cells]

  init(_ mapping: RegisterMapping, _ person: PersonMapping?, _ rows: FeedRows, asOf: CalendarDay) {
    self.rows = rows
    self.asOf = asOf
    self.mapping = mapping
    home = Dictionary(
      (person?.columns ?? []).filter { [.address, .town, .postcode, .uprn].contains($0.field) }.map {
        ($0.field, Cells($0.column, of: rows.table))
      }, uniquingKeysWith: { first, _ in first })
    switch mapping {
    case .family(let named), .member(let named): fields = named.map { ($0.field, Cells($0.column, of: rows.table)) }
    }
  }

  /// Whether this is the feed of the members, which says whom the register knows.
  var isOfMembers: Bool {
    if case .member = mapping { true } else { false }
  }

  /// Takes a row into the register; answers whether it is doubtful.
  func read(
    _ row: Int, family: Int32, person: Int32?, into register: inout RegisterBook, _ exceptions: inout [DataException]
  ) -> Bool {
    switch mapping {
    case .family:
      readFamily(row, family, &register, &exceptions)
      return false
    case .member:
      guard let person else { return false }
      return readMember(row, family, person, &register, &exceptions)
    }
  }

  private func readFamily(
    _ row: Int, _ family: Int32, _ register: inout RegisterBook, _ exceptions: inout [DataException]
  ) {
    var found = RegisteredFamily(ref: register.families[Int(family)].ref)
    found.line = rows.line(row)
    found.registered = past(.registered, row, found.ref, &exceptions)
    found.assessed = past(.assessed, row, found.ref, &exceptions)
    found.planned = past(.planned, row, found.ref, &exceptions)
    found.lead = text(.lead, row)
    found.leadAgency = text(.agency, row)
    found.closed = past(.closed, row, found.ref, &exceptions)
    found.closureReason = text(.reason, row)
    if let closed = found.closed, let registered = found.registered, closed < registered {
      exceptions.append(
        rows.exception(
          .endsBeforeStart, .review, row: row, field: "closed", familyRef: found.ref,
          "The family was closed before it was registered.", do: "Correct the dates in the register."))
    }
    if register.take(found, family: family) {
      exceptions.append(
        rows.exception(
          .familyRegisteredTwice, row: row, familyRef: found.ref))
    }
  }

  private func readMember(
    _ row: Int, _ family: Int32, _ person: Int32, _ register: inout RegisterBook, _ exceptions: inout [DataException]
  ) -> Bool {
    let ref = register.families[Int(family)].ref
    let (from, to) = (day(.from, row), day(.to, row))
    if let from, from > asOf {
      exceptions.append(future("from", row, ref, "the person is not a member yet"))
      return false
    }
    var isDoubtful = false
    var last = to
    if let from, let to, to < from {
      last = nil
      isDoubtful = true
      exceptions.append(
        rows.exception(
          .endsBeforeStart, .review, row: row, field: "to", familyRef: ref,
          "The spell in the family ends before it starts; the person counts as a member until somebody says otherwise.",
          do: "Correct the dates in the register."))
    }
    register.add(
      RegisterBook.Spell(
        family: family, person: person, role: text(.role, row), from: from, to: last, address: address(row),
        line: rows.line(row)))
    return isDoubtful
  }

  private func address(_ row: Int) -> Address {
    func text(_ field: PersonField) -> String { home[field]?.text(row) ?? "" }
    return Address(line: text(.address), town: text(.town), postcode: text(.postcode), uprn: text(.uprn))
  }

  private func text(_ field: RegisterField, _ row: Int) -> String {
    fields.first { $0.field == field }?.cells.text(row) ?? ""
  }

  private func day(_ field: RegisterField, _ row: Int) -> CalendarDay? {
    fields.first { $0.field == field }?.cells.day(row)
  }

  /// A date that must not lie ahead; one that does is reported, and missing.
  private func past(_ field: RegisterField, _ row: Int, _ ref: String, _ exceptions: inout [DataException])
    -> CalendarDay?
  {
    guard let day = day(field, row) else { return nil }
    guard day > asOf else { return day }
    exceptions.append(future(field.rawValue, row, ref, "it counts as missing"))
    return nil
  }

  private func future(_ field: String, _ row: Int, _ ref: String, _ consequence: String) -> DataException {
    rows.exception(
      .futureDate, row: row, field: field, familyRef: ref,
      "The date lies after the as-of date; \(consequence).", do: "Correct the date in the register.")
  }
}
