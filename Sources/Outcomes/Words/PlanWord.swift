import Settings

/// A word of the plan language: a question that a route or a test asks. All that there is to know of a word stands in its file: how it is
/// written, its sentence, what it looks at, and its answer.
protocol PlanWord: Sendable, Equatable {
  /// The word with nothing behind it.
  init()

  /// How a plan writes it.
  static var word: String { get }
  /// The keys that belong to it.
  static var keys: [PlanKey<Self>] { get }

  /// What it asks, in words.
  func sentence(_ plan: PlanWording) -> String
  /// What it looks at; by default what its keys do.
  var sight: WordSight { get }
  /// What is wrong with it as a whole, where its keys are right one by one.
  func check(_ place: Setting, _ section: Section)
}

extension PlanWord {
  var sight: WordSight { keysSight }
  func check(_ place: Setting, _ section: Section) {}

  /// What its keys look at.
  var keysSight: WordSight { Self.keys.reduce(into: WordSight()) { $0.add($1.sight(self)) } }

  /// The keys that stand beside the word.
  static var besides: [String] { keys.filter { $0.place == .beside }.map(\.name) }

  /// The word as it stands at a place, among the keys around it.
  init(_ place: Setting, in outer: Section, _ reader: PlanReader) {
    self.init()
    let inside = Self.keys.filter { $0.place == .inside }
    let whole = Self.keys.first { $0.place == .whole }
    if let whole, inside.isEmpty || !place.isMapping {
      whole.read(&self, place, reader)
    } else {
      let section = place.section(inside.map(\.name))
      inside.read(&self, section, reader)
      check(place, section)
    }
    Self.keys.filter { $0.place == .beside }.read(&self, outer, reader)
    for key in Self.keys where key.place == .settings { key.read(&self, place, reader) }
  }

  /// All that it says.
  func facts(_ plan: OutcomePlan) -> [PlanFact] { Self.keys.facts(self, plan).map { $0.below(Self.word) } }

  /// Whether another word says the same.
  func isEqual(to other: any PlanWord) -> Bool { (other as? Self) == self }
}
