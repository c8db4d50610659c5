import CSV
public import Claims
import Families
import RunStore

/// The worklist of the last published night, one list a lead professional.
public struct LeadLists {
  /// The lists, by name.
  public let lists: [LeadList]
  private let list: ClaimList

  /// Reads them from the last published night and the ledger; changes nothing.
  public init(_ workspace: Workspace) throws {
    let values = try NightValues(workspace, run: workspace.run(named: nil))
    list = try values.claims()
    let ledger = try StateStore(reading: workspace.statePath).ledger()
    lists = try LeadList.all(list, families: values.families().families, book: ClaimBook(ledger))
  }

  /// Writes `lead-01.csv` and `lead-01.html` and so on, and `leads.csv` that says whose each is: no name of anybody is a file's.
  ///
  /// Throws `NightFailure` where there is something in the folder.
  public func write(to folder: String) throws {
    guard Files.names(in: folder).isEmpty else {
      throw NightFailure(folder, "is not empty", "Name a new folder, so that no old list is taken for tonight's.")
    }
    try DurableFile.makeFolder(folder)
    var index = CSVWriter(header: ["file", "lead_professional", "agency", "families", "rows"])
    for (place, one) in lists.enumerated() {
      let name = "lead-\(place < 9 ? "0" : "")\(place + 1)"
      var writer = CSVWriter(header: one.table.columns)
      for row in one.table.rows { writer.row(row) }
      try DurableFile.write(writer.bytes, to: "\(folder)/\(name).csv")
      try DurableFile.write(Array(one.page(asOf: list.asOf).utf8), to: "\(folder)/\(name).html")
      index.row([name, one.lead, one.agency, String(one.families.count), String(one.table.rows.count)])
    }
    try DurableFile.write(index.bytes, to: "\(folder)/leads.csv")
  }
}
