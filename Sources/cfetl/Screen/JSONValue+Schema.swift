import Config
import Settings

extension JSONValue {
  /// The JSON Schema (draft 7) of a kind of file.
  static func schema(_ kind: PipelineFileKind, _ form: ReadForm) -> JSONValue {
    .object(
      [("$schema", .text("http://json-schema.org/draft-07/schema#")), ("title", .text(kind.title))] + members(form))
  }

  private typealias Members = [(key: String, value: JSONValue)]

  private static func members(_ form: ReadForm) -> Members {
    let about: Members = form.about.isEmpty ? [] : [("description", .text(form.about))]
    let ways = ways(form)
    if ways.count == 1 { return about + ways[0] }
    return ways.isEmpty ? about : about + [("anyOf", .list(ways.map(JSONValue.object)))]
  }

  /// The ways in which something can stand at a place; none where anything can.
  private static func ways(_ form: ReadForm) -> [Members] {
    let hasKeys = form.isClosed || form.named != nil || !form.keys.isEmpty
    let seen = !form.scalars.isEmpty || form.items != nil || hasKeys
    guard seen else { return [] }
    var ways = form.scalars.map(scalar)
    if let items = form.items {
      ways.append([("type", .texts(["array", "null"])), ("items", .object(members(items)))])
      // A single value counts as a list of one.
      ways += items.scalars.isEmpty ? (form.scalars.isEmpty ? [scalar(.text)] : []) : items.scalars.map(scalar)
    } else if form.isOpen {
      ways.append([("type", .text("array"))])
    }
    if form.isOpen, form.scalars.isEmpty, form.items == nil { ways.append(scalar(.text)) }
    if hasKeys { ways.append(keys(form)) } else if form.isOpen { ways.append([("type", .text("object"))]) }
    return ways
  }

  private static func keys(_ form: ReadForm) -> Members {
    let known = form.keys.sorted { $0.key < $1.key }.map { (key: $0.key, value: JSONValue.object(members($0.value))) }
    let others: JSONValue = form.named.map { .object(members($0)) } ?? .flag(!form.isClosed)
    return [("type", .texts(["object", "null"]))] + (known.isEmpty ? [] : [("properties", .object(known))])
      + [("additionalProperties", form.isClosed ? .flag(false) : others)]
  }

  /// A key with nothing behind it counts as left out, so everything can be null; and quotes around a number are no matter.
  private static func scalar(_ scalar: ReadForm.Scalar) -> Members {
    switch scalar {
    case .text: [("type", .texts(["string", "number", "boolean", "null"]))]
    case .integer(let bounds):
      [
        ("type", .texts(["integer", "string", "null"])), ("pattern", .text("^[+-]?[0-9]+$")),
        ("minimum", .number(bounds.lowerBound)), ("maximum", .number(bounds.upperBound)),
      ]
    case .decimal(let bounds):
      [
        ("type", .texts(["number", "string", "null"])),
        ("minimum", .number(Int(bounds.lowerBound.rounded(.down)))),
        ("maximum", .number(Int(bounds.upperBound.rounded(.up)))),
      ]
    case .flag:
      [("enum", .list([.flag(true), .flag(false), .text("yes"), .text("no"), .text("true"), .text("false"), .null]))]
    case .day: [("type", .texts(["string", "null"])), ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    case .word(let words):
      [("enum", .list(words.map(JSONValue.text) + words.compactMap(bare) + [.null]))]
    }
  }

  /// What a word is without quotes, where it is no text then.
  private static func bare(_ word: String) -> JSONValue? {
    if word == "true" || word == "false" { return .flag(word == "true") }
    return Int(word).map(JSONValue.number)
  }
}
