import Vocabulary

/// What a word looks at, whoever is asked: kinds of event, of which feeds, and names under which something is declared.
struct WordSight {
  /// What an event does to the answer.
  enum Weight {
    /// It decides.
    case decides
    /// It can only take back what was reached.
    case contradicts
    /// That there is none decides, so that it concerns subjects of whom nothing is known.
    case isMissed
  }

  /// A kind of event that is looked at.
  struct Look: Equatable {
    let kind: EventKind
    /// Only of these feeds; nil for all that deliver the kind.
    var feeds: FeedList?
    var weight = Weight.decides
    /// Whether it is looked at in the other members of the family.
    var isOfOthers = false
  }

  /// The kinds, in the order in which the words name them, each once.
  private(set) var looks: [Look] = []
  /// The names under which declarations are looked at.
  private(set) var names: [WordList] = []
  /// Whether it looks at another row of the subject.
  var includesOtherRows = false

  /// Looks at nothing.
  init() {}

  /// Looks at all events of some kinds.
  init(_ kinds: EventKind..., names: [WordList] = []) {
    for kind in kinds { look(at: kind) }
    self.names = names
  }

  /// Looks at the events of a set.
  init(_ set: EventSet, _ weight: Weight = .decides) {
    for selector in set.selectors { add(Look(kind: selector.kind, feeds: selector.feeds, weight: weight)) }
  }

  /// Looks at all events of a kind as well.
  mutating func look(at kind: EventKind) { add(Look(kind: kind)) }

  private mutating func add(_ look: Look) {
    if !looks.contains(look) { looks.append(look) }
  }

  /// Adds what another word looks at.
  mutating func add(_ other: WordSight) {
    for look in other.looks { add(look) }
    names += other.names
    includesOtherRows = includesOtherRows || other.includesOtherRows
  }

  /// The same, looked at in the other members of the family.
  var ofOthers: WordSight {
    var sight = self
    for index in sight.looks.indices { sight.looks[index].isOfOthers = true }
    return sight
  }

  /// Of it, what can only take back what was reached.
  var contradicting: WordSight {
    var sight = WordSight()
    sight.looks = looks.filter { $0.weight == .contradicts }
    return sight
  }

  /// The kinds of one weight, a bit each.
  func mask(_ weight: Weight, ofOthers: Bool = false) -> UInt64 {
    looks.reduce(0) { $1.weight == weight && $1.isOfOthers == ofOthers ? $0 | Subject.bit($1.kind) : $0 }
  }
}
