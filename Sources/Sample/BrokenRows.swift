/// Rows that no clerk wanted: each one is refused or reported, and the rest of its file is used.
enum BrokenRows {
  /// A shorter extract would be refused whole for one row among so few.
  private static let leastLines = 30

  /// Adds them to the end of their extracts.
  static func append(to council: inout Council) {
    add(
      .crimefileOccurrences, ["35/00000001", "5000001", "HARRIER", "TOM", "03/04/1988", "9 Lapwing Road"], to: &council)
    add(.censusAttendance, ["A874200011001", "8742000", "2016/17", "Spring", "116", "100", "40"], to: &council)
    add(.liquidlogicNeeds, ["", "2000001", "", "31/02/2016", "F1", "Y"], to: &council)
    add(.oneExclusions, ["5000002", "", "Osier", "Ned", "12/13/2004", "XCL", "14/03/2017", "two", "N"], to: &council)
    add(
      .workerAssessments,
      [
        "", "CF-0000002", "", "", "", "", "PR.E9", "Progress", "01/06/2017", "", "", "", "", "R. Sedge",
        "Family support worker", "Early Help", "",
      ], to: &council)
    add(
      .hospitalAttendances, ["9000000001", "Osier", "Ned", "12/13/2004", "", "H1", "14/03/2017", "A&E"], to: &council)
    add(
      .salesforceDeclarations,
      [
        "", "CF-0000002", "", "", "", "", "Z9", "Progress", "01/06/2017", "R. Sedge", "Family support worker",
        "Early Help", "",
      ], to: &council)
    addFooters(to: &council)
  }

  private static func add(_ feed: SampleFeed, _ row: [String], to council: inout Council) {
    guard council.extracts[feed.position].nextLine > leastLines else { return }
    council.extracts[feed.position].append(row)
  }

  /// The end of a list that somebody printed: it is no broken row, and the feed file says how it begins.
  private static func addFooters(to council: inout Council) {
    guard council.has(.operationalGroup) else { return }
    let group = SampleFeed.operationalGroup.position
    let rows = council.extracts[group].nextLine - 5
    council.extracts[group].append(["Total cases: \(rows)", "", "", "", "", "", ""])
    council.extracts[group].append(["End of list", "", "", "", "", "", ""])
  }
}
