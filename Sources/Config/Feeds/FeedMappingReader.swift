import Ingest
public import Normalise
import Settings
import Vocabulary

/// Reads the mapping part of a feed file: `person`, `family`, `register` and `event`. The reading part of the same file is
/// `FeedDeclarationReader`'s, which also knows these keys and refuses all others.
public enum FeedMappingReader {
  /// The keys of the mapping part.
  public static let keys = ["person", "family", "register", "event"]

  /// The mapping that a feed file declares; throws `ConfigurationMistakes` with all that is wrong in this part.
  public static func read(text: String, file: String, beside: FilesBeside = .none) throws -> FeedMapping {
    let mistakes = MistakeList()
    let mapping = YAMLFile.open(text: text, file: file, mistakes: mistakes).flatMap { read($0, beside: beside) }
    try mistakes.check()
    guard let mapping else {
      throw ConfigurationMistakes([ConfigurationMistake(file: file, message: "the file declares no feed")])
    }
    return mapping
  }

  /// The mapping under the root of a feed file; nil where the file does not even name the feed and its columns.
  static func read(_ root: Setting, beside: FilesBeside) -> FeedMapping? {
    let values = Dictionary(root.entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let section = Section(place: root, values: values)
    guard let feed = section["feed"]?.text, let source = section["source"]?.text, let declared = section["columns"]
    else { return nil }
    let columns = DeclaredColumns(declared, beside: beside)
    var mapping = FeedMapping(feed: feed, source: source)
    mapping.family = section["family"].flatMap { columns.name($0, holding: .text) }
    mapping.person = section["person"].map { person($0, columns) }
    mapping.register = section["register"].flatMap { register($0, columns) }
    mapping.events = section["event"].map { $0.list(orOne: true).compactMap { event($0, columns) } } ?? []
    check(mapping, section)
    return mapping
  }

  // MARK: Parts

  private static func person(_ place: Setting, _ columns: DeclaredColumns) -> PersonMapping {
    let section = place.section(["key", "refers_to"] + PersonField.allCases.map(\.rawValue))
    let key = section["key"].flatMap { columns.name($0, holding: .text) }
    let named = PersonField.allCases.compactMap { field in
      section[field.rawValue].flatMap { columns.name($0, holding: field.isDate ? .date : .text) }.map {
        PersonMapping.Named(field, $0)
      }
    }
    let references = (section["refers_to"]?.entries ?? []).compactMap { entry -> PersonMapping.Reference? in
      entry.place.mentions(.source)
      return columns.name(entry.value, holding: .text).map { PersonMapping.Reference(entry.key, $0) }
    }
    if key == nil, named.isEmpty, references.isEmpty {
      place.wrong("names nobody: give a key, or columns that name the person")
    }
    return PersonMapping(key: key, columns: named, refersTo: references.sorted { $0.source < $1.source })
  }

  private static func register(_ place: Setting, _ columns: DeclaredColumns) -> RegisterMapping? {
    let section = place.section(RegisterField.allCases.map(\.rawValue))
    let named = RegisterField.allCases.compactMap { field in
      section[field.rawValue].flatMap { columns.name($0, holding: field.isDate ? .date : .text) }.map {
        RegisterMapping.Named(field, $0)
      }
    }
    let ofMembers = named.filter(\.field.isOfMember).count
    if ofMembers == 0, !named.isEmpty { return .family(named) }
    if ofMembers == named.count, !named.isEmpty { return .member(named) }
    place.wrong(
      "either a family's own row (registered, assessed, planned, lead, agency, closed, reason) or a member's (role, from, to)"
    )
    return nil
  }

  private static func event(_ place: Setting, _ columns: DeclaredColumns) -> EventMapping? {
    guard place.isMapping else {
      place.wrong("expected the kind of event and its columns")
      return nil
    }
    let keys = ["kind", "when"] + EventField.allCases.map(\.rawValue)
    let kindPlace = place["kind"]
    guard let kind = kindPlace?.word(EventKind.self) else {
      if kindPlace == nil {
        place.wrong("the key 'kind' is missing; it says what a row is")
        _ = place.section(keys)
      }
      return nil
    }
    let fields = kind.allFields
    let section = place.section(["kind", "when"] + fields.map(\.rawValue), elsewhere: keys)
    let named = fields.compactMap { field in
      section[field.rawValue].flatMap { columns.name($0, holding: field.holds) }.map { EventMapping.Named(field, $0) }
    }
    for field in kind.neededFields where !section.has(field.rawValue) {
      place.wrong("an event of kind '\(kind.rawValue)' needs '\(field.rawValue)', the column that dates it")
    }
    return EventMapping(kind, named, when: conditions(section["when"], columns))
  }

  private static func conditions(_ place: Setting?, _ columns: DeclaredColumns) -> [EventMapping.Condition] {
    (place?.entries ?? []).compactMap { entry in
      guard let column = columns.check(entry.key, at: entry.place, holding: .text) else { return nil }
      let places = entry.value.list
      let values = places.compactMap { columns.code($0, of: column) }
      if places.isEmpty { entry.value.wrong("name at least one value of '\(column)'") }
      return EventMapping.Condition(column, values)
    }
  }

  // MARK: The parts together

  private static func check(_ mapping: FeedMapping, _ section: Section) {
    if let events = section["event"], mapping.person == nil, mapping.family == nil {
      events.wrong("the feed names neither a person nor a family, so nobody knows about whom this is")
    }
    guard let register = mapping.register, let place = section["register"] else { return }
    if mapping.family == nil { place.wrong("a row of the register needs 'family', the column of the family's key") }
    if case .member = register, mapping.person == nil { place.wrong("a member's row needs 'person'") }
  }
}

extension Setting {
  /// The entries of a list; a mapping counts as a list of one.
  func list(orOne: Bool) -> [Setting] { orOne && isMapping ? [self] : list }
}

extension EventField {
  /// What a column must hold to fill the field.
  fileprivate var holds: DeclaredColumns.Content {
    switch layout.form {
    case .past, .date: .date
    case .text, .yearGroup, .schoolTerm: .text
    case .number, .absence: .integer
    case .schoolDays, .amount: .decimal
    }
  }
}
