internal import Reading
internal import Vocabulary

/// Guesses what the rows of an unknown extract are about: whom they name, and what they say happened. All of it is for somebody to look over.
struct FeedDraft {
  /// A key of the feed file, and the column that seems to fill it.
  struct Entry: Equatable {
    let key: String
    let column: String
  }

  /// Who a row is about, key by key.
  private(set) var person: [Entry] = []
  /// The column that names a family; nil where none seems to.
  private(set) var family: String?
  /// Kinds of event that the rows may tell of, the likeliest first.
  private(set) var kinds: [EventKind] = []
  /// What fills the fields of the likeliest kind.
  private(set) var event: [Entry] = []

  /// What the name of a feed and its columns look like.
  ///
  /// - Parameter columns: the columns that have a name of their own in the feed file, each with that name.
  init(named feed: String, columns: [(name: String, profile: ColumnProfile)]) {
    readPerson(columns)
    family = columns.first { FeedDraft.key($0.profile).hasPrefix("family") && FeedDraft.isText($0.profile) }
      .flatMap {
        ["familyid", "familyref", "familyreference", "familyno"].contains(FeedDraft.key($0.profile)) ? $0.name : nil
      }
    kinds = FeedDraft.kinds(feed, columns.map(\.profile.header))
    // What happened to nobody is no event.
    if let kind = kinds.first, !person.isEmpty || family != nil { readEvent(kind, columns) }
  }

