import Config
import Linkage
import Settings
import Testing

@testable import Link

@Suite("The model file that a run leaves")
struct ModelFileTests {
  private static let results = ["clusters.csv", "pairs.csv"]

  /// Two files of the same people, whose columns have other names, each person with a slip somewhere.
  private func files(_ scratch: Scratch, people count: Int = 750) throws -> [String] {
    let people = InventedPeople(count).people
    let left = people.map {
      "L\($0.number),\($0.forename),\($0.surname),\($0.day)/\($0.month)/\($0.year),\($0.house),\($0.street),\($0.town),\($0.phone),\($0.phone.dropLast(1))9,x"
    }
    let right = people.map { person in
      let surname = person.number % 5 == 0 ? String(person.surname.dropLast()) : person.surname
      let year = person.number % 9 == 0 ? person.year + 1 : person.year
      return
        "\(person.number),\(person.forename),\(surname),\(year),\(person.month),\(person.day),\(person.house) \(person.street),\(person.town),\(person.phone)"
    }
    return [
      try scratch.file("a.csv", ["Nr;1,forename,surname,dob,house no,street,city,phone,mobile,\"no: tes\""] + left),
      try scratch.file(
        "b.csv", ["id,first_name,last_name,birth_year,birth_month,birth_day,address,suburb,tel"] + right),
    ]
  }

  private func outputs(_ scratch: Scratch) throws -> [String] { try Self.results.map { try scratch.text("out/\($0)") } }

  private func kept(_ scratch: Scratch) throws -> (path: String, text: String) {
    let text = try scratch.text("out/model.yaml")
    return (try scratch.file("kept.yaml", text), text)
  }

  private func link(_ scratch: Scratch, _ files: [String], model: String) throws -> LinkRun {
    var request = LinkRequest(
      files: files, out: "\(scratch.path)/out", model: try ModelFile.read(model, base: LinkageSettings()))
    request.settings.training.leastRecords = 500
    return try LinkRun(request)
  }

  @Test("a model that was learned from more records is scaled to these once, however often it is handed on")
  func handedOn() throws {
    let scratch = Scratch()
    _ = try scratch.link(files(scratch, people: 2_500)) { $0.settings.training.leastRecords = 500 }
    let learned = try kept(scratch)
    let files = try files(scratch, people: 1_250)
    _ = try link(scratch, files, model: learned.path)
    let handed = try kept(scratch)
    let (first, rates) = (try scratch.text("out/pairs.csv"), handed.text)
    #expect(rates.contains("trained_on: 2500\n") && learned.text.contains("trained_on: 5000\n"))
    _ = try link(scratch, files, model: handed.path)
    #expect(try scratch.text("out/model.yaml") == rates)
    #expect(try scratch.text("out/pairs.csv") == first)
  }

  @Test("links the same files to the same persons, and says the same again")
  func again() throws {
    let scratch = Scratch()
    let files = try files(scratch)
    _ = try scratch.link(files) {
      $0.settings.training.leastRecords = 500
      $0.settings.linkProbability = 0.7
      $0.settings.scope = .between
    }
    let first = try scratch.text("out/clusters.csv")
    let (path, text) = try kept(scratch)
    let request = LinkRequest(
      files: files, out: "\(scratch.path)/out", model: try ModelFile.read(path, base: LinkageSettings()))
    #expect(request.settings.linkProbability == 0.7 && request.settings.scope == .between)
    _ = try LinkRun(request)
    #expect(try scratch.text("out/clusters.csv") == first)
    #expect(try scratch.text("out/model.yaml") == text)
  }

  @Test("without its model the same columns and keys are learned from anew")
  func retrained() throws {
    let scratch = Scratch()
    let files = try files(scratch, people: 100)
    _ = try scratch.link(files)
    let first = try outputs(scratch)
    let (_, text) = try kept(scratch)
    let cut = try #require(text.firstRange(of: "# For each comparison")).lowerBound
    let path = try scratch.file("cut.yaml", String(text[..<cut]))
    let request = LinkRequest(
      files: files, out: "\(scratch.path)/out", model: try ModelFile.read(path, base: LinkageSettings()))
    #expect(request.model == nil)
    _ = try LinkRun(request)
    #expect(try outputs(scratch) == first)
  }

