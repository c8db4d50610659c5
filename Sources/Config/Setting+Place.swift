import Yams

extension Setting {
  /// 1-based line; 0 where unknown.
  var line: Int { node.mark?.line ?? 0 }

  /// Whether keys stand here.
  var isMapping: Bool { node.mapping != nil }

  /// The text where a single value stands here, without complaint where not.
  var scalarText: String? { node.scalar?.string }
}
