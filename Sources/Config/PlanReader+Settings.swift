import Outcomes
import Vocabulary

extension PlanReader {
  /// Reads `settings.yaml`.
  func readSettings(_ root: Setting) {
    let file = root.section([
      "title", "readings", "not_professional", "young_person_from", "benefits", "education_employment_training",
    ])
    plan.title = file.required("title")?.text ?? ""
    plan.settings.notProfessional = file["not_professional"]?.texts ?? []
    if let age = file["young_person_from"]?.integer(in: 8...17) { plan.settings.youngPersonFrom = age }
    if let readings = file.required("readings") { read(readings) }
    if let part = file["benefits"] { readBenefits(part) }
    if let part = file["education_employment_training"] {
      let keys = part.section(["group", "unknown", "school_codes"])
      eet = (words(keys.required("group")), words(keys.required("unknown")), words(keys["school_codes"]))
    }
  }

  private func readBenefits(_ part: Setting) {
    let keys = part.section([
      "qualifying", "long", "claiming_as", "employed_as", "no_claim_as", "agencies", "members_from",
    ])
    benefits = BenefitTest(
      benefits: words(keys.required("qualifying")), longBenefits: words(keys.required("long")),
      claims: declaredNames(keys.required("claiming_as")),
      employed: declaredNames(keys.required("employed_as")),
      noClaim: words(keys.required("no_claim_as")), agencies: words(keys.required("agencies")),
      membersFrom: keys.required("members_from")?.integer(in: 10...18) ?? 16)
  }

  private func read(_ part: Setting) {
    let keys = part.section(PlanSettings.names)
    func number(_ name: String, _ bounds: ClosedRange<Int>, _ path: WritableKeyPath<PlanSettings, Int>) {
      if let value = keys[name]?.integer(in: bounds) { plan.settings[keyPath: path] = value }
    }
    func flag(_ name: String, _ path: WritableKeyPath<PlanSettings, Bool>) {
      if let value = keys[name]?.flag { plan.settings[keyPath: path] = value }
    }
    number("tickLookbackMonths", 0...120, \.tickLookbackMonths)
    number("termLagDays", 0...365, \.termLagDays)
    number("minPossibleSessions", 0...380, \.minPossibleSessions)
    number("starScalePoints", 2...100, \.starScalePoints)
    number("unspecifiedMonths", 0...24, \.unspecifiedMonths)
    number("jsaWeeks", 1...52, \.jsaWeeks)
    number("otherWeeks", 1...52, \.otherWeeks)
    number("ceToleranceDays", 0...60, \.ceToleranceDays)
    flag("eetRequireElapsed", \.eetRequireElapsed)
    flag("c2NfaReferralBlocks", \.c2NfaReferralBlocks)
    flag("tickCountsAsProfessional", \.tickCountsAsProfessional)
    if let word = keys["clearPeriod"]?.word(PlanSettings.ClearPeriod.self) { plan.settings.clearPeriod = word }
    if let word = keys["schoolWindow"]?.word(PlanSettings.SchoolWindow.self) { plan.settings.schoolWindow = word }
    if let word = keys["termLagPolicy"]?.word(PlanSettings.TermLag.self) { plan.settings.termLagPolicy = word }
    if let word = keys["starBasis"]?.word(PlanSettings.StarBasis.self) { plan.settings.starBasis = word }
    if let word = keys["c1C2"]?.word(PlanSettings.C1C2.self) { plan.settings.c1C2 = word }
    if let word = keys["c5Evidence"]?.word(PlanSettings.Both.self) { plan.settings.c5Evidence = word }
    if let word = keys["plan_version_by"]?.word(PlanSettings.VersionBy.self) { plan.settings.planVersionBy = word }
  }
}
