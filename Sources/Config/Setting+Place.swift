import Yams

extension Setting {
  /// 1-based line; 0 where unknown.
  var line: Int { node.mark?.line ?? 0 }

  /// Whether keys stand here.
  var isMapping: Bool { node.mapping != nil }
}
