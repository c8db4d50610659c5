public import Families
import Normalise
public import Vocabulary

/// What one lead professional can do for their families' claims: what is missing, who can say it, and which families can be closed.
public struct LeadList: Sendable, Equatable {
  /// The lead professional, as the register has the name; empty for families that have none.
  public let lead: String
  /// Their agency.
  public let agency: String
  /// The families, in order of their first row.
  public let families: [String]
  /// The list: the columns of `worklist.csv`.
  public let table: FileTable

  /// The status of the row that says that a family can be closed.
  static let claimed = "CLAIMED"

  /// The lists of a night, by name and agency; those of families without a lead professional come first.
  public static func all(_ list: ClaimList, families: [Family], book: ClaimBook) -> [LeadList] {
    let worklist = list.files.first { $0.path == "worklist.csv" }?.rows ?? []
    let owed = Dictionary(grouping: worklist) { $0.first ?? "" }
    var byLead: [[String]: [(ref: String, rows: [[String]])]] = [:]
    for family in families {
      guard let register = family.register else { continue }
      let rows = (owed[family.ref] ?? []) + closing(family, book)
      if !rows.isEmpty { byLead[[register.lead, register.leadAgency], default: []].append((family.ref, rows)) }
    }
    let order = Dictionary(
      worklist.enumerated().map { ($1.first ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    return byLead.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { lead, families in
      let sorted = families.sorted {
        (order[$0.ref] ?? worklist.count, $0.ref) < (order[$1.ref] ?? worklist.count, $1.ref)
      }
      return LeadList(
        lead: lead[0], agency: lead[1], families: sorted.map(\.ref),
        table: FileTable("list", columns: WorklistWriter.columns, rows: sorted.flatMap(\.rows)))
    }
  }

  /// That a family was claimed for and is still open.
  private static func closing(_ family: Family, _ book: ClaimBook) -> [[String]] {
    guard let register = family.register, register.closed == nil,
      let claim = book.claims.first(where: {
        $0.status == .submitted && ($0.terms.family == family.id || $0.terms.familyRef == family.ref)
      })
    else { return [] }
    return [
      [
        family.ref, "", "", claimed,
        "close the family, where the work is done: it was claimed in \(claim.terms.quarter)",
        "lead professional", claim.submission?.on.iso ?? "", "", "",
      ]
    ]
  }

  /// The list as a page to print.
  public func page(asOf: CalendarDay) -> String {
    let title = lead.isEmpty ? "Families without a lead professional" : lead
    let rows = table.rows.map { Array($0.prefix(7)) }
    return """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><title>\(Markup.escaped(title))</title>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <style>
      body { font: 11pt/1.4 system-ui, sans-serif; margin: 2em; color: #111; background: #fff; }
      table { border-collapse: collapse; width: 100%; } tr { break-inside: avoid; }
      th, td { border-bottom: 1px solid #999; padding: .3em .5em; text-align: left; vertical-align: top; }
      .short { white-space: nowrap; }
      </style></head>
      <body>
      <h1>\(Markup.escaped(title))</h1>
      <p>\(Markup.escaped(agency.isEmpty ? "" : "\(agency). "))\(families.count) families, as of \(asOf.iso).</p>
      \(Markup.table(["family", "person", "measure", "status", "what is missing", "who can say", "from"], rows))
      </body>
      </html>

      """
  }
}
