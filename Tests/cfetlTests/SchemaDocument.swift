import Foundation
import Settings

/// A JSON Schema as an editor applies it, as far as `cfetl schema` writes it.
struct SchemaDocument {
  private let root: Any

  init(_ text: String) throws { root = try JSONSerialization.jsonObject(with: Data(text.utf8)) }

  /// Whether what stands in a file is as the schema says.
  func accepts(_ node: SettingNode) -> Bool { accepts(node, root) }

  private func accepts(_ node: SettingNode, _ schema: Any) -> Bool {
    guard let keys = schema as? [String: Any] else { return schema as? Bool ?? true }
    if let ways = keys["anyOf"] as? [Any] { return ways.contains { accepts(node, $0) } }
    let kinds = kinds(node)
    if let words = keys["enum"] as? [Any], !words.contains(where: { isEqual($0, node, kinds) }) { return false }
    if let type = keys["type"], Set(type as? [String] ?? [type as? String ?? ""]).isDisjoint(with: kinds) {
      return false
    }
    switch node.content {
    case .keys(let entries):
      return entries.allSatisfy { entry in
        let properties = keys["properties"] as? [String: Any]
        return accepts(entry.value, properties?[entry.key.text ?? ""] ?? keys["additionalProperties"] ?? true)
      }
    case .list(let items): return items.allSatisfy { accepts($0, keys["items"] ?? true) }
    case .text(let text, _):
      if let number = Double(text), kinds.contains("number") {
        return number >= keys["minimum"] as? Double ?? number && number <= keys["maximum"] as? Double ?? number
      }
      guard kinds.contains("string"), let pattern = keys["pattern"] as? String else { return true }
      return text.range(of: pattern, options: .regularExpression) != nil
    }
  }

  /// What a value is without a schema: a whole number is a number too.
  private func kinds(_ node: SettingNode) -> Set<String> {
    switch node.content {
    case .keys: ["object"]
    case .list: ["array"]
    case .text(_, isQuoted: true): ["string"]
    case .text(let text, isQuoted: false):
      switch text {
      case "", "~", "null": ["null"]
      case "true", "false": ["boolean"]
      case _ where Int(text) != nil: ["integer", "number"]
      // `Nan` and `Infinity` are words.
      default: text.contains(where: \.isNumber) && Double(text) != nil ? ["number"] : ["string"]
      }
    }
  }

  private func isEqual(_ word: Any, _ node: SettingNode, _ kinds: Set<String>) -> Bool {
    if word is NSNull { return kinds.contains("null") }
    if let word = word as? String { return kinds.contains("string") && node.text == word }
    if kinds.contains("boolean") { return node.text == (word as? Bool == true ? "true" : "false") }
    return kinds.contains("integer") && (word as? Int).map { "\($0)" } == node.text
  }
}
