import Testing

@testable import Linkage

/// What must hold of who is one person and who is not, for kinds of people whom a register of English names does not show.
@Suite struct WhoIsWhoTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rows: [String]
    let groups: [[Int]]
    init(_ says: String, _ rows: [String], _ groups: [[Int]]) {
      (testDescription, self.rows, self.groups) = (says, rows, groups)
    }
  }

  static let cases: [Case] = [
    Case(
      "a row without a birthday that fits a father and a son of one name goes to neither, and does not make them one",
      [
        "dwp | Milo | Ashdown | 1970-05-12 | 9 Larch Road | PE1 4QT",
        "asb | Milo | Ashdown | 1970-05-12 | 9 Larch Road | PE1 4QT",
        "school | Milo | Ashdown | 2003-02-11 | 9 Larch Road | PE1 4QT",
        "asb | Milo | Ashdown | 2003-02-11 | 9 Larch Road | PE1 4QT",
        "police | Milo | Ashdown | | 9 Larch Road | PE1 4QT",
      ], [[0, 1], [2, 3], [4]]),
    Case(
      "one that fits one person goes there",
      [
        "dwp | Milo | Ashdown | 1970-05-12 | 9 Larch Road | PE1 4QT",
        "asb | Milo | Ashdown | 1970-05-12 | 9 Larch Road | PE1 4QT",
        "police | Milo | Ashdown | | 9 Larch Road | PE1 4QT",
      ], [[0, 1, 2]]),
    Case(
      "placeholder names and dates are nobody's",
      [
        "a | Unborn | Baby | 1900-01-01 | 1 Larch Road | PE1 4QT",
        "b | Unborn | Baby | 1900-01-01 | 1 Larch Road | PE1 4QT",
        "a | Test | Test | 1900-01-01 | 2 Larch Road | PE1 4QT",
        "b | Test | Test | 1900-01-01 | 2 Larch Road | PE1 4QT",
        "a | Unknown | Unknown | | 3 Larch Road | PE1 4QT", "b | Unknown | Unknown | | 3 Larch Road | PE1 4QT",
        "a | Baby | Smith | | 4 Larch Road | PE1 4QT", "b | Baby | Smith | | 4 Larch Road | PE1 4QT",
      ], [[0], [1], [2], [3], [4], [5], [6], [7]]),
    Case(
      "but for a number that they have",
      [
        "a | Unknown | Unknown | 2011-03-04 | 3 Larch Road | PE1 4QT | 4433221100",
        "b | Milo | Ashdown | 2011-03-04 | 3 Larch Road | PE1 4QT | 4433221100",
      ], [[0, 1]]),
    Case(
      "two of 1 January in different years are two",
      [
        "a | Parisa | Mohammadi | 1986-01-01 | 67 Larch Road | PE5 3HL",
        "b | Parisa | Mohammadi | 1984-01-01 | 16 Mill Lane | PE2 6LJ",
      ], [[0], [1]]),
    Case(
      "a child before and after an adoption, with two numbers",
      [
        "a | Lisa | Clarke | 2013-11-24 | 172 Osprey View | PE5 1BJ | J545330923685",
        "a | Lisa | Harris | 2013-11-24 | 96 Kestrel View | PE7 6BQ | P380468539329",
      ], [[0], [1]]),
    Case(
      "the parts of a name in other columns",
      [
        "a | Akram Ali | Muhammad | 1997-12-06 | 119 Zealand Lane | PE1 2EE",
        "b | Mohammad | Akram | 1997-12-06 | 119 Zealand Lane | PE1 2EE",
        "c | Farhiya | Hasan | 1963-02-03 | 83 Larch Avenue | PE6 1DH",
        "d | Duale | Farhiya | 1963-02-03 | 83 Larch Avenue | PE6 1DH",
        "e | Jiejing | Liang | 1977-02-12 | 158 Mill Drive | PE3 3EQ",
        "f | Leung | Jie Jing | 1977-02-12 | 158 Mill Drive | PE3 3EQ",
      ], [[0, 1], [2, 3], [4, 5]]),
    Case(
      "letters with marks",
      [
        "a | Ștefan | Țurcanu | 1990-04-07 | 1 Larch Road | PE1 4QT",
        "b | Stefan | Turcanu | 1990-04-08 | 8 Mill Lane | PE3 9QT",
        "a | Nguyễn | Ọlá | 1985-06-02 | 2 Larch Road | PE1 4QT",
        "b | Nguyen | Ola | 1985-06-02 | 9 Mill Lane | PE3 9QT",
      ], [[0, 1], [2, 3]]),
  ]

  @Test(arguments: cases)
  func people(_ row: Case) { #expect(PeopleRows.groups(row.rows) == row.groups) }

  @Test("the order of the rows changes nothing", arguments: cases)
  func order(_ row: Case) {
    let last = row.rows.count - 1
    let turned = PeopleRows.groups(row.rows.reversed()).map { $0.map { last - $0 }.sorted() }
    #expect(turned.sorted { $0[0] < $1[0] } == row.groups)
  }

  @Test(
    "no fixed abode is no address",
    arguments: [
      ("No fixed abode", "ZZ99 3VZ", false), ("N.F.A.", "", false), ("", "ZZ99 3WZ", false),
      ("9 Larch Road", "PE1 4QT", true),
    ])
  func addresses(line: String, postcode: String, isOne: Bool) {
    var table = PeopleRows.table(["a | Milo | Ashdown | 1980-03-01 | \(line) | \(postcode)"])
    table.blank(PlaceholderWords())
    #expect((table.line[0] != 0 && table.postcode[0] != 0) == isOne)
  }

  @Test("what was one person needs more to split than it needed to join, and what was two more to join")
  func steady() {
    let rows = [
      "a | Milo | Ashdown | 1980-03-01 | 1 Larch Road | PE1 4QT", "b | Milo | Ashdown | | 8 Mill Lane | PE3 9QT",
    ]
    var found: [Bool] = []
    for probability in [0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99] {
      var settings = LinkageSettings()
      (settings.linkProbability, settings.reviewProbability) = (probability, 0.0001)
      let linked = ([[], [1, 1], [1, 2]] as [[UInt32]]).map { before -> Bool in
        var constraints = LinkageConstraints()
        constraints.before = before
        let person = Linkage(PeopleRows.table(rows), settings: settings, constraints: constraints).person
        return person[0] == person[1]
      }
      #expect(!linked[0] || linked[1], "what links by itself links all the more where it was linked")
      #expect(!linked[2] || linked[0], "what was two links only where it links by itself")
      found.append(linked[1] != linked[2])
    }
    #expect(found.contains(true), "the past decides somewhere between")
  }
}
