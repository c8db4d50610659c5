public import Vocabulary

/// A claim's evidence as one page for an auditor: was the family eligible, was it worked with as a whole, is the result shown, and what
/// became of the claim. Self-contained, made to be printed; it names nobody but by reference, and is personal all the same.
public struct EvidencePack: Sendable {
  private let content: ClaimContent
  private let entries: [LedgerEntry]
  private let overrides: [MeasureOverride]
  private let lines: [CitedLine]

  /// A line of an extract that the evidence names.
  public struct CitedLine: Sendable, Equatable {
    /// `<file>:<line>`.
    public var place: String
    /// The file's header and the line, as they stand there; empty where the file is not at hand.
    public var header: String
    /// The line itself.
    public var text: String

    /// A line.
    public init(place: String, header: String, text: String) {
      self.place = place
      self.header = header
      self.text = text
    }
  }

  /// - Parameters:
  ///   - content: what the claim says.
  ///   - entries: its entries in the ledger.
  ///   - overrides: everybody's overrides; those that the claim uses are shown.
  ///   - lines: the lines of the extracts that `places` names.
  public init(_ content: ClaimContent, entries: [LedgerEntry], overrides: [MeasureOverride], lines: [CitedLine] = []) {
    self.content = content
    self.entries = entries
    self.lines = lines
    let used = Set(content.warnings.filter { $0.hasPrefix("OVERRIDE_USED:") }.map { String($0.dropFirst(14)) })
    self.overrides = overrides.filter { used.contains($0.id) }
  }

  /// The page.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Evidence for claim \(escaped(content.claim.text))</title>
    <style>\(EvidencePack.style)</style>
    </head>
    <body>
    <p class="label">PERSONAL: keep with the claim, and destroy with it.</p>
    <h1>Claim \(escaped(content.claim.text))</h1>
    \(table([("Family", line(2)), ("Quarter", entries.first?.quarter.description ?? ""), ("Rests on", basis), ("Amount", "£\(line(15))"), ("Plan version", line(4)), ("Claimable since", line(13)), ("Hash of this evidence", content.hash), ("To be noted by an auditor", line(16))]))
    <h2>1. Was the family eligible?</h2>
    <p>Problems under headlines \(escaped(line(9))); eligible from \(escaped(line(12))).</p>
    \(evidence(["Person", "Measure", "Headline", "Found by", "Qualified on"], [2, 3, 4, 5, 6]))
    <h2>2. Was it worked with as a whole family?</h2>
    \(table([("Engaged", line(5)), ("Whole-family assessment", line(6)), ("Family plan", line(7)), ("Lead professional", line(8))]))
    <h2>3. Is the result shown?</h2>
    \(evidence(["Person", "Measure", "Status", "Window from", "to", "Figures", "Declared by", "on", "Complete to", "Lines of the extracts"], [2, 3, 9, 7, 8, 10, 11, 12, 13, 14]))
    \(overridden)
    \(cited)
    <h2>What became of the claim</h2>
    \(rows(["Entry", "Day", "Status", "By", "Role", "Login", "Reason", "Hash"], entries.map { [String($0.sequence), $0.on.iso, $0.action.rawValue, $0.by, $0.role, $0.login, $0.reason, $0.hash] }))
    </body>
    </html>

    """
  }

  private func line(_ place: Int) -> String { content.line[place] }

  private var basis: String {
    switch ClaimBasis(rawValue: line(3)) {
    case .progress: "progress on every problem (SSP)"
    case .work: "lasting work (CE)"
    case .both: "progress on every problem, and lasting work (BOTH)"
    case nil: line(3)
    }
  }

  /// The lines as they stand in the extracts.
  private var cited: String {
    guard !lines.isEmpty else { return "" }
    return "<h2>The lines of the extracts</h2>\n"
      + lines.map {
        "<p class=\"cited\"><b>\(escaped($0.place))</b><br><i>\(escaped($0.header))</i><br>\(escaped($0.text))</p>\n"
      }.joined()
  }

  private var overridden: String {
    guard !overrides.isEmpty else { return "" }
    let rows = rows(
      ["Override", "Measure", "Person", "Counts as", "Approved by", "Role", "From", "Until", "Reason"],
      overrides.map {
        [$0.id, $0.measure, $0.personRef, $0.status, $0.by, $0.role, $0.from.iso, $0.expires.iso, $0.reason]
      })
    return "<h3>Decided by people against the evidence</h3>\n" + rows
  }

  private func evidence(_ heading: [String], _ columns: [Int]) -> String {
    rows(heading, content.evidence.map { row in columns.map { row[$0] } })
  }

  // MARK: HTML

  private func table(_ facts: [(String, String)]) -> String {
    "<table class=\"facts\">\n"
      + facts.filter { !$0.1.isEmpty }.map {
        "<tr><th scope=\"row\">\(escaped($0.0))</th><td>\(broken($0.1))</td></tr>\n"
      }.joined() + "</table>"
  }

  private func rows(_ heading: [String], _ rows: [[String]]) -> String {
    "<table>\n<thead><tr>" + heading.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
      + "</tr></thead>\n<tbody>\n"
      + rows.map { "<tr>" + $0.map { "<td>\(broken($0))</td>" }.joined() + "</tr>\n" }.joined() + "</tbody>\n</table>"
  }

  /// Lists may break after their semicolons.
  private func broken(_ text: String) -> String {
    text.split(separator: ";", omittingEmptySubsequences: false).map { escaped(String($0)) }.joined(separator: ";<wbr>")
  }

  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }

  private static let style = """
    body{font:11pt/1.4 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#111}
    .cited{font:9pt/1.3 monospace;overflow-wrap:anywhere}.label{border:2px solid #900;color:#900;font-weight:bold;padding:.3rem .6rem}
    table{border-collapse:collapse;width:100%;margin:.6rem 0 1.2rem}
    th,td{border:1px solid #999;padding:.25rem .45rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
    thead th,.facts th{background:#eee}.facts th{width:16rem}
    @media print{body{font-size:9pt;margin:0;max-width:none}h2{break-after:avoid}tr{break-inside:avoid}}
    """
}
