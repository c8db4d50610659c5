public import Outcomes
public import Vocabulary

/// A claim's evidence as one page for an auditor: was the family eligible, was it worked with as a whole, is the result shown, and what
/// became of the claim. Self-contained, made to be printed; beside the lines of the extracts it names nobody but by reference, and is
/// personal all the same.
public struct EvidencePack: Sendable {
  private let content: ClaimContent
  private let entries: [LedgerEntry]
  private let overrides: [MeasureOverride]
  private let lines: [String: CitedLine]
  private let rows: [String: PlanDocument.Row]

  /// A line of an extract that the evidence names.
  public struct CitedLine: Sendable, Equatable {
    /// `<file>:<line>`.
    public var place: String
    /// The file's header and the line, as they stand there; empty where the file is not at hand.
    public var header: String
    /// The line itself.
    public var text: String
    /// SHA-256 of the line's bytes, without its end.
    public var sha256: String

    /// A line.
    public init(place: String, header: String, text: String, sha256: String = "") {
      self.place = place
      self.header = header
      self.text = text
      self.sha256 = sha256
    }
  }

  /// - Parameters:
  ///   - content: what the claim says.
  ///   - entries: its entries in the ledger.
  ///   - overrides: everybody's overrides; those that the claim uses are shown.
  ///   - lines: the lines of the extracts that `places` names.
  ///   - plan: the plan that the claim was made under; nil leaves its words away.
  public init(
    _ content: ClaimContent, entries: [LedgerEntry], overrides: [MeasureOverride], lines: [CitedLine] = [],
    plan: OutcomePlan? = nil
  ) {
    self.content = content
    self.entries = entries
    // What was kept with the claim comes first: what lies in the inbox today may be another family's.
    let kept = content.measures.flatMap(\.rows).filter { !$0.sha256.isEmpty }.map {
      CitedLine(place: $0.place, header: $0.header, text: $0.text, sha256: $0.sha256)
    }
    self.lines = Dictionary((kept + lines).map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    let used = Set(content.knownWarnings.map(\.overrideID))
    self.overrides = overrides.filter { used.contains($0.id) }
    let versions = content.planVersions.map { "version \($0)," }
    let all = plan.map { PlanDocument($0).sections.flatMap(\.rows) } ?? []
    rows = Dictionary(
      all.filter { row in versions.contains(where: row.inForce.hasPrefix) }.map { ($0.measure, $0) },
      uniquingKeysWith: { _, last in last })
  }

  /// How the title of every page begins, by which it is known again.
  public static let title = "Evidence for claim "

  /// The page.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(EvidencePack.title)\(Markup.escaped(content.claim.text)) (personal)</title>
    <style>\(EvidencePack.style)</style>
    </head>
    <body>
    <p class="label">PERSONAL: keep with the claim, and destroy with it.</p>
    <h1>Claim \(Markup.escaped(content.claim.text))</h1>
    \(Markup.facts([("Family", content.familyRef), ("Quarter", entries.first?.quarter.description ?? ""), ("Rests on", basis), ("Amount", "£\(content.amount.pounds)"), ("Plan version", content.planVersions.joined(separator: ";")), ("Claimable since", iso(content.achievedOn)), ("To be noted by an auditor", notes), ("Hash of this evidence", content.hash)]))
    <h2>1. Was the family eligible?</h2>
    <p>Problems under \(Markup.escaped(headlines)); eligible from \(iso(content.eligibleOn)).</p>
    \(Markup.table(["Person", "Problem", "Found by", "Qualified on"], content.measures.map(problem)))
    <h2>2. Was it worked with as a whole family?</h2>
    \(Markup.facts([("Engaged", iso(content.engagedOn)), ("Whole-family assessment", iso(content.assessedOn)), ("Family plan", iso(content.plannedOn)), ("Lead professional", content.lead)]))
    \(covered)
    <h2>3. Is the result shown?</h2>
    \(content.measures.map(result).joined(separator: "\n"))
    \(overridden)
    <h2>What became of the claim</h2>
    \(Markup.table(["Entry", "Day", "What", "By", "Role", "Login", "Why, or what was found", "Hash"], entries.map(step)))
    </body>
    </html>

    """
  }

  private func iso(_ day: CalendarDay?) -> String { day?.iso ?? "" }

  private var basis: String {
    switch content.basis {
    case .progress: "progress on every problem (SSP)"
    case .work: "lasting work (CE)"
    case .both: "progress on every problem, and lasting work (BOTH)"
    case nil: ""
    }
  }

  private var notes: String {
    content.knownWarnings.map(AuditorsNote.words).joined(separator: "\n")
  }

  // MARK: Eligible

  private var headlines: String {
    "\(content.headlines.count) headlines: \(content.headlines.joined(separator: ", "))"
  }

  private func problem(_ one: ClaimedMeasure) -> [String] {
    let known = rows[one.measure]
    let routes = one.routes.map { name in
      known?.howWeKnow.first { $0.hasPrefix("\(name): ") }.map { String($0.prefix { $0 != "[" }) } ?? name
    }
    return [
      subject(one), known.map { "\(one.measure): \($0.concern)" } ?? one.measure, routes.joined(separator: "; "),
      iso(one.qualifiedOn),
    ]
  }

  private func subject(_ one: ClaimedMeasure) -> String { one.personRef.isEmpty ? "the family" : one.personRef }

  // MARK: Whole family

  /// Everybody whom the claim covers, with what was found about them: nobody was left out.
  private var covered: String {
    let people = entries.last { !$0.peopleRefs.isEmpty }?.peopleRefs ?? []
    guard !people.isEmpty else { return "" }
    let found = people.map { person in
      let measures = content.measures.filter { $0.personRef == person }.map(\.measure)
      return [person, measures.isEmpty ? "no problem found" : measures.joined(separator: ", ")]
    }
    return "<p>The claim covers these members, and every problem found in any of them:</p>\n"
      + Markup.table(["Person", "Problems"], found)
  }

  // MARK: Result

  private func result(_ one: ClaimedMeasure) -> String {
    let known = rows[one.measure]
    let window = one.windowFrom.map { "\($0.iso) to \(iso(one.windowTo))" } ?? iso(one.windowTo)
    let declared = one.declaredBy + (one.declaredOn.map { ", on \($0.iso)" } ?? "")
    return """
      <section>
      <h3>\(Markup.escaped("\(one.measure) of \(subject(one)): \(one.status.rawValue)"))</h3>
      \(Markup.facts([("Success, by the plan", known?.success ?? ""), ("How it is known", known?.howWeKnowIt.joined(separator: "\n") ?? ""), ("Looked at", window), ("Figures", one.testValues), ("Declared by", declared), ("Extracts complete to", iso(one.dataTo))]))
      \(one.rows.map { cited($0.place) }.joined())</section>
      """
  }

  private func cited(_ place: String) -> String {
    let known = lines[place]
    let text =
      known.map {
        "<br><i>\(Markup.escaped($0.header))</i><br>\(Markup.escaped($0.text))"
          + ($0.sha256.isEmpty ? "" : "<br>SHA-256 of the line \($0.sha256)")
      } ?? ""
    return "<p class=\"cited\"><b>\(Markup.escaped(place))</b>\(text)</p>\n"
  }

  private var overridden: String {
    guard !overrides.isEmpty else { return "" }
    let rows = overrides.map {
      [$0.id, $0.measure, $0.personRef, $0.status, $0.by, $0.role, $0.from.iso, $0.expires.iso, $0.reason]
    }
    return "<h3>Decided by people against the evidence</h3>\n"
      + Markup.table(
        ["Override", "Measure", "Person", "Counts as", "Approved by", "Role", "From", "Until", "Reason"], rows)
  }

  // MARK: Ledger

  private func step(_ entry: LedgerEntry) -> [String] {
    let found = entry.action.isFinding ? entry.measures.joined(separator: ", ") : ""
    let why = [found, entry.reason].filter { !$0.isEmpty }.joined(separator: ": ")
    let what = entry.action.rawValue.replacing("_", with: " ")
    return [String(entry.sequence), entry.on.iso, what, entry.by, entry.role, entry.login, why, entry.hash]
  }

  private static let style = """
    body{font:11pt/1.4 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#111}
    .label{border:2px solid #900;color:#900;font-weight:bold;padding:.3rem .6rem}
    table{border-collapse:collapse;width:100%;margin:.6rem 0 1.2rem}
    th,td{border:1px solid #999;padding:.25rem .45rem;text-align:left;vertical-align:top}
    td{white-space:pre-wrap}td.short{white-space:nowrap}td.hash{font:8pt/1.3 monospace;overflow-wrap:anywhere;min-width:9rem}
    thead th,.facts th{background:#eee}.facts th{width:13rem}.facts{margin-bottom:.4rem}
    section{border-left:4px solid #ccc;padding-left:.8rem;margin:1rem 0}h3{margin:.2rem 0}
    .cited{font:9pt/1.3 monospace;overflow-wrap:anywhere;margin:.3rem 0}
    @page{margin:18mm 14mm;@top-left{content:"PERSONAL";color:#900;font:bold 9pt sans-serif}\
    @bottom-right{content:counter(page) " of " counter(pages);font:9pt sans-serif}}
    @media print{body{font-size:9pt;margin:0;max-width:none}h2,h3{break-after:avoid}tr,.cited{break-inside:avoid}}
    """
}
