/// A name that a file uses for something that another file declares; it can be checked only when both are read.
public struct Mention {
  /// What the name stands for.
  public enum Kind: String, CaseIterable, Sendable {
    /// A feed of the pipeline.
    case feed = "the pipeline has no feed"
    /// A system that a feed comes from.
    case source = "no feed of the pipeline comes from the source"
    /// A feed from which the plan takes events.
    case deliveringFeed = "the plan takes no event from a feed"
    /// A row of the plan.
    case row = "the plan has no row"
    /// A row or a test of the plan, under whose name something is declared.
    case declaredName = "the plan has no row or test"
  }

  /// What the name stands for.
  public let kind: Kind
  /// The name.
  public let name: String
  /// The mistake that it is, where nothing bears the name; its message is only the path.
  public let mistake: ConfigurationMistake
}

extension Setting {
  /// Notes that a name stands here, to be checked when all files are read.
  public func mentions(_ kind: Mention.Kind, as name: String? = nil) {
    guard let name = name ?? scalarText else { return }
    mistakes.add(Mention(kind: kind, name: name, mistake: mistake(path)))
  }

  /// The texts of a list, each of which names something of this kind.
  public func names(_ kind: Mention.Kind) -> [String] {
    for item in list { item.mentions(kind) }
    return texts
  }
}