  @Test("columns are written in the shortest form that says it")
  func columns() throws {
    let scratch = Scratch()
    _ = try scratch.link(files(scratch, people: 60))
    let text = try scratch.text("out/model.yaml")
    let section = text.split(separator: "\n", omittingEmptySubsequences: false).drop { $0 != "columns:" }.dropFirst()
      .prefix { $0.hasPrefix("  ") }
    #expect(
      section.joined(separator: "\n") == """
          id: ["Nr;1", id]
          forename: [forename, first_name]
          surname: [surname, last_name]
          birth:
            date: dob
            year: birth_year
            month: birth_month
            day: birth_day
          address: [house no, street, address]
          contact:
            mobile: mobile
            phone: [phone, tel]
          words:
            town: [city, suburb]
          ignore: "no: tes"
        """)
  }

  @Test("a model file names columns and files that are not there: every one is a mistake with its place")
  func notThere() throws {
    let scratch = Scratch()
    let files = try files(scratch, people: 30)
    let path = try scratch.file(
      "wrong.yaml",
      """
      columns:
        forename: vorname
        surname: {c: surname}
      blocking:
        - [town, birth]
        - [toun, birth]
      """)
    do {
      _ = try link(scratch, files, model: path)
      Issue.record("nothing was found")
    } catch let found as ConfigurationMistakes {
      #expect(
        found.mistakes.map(\.description) == [
          "\(path):2:13: columns.forename: no file has a column 'vorname'",
          "\(path):3:16: columns.surname.c: no file is called 'c'; there are a, b",
          "\(path):6:6: blocking.2.1: 'toun' is no part of a key and no column",
        ])
    }
  }

  @Test("what is said of columns wins over what would be recognised, and the rest is recognised")
  func declared() throws {
    let scratch = Scratch()
    let file = try scratch.file(
      "p.csv", ["id,a,b,dob,postcode", "1,Rosa,Ashdown,1971-06-24,PE1 1AA", "2,Rosa,Ashdown,1971-06-24,PE1 1AA"])
    let model = try LinkModelFile(
      "columns:\n  forename: a\n  surname: b\n  ignore: postcode\n", file: "m.yaml", base: LinkageSettings())
    let plan = try ColumnPlan([file], id: nil, declared: model.columns)
    #expect(plan.files[0].roles == [.id, .forename, .surname, .birth, .ignored])
  }

  @Test("one record a file: the better of two that fit, and neither of one file together")
  func oneToOne() throws {
    let scratch = Scratch()
    let header = "id,forename,surname,dob,address,postcode"
    let files = [
      try scratch.file("a.csv", [header, "1,Rosa,Ashdown,1971-06-24,12 Larch Road,PE1 1AA"]),
      try scratch.file(
        "b.csv",
        [
          header, "1,Rosa,Ashdown,1971-06-24,12 Larch Road,PE1 1AA", "2,Rosa,Ashdown,1971-06-25,12 Larch Road,PE1 1AA",
        ]),
    ]
    let path = try scratch.file("m.yaml", "link: {one_record_per_source: true, sources: between}\n")
    _ = try link(scratch, files, model: path)
    #expect(try scratch.text("out/clusters.csv") == "file,id,cluster_id\na,1,1\nb,1,1\nb,2,3\n")
    _ = try scratch.link(files) { $0.settings.scope = .between }
    #expect(try scratch.text("out/clusters.csv") == "file,id,cluster_id\na,1,1\nb,1,1\nb,2,1\n")
  }

  @Test("decisions win over scores")
  func decisions() throws {
    let scratch = Scratch()
    let header = "id,forename,surname,dob,address,postcode"
    let files = [
      try scratch.file(
        "a.csv", [header, "1,Rosa,Ashdown,1971-06-24,12 Larch Road,PE1 1AA", "2,Otto,Innes,1980-01-02,,"]),
      try scratch.file(
        "b.csv", [header, "1,Rosa,Ashdown,1971-06-24,12 Larch Road,PE1 1AA", "2,Umar,Hallam,1990-01-02,,"]),
    ]
    let decisions = try scratch.file(
      "d.csv",
      ["source_a;key_a;source_b;key_b;verdict", "a;1;b;1;different", "a;2;b;2;same", "a;9;b;9;same", "a;1;b;2;unsure"])
    _ = try scratch.link(files) { $0.decisions = decisions }
    #expect(try scratch.text("out/clusters.csv") == "file,id,cluster_id\na,1,1\na,2,2\nb,1,3\nb,2,2\n")
    let wrong = try scratch.file("w.csv", ["source_a,key_a,source_b,key_b,verdict", "a,1,b,1,perhaps"])
    #expect(throws: LinkFailure("\(wrong): row 2: a verdict is same, different or unsure")) {
      try scratch.link(files) { $0.decisions = wrong }
    }
  }
}
