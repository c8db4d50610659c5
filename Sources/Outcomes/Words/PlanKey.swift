import Settings

/// A key of some part of a plan's files: what it is called, what may stand behind it, and which property it fills. The reading, the
/// mistakes, what `plan show` and `plan diff` say and what is looked at all come from it.
struct PlanKey<Part> {
  /// Where the key stands.
  enum Place {
    /// Behind the word, among others.
    case inside
    /// It has no name: its value stands behind the word itself.
    case whole
    /// Beside the word, in the same test or route.
    case beside
    /// In settings.yaml, for all who use it.
    case settings
  }

  /// The key; empty where the value stands behind the word itself.
  let name: String
  /// What it means, in a line, for those who write a plan.
  let about: String
  /// What its value looks like.
  let looksLike: String
  let isNeeded: Bool
  let place: Place
  /// Reads the value at a place into a part.
  let read: (inout Part, Setting, PlanReader) -> Void
  /// What it says in a part, by the keys below.
  let facts: (Part, OutcomePlan) -> [PlanFact]
  /// What a part looks at by it.
  let sight: (Part) -> WordSight

  private init<Value>(
    _ name: String, _ path: WritableKeyPath<Part, Value>, _ value: PlanValue<Value>, _ about: String, isNeeded: Bool,
    place: Place
  ) {
    self.name = name
    self.about = about
    self.isNeeded = isNeeded
    self.place = place
    looksLike = value.looksLike
    read = { part, setting, reader in
      if let found = value.read(setting, reader) { part[keyPath: path] = found }
    }
    facts = { part, plan in value.facts(part[keyPath: path], plan) }
    sight = { value.sight($0[keyPath: path]) }
  }

  /// A key that must be there.
  static func needed<Value>(
    _ name: String, _ path: WritableKeyPath<Part, Value>, _ value: PlanValue<Value>, _ about: String,
    place: Place = .inside
  ) -> PlanKey { PlanKey(name, path, value, about, isNeeded: true, place: place) }

  /// A key that may be left out: the property keeps what it has.
  static func optional<Value>(
    _ name: String, _ path: WritableKeyPath<Part, Value>, _ value: PlanValue<Value>, _ about: String
  ) -> PlanKey { PlanKey(name, path, value, about, isNeeded: false, place: .inside) }

  /// A key that may be left out: then there is nothing.
  static func optional<Value>(
    _ name: String, _ path: WritableKeyPath<Part, Value?>, _ value: PlanValue<Value>, _ about: String
  ) -> PlanKey { PlanKey(name, path, value.orNothing, about, isNeeded: false, place: .inside) }

  /// A key beside the word that may be left out: the property keeps what it has.
  static func optionalBeside<Value>(
    _ name: String, _ path: WritableKeyPath<Part, Value>, _ value: PlanValue<Value>, _ about: String
  ) -> PlanKey { PlanKey(name, path, value, about, isNeeded: false, place: .beside) }

  /// The value behind the word itself.
  static func whole<Value>(_ path: WritableKeyPath<Part, Value>, _ value: PlanValue<Value>, _ about: String) -> PlanKey
  {
    PlanKey("", path, value, about, isNeeded: true, place: .whole)
  }

  /// What settings.yaml says for all who use it.
  static func settings<Value>(
    _ name: String, _ path: WritableKeyPath<Part, Value>, _ value: PlanValue<Value>, _ about: String
  ) -> PlanKey { PlanKey(name, path, value, about, isNeeded: true, place: .settings) }
}

extension PlanValue {
  /// The same, of something that may not be there.
  var orNothing: PlanValue<Value?> {
    PlanValue<Value?>(
      looksLike, read: { place, reader in read(place, reader).map { .some($0) } },
      facts: { value, plan in value.map { facts($0, plan) } ?? [] },
      sight: { $0.map(sight) ?? WordSight() })
  }
}

extension Array {
  /// Reads the keys of a section into a part; a needed one that is not there is a mistake.
  func read<Part>(_ part: inout Part, _ section: Section, _ reader: PlanReader) where Element == PlanKey<Part> {
    for key in self {
      section.place.form?.describe(key.name, key.about)
      if let value = key.isNeeded ? section.required(key.name) : section[key.name] { key.read(&part, value, reader) }
    }
  }

  /// All that the keys say of a part.
  func facts<Part>(_ part: Part, _ plan: OutcomePlan) -> [PlanFact] where Element == PlanKey<Part> {
    flatMap { key in
      let facts = key.facts(part, plan)
      return key.name.isEmpty ? facts : facts.map { $0.below(key.name) }
    }
  }
}
