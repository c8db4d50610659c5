import Match
import Normalise
import Vocabulary

extension ReviewPage {
  /// A field as both records have it.
  struct Field {
    let label: String
    let a: [Value]
    let b: [Value]
    /// `same`, `close`, `differ` or `blank`.
    let tone: String
    /// The tone as a sign and a word, for those who do not see the colour.
    let sign: String
    let word: String
    /// The level that the matcher found, in words; empty where the field is not compared.
    let level: String
    /// What the level weighs, with its sign.
    let weight: String
    /// How long the bar of the weight is, in per cent of the room for both directions.
    let bar: Int
    let isAgainst: Bool
  }

  /// A value in parts.
  struct Value {
    let parts: [ValueComparison.Part]
  }

  /// A row of the page: what it is called, by which comparison it is weighed, and where a record has it.
  private struct Row: Sendable {
    let label: String
    let comparison: String
    let values: @Sendable (SourceRecord) -> [String]
  }

  private static let rows: [Row] = [
    Row(label: "Forename", comparison: "forename") { $0.names.map(\.forename) },
    Row(label: "Middle names", comparison: "middle") { $0.names.map(\.middle) },
    Row(label: "Surname", comparison: "surname") { $0.names.map(\.surname) },
    Row(label: "Born", comparison: "birth") {
      [$0.birth?.iso ?? $0.expectedBirth.map { "expected " + $0.iso } ?? ""]
    },
    Row(label: "Sex", comparison: "sex") { [$0.sex] },
    Row(label: "Address", comparison: "address") { $0.addresses.map(\.line) },
    Row(label: "Postcode", comparison: "") { $0.addresses.map(\.postcode) },
    Row(label: "UPRN", comparison: "") { $0.addresses.map(\.uprn) },
    Row(label: "UPN", comparison: "UPN") { numbers($0, .upn) + numbers($0, .formerUPN) },
    Row(label: "NINO", comparison: "NINO") { numbers($0, .nino) },
    Row(label: "NHS number", comparison: "NHSNumber") { numbers($0, .nhs) },
    Row(label: "Died", comparison: "") { [$0.death?.iso ?? ""] },
  ]

  private static func numbers(_ record: SourceRecord, _ kind: NationalNumber.Kind) -> [String] {
    record.numbers.filter { $0.kind == kind }.map { $0.isTrusted ? $0.text : $0.text + " (not trusted)" }
  }

  /// The fields that at least one of two records has.
  static func fields(_ a: SourceRecord, _ b: SourceRecord, _ doubt: DoubtfulPair) -> [Field] {
    // Where a record has a postcode alone, that is what the addresses were compared by.
    let isByPostcode = [a, b].contains { $0.addresses.allSatisfy { $0.line.isEmpty } }
    return rows.compactMap { row in
      let (ours, theirs) = (distinct(row.values(a)), distinct(row.values(b)))
      if ours.isEmpty, theirs.isEmpty { return nil }
      let comparison =
        row.label == "Postcode" && isByPostcode
        ? "address" : row.label == "Address" && isByPostcode ? "" : row.comparison
      return field(row.label, ours, theirs, doubt.steps.first { $0.comparison == comparison })
    }
  }

  private static func field(_ label: String, _ a: [String], _ b: [String], _ step: DoubtfulPair.Step?) -> Field {
    let isBlank = a.isEmpty || b.isEmpty
    let isSame = a.contains { value in b.contains { ValueComparison.isSame(value, $0) } }
    let (tone, sign, word) =
      isBlank
      ? ("blank", "–", "one is blank")
      : isSame
        ? ("same", "=", "same")
        : step.map { $0.weight > 0 } ?? false ? ("close", "≈", "alike") : ("differ", "≠", "differs")
    return Field(
      label: label, a: ValueComparison.parts(a, beside: b).map { Value(parts: $0) },
      b: ValueComparison.parts(b, beside: a).map { Value(parts: $0) }, tone: tone, sign: sign, word: word,
      level: step?.level ?? "", weight: step.map { signed($0.weight) } ?? "",
      bar: step.map { bar($0.weight) } ?? 0, isAgainst: step.map { $0.weight < 0 } ?? false)
  }

  private static func distinct(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
  }
}
