import Linkage
import Vocabulary

/// The words on the screen and `link.json`.
struct LinkReport {
  let people: PeopleTable
  let files: [PeopleReader]
  let linkage: Linkage
  let settings: LinkageSettings
  let quality: LinkQuality?
  let phases: [(name: String, milliseconds: Int)]

  /// A few lines.
  var lines: [String] {
    var lines = files.flatMap(lines)
    lines.append("records \(people.ids.count), pairs compared \(linkage.compared), persons \(persons)")
    if let quality {
      lines.append(
        "pairs at \(settings.linkProbability): \(words(quality.pairs)); best at \(Decimals.text(quality.bestPairs.probability, places: 4)): \(words(quality.bestPairs.agreement))"
      )
      lines.append(
        "persons: \(words(quality.persons)); best at \(quality.bestPersons.probability): \(words(quality.bestPersons.quality))"
      )
      if let families = quality.families { lines.append("families: \(words(families))") }
    }
    lines.append(phases.map { "\($0.name) \($0.milliseconds) ms" }.joined(separator: ", "))
    return lines
  }

  /// What a file's columns were taken for, and what is wrong with its records.
  private func lines(_ file: PeopleReader) -> [String] {
    let known = zip(file.plan.header, file.plan.roles).filter { $0.1 != .ignored }.map { "\($0.0) (\($0.1))" }
    let unused = zip(file.plan.header, file.plan.roles).filter { $0.1 == .ignored }.map(\.0)
    var lines = ["\(file.name): \(known.joined(separator: ", "))"]
    if !unused.isEmpty { lines.append("\(file.name): not used: \(unused.joined(separator: ", "))") }
    if file.plan.id == nil {
      lines.append("\(file.name): no column names the records, so they have the numbers of their rows")
    }
    if file.sharedIDs > 0 {
      lines.append(
        "\(file.name): \(file.sharedIDs) record(s) have the id of an earlier one; they are called ID#2, ID#3 …")
    }
    if file.bad > 0 { lines.append("\(file.name): \(file.bad) line(s) could not be read, and are left out") }
    return lines
  }

  private var persons: Int { linkage.person.indices.count { Int(linkage.person[$0]) == $0 } }

  private func words(_ agreement: Agreement) -> String {
    "F1 \(Decimals.text(agreement.f1, places: 4)) (P \(Decimals.text(agreement.precision, places: 4)), R \(Decimals.text(agreement.recall, places: 4)))"
  }

  private func words(_ quality: GroupingQuality) -> String {
    "pair \(words(quality.pairs)), exact F1 \(Decimals.text(quality.exact.f1, places: 4)), B-cubed F1 \(Decimals.text(quality.bCubed.f1, places: 4))"
  }

  // MARK: JSON

  /// `link.json`: counts, thresholds, blocking rules, estimates and timings, keys in a fixed order.
  var json: String {
    var fields: [(String, String)] = [
      ("files", list(files.map { text($0.name) })), ("records", "\(people.ids.count)"),
      ("persons", "\(persons)"),
      ("pairs_compared", "\(linkage.compared)"), ("pairs_kept", "\(linkage.pairs.count)"),
      ("links_refused", "\(linkage.refused.count)"),
      ("link_probability", "\(settings.linkProbability)"), ("review_probability", "\(settings.reviewProbability)"),
      ("trained_on", "\(linkage.model.trainedOn)"),
      ("columns", object(files.map { ($0.name, columns($0)) })),
      (
        "blocking",
        list(
          linkage.blocking.map {
            object([
              ("rule", text($0.rule)), ("pairs", "\($0.pairs)"), ("divided_blocks", "\($0.refined)"),
              ("left_out", "\($0.isLeftOut)"),
            ])
          })
      ),
      (
        "hubs",
        list(
          linkage.hubs.prefix(LinkReport.mostHubs).map {
            object([("address", text($0.address)), ("surnames", "\($0.surnames)")])
          })
      ),
      ("estimated", object(estimates)),
      (
        "weights",
        object(linkage.histogram.enumerated().filter { $0.element > 0 }.map { ("\($0.offset - 40)", "\($0.element)") })
      ),
      ("milliseconds", object(phases.map { ($0.name, "\($0.milliseconds)") })),
    ]
    if let quality { fields.append(("truth", object(measured(quality)))) }
    return object(fields, indent: "  ") + "\n"
  }

  /// Hubs that are listed.
  private static let mostHubs = 50

  /// What the model expects of itself: the share of links that are right, and of matches that are linked.
  private var estimates: [(String, String)] {
    let linked = linkage.pairs.filter { $0.probability >= settings.linkProbability }.map(\.probability)
    let right = linked.reduce(0, +)
    let wanted = max(right, linkage.model.matchRate * settings.scope.pairs(of: people.table))
    return [
      ("precision", Decimals.text(linked.isEmpty ? 1 : right / Double(linked.count), places: 4)),
      ("recall", Decimals.text(wanted > 0 ? right / wanted : 1, places: 4)),
    ]
  }

  private func measured(_ quality: LinkQuality) -> [(String, String)] {
    var fields = [
      ("pairs", json(quality.pairs)), ("pairs_best", json(quality.bestPairs.agreement)),
      ("pairs_best_probability", Decimals.text(quality.bestPairs.probability, places: 6)),
      ("clusters", json(quality.persons)),
      ("clusters_best", json(quality.bestPersons.quality)),
      ("clusters_best_probability", "\(quality.bestPersons.probability)"),
    ]
    if let families = quality.families { fields.append(("families", json(families))) }
    return fields
  }

  private func json(_ quality: GroupingQuality) -> String {
    object([("pairs", json(quality.pairs)), ("exact", json(quality.exact)), ("b_cubed", json(quality.bCubed))])
  }

  private func json(_ agreement: Agreement) -> String {
    object([
      ("precision", Decimals.text(agreement.precision, places: 6)),
      ("recall", Decimals.text(agreement.recall, places: 6)),
      ("f1", Decimals.text(agreement.f1, places: 6)),
    ])
  }

  private func columns(_ file: PeopleReader) -> String {
    object(zip(file.plan.header, file.plan.roles).map { ($0, text($1.description)) })
  }

  private func text(_ value: String) -> String { "\"\(value.unicodeScalars.map(LinkReport.escaped).joined())\"" }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\", "\"": return "\\\(scalar)"
    case "\n": return "\\n"
    case "\t": return "\\t"
    default:
      guard scalar.value < 0x20 else { return String(scalar) }
      return "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
    }
  }

  private func list(_ values: [String]) -> String { "[\(values.joined(separator: ", "))]" }

  private func object(_ fields: [(String, String)], indent: String = "") -> String {
    let rows = fields.map { "\(indent)\(text($0.0)): \($0.1)" }
    return indent.isEmpty ? "{\(rows.joined(separator: ", "))}" : "{\n\(rows.joined(separator: ",\n"))\n}"
  }
}
