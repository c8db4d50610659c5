import Vocabulary

/// Youth justice, police and ASB, DWP and housing.
extension Council {
  /// What a young person does: EET, NEET, NOT KNOWN or CUSTODY.
  mutating func situation(
    _ person: InventedPerson, _ group: String, code: String, from: CalendarDay, confirmed: CalendarDay?,
    expires: CalendarDay?,
    to: CalendarDay? = nil
  ) {
    guard knows(from, .aspireSituations) else { return }
    let known = identity(person, in: .aspire)
    row(
      .aspireSituations, person, in: .aspire,
      [
        person.key(in: .aspire), known.upn, known.surname, known.forename, known.born, known.sex, known.postcode, code,
        group,
        from.british, text(confirmed, in: .aspireSituations), expires?.british ?? "", text(to, in: .aspireSituations),
      ])
  }

  /// Where a young person goes after school.
  mutating func destination(
    _ person: InventedPerson, _ place: String, _ status: String, on: CalendarDay, starts: CalendarDay?
  ) {
    guard knows(on, .aspireDestinations) else { return }
    let known = identity(person, in: .aspire)
    row(
      .aspireDestinations, person, in: .aspire,
      [
        person.key(in: .aspire), known.surname, known.forename, known.born, place, status, on.british,
        starts?.british ?? "",
      ])
  }

  /// An offence; a charge until it is decided.
  mutating func offence(
    _ person: InventedPerson, _ offence: String, on: CalendarDay, decided: CalendarDay?,
    outcome: String = "Youth Caution"
  ) {
    let (feed, system): (SampleFeed, SourceSystem) =
      has(.benchOffences) ? (.benchOffences, .bench) : (.aspireOffences, .aspire)
    guard knows(on, feed) else { return }
    let known = identity(person, in: system)
    let end = text(decided, in: feed)
    let key = thing()
    row(
      feed, person, in: system,
      [
        person.key(in: system), known.surname, known.forename, known.born, known.sex, known.postcode, key, on.british,
        offence,
        end.isEmpty ? "Charged" : "Proven", end, end.isEmpty ? "" : outcome, end.isEmpty ? "" : "Y",
      ])
  }

  /// An ASB intervention.
  mutating func intervention(
    _ person: InventedPerson, _ kind: String, isFormal: Bool = true, from: CalendarDay, to: CalendarDay?,
    outcome: String = "Completed"
  ) {
    guard knows(from, .ecinsInterventions) else { return }
    let end = text(to, in: .ecinsInterventions)
    let key = thing()
    row(
      .ecinsInterventions, person, in: .ecins,
      profile(person)
        + [
          key, "Perpetrator", kind, isFormal ? "Y" : "N", from.british, end, end.isEmpty ? "" : outcome,
        ])
  }

  /// An ASB incident.
  mutating func incident(_ person: InventedPerson, _ kind: String, role: String, on: CalendarDay) {
    guard knows(on, .ecinsIncidents) else { return }
    let key = thing()
    row(.ecinsIncidents, person, in: .ecins, profile(person) + [key, role, kind, on.british])
  }

  private func profile(_ person: InventedPerson) -> [String] {
    let known = identity(person, in: .ecins)
    return [person.key(in: .ecins), known.surname, known.forename, known.born, known.sex, known.line, known.postcode]
  }

  /// An occurrence in the Crime File.
  mutating func occurrence(
    _ person: InventedPerson, _ type: String, role: String, on: CalendarDay, disposal: String = ""
  ) {
    guard has(.crimefileOccurrences) else {
      return callout(
        person, role: role == "Complainant" ? "Caller" : role, on: on, kind: type, isDomestic: type == "Domestic")
    }
    guard knows(on, .crimefileOccurrences) else { return }
    let known = identity(person, in: .crimefile)
    let key = thing()
    row(
      .crimefileOccurrences, person, in: .crimefile,
      [
        "35/" + key, person.key(in: .crimefile), known.surname, known.forename, known.born, known.line, known.postcode,
        role, type,
        on.british, on.british, disposal,
      ])
  }

  /// What the DWP match says of an adult: a benefit spell, or none.
  mutating func benefit(
    _ person: InventedPerson, _ benefit: String = "", from: CalendarDay? = nil, to: CalendarDay? = nil,
    match: String = "Matched",
    sanction: CalendarDay? = nil, scanned: CalendarDay? = nil, asks: String = ""
  ) {
    let known = identity(person, in: .dwp)
    let isFound = match == "Matched"
    row(
      .dwpADMS, person, in: .dwp,
      [
        person.key(in: .dwp), known.nino, known.surname, known.forename, known.born, known.postcode, match,
        isFound ? benefit : "",
        isFound ? text(from, in: .dwpADMS) : "", isFound ? text(to, in: .dwpADMS) : "", text(sanction, in: .dwpADMS),
        text(sanction?.adding(days: 27), in: .dwpADMS), isFound && benefit == "UC" ? asks : "",
        text(scanned ?? reaches(.dwpADMS), in: .dwpADMS),
      ])
  }

  /// A homelessness application.
  mutating func housingApplication(
    _ family: SampleHousehold, _ person: InventedPerson, on: CalendarDay, decision: String, decided: CalendarDay?,
    hasRef: Bool = true
  ) {
    guard knows(on, .housingApplications) else { return }
    let known = identity(person, in: .housing)
    let end = text(decided, in: .housingApplications)
    let key = thing()
    row(
      .housingApplications, person, in: .housing,
      [
        key, hasRef ? family.familyRef : "", known.surname, known.forename, known.born, known.postcode,
        String(family.children.count), on.british, end.isEmpty ? "" : decision, end,
      ])
  }

  /// What the housing standards team found.
  mutating func housingCondition(
    _ family: SampleHousehold, _ person: InventedPerson, _ finding: String, on: CalendarDay
  ) {
    guard knows(on, .housingConditions) else { return }
    let known = identity(person, in: .housing)
    let key = thing()
    row(
      .housingConditions, person, in: .housing,
      [
        key, family.familyRef, known.surname, known.forename, known.born, known.postcode, finding, on.british, "N", "",
      ])
  }
}
