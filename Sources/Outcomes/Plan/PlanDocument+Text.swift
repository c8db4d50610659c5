extension PlanDocument {
  /// As plain text.
  public var text: String {
    var lines = [title, ""]
    for section in sections {
      lines += [section.heading] + (section.goal.isEmpty ? [] : ["Goal: \(section.goal)"]) + [""]
      for row in section.rows {
        lines += ["\(row.measure)  \(row.concern)", "    \(row.inForce); \(row.source); about: \(row.subject)"]
        lines +=
          block("How we know (one of)", row.howWeKnow)
          + block("What success is", row.success.isEmpty ? [] : [row.success])
        lines += block("How we know it (all of)", row.howWeKnowIt) + block("Readings", row.readings) + [""]
      }
      lines += block("Indicators", section.indicators) + (section.indicators.isEmpty ? [] : [""])
      lines += block("Evidence sources", section.evidenceSources) + (section.evidenceSources.isEmpty ? [] : [""])
    }
    lines += ["What the names stand for", ""]
    for name in names { lines += block(name.name, name.meaning) }
    return lines.joined(separator: "\n")
  }

  private func block(_ heading: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["    \(heading)"] + items.map { "      \($0.prefix { $0 == " " })- \($0.drop { $0 == " " })" }
  }

  /// As Markdown, a table a headline.
  public var markdown: String {
    var lines = ["# \(title)", ""]
    for section in sections {
      lines += ["## \(section.heading)", ""] + (section.goal.isEmpty ? [] : ["Goal: \(section.goal)", ""])
      lines += [
        "| | What are we concerned about? | How will we know? | What does success look like? | How will we know it? | Readings, source |"
      ]
      lines += ["|---|---|---|---|---|---|"]
      for row in section.rows {
        let cells = [
          row.measure, "\(row.concern)<br>*\(row.subject)*", bullets(row.howWeKnow), row.success,
          bullets(row.howWeKnowIt),
          bullets(row.readings + [row.source, row.inForce]),
        ]
        lines.append(
          "| "
            + cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }.joined(
              separator: " | ") + " |")
      }
      lines.append("")
      lines += list("Indicators", section.indicators) + list("Evidence sources", section.evidenceSources)
    }
    lines += ["## What the names stand for", ""]
    for name in names { lines += ["- \(name.name)"] + name.meaning.map { "  - \($0)" } }
    return lines.joined(separator: "\n") + "\n"
  }

  private func list(_ heading: String, _ items: [String]) -> [String] {
    items.isEmpty
      ? [] : ["### \(heading)", ""] + items.map { "\($0.prefix { $0 == " " })- \($0.drop { $0 == " " })" } + [""]
  }

  private func bullets(_ items: [String]) -> String { items.map { "• \(indented($0))" }.joined(separator: "<br>") }

  private func indented(_ text: String) -> String {
    let spaces = text.prefix { $0 == " " }.count
    return String(repeating: "&nbsp;", count: spaces * 2) + text.dropFirst(spaces)
  }

  /// As one page of HTML.
  public var html: String {
    var lines = [
      "<!doctype html>", "<html lang=\"en\"><meta charset=\"utf-8\"><title>\(escaped(title))</title>",
      "<style>body{font:15px/1.4 sans-serif;margin:2em}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.4em;vertical-align:top;text-align:left}ul{margin:0;padding-left:1.2em}</style>",
      "<h1>\(escaped(title))</h1>",
    ]
    let heads = [
      "", "What are we concerned about?", "How will we know?", "What does success look like?", "How will we know it?",
      "Readings, source",
    ]
    for section in sections {
      lines.append("<h2>\(escaped(section.heading))</h2>")
      if !section.goal.isEmpty { lines.append("<p>Goal: \(escaped(section.goal))</p>") }
      lines.append("<table>")
      lines.append("<tr>" + heads.map { "<th scope=\"col\">\($0)</th>" }.joined() + "</tr>")
      for row in section.rows {
        lines.append(
          "<tr><th scope=\"row\">\(escaped(row.measure))</th><td>\(escaped(row.concern))<br><em>\(escaped(row.subject))</em></td><td>\(list(row.howWeKnow))</td>"
            + "<td>\(escaped(row.success))</td><td>\(list(row.howWeKnowIt))</td><td>\(list(row.readings + [row.source, row.inForce]))</td></tr>"
        )
      }
      lines.append("</table>")
      for (heading, items) in [("Indicators", section.indicators), ("Evidence sources", section.evidenceSources)]
      where !items.isEmpty {
        lines += ["<h3>\(heading)</h3>", list(items)]
      }
    }
    lines += ["<h2>What the names stand for</h2>", "<dl>"]
    for name in names { lines.append("<dt>\(escaped(name.name))</dt><dd>\(list(name.meaning))</dd>") }
    lines.append("</dl>")
    return lines.joined(separator: "\n") + "\n"
  }

  private func list(_ items: [String]) -> String {
    let points = items.map { item in
      let depth = item.prefix { $0 == " " }.count / 2
      return
        "<li\(depth > 0 ? " style=\"margin-left:\(depth)em\"" : "")>\(escaped(String(item.drop { $0 == " " })))</li>"
    }
    return "<ul>\(points.joined())</ul>"
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
