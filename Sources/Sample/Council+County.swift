import Vocabulary

/// What only the systems of a county know: call-outs, orders, plans, hospitals, treatment, scores and workers' assessments.
extension Council {
  /// A worker's assessment; about the family where nobody is named.
  mutating func assess(
    _ family: SampleHousehold, _ person: InventedPerson?, _ measure: String, _ declaration: String = "Progress",
    on: CalendarDay, from: CalendarDay? = nil, to: CalendarDay? = nil, pounds: (now: Int, before: Int)? = nil,
    role: String = "Family support worker", agency: String = "Early Help", detail: String = "", hasKey: Bool = true
  ) {
    guard knows(on, .workerAssessments) else { return }
    let known = person.map { identity($0, in: .assessments) }
    let key = thing()
    row(
      .workerAssessments, person, in: .assessments,
      [
        key, family.familyRef, hasKey ? person?.key(in: .liquidlogic) ?? "" : "", known?.surname ?? "",
        known?.forename ?? "", known?.born ?? "", measure, declaration, on.british,
        text(from, in: .workerAssessments), text(to, in: .workerAssessments), pounds.map { String($0.now) } ?? "",
        pounds.map { String($0.before) } ?? "", family.lead.isEmpty ? "P. Sallow" : family.lead, role, agency, detail,
      ])
  }

  /// An assessment by scores, area by area.
  mutating func scores(
    _ family: SampleHousehold, _ person: InventedPerson?, _ tool: String, _ stage: String, on: CalendarDay,
    _ scores: [(area: String, score: Int)]
  ) {
    guard knows(on, .familyScores) else { return }
    let known = person.map { identity($0, in: .assessments) }
    let key = thing()
    for one in scores {
      row(
        .familyScores, person, in: .assessments,
        [
          key, family.familyRef, person?.key(in: .liquidlogic) ?? "", known?.surname ?? "", known?.forename ?? "",
          known?.born ?? "", tool, stage, on.british, one.area, String(one.score), tool == "DASH" ? "" : "10",
        ])
    }
  }

  /// A police call-out that names somebody. Rows of one call-out share its reference.
  mutating func callout(
    _ person: InventedPerson, role: String, on: CalendarDay, kind: String = "Disturbance", isDomestic: Bool = false,
    ref: String? = nil
  ) {
    guard knows(on, .policeCallouts) else { return }
    let known = identity(person, in: .police)
    let key = ref ?? thing()
    row(
      .policeCallouts, person, in: .police,
      [
        "C" + key, person.key(in: .police), role, known.surname, known.forename, known.born, known.line,
        known.postcode, known.uprn, on.british, kind, isDomestic ? "Y" : "N",
      ])
  }

  /// A call-out to the household at an address, of which nobody is named.
  mutating func callout(
    toDwelling dwelling: Int, on: CalendarDay, kind: String = "Noise", isDomestic: Bool = false, hasUPRN: Bool = true
  ) {
    guard knows(on, .policeCallouts) else { return }
    let key = thing()
    row(
      .policeCallouts, nil, in: .police,
      [
        "C" + key, "", "", "", "", "", Addresses.line(dwelling), Addresses.postcode(dwelling),
        hasUPRN ? Addresses.uprn(dwelling) : "", on.british, kind, isDomestic ? "Y" : "N",
      ])
  }

  /// A sentence, a licence or an order; for prison `to` is the real release and `release` the foreseen one.
  mutating func order(
    _ person: InventedPerson, _ type: String, from: CalendarDay, to: CalendarDay? = nil, release: CalendarDay? = nil
  ) {
    guard knows(from, .offenderOrders) else { return }
    let known = identity(person, in: .probation)
    let key = thing()
    row(
      .offenderOrders, person, in: .probation,
      [
        person.key(in: .probation), known.surname, known.forename, known.born, known.sex, known.postcode, key, type,
        from.british, text(to, in: .offenderOrders), release?.british ?? "",
      ])
  }

  /// A rating of the risk of becoming NEET.
  mutating func risk(_ child: InventedPerson, _ rating: String, on: CalendarDay) {
    guard knows(on, .roni) else { return }
    let known = identity(child, in: .roni)
    let year = on.adding(days: 122).year - 1 - child.born.schoolStartYear
    row(
      .roni, child, in: .roni, [known.upn, known.surname, known.forename, known.born, String(year), on.british, rating])
  }

  /// An entitlement of early years that was taken up.
  mutating func takeUp(_ child: InventedPerson, _ entitlement: String, from: CalendarDay, to: CalendarDay?) {
    guard knows(from, .earlyYearsTakeup) else { return }
    let known = identity(child, in: .earlyYears)
    row(
      .earlyYearsTakeup, child, in: .earlyYears,
      [
        child.key(in: .earlyYears), known.surname, known.forename, known.born, known.postcode, entitlement,
        "Fen Edge Nursery", from.british, text(to, in: .earlyYearsTakeup),
      ])
  }

  /// A status of an education, health and care plan, or a review while it holds.
  mutating func carePlan(_ child: InventedPerson, _ status: String, on: CalendarDay, reviewed: CalendarDay? = nil) {
    guard knows(reviewed ?? on, .ehcPlans) else { return }
    row(
      .ehcPlans, child, in: .one,
      pupil(child) + ["EHC" + child.key(in: .one), status, on.british, "", text(reviewed, in: .ehcPlans)])
  }

  /// An individual alternative education plan with its reviews.
  mutating func educationPlan(
    _ child: InventedPerson, from: CalendarDay, to: CalendarDay? = nil, reviews: [(on: CalendarDay, isSuitable: Bool)]
  ) {
    for review in reviews where knows(review.on, .aepReviews) {
      row(
        .aepReviews, child, in: .one,
        pupil(child) + [
          "AEP" + child.key(in: .one), from.british, text(to, in: .aepReviews), review.on.british,
          review.isSuitable ? "Y" : "N",
        ])
    }
  }

  /// An attendance at the hospital.
  mutating func hospital(_ person: InventedPerson, on: CalendarDay, isAdmission: Bool = false) {
    guard knows(on, .hospitalAttendances) else { return }
    let known = identity(person, in: .hospital)
    let key = thing()
    row(
      .hospitalAttendances, person, in: .hospital,
      [
        known.nhs, known.surname, known.forename, known.born, known.postcode, key, on.british,
        isAdmission ? "Admission" : "A&E",
      ])
  }

  /// An episode of treatment for drugs or alcohol.
  mutating func treatment(
    _ person: InventedPerson, from: CalendarDay, to: CalendarDay? = nil, reason: String = "Completed"
  ) {
    guard knows(from, .treatmentEpisodes) else { return }
    let known = identity(person, in: .treatment)
    let end = text(to, in: .treatmentEpisodes)
    let key = thing()
    row(
      .treatmentEpisodes, person, in: .treatment,
      [
        person.key(in: .treatment), known.surname, known.forename, known.born, known.postcode, key, "Alcohol",
        from.british, end, end.isEmpty ? "" : reason,
      ])
  }
}
