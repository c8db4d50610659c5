import Settings
import Yams

/// Opens a YAML file as a tree that remembers where everything stands. The only place that calls the YAML library.
///
/// Scalars stay text: the library's own guesses would read `no` as false, `010` as 8 and `12:30` as 750.
enum YAMLFile {
  /// Largest file taken, in bytes: a plan is a few dozen kilobytes.
  static let largest = 4 << 20
  /// Largest number of nodes after aliases are followed, against files made to explode.
  static let mostNodes = 400_000

  /// The root of a file; nil, with a mistake in the list, where it cannot be read.
  static func open(text: String, file: String, mistakes: MistakeList) -> Setting? {
    func wrong(_ message: String, _ line: Int = 0, _ column: Int = 0) -> Setting? {
      mistakes.add(
        ConfigurationMistake(file: file, line: line, column: column, message: message))
      return nil
    }
    guard text.utf8.count <= largest else { return wrong("larger than \(largest >> 20) MiB; no pipeline file is") }
    do {
      // An alias can double what the text says with every line, so the file may not use them at all: no pipeline file needs one.
      if let place = try anchor(in: text) {
        return wrong("anchors and aliases (& and *) are not used in pipeline files", place.line, place.column)
      }
      guard let node = try Parser(yaml: text, resolver: Resolver.basic).singleRoot() else {
        return wrong("the file is empty")
      }
      var count = 0
      guard counts(node, &count) else { return wrong("more than \(mostNodes) entries; no pipeline file has that many") }
      return Setting(node: SettingNode(node), file: file, mistakes: mistakes, form: mistakes.form(file))
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        return wrong("not YAML: \(problem)", mark.line, mark.column)
      case .duplicatedKeysInMapping(let duplicates, let context):
        return wrong(
          "the key '\(duplicates.map { String(describing: $0) }.joined(separator: "', '"))' stands twice",
          context.mark.line, context.mark.column)
      default: return wrong("not YAML")
      }
    } catch {
      return wrong("not YAML")
    }
  }

  private static func counts(_ node: Node, _ count: inout Int) -> Bool {
    count += 1
    guard count <= mostNodes else { return false }
    switch node {
    case .mapping(let mapping): return mapping.allSatisfy { counts($0.key, &count) && counts($0.value, &count) }
    case .sequence(let sequence): return sequence.allSatisfy { counts($0, &count) }
    default: return true
    }
  }

  /// Where the first anchor or alias stands; nil where every `&` and `*` is a part of some text.
  ///
  /// YAML reads the two at the same places, and text is text with either. So with `&` for every `*` the library itself says which of them
  /// are no text, while nothing can explode: there is no alias left to follow.
  private static func anchor(in text: String) throws -> Mark? {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x2A }) else { return nil }
    let parser = try Parser(yaml: text.replacing("*", with: "&"), resolver: Resolver.basic)
    // A node's anchor lives no longer than its parser.
    return try withExtendedLifetime(parser) { try parser.singleRoot().flatMap(firstAnchor) }
  }

  private static func firstAnchor(_ node: Node) -> Mark? {
    if node.anchor != nil { return node.mark }
    switch node {
    case .mapping(let mapping): return mapping.lazy.compactMap { firstAnchor($0.key) ?? firstAnchor($0.value) }.first
    case .sequence(let sequence): return sequence.lazy.compactMap(firstAnchor).first
    default: return nil
    }
  }
}

extension SettingNode {
  /// The same tree without the library.
  init(_ node: Node) {
    let content: Content =
      switch node {
      case .mapping(let mapping):
        .keys(mapping.map { Entry(key: SettingNode($0.key), value: SettingNode($0.value)) })
      case .sequence(let sequence): .list(sequence.map { SettingNode($0) })
      case .scalar(let scalar):
        .text(scalar.string, isQuoted: scalar.style == .singleQuoted || scalar.style == .doubleQuoted)
      case .alias: .list([])
      }
    self.init(content, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
  }
}
