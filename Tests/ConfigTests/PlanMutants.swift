import Settings

/// A plan file with one thing changed.
struct PlanMutant {
  /// The file, the row or the part of it, and what was changed.
  let what: String
  /// The key at which, or behind which, it was changed.
  let key: String
  /// The line on which it was changed.
  let line: Int
  /// The whole file as a tree.
  let root: SettingNode
}

/// Changes one thing at a time in a tree of a plan file: takes away each entry of a list and each key, makes each number one more and one
/// less, turns `yes` into `no`, and puts another word for each of the words of a closed list.
struct PlanMutants {
  let file: String
  /// Keys that people read, that name things or that say where a row comes from; what stands under them changes no answer.
  static let read: Set<String> = [
    "text", "title", "goal", "concern", "success", "source", "version", "in_force", "readings", "row", "route", "test",
    "headline", "indicator", "outcome", "document", "evidence_sources", "place",
  ]
  /// Words of closed lists, each with another that is allowed in its place.
  static let otherWords: [String: String] = [
    "last event": "qualifying", "early help": "qualifying", "fails": "restart", "decided": "on", "until": "on",
    "unspecified": "6 months", "restart": "firstOnly", "afterQualification": "rollingLastThree",
    "useLatestAvailable": "wait", "relative": "scalePoints", "alternative": "off", "both": "either",
    "engagement": "as_of", "child": "adult", "adult": "child", "young person": "child", "family": "child",
    "parenting adult": "adult", "as_of": "data_to", "total lower": "every area higher",
    "every area higher": "some higher, none lower",
    "some higher, none lower": "every area higher", "the first": "the one before", "the one before": "the first",
    "latest": "all", "all": "latest", "every member": "subject", "reviewed": "on", "counts": "no",
    "yes": "no", "true": "false", "false": "true",
  ]

  func of(_ node: SettingNode) -> [PlanMutant] {
    changes(node, "", "").map { PlanMutant(what: file + $0.what, key: $0.key, line: $0.line, root: $0.node) }
  }

  private typealias Change = (line: Int, key: String, what: String, node: SettingNode)

  private func changes(_ node: SettingNode, _ path: String, _ key: String) -> [Change] {
    switch node.content {
    case .keys(let entries): changes(entries, node, path)
    case .list(let items): changes(items, node, path, key)
    case .text(let text, let isQuoted): changes(text, isQuoted, node, path, key)
    }
  }

  private func changes(_ entries: [SettingNode.Entry], _ node: SettingNode, _ path: String) -> [Change] {
    var found: [Change] = []
    for (index, entry) in entries.enumerated() {
      let name = entry.key.text ?? ""
      guard !PlanMutants.read.contains(name) else { continue }
      var without = entries
      without.remove(at: index)
      found.append((entry.key.line, name, "\(path).\(name) taken away", node.with(.keys(without))))
      found += changes(entry.value, "\(path).\(name)", name).map { change in
        var copy = entries
        copy[index].value = change.node
        return (change.line, change.key, change.what, node.with(.keys(copy)))
      }
    }
    return found
  }

  private func changes(_ items: [SettingNode], _ node: SettingNode, _ path: String, _ key: String) -> [Change] {
    var found: [Change] = []
    for (index, item) in items.enumerated() {
      var without = items
      without.remove(at: index)
      let name = item.text ?? item["test"]?.text ?? item["route"]?.text ?? "\(index + 1)"
      found.append((item.line, key, "\(path) without \(name)", node.with(.list(without))))
      found += changes(item, "\(path).\(name)", key).map { change in
        var copy = items
        copy[index] = change.node
        return (change.line, change.key, change.what, node.with(.list(copy)))
      }
    }
    return found
  }

  private func changes(_ text: String, _ isQuoted: Bool, _ node: SettingNode, _ path: String, _ key: String) -> [Change]
  {
    PlanMutants.others(than: text).map { other in
      (node.line, key, "\(path) is \(other)", node.with(.text(other, isQuoted: isQuoted)))
    }
  }

  /// The texts that are put instead of one.
  private static func others(than text: String) -> [String] {
    if let other = otherWords[text], other != text { return [other] }
    var found: [String] = []
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for (index, part) in parts.enumerated() {
      let digits = part.hasSuffix("%") ? String(part.dropLast()) : part
      guard let number = Int(digits) else { continue }
      for other in [number - 1, number + 1] {
        var copy = parts
        copy[index] = "\(other)" + (part.hasSuffix("%") ? "%" : "")
        found.append(copy.joined(separator: " "))
      }
    }
    return found
  }
}

extension SettingNode {
  /// The same place with something else in it.
  func with(_ content: Content) -> SettingNode { SettingNode(content, line: line, column: column) }

  /// The keys that stand here, with another value for one of them.
  func with(_ key: String, _ value: SettingNode) -> SettingNode {
    with(
      .keys(
        (entries ?? []).map { $0.key.text == key ? Entry(key: $0.key, value: value) : $0 }))
  }
}
