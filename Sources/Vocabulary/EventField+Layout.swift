extension EventField {
  /// Where a field lies in an `Event`.
  public enum Slot: Sendable, Hashable {
    /// One of the five days, 0 to 4.
    case day(Int)
    /// One of the six words, 0 to 5.
    case word(Int)
    /// The key.
    case key
    /// One of the three counts, 0 to 2.
    case count(Int)
  }

  /// What a cell of the field holds, and so what becomes of it on the way into its slot.
  public enum Form: Sendable, Equatable {
    /// A date that tells what has already happened: one after the as-of date counts as missing.
    case past
    /// A date that may lie ahead, as planned ends and starts do, or that dates the row itself and is judged with it.
    case date
    /// A text, kept as it is.
    case text
    /// A whole number, not below zero.
    case number
    /// A code of the national curriculum: R, or 1 to 14.
    case yearGroup
    /// A decimal number of school days, of two sessions each.
    case schoolDays
    /// A decimal number of pounds, kept in pence.
    case amount
    /// The year or the name of a school term, which together give its number and its days.
    case schoolTerm
    /// Sessions missed, added up with those that the same row counts elsewhere.
    case absence
  }

  /// What the program knows of a field beside its name.
  public struct Layout: Sendable {
    /// Where it lies.
    public let slot: Slot
    /// What its cells hold.
    public let form: Form
    /// The column under which people see it in a saved stage; nil for the field's own name.
    let column: StaticString?

    init(_ slot: Slot, _ form: Form, as column: StaticString? = nil) {
      self.slot = slot
      self.form = form
      self.column = column
    }
  }

  /// Slot, form and saved name of the field, the same in every kind that has it. No two fields of one kind may share a slot, unless they
  /// are saved under one name because they make one value together.
  @inline(__always) public var layout: Layout {
    switch self {
    case .on: Layout(.day(0), .date)
    case .until: Layout(.day(1), .date)
    case .begins: Layout(.day(1), .date)
    case .spellTo: Layout(.day(1), .date, as: "spell_to")
    case .decided: Layout(.day(2), .past)
    case .confirmed: Layout(.day(2), .past)
    case .scanned: Layout(.day(2), .date)
    case .reviewed: Layout(.day(2), .past)
    case .spellFrom: Layout(.day(2), .date, as: "spell_from")
    case .expires: Layout(.day(3), .date)
    case .assessed: Layout(.day(3), .past)
    case .sanctionFrom: Layout(.day(3), .past, as: "sanction_from")
    case .visited: Layout(.day(4), .past)
    case .sanctionTo: Layout(.day(4), .date, as: "sanction_to")
    case .type: Layout(.word(0), .text)
    case .status: Layout(.word(1), .text)
    case .stage: Layout(.word(1), .text)
    case .postcode: Layout(.word(1), .text)
    case .role: Layout(.word(2), .text)
    case .deemed: Layout(.word(2), .text)
    case .outcome: Layout(.word(3), .text)
    case .agency: Layout(.word(3), .text)
    case .placeName: Layout(.word(3), .text, as: "place_name")
    case .address: Layout(.word(3), .text)
    case .reason: Layout(.word(4), .text)
    case .substantive: Layout(.word(4), .text)
    case .overturned: Layout(.word(4), .text)
    case .formal: Layout(.word(4), .text)
    case .domestic: Layout(.word(4), .text)
    case .suitable: Layout(.word(4), .text)
    case .declaredBy: Layout(.word(4), .text, as: "declared_by")
    case .detail: Layout(.word(5), .text)
    case .area: Layout(.word(5), .text)
    case .place: Layout(.word(5), .text)
    case .code: Layout(.word(5), .text)
    case .uprn: Layout(.word(5), .text)
    case .key: Layout(.key, .text)
    case .academicYear: Layout(.count(0), .schoolTerm, as: "term")
    case .term: Layout(.count(0), .schoolTerm)
    case .possible: Layout(.count(1), .number)
    case .authorised: Layout(.count(2), .absence, as: "absent")
    case .unauthorised: Layout(.count(2), .absence, as: "absent")
    case .sessions: Layout(.count(0), .number)
    case .schoolDays: Layout(.count(0), .schoolDays, as: "sessions")
    case .rating: Layout(.count(0), .number)
    case .score: Layout(.count(0), .number)
    case .maximum: Layout(.count(1), .number)
    case .value: Layout(.count(0), .amount)
    case .valueBefore: Layout(.count(1), .amount, as: "value_before")
    case .children: Layout(.count(0), .number)
    case .yearGroup: Layout(.count(0), .yearGroup, as: "year_group")
    }
  }

  /// Where the field lies.
  @inline(__always) public var slot: Slot { layout.slot }

  /// The column under which people see it in a saved stage.
  public var column: String { layout.column?.description ?? rawValue }
}
