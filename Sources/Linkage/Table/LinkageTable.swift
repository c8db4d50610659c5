public import Vocabulary

/// The records to be linked, by column: what the engine sees, wherever the records come from.
///
/// A record has at least one name and one address entry, blank where it has none; further entries are earlier or other names and addresses
/// of the same record. Records must stand in an order that depends on nothing but themselves (source, then key), so that
/// the order of the files changes nothing.
public struct LinkageTable: Sendable {
  /// Names of the sources.
  public var sources: [String]
  /// Index in `sources`, one a record.
  public private(set) var source: [UInt8] = []
  /// Distinct forenames, in `NameForm`.
  public var forenames = CodedTexts()
  /// Distinct surnames, in `NameForm`.
  public var surnames = CodedTexts()
  /// Distinct first lines of addresses, in `AddressForm`.
  public var lines = CodedTexts()
  /// Distinct postcodes: upper case, no space.
  public var postcodes = CodedTexts()
  /// Forename code of each name entry.
  public internal(set) var forename: [UInt32] = []
  /// Surname code of each name entry.
  public internal(set) var surname: [UInt32] = []
  /// Line code of each address entry.
  public internal(set) var line: [UInt32] = []
  /// Postcode code of each address entry.
  public internal(set) var postcode: [UInt32] = []
  /// Where each record's name entries start; one more than there are records.
  public private(set) var nameStart: [UInt32] = [0]
  /// Where each record's address entries start; one more than there are records.
  public private(set) var addressStart: [UInt32] = [0]
  /// Date of birth as the digits `yyyymmdd`, 0 where missing, 00 for a day or month that is not known. It need not be a day of the calendar: a mistyped date still tells.
  public internal(set) var birth: [Int32] = []
  /// 0 missing, 1 male, 2 female, 3 other.
  public private(set) var sex: [UInt8] = []
  /// Identifying numbers.
  public var numbers: [NumberColumn] = []
  /// Further columns.
  public var texts: [TextField] = []
  /// The day on which the record's address was true, as a day number; `Column.missing` where unknown.
  public private(set) var seen: [Int32] = []

  /// Whether each record's name is a placeholder, so that it names nobody and only a number can say who is meant; empty where no record's is.
  public internal(set) var isNobody: [Bool] = []

  /// No records.
  public init(sources: [String]) { self.sources = sources }

  /// Number of records.
  public var count: Int { source.count }

  /// Records with one name and one address each, from whole columns of one entry a record.
  public init(
    sources: [String], source: [UInt8], forename: (texts: CodedTexts, codes: [UInt32]),
    surname: (texts: CodedTexts, codes: [UInt32]), line: (texts: CodedTexts, codes: [UInt32]),
    postcode: (texts: CodedTexts, codes: [UInt32]), birth: [Int32], sex: [UInt8], seen: [Int32]
  ) {
    self.sources = sources
    self.source = source
    (forenames, self.forename) = forename
    (surnames, self.surname) = surname
    (lines, self.line) = line
    (postcodes, self.postcode) = postcode
    (self.birth, self.sex, self.seen) = (birth, sex, seen)
    nameStart = Array(0...UInt32(source.count))
    addressStart = nameStart
  }

  /// Gives records further names, one code a record, 0 for none: an earlier surname beside the forename, another forename beside the surname.
  public mutating func addNames(forenames: [UInt32], surnames: [UInt32]) {
    var names: (forename: [UInt32], surname: [UInt32], start: [UInt32]) = ([], [], [0])
    names.forename.reserveCapacity(forename.count)
    names.surname.reserveCapacity(surname.count)
    for record in 0..<count {
      let entries = self.names(record)
      names.forename += forename[entries]
      names.surname += surname[entries]
      let (first, last) = (forename[entries.lowerBound], surname[entries.lowerBound])
      let others = [
        (first, surnames.isEmpty ? 0 : surnames[record]), (forenames.isEmpty ? 0 : forenames[record], last),
      ]
      for other in others where other.0 != 0 && other.1 != 0 && other != (first, last) {
        names.forename.append(other.0)
        names.surname.append(other.1)
      }
      names.start.append(UInt32(names.forename.count))
    }
    (forename, surname, nameStart) = names
  }

  /// Adds a record without names and addresses; `addName` and `addAddress` add to the last record, and `endRecord` closes it.
  public mutating func beginRecord(source: Int, birth: Int32, sex: UInt8, seen: Int32 = Column.missing) {
    self.source.append(UInt8(truncatingIfNeeded: source))
    self.birth.append(birth)
    self.sex.append(sex)
    self.seen.append(seen)
  }

  /// Adds a name entry by codes.
  public mutating func addName(forename: UInt32, surname: UInt32) {
    self.forename.append(forename)
    self.surname.append(surname)
  }

  /// Adds an address entry by codes.
  public mutating func addAddress(line: UInt32, postcode: UInt32) {
    self.line.append(line)
    self.postcode.append(postcode)
  }

  /// Closes the last record; a blank entry stands where it has no name or no address.
  public mutating func endRecord() {
    if forename.count == Int(nameStart[nameStart.count - 1]) { addName(forename: 0, surname: 0) }
    if line.count == Int(addressStart[addressStart.count - 1]) { addAddress(line: 0, postcode: 0) }
    nameStart.append(UInt32(forename.count))
    addressStart.append(UInt32(line.count))
  }

  /// A record's name entries.
  @inline(__always) public func names(_ record: Int) -> Range<Int> {
    Int(nameStart[record])..<Int(nameStart[record + 1])
  }

  /// A record's address entries.
  @inline(__always) public func addresses(_ record: Int) -> Range<Int> {
    Int(addressStart[record])..<Int(addressStart[record + 1])
  }
}
