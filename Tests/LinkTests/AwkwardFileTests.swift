import Config
import Glibc
import Linkage
import Testing

@testable import Link

@Suite("Awkward files")
struct AwkwardFileTests {
  private static let rows = [
    "1,Rosa,Ashdown,1971-06-24,12 Larch Road,PE1 1AB", "2,Otto,Innes,1980-02-03,4 Mill Street,PE2 2CD",
    "3,Rosa,Ashdown,1971-06-24,12 Larch Road,PE1 1AB",
  ]
  private static let header = "id,forename,surname,dob,address,postcode"

  private func clusters(_ scratch: Scratch) throws -> [String] {
    try scratch.text("out/clusters.csv").split(separator: "\n").dropFirst().map {
      String($0.split(separator: ",").last ?? "")
    }
  }

  @Test(
    "the same people, however the file is written",
    arguments: [
      ([Self.header] + Self.rows).map { "\($0)\n" }.joined(),
      "\u{FEFF}" + ([Self.header] + Self.rows).map { "\($0)\r\n" }.joined(),
      ([Self.header] + Self.rows).joined(separator: "\n").replacing(",", with: ";"),
      ([Self.header] + Self.rows).joined(separator: "\n").replacing(",", with: "\t"),
      ([Self.header] + Self.rows).joined(separator: "\n").replacing(",", with: "|"),
      ([Self.header] + Self.rows).map { "\"\($0.replacing(",", with: "\",\""))\"\n" }.joined(),
      ([Self.header] + Self.rows).joined(separator: "\n").replacing(",", with: " , "),
    ])
  func dialects(text: String) throws {
    let scratch = Scratch()
    _ = try scratch.link([scratch.file("people.csv", text)])
    #expect(try clusters(scratch) == ["1", "2", "1"])
  }

  @Test("UTF-16, as a spreadsheet saves text, and a link to a file")
  func wideAndLinked() throws {
    let scratch = Scratch()
    let text = "\u{FEFF}" + ([Self.header] + Self.rows).map { "\($0)\r\n" }.joined()
    let path = try scratch.file("people.csv", text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let link = "\(scratch.path)/linked.csv"
    #expect(symlink(path, link) == 0)
    _ = try scratch.link([link])
    #expect(try clusters(scratch) == ["1", "2", "1"])
  }

  @Test("no records at all, in one file or in one of two")
  func headerOnly() throws {
    let scratch = Scratch()
    let (none, some) = (
      try scratch.file("none.csv", Self.header), try scratch.file("some.csv", [Self.header] + Self.rows)
    )
    _ = try scratch.link([none])
    #expect(try clusters(scratch).isEmpty)
    _ = try scratch.link([none, some])
    #expect(try clusters(scratch).count == 3)
  }

  @Test(
    "what is no file of people is refused, and says why",
    arguments: [
      ([], "is empty; a file needs a header row"),
      ([0x50, 0x4B, 3, 4, 0], "is a zip archive or an Excel workbook, no CSV file; save it as CSV in UTF-8"),
      (Array("id,name\n1,A\0\n".utf8) + Array(repeating: 0x41, count: 100), "is no text, so no CSV file"),
      (Array("<?xml version=\"1.0\"?>".utf8), "is XML, no CSV file; save it as CSV in UTF-8"),
    ] as [([UInt8], String)])
  func refused(bytes: [UInt8], message: String) throws {
    let scratch = Scratch()
    let file = try scratch.file("people.csv", bytes)
    #expect(throws: LinkFailure("\(file): \(message)")) { try scratch.link([file]) }
  }

  @Test("a file that is not there, a folder, a column that is not there")
  func missing() throws {
    let scratch = Scratch()
    let file = try scratch.file("people.csv", [Self.header] + Self.rows)
    #expect(throws: LinkFailure("\(scratch.path)/no.csv: cannot be read: there is no such file")) {
      try scratch.link(["\(scratch.path)/no.csv"])
    }
    #expect(
      throws: LinkFailure(
        "\(scratch.path): cannot be read: it is a folder, pipe or device; extracts are read from plain files only")
    ) { try scratch.link([scratch.path]) }
    #expect(
      throws: LinkFailure(
        "\(file): has no column 'nr' for --id; its columns are id, forename, surname, dob, address, postcode")
    ) {
      try scratch.link([file]) { $0.id = "nr" }
    }
    #expect(throws: LinkFailure("\(file): is given twice")) { try scratch.link([file, file]) }
  }

  @Test("names in the code page of Windows come out right, and link with the same names in UTF-8")
  func codePage() throws {
    let scratch = Scratch()
    let line = "ü1;Jürgen;Müller-Lüdenscheidt;24.06.1971;Große Straße 12;10115"
    let latin: [UInt8] = line.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let header = Array(
      "Kennung;Vorname;Nachname;Geburtsdatum;Straße;PLZ\n".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    let files = [
      try scratch.file("a.csv", header + latin),
      try scratch.file("b.csv", ["id;vorname;nachname;geburtsdatum;strasse;plz", line]),
    ]
    _ = try scratch.link(files) { $0.id = nil }
    #expect(try scratch.text("out/pairs.csv").contains("\nb,ü1,") || scratch.text("out/pairs.csv").contains("\na,"))
    #expect(try clusters(scratch) == ["1", "1"])
  }

  @Test("files of one name in two folders, an id twice in a file, a line that is none")
  func names() throws {
    let scratch = Scratch()
    let files = [
      try scratch.file("x/people.csv", [Self.header] + Self.rows),
      try scratch.file("y/people.csv", [Self.header, Self.rows[0], Self.rows[0], "4,\"Ann\"x,B,,,"]),
    ]
    let run = try scratch.link(files) { $0.id = "id" }
    #expect(try clusters(scratch) == ["1", "2", "1", "1", "1"])
    #expect(try scratch.text("out/clusters.csv").contains("y/people,1#2,1"))
    #expect(run.lines.contains("y/people: 1 record(s) have the id of an earlier one; they are called ID#2, ID#3 …"))
    #expect(run.lines.contains("y/people: 1 line(s) could not be read, and are left out"))
  }

  @Test(
    "Na is a name where others are blank, and missing where no cell is",
    arguments: [("", "same"), ("x", "missing in both")])
  func na(other: String, forename: String) throws {
    let scratch = Scratch()
    let rows = ["1,NA,WU,1971-06-24,PE1 1AB", "2,\(other),INNES,1950-01-02,PE2 2CD", "3,NA,WU,1971-06-24,PE1 1AB"]
    let file = try scratch.file("p.csv", ["id,forename,surname,dob,postcode"] + rows)
    _ = try scratch.link([file])
    let pair = try #require(try scratch.text("out/pairs.csv").split(separator: "\n").dropFirst().first)
    #expect(pair.split(separator: ",")[6] == forename)
  }

  @Test("a truth that names none of the records is no truth")
  func truth() throws {
    let scratch = Scratch()
    let file = try scratch.file("people.csv", [Self.header] + Self.rows)
    let truth = try scratch.file("truth.csv", ["id,person", "x1,1", "x2,2"])
    #expect(throws: LinkFailure("\(truth): names none of the records; its column 'id' must hold their ids")) {
      try scratch.link([file]) { $0.truth = truth }
    }
  }

  @Test("columns with one value, counters and stamps are no evidence")
  func noEvidence() throws {
    let scratch = Scratch()
    let people = InventedPeople(200).people
    let rows = people.map {
      "\($0.number),\($0.forename),\($0.surname),\($0.year)-01-0\($0.day % 9 + 1),Anytown,\(5_000 + $0.number),2024-01-01 10:00:\($0.two($0.day)),00000"
    }
    _ = try scratch.link([scratch.file("p.csv", ["id,forename,surname,dob,city,seqno,loaded_at,zip"] + rows)])
    #expect(
      try scratch.text("out/pairs.csv").hasPrefix(
        "file_a,id_a,file_b,id_b,weight,probability,forename,surname,birth,sex,address,rarity\n"))
  }

  @Test("of more columns than a model has room for the most telling are compared")
  func mostTelling() throws {
    let scratch = Scratch()
    let names = [
      "email", "phone", "town", "state", "county", "district", "country", "birthplace", "occupation", "nationality",
      "religion",
      "language",
    ]
    let rows = InventedPeople(100).people.map { person in
      "\(person.number),\(person.forename),\(person.surname),"
        + names.indices.map { $0 < 2 ? "x\(person.number)@y.z" : "v\(person.number % (2 + $0))" }.joined(separator: ",")
    }
    _ = try scratch.link([scratch.file("p.csv", ["id,forename,surname," + names.joined(separator: ",")] + rows)])
    let header = try scratch.text("out/pairs.csv").prefix { $0 != "\n" }.split(separator: ",").map(String.init)
    #expect(header.count == 6 + 14 + 1)
    #expect(header.contains("email") && header.contains("language") && !header.contains("town"))
  }

  @Test("a file without a header is refused, and nobody's record gets into the message")
  func noHeader() throws {
    let scratch = Scratch()
    let file = try scratch.file("people.csv", Self.rows)
    #expect(
      throws: LinkFailure(
        "\(file): has no header row: its first row looks like a record; put the names of the columns above it")
    ) { try scratch.link([file]) }
  }

  @Test("what no header should hold is escaped, and read back from the model file")
  func controlCharacters() throws {
    let scratch = Scratch()
    let file = try scratch.file(
      "people.csv", ["id,\"fore\rname\",surname,\"d\u{1}x\",dob", "1,Rosa,Innes,7,1971-06-24"])
    _ = try scratch.link([file])
    #expect(
      try scratch.text("out/link.json").contains(
        "\"fore\\u000dname\": \"forename\", \"surname\": \"surname\", \"d\\u0001x\""))
    let model = try ModelFile.read("\(scratch.path)/out/model.yaml", base: LinkageSettings())
    #expect(Set(model.columns.map(\.column)).isSuperset(of: ["fore\rname", "d\u{1}x"]))
  }

  @Test(
    "columns of one name are told apart in the model file",
    arguments: [
      ["id,name,name,dob,dob", "1,Ann Bell,x,2000-01-01,", "2,Ann Bell,y,2000-01-01,2001-01-01"],
      ["id,forename,surname,dob,dob", "1,Ann,Bell,,2000-01-01", "2,Ann,Bell,,2000-01-01"],
    ])
  func sameHeaders(lines: [String]) throws {
    let scratch = Scratch()
    let file = try scratch.file("people.csv", lines)
    _ = try scratch.link([file])
    let first = try scratch.text("out/pairs.csv")
    #expect(first.contains("\npeople,1,people,2,"))
    let kept = try scratch.file("kept.yaml", scratch.text("out/model.yaml"))
    _ = try LinkRun(
      LinkRequest(files: [file], out: "\(scratch.path)/out", model: ModelFile.read(kept, base: LinkageSettings())))
    #expect(try scratch.text("out/pairs.csv") == first)
  }

  @Test(
    "a truth file needs ids, wherever they stand",
    arguments: [
      ("person_id\n7\n", "has no column for the ids of the records beside 'person_id'"),
      ("family_id,person_id,id\nF,7,1\nF,7,3\n", nil),
    ])
  func truth(text: String, message: String?) throws {
    let scratch = Scratch()
    let (people, truth) = (
      try scratch.file("people.csv", [Self.header] + Self.rows), try scratch.file("truth.csv", text)
    )
    let link = { _ = try scratch.link([people]) { $0.truth = truth } }
    if let message { #expect(throws: LinkFailure("\(truth): \(message)"), performing: link) } else { try link() }
  }

  @Test("records are found by ids that begin as formulas and guarded cells do")
  func guarded() throws {
    let scratch = Scratch()
    let file = try scratch.file(
      "people.csv", ["id,forename,surname,dob", "'x,Rosa,Innes,1971-06-24", "=y,Rosa,Innes,1971-06-24"])
    _ = try scratch.link([file])
    #expect(try PairQuestion("people:'x", "people:=y", in: "\(scratch.path)/out").account.areOne)
  }
}
