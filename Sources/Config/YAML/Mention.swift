/// A name that a file uses for something that another file declares; it can be checked only when both are read.
struct Mention {
  /// What the name stands for.
  enum Kind: String, CaseIterable {
    case feed = "the pipeline has no feed"
    case source = "no feed of the pipeline comes from the source"
    case deliveringFeed = "the plan takes no event from a feed"
    case row = "the plan has no row"
    case declaredName = "the plan has no row or test"
  }

  let kind: Kind
  let name: String
  /// The mistake that it is, where nothing bears the name; its message is only the path.
  let mistake: ConfigurationMistake
}

extension Setting {
  /// Notes that a name stands here, to be checked when all files are read.
  func mentions(_ kind: Mention.Kind, as name: String? = nil) {
    guard let name = name ?? scalarText else { return }
    mistakes.add(Mention(kind: kind, name: name, mistake: mistake(path)))
  }

  /// The texts of a list, each of which names something of this kind.
  func names(_ kind: Mention.Kind) -> [String] {
    for item in list { item.mentions(kind) }
    return texts
  }
}
