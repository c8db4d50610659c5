import Testing

@testable import Link

@Suite("Columns of several files")
struct ColumnPlanTests {
  @Test(
    "one thing has one name, whatever the files call it",
    arguments: [
      (["city", "suburb", "Ort"], ["town", "town", "town"]), (["suburb,town", "city"], ["suburb,town", "town"]),
      (["locality,town", "locality"], ["locality,town", "locality"]),
      (["city,suburb", "suburb"], ["town,suburb", "suburb"]),
      (["home tel,mobile tel", "tel"], ["phone,mobile tel", "phone"]), (["race,ethnicity"], ["race,ethnicity"]),
      (["state", "region"], ["state", "state"]),
    ])
  func names(headers: [String], names: [String]) throws {
    let scratch = Scratch()
    let files = try headers.enumerated().map { try scratch.file("f\($0).csv", "forename,surname,\($1)\n") }
    let found = try ColumnPlan(files, id: nil).files.map {
      $0.roles.dropFirst(2).map { $0.name ?? "" }.joined(separator: ",")
    }
    #expect(found == names)
  }

  @Test(
    "an age counts only where no file has more",
    arguments: [
      (["age", "age"], [ColumnRole.age, .age]), (["age", "dob"], [.ignored, .birth]),
      (["age", "birth_year"], [.ignored, .birthYear]),
    ])
  func ages(headers: [String], roles: [ColumnRole]) throws {
    let scratch = Scratch()
    let files = try headers.enumerated().map { try scratch.file("f\($0).csv", "forename,surname,\($1)\n") }
    #expect(try ColumnPlan(files, id: nil).files.map { $0.roles[2] } == roles)
  }

  @Test(
    "a month or a day of birth without its year is not used",
    arguments: [
      ("birth_month,birth_day", [.ignored, .ignored]), ("birth_year,birth_day", [.birthYear, .birthDay]),
    ] as [(String, [ColumnRole])])
  func days(header: String, roles: [ColumnRole]) throws {
    let scratch = Scratch()
    let file = try scratch.file("f.csv", ["forename,surname,\(header)", "Ann,Lee,3,4"])
    #expect(try Array(ColumnPlan([file], id: nil).files[0].roles.dropFirst(2)) == roles)
  }

  @Test(
    "what names a record differs from record to record",
    arguments: [
      ("id,key", ["7,a", "7,b"], 1), ("person_id,ref", ["1,5", "2,6"], 1),
      ("forename,person_id", ["Ann,1", "Ben,2"], 1),
      ("household_id,forename", ["1,Ann", "2,Ben"], nil), ("Unnamed: 0,cluster", ["0,4", "1,5"], 0),
      (",forename", ["0,Ann", "1,Ann"], 0),
      ("forename,surname", ["Ann,Lee", "Ben,Lee"], nil), ("ncid,forename", ["AA1,Ann", "AA2,Ann"], 0),
    ] as [(String, [String], Int?)])
  func ids(header: String, rows: [String], column: Int?) throws {
    let scratch = Scratch()
    let file = try scratch.file("f.csv", [header] + rows)
    #expect(try ColumnPlan([file], id: nil).files[0].id == column)
  }
}