  private static func key(_ column: ColumnProfile) -> String {
    column.header.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  // MARK: Whom

  /// The keys under `person`, with the ends of headers that seem to fill them.
  static let people: [(key: String, endings: [String])] = [
    (
      "key",
      ["personid", "clientid", "childid", "studentid", "pupilid", "nominalid", "offenderid", "profileid", "laref"]
    ),
    ("surname", ["surname", "lastname", "familyname"]),
    ("forename", ["forename", "firstname", "givenname", "christianname"]),
    ("middle", ["middlenames", "middlename"]),
    ("birth", ["dob", "dateofbirth", "birthdate", "born"]),
    ("sex", ["sex", "gender"]),
    ("upn", ["upn", "uniquepupilnumber"]),
    ("nino", ["nino", "ninumber", "nationalinsurancenumber"]),
    ("nhs", ["nhsnumber", "nhsno"]),
    ("address", ["addressline1", "address1", "address"]),
    ("town", ["town", "posttown"]),
    ("postcode", ["postcode"]),
    ("uprn", ["uprn", "uniquepropertyreferencenumber"]),
  ]

  private mutating func readPerson(_ columns: [(name: String, profile: ColumnProfile)]) {
    for (key, endings) in FeedDraft.people {
      let found = columns.first { column in
        let header = FeedDraft.key(column.profile)
        guard FeedDraft.isText(column.profile) != (key == "birth") else { return false }
        return endings.contains { header == $0 || header.count > $0.count && $0.count > 4 && header.hasSuffix($0) }
      }
      if let found { person.append(Entry(key: key, column: found.name)) }
    }
  }

  // MARK: What happened

  /// Words by which the extracts of a kind are known; the more of them, the likelier.
  private static let words: [EventKind: [String]] = [
    .enrolment: ["enrol", "roll", "pupil", "admission", "laestab"],
    .attendance: ["attendance", "sessions", "absence", "authorised"],
    .exclusion: ["exclusion", "excluded", "suspension"],
    .involvement: ["involvement", "service"],
    .homeEducation: ["homeeducation", "electivehome", "ehe"],
    .placement: ["placement", "provider", "alternativeprovision"],
    .situation: ["situation", "neet", "activitycode"],
    .destination: ["destination"],
    .offence: ["offence", "charge", "substantive", "disposal"],
    .intervention: ["intervention"],
    .incident: ["incident"],
    .occurrence: ["occurrence", "crime"],
    .earlyHelp: ["earlyhelp", "eha", "caf"],
    .need: ["need", "ticked"],
    .assessment: ["authorised", "assessment"],
    .socialCare: ["socialcare", "referral", "protection"],
    .missing: ["missing", "found"],
    .cseRisk: ["cse", "exploitation", "risklevel"],
    .declaration: ["declaration", "declared"],
    .star: ["star", "score", "area"],
    .benefit: ["benefit", "claimstart", "dwp", "adms"],
    .housingApplication: ["housing", "homeless", "application", "applied"],
    .housingCondition: ["condition", "overcrowd", "finding"],
    .order: ["order", "probation", "release", "sentence"],
    .callOut: ["callout", "police", "domestic"],
    .neetRisk: ["roni", "neetrisk"],
    .earlyYears: ["entitlement", "funded", "earlyyears"],
    .carePlan: ["ehc", "careplan"],
    .educationPlan: ["aep", "suitable", "reviewedon"],
    .hospitalAttendance: ["hospital", "attended", "emergency"],
    .treatment: ["treatment", "substance"],
  ]

  /// At most three kinds, the likeliest first; those that are as likely in the order of the kinds.
  private static func kinds(_ feed: String, _ headers: [String]) -> [EventKind] {
    let name = feed.lowercased().filter { $0.isLetter }
    let text = headers.map { $0.lowercased().filter { $0.isLetter } }
    let scored = EventKind.allCases.map { kind -> (kind: EventKind, score: Int) in
      let known = words[kind] ?? []
      return (
        kind,
        known.reduce(0) { sum, word in
          sum + (name.contains(word) ? 2 : 0) + (text.contains { $0.contains(word) } ? 1 : 0)
        }
      )
    }
    let likely = scored.enumerated().filter { $0.element.score > 0 }
    return likely.sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.prefix(3).map(\.element.kind)
  }

  /// Whether a column holds what a field wants.
  private static func fits(_ column: ColumnProfile, _ field: EventField) -> Bool {
    switch field.layout.form {
    case .past, .date: column.type == .date
    case .number, .absence: column.type == .integer
    case .schoolDays, .amount: column.type == .decimal
    case .text, .yearGroup, .schoolTerm: isText(column)
    }
  }

  /// Whether a column holds texts, of whatever form.
  private static func isText(_ column: ColumnProfile) -> Bool { ![.date, .integer, .decimal].contains(column.type) }

  private mutating func readEvent(_ kind: EventKind, _ columns: [(name: String, profile: ColumnProfile)]) {
    var used = Set(person.map(\.column) + [family].compactMap { $0 })
    func take(_ field: EventField, _ isIt: (String, ColumnProfile) -> Bool) -> Entry? {
      guard field == .on || kind.fields.contains(field),
        let found = columns.first(where: {
          !used.contains($0.name) && FeedDraft.fits($0.profile, field) && isIt(FeedDraft.key($0.profile), $0.profile)
        })
      else { return nil }
      used.insert(found.name)
      return Entry(key: field.rawValue, column: found.name)
    }
    let decided = ["outcome", "decision", "verdict"]
    let ends = ["end", "closed", "to", "leaving", "found", "until"]
    func isDate(_ column: ColumnProfile) -> Bool { column.type == .date }
    let late = take(.decided) { key, column in isDate(column) && decided.contains { key.hasPrefix($0) } }
    let until = take(.until) { key, column in isDate(column) && ends.contains { key.hasPrefix($0) || key.hasSuffix($0) }
    }
    let on = take(.on) { _, column in isDate(column) }
    let status = take(.status) { key, _ in (["status"] + decided).contains { key.hasPrefix($0) || key.hasSuffix($0) } }
    let named = EventField.allCases.filter { kind.fields.contains($0) && $0 != .key }.map { field in
      take(field) { key, _ in
        key == field.rawValue.lowercased() || key.hasPrefix(field.rawValue.lowercased()) && field.rawValue.count > 3
      }
    }
    let children = take(.children) { key, column in column.type == .integer && key.contains("child") }
    let key = take(.key) { key, _ in
      key.hasSuffix("ref") || key.hasSuffix("id") || key.hasSuffix("number") || key.hasSuffix("reference")
    }
    let type = take(.type) { key, column in key.contains("type") || key.contains("category") || column.type == .code }
    var filled: Set<String> = []
    event = ([on, until, late, type, status] + named + [children, key]).compactMap { $0 }.filter {
      filled.insert($0.key).inserted
    }
  }
}
