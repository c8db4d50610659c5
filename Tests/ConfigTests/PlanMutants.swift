import Yams

@testable import Config

/// A plan file with one thing changed.
struct PlanMutant {
  /// The file, the row or the part of it, and what was changed.
  let what: String
  /// The line on which it was changed.
  let line: Int
  /// The whole file as a tree.
  let root: Node
}

/// Changes one thing at a time in a tree of a plan file: takes away each entry of a list and each key, makes each number one more and one
/// less, turns `yes` into `no`, and puts another word for each of the words of a closed list.
struct PlanMutants {
  let file: String
  /// Keys that people read, that name things or that say where a row comes from; what stands under them changes no answer.
  static let read: Set<String> = [
    "text", "title", "goal", "concern", "success", "source", "version", "in_force", "readings", "row", "route", "test",
    "headline",
  ]
  /// Words of closed lists, each with another that is allowed in its place.
  static let otherWords: [String: String] = [
    "last event": "qualifying", "early help": "qualifying", "fails": "restart", "decided": "on", "until": "on",
    "unspecified": "6 months", "restart": "firstOnly", "afterQualification": "rollingLastThree",
    "useLatestAvailable": "wait", "relative": "scalePoints", "alternative": "off", "both": "either",
    "engagement": "as_of", "child": "adult", "adult": "child", "young person": "child", "family": "child",
    "yes": "no", "true": "false", "false": "true",
  ]

  func of(_ node: Node) -> [PlanMutant] {
    changes(node, "").map { PlanMutant(what: file + $0.what, line: $0.line, root: $0.node) }
  }

  private typealias Change = (line: Int, what: String, node: Node)

  private func changes(_ node: Node, _ path: String) -> [Change] {
    switch node {
    case .mapping(let mapping): changes(mapping, node, path)
    case .sequence(let sequence): changes(sequence, node, path)
    case .scalar(let scalar): changes(scalar, node, path)
    case .alias: []
    }
  }

  private func changes(_ mapping: Node.Mapping, _ node: Node, _ path: String) -> [Change] {
    var found: [Change] = []
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard !PlanMutants.read.contains(name) else { continue }
      var without = mapping
      without[key] = nil
      found.append((key.mark?.line ?? 0, "\(path).\(name) taken away", .mapping(without)))
      found += changes(value, "\(path).\(name)").map { change in
        var copy = mapping
        copy[key] = change.node
        return (change.line, change.what, .mapping(copy))
      }
    }
    return found
  }

  private func changes(_ sequence: Node.Sequence, _ node: Node, _ path: String) -> [Change] {
    var found: [Change] = []
    for (index, item) in sequence.enumerated() {
      var without = sequence
      without.remove(at: index)
      let name =
        item.scalar?.string ?? item.mapping?["test"]?.string ?? item.mapping?["route"]?.string ?? "\(index + 1)"
      found.append((item.mark?.line ?? 0, "\(path) without \(name)", .sequence(without)))
      found += changes(item, "\(path).\(name)").map { change in
        var copy = sequence
        copy[index] = change.node
        return (change.line, change.what, .sequence(copy))
      }
    }
    return found
  }

  private func changes(_ scalar: Node.Scalar, _ node: Node, _ path: String) -> [Change] {
    PlanMutants.others(than: scalar.string).map { text in
      (node.mark?.line ?? 0, "\(path) is \(text)", .scalar(Node.Scalar(text, scalar.tag, scalar.style, scalar.mark)))
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
