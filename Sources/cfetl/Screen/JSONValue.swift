import Nightly

/// What a command prints with `--json`. The keys of an object keep their order.
indirect enum JSONValue {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])
  case null

  /// Texts as a list.
  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map(JSONValue.text)) }

  /// Rows of a table as a list of objects, the keys in order of the columns.
  static func rows(_ keys: [String], _ rows: [[String]]) -> JSONValue {
    .list(rows.map { row in .object(zip(keys, row).map { ($0, .text($1)) }) })
  }

  /// As text; the entries of the outermost list stand on a line each.
  var text: String {
    if case .list(let values) = self { return "[\(values.map(\.inner).joined(separator: ",\n"))]" }
    return inner
  }

  private var inner: String {
    switch self {
    case .text(let text): JSONText.quoted(text)
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .list(let values): "[\(values.map(\.inner).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.map { "\(JSONText.quoted($0.key)): \($0.value.inner)" }.joined(separator: ", "))}"
    case .null: "null"
    }
  }
}
