extension EventKind {
  /// How two rows are known to be about one thing, so that what they say of it can be held against each other.
  public struct Identity: Sendable {
    /// Whether only the source's key can tell: a person may have several of the kind on one day.
    public let needsKey: Bool
    /// What must agree beside the first day, and the key where it is needed.
    public let fields: [EventField]
    /// What one row may add to another without contradicting it.
    public let adds: [EventField]
  }

  /// What makes two rows of a person one thing; nil where rows of the kind are told apart in another way, or cannot be.
  ///
  /// A kind of which the latest decides has one thing a day. A source that keeps a history under one key has one thing for each day of it.
  public var identity: Identity? {
    switch self {
    case .enrolment: Identity(needsKey: false, fields: [.place], adds: [.placeName])
    case .homeEducation: Identity(needsKey: false, fields: [.decided], adds: [])
    case .placement: Identity(needsKey: false, fields: [.place], adds: [])
    case .situation: Identity(needsKey: false, fields: [], adds: [.confirmed, .expires, .until])
    case .destination, .earlyHelp, .cseRisk: Identity(needsKey: false, fields: [], adds: [.key])
    case .intervention: Identity(needsKey: false, fields: [.role, .formal], adds: [.key])
    case .star: Identity(needsKey: false, fields: [.type, .area], adds: [.key])
    case .benefit: Identity(needsKey: false, fields: [.type, .scanned], adds: [])
    case .offence: Identity(needsKey: true, fields: [.decided], adds: [])
    case .occurrence: Identity(needsKey: true, fields: [.role, .type], adds: [])
    case .assessment, .housingApplication: Identity(needsKey: true, fields: [], adds: [])
    case .involvement, .need, .socialCare, .missing, .declaration, .housingCondition, .order, .treatment:
      Identity(needsKey: true, fields: [.type], adds: [])
    case .neetRisk: Identity(needsKey: false, fields: [], adds: [.yearGroup])
    case .earlyYears: Identity(needsKey: false, fields: [.type, .place], adds: [])
    case .carePlan, .educationPlan: Identity(needsKey: true, fields: [.reviewed], adds: [])
    // Schools are written in another way by each system, and exclusions counted in another way.
    case .attendance, .exclusion: nil
    // What such a row says is all in what it is about.
    case .incident, .operationalGroup, .callOut, .hospitalAttendance: nil
    }
  }
}

extension EventKind {
  /// Whether the source is asked about each person and answers for each, so that no answer about somebody is not the answer "none"
  /// (readings 4.22, 1).
  public var isAnswer: Bool { self == .benefit }
}

extension Event {
  /// Whether another row says the same in every field, of the same feed.
  public func isRepeat(of other: Event) -> Bool {
    days == other.days && kind == other.kind && feed == other.feed && words == other.words && key == other.key
      && counts == other.counts && family == other.family
  }

  /// Whether two rows of a person are about one thing.
  public func isAboutTheSame(as other: Event, _ identity: EventKind.Identity) -> Bool {
    guard kind == other.kind, days.a == other.days.a else { return false }
    if identity.needsKey, key.isNone || key != other.key || feed != other.feed { return false }
    return identity.fields.allSatisfy { agrees(with: other, in: $0) }
  }

  /// Whether one of two rows about one thing says something else of it than the other.
  public func contradicts(_ other: Event, _ identity: EventKind.Identity) -> Bool {
    kind.fields.contains { !identity.adds.contains($0) && !agrees(with: other, in: $0) }
  }

  private func agrees(with other: Event, in field: EventField) -> Bool {
    switch field.slot {
    case .day(let slot): days[slot] == other.days[slot]
    case .word(let slot): words[slot] == other.words[slot]
    case .key: key == other.key
    case .count(let slot): counts[slot] == other.counts[slot]
    }
  }
}
