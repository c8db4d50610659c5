import Vocabulary

/// Liquid Logic: the register, early help and social care.
extension Council {
  /// A family's line in the programme's register.
  mutating func register(
    _ family: SampleHousehold, assessed: CalendarDay?, planned: CalendarDay?, agency: String = "Early Help",
    closed: CalendarDay? = nil,
    reason: String = ""
  ) {
    guard let registered = family.registered, knows(registered, .liquidlogicFamilies) else { return }
    let closedText = text(closed, in: .liquidlogicFamilies)
    row(
      .liquidlogicFamilies, nil, in: .liquidlogic,
      [
        family.familyRef, registered.british, text(assessed, in: .liquidlogicFamilies),
        text(planned, in: .liquidlogicFamilies),
        family.lead, family.lead.isEmpty ? "" : agency, closedText, closedText.isEmpty ? "" : reason,
      ])
  }

  /// A person's time in a family.
  mutating func member(
    _ person: InventedPerson, of family: SampleHousehold, from: CalendarDay?, to: CalendarDay? = nil, ref: String? = nil
  ) {
    let known = identity(person, in: .liquidlogic)
    let familyRef = ref ?? family.familyRef
    row(
      .liquidlogicPeople, person, in: .liquidlogic,
      [
        person.key(in: .liquidlogic), familyRef, person.role.rawValue, text(from, in: .liquidlogicPeople),
        text(to, in: .liquidlogicPeople), known.surname, known.forename, known.middle, known.born, "", known.sex,
        person.culture.ethnicity, known.nhs, known.upn, known.nino, known.line, request.council.town, known.postcode,
        known.uprn, "",
      ])
    truthFamilies.append([
      "H\(family.number)", familyRef, ref == nil ? family.registered?.iso ?? "" : "", person.name,
      person.key(in: .liquidlogic),
      person.role.rawValue, from?.iso ?? "", to?.iso ?? "",
    ])
  }

  /// An early help episode; gives its id.
  @discardableResult
  mutating func earlyHelp(
    _ family: SampleHousehold, _ person: InventedPerson, from: CalendarDay, to: CalendarDay? = nil,
    reason: String = "Needs met",
    rating: Int? = nil, isDeemed: Bool = false
  ) -> String {
    let episode = thing()
    guard knows(from, .liquidlogicEarlyHelp) else { return episode }
    let end = text(to, in: .liquidlogicEarlyHelp)
    row(
      .liquidlogicEarlyHelp, person, in: .liquidlogic,
      [
        episode, family.familyRef, person.key(in: .liquidlogic), from.british, end, end.isEmpty ? "" : reason,
        end.isEmpty ? "" : rating.map(String.init) ?? "", family.lead, isDeemed ? "Y" : "N",
      ])
    return episode
  }

  /// A need ticked in an Early Help Assessment; of the family where nobody is named.
  mutating func tick(
    _ family: SampleHousehold, _ person: InventedPerson?, _ measure: String, on: CalendarDay, episode: String = ""
  ) {
    guard knows(on, .liquidlogicNeeds) else { return }
    row(
      .liquidlogicNeeds, person, in: .liquidlogic,
      [episode, person?.key(in: .liquidlogic) ?? "", family.familyRef, on.british, measure, "Y"])
  }

  /// A Child and Family assessment.
  mutating func assessment(_ person: InventedPerson, from: CalendarDay, authorised: CalendarDay?) {
    guard knows(from, .liquidlogicAssessments) else { return }
    let end = text(authorised, in: .liquidlogicAssessments)
    let referral = thing()
    let key = thing()
    row(
      .liquidlogicAssessments, person, in: .liquidlogic,
      [key, person.key(in: .liquidlogic), referral, from.british, end, end.isEmpty ? "Started" : "Completed"])
  }

  /// A spell with social care: REFERRAL, CIN, S47, CP or LAC.
  mutating func socialCare(
    _ person: InventedPerson, _ type: String, from: CalendarDay, to: CalendarDay?, outcome: String = "Closed"
  ) {
    guard knows(from, .liquidlogicSocialCare) else { return }
    let end = text(to, in: .liquidlogicSocialCare)
    let key = thing()
    row(
      .liquidlogicSocialCare, person, in: .liquidlogic,
      [key, person.key(in: .liquidlogic), type, from.british, end, end.isEmpty ? "" : outcome])
  }

  /// A child missing from home.
  mutating func missing(_ person: InventedPerson, on: CalendarDay, found: CalendarDay) {
    guard knows(on, .liquidlogicMissing) else { return }
    let key = thing()
    row(
      .liquidlogicMissing, person, in: .liquidlogic,
      [key, person.key(in: .liquidlogic), "Home", on.british, text(found, in: .liquidlogicMissing)])
  }

  /// A case that the Operational Group discussed; its list often has no key.
  mutating func operationalGroup(_ person: InventedPerson, on: CalendarDay, reason: String, risk: String, hasKey: Bool)
  {
    guard knows(on, .operationalGroup) else { return }
    let known = identity(person, in: .opgroup)
    row(
      .operationalGroup, person, in: .opgroup,
      [on.british, hasKey ? person.key(in: .liquidlogic) : "", known.surname, known.forename, known.born, reason, risk])
  }

  /// A professional's declaration on Salesforce; about the family where nobody is named.
  mutating func declare(
    _ family: SampleHousehold, _ person: InventedPerson?, _ measure: String, _ declaration: String = "Progress",
    on: CalendarDay,
    role: String = "Family support worker", agency: String = "Early Help", detail: String = "", hasKey: Bool = true
  ) {
    guard has(.salesforceDeclarations) else {
      return assess(
        family, person, measure, declaration, on: on, role: role, agency: agency, detail: detail, hasKey: hasKey)
    }
    guard knows(on, .salesforceDeclarations) else { return }
    let known = person.map { identity($0, in: .salesforce) }
    let key = thing()
    row(
      .salesforceDeclarations, person, in: .salesforce,
      [
        key, family.familyRef, hasKey ? person?.key(in: .liquidlogic) ?? "" : "", known?.surname ?? "",
        known?.forename ?? "",
        known?.born ?? "", measure, declaration, on.british, family.lead.isEmpty ? "P. Sallow" : family.lead, role,
        agency, detail,
      ])
  }

  /// One completed star, with its scores in the order of its areas.
  mutating func star(
    _ family: SampleHousehold, _ person: InventedPerson, on: CalendarDay, isFamilyStar: Bool, _ scores: [Int]
  ) {
    guard knows(on, .salesforceStars) else { return }
    let key = thing()
    for (area, score) in zip(isFamilyStar ? Self.familyStarAreas : Self.myStarAreas, scores) {
      row(
        .salesforceStars, person, in: .liquidlogic,
        [
          key, family.familyRef, person.key(in: .liquidlogic), isFamilyStar ? "Family Star Plus" : "My Star",
          on.british, area,
          String(score),
        ])
    }
  }

  private static let familyStarAreas = [
    "Physical health", "Wellbeing", "Meeting emotional needs", "Keeping children safe", "Social networks",
    "Education and learning",
    "Boundaries and behaviour", "Family routine", "Home and money", "Progress to work",
  ]
  private static let myStarAreas = [
    "Physical health", "Where you live", "Being safe", "Relationships", "Feelings and behaviour", "Friends",
    "Confidence and self-esteem", "Education and learning",
  ]
}
