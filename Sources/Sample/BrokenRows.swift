/// Rows that no clerk wanted: each one is refused or reported, and the rest of its file is used.
enum BrokenRows {
  /// Adds them to the end of their extracts.
  static func append(to council: inout Council) {
    council.extracts[SampleFeed.crimefileOccurrences.position].append(
      raw: "35/00000001,5000001,HARRIER,TOM,03/04/1988,9 Lapwing Road")
    council.extracts[SampleFeed.censusAttendance.position].append([
      "A874200011001", "8742000", "2016/17", "Spring", "116", "100", "40",
    ])
    council.extracts[SampleFeed.liquidlogicNeeds.position].append(["", "2000001", "", "31/02/2016", "F1", "Y"])
    council.extracts[SampleFeed.oneExclusions.position].append(
      ["5000002", "", "Osier", "Ned", "12/13/2004", "XCL", "14/03/2017", "two", "N"])
    council.extracts[SampleFeed.salesforceDeclarations.position].append(
      [
        "", "CF-0000002", "", "", "", "", "Z9", "Progress", "01/06/2017", "R. Sedge", "Family support worker",
        "Early Help", "",
      ])
    let group = SampleFeed.operationalGroup.position
    let rows = council.extracts[group].nextLine - 5
    council.extracts[group].append(["Total cases: \(rows)", "", "", "", "", "", ""])
    council.extracts[group].append(["End of list", "", "", "", "", "", ""])
  }
}
