/// Whose systems and plan an invented council has.
public enum SampledCouncil: String, CaseIterable, Sendable {
  /// The feeds and the plan of the Peterborough pipeline.
  case peterborough
  /// Those of the Cambridgeshire pipeline.
  case cambridgeshire

  /// Its feeds, in the order of `SampleFeed`.
  public var feeds: [SampleFeed] {
    SampleFeed.allCases.filter { feed in
      switch self {
      case .peterborough: !SampleFeed.ofCambridgeshireAlone.contains(feed)
      case .cambridgeshire: !SampleFeed.ofPeterboroughAlone.contains(feed)
      }
    }
  }

  /// The folders of its sample.
  var parts: [String] {
    switch self {
    case .peterborough: ["inbox", "truth", "collect"]
    case .cambridgeshire: ["inbox", "truth"]
    }
  }

  /// For how many days before the programme took a family on the register knows who is in it: call-outs to a household are told by it.
  var daysKnown: Int {
    switch self {
    case .peterborough: 0
    case .cambridgeshire: 900
    }
  }

  /// The town of its addresses.
  var town: String {
    switch self {
    case .peterborough: "Peterborough"
    case .cambridgeshire: "Huntingdon"
    }
  }
}
