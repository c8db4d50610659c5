public import Vocabulary

extension ClaimOffice {
  // MARK: What is approved is what is submitted

  /// Nothing is sent that says something else than what was approved, and audited.
  func checkUnchanged(_ claim: ClaimState, _ said: ClaimContent) throws {
    guard said.hash != claim.terms.evidenceHash else { return }
    let before = contents.first { $0.claim == claim.id && $0.isKept(for: claim.terms) }
    let changes = before?.differences(to: said) ?? ["what was approved is not kept"]
    throw ClaimRefusal(
      "claim \(claim.id)",
      "says something else than what was approved; nothing was submitted:\n  \(changes.joined(separator: "\n  "))",
      "Approve it anew: 'cfetl claims approve --quarter \(claim.terms.quarter) --claim \(claim.id) --by NAME --role ROLE'."
    )
  }

  // MARK: Three people

  /// Nobody approves what an auditor found wrong, or what rests on an override of their own.
  func checkApproval(_ claim: ClaimState, _ said: ClaimContent, _ signature: Signature) throws {
    if claim.finding?.evidenceHash == said.hash || claim.finding?.evidenceHash == claim.terms.evidenceHash {
      try checkAudit([claim])
    }
    let used = Set(said.measures.map(\.overrideID))
    if let own = overrides.first(where: { used.contains($0.id) && isSame($0.by, $0.login, as: signature) }) {
      throw ClaimRefusal(
        "claim \(claim.id)", "rests on the override \(own.id), which the same person made who approves it",
        "Let somebody else approve.")
    }
    if let finding = claim.finding, isSame(AuditFinding.checkedBy(finding), "", as: signature) {
      throw ClaimRefusal(
        "claim \(claim.id)", "was audited by the same person who approves it", "Let somebody else approve.")
    }
  }

  /// Who approved, who audited and who submits are three.
  func checkSeparation(_ claim: ClaimState, _ signature: Signature) throws {
    if let approval = claim.approval, isSame(approval.by, approval.login, as: signature) {
      throw ClaimRefusal(
        "claim \(claim.id)", "was approved by the same person who submits it",
        "Let somebody else submit, or set approval.separation in claim.yaml.")
    }
    if let finding = claim.finding, isSame(AuditFinding.checkedBy(finding), "", as: signature) {
      throw ClaimRefusal(
        "claim \(claim.id)", "was audited by the same person who submits it",
        "Let somebody else submit, or set approval.separation in claim.yaml.")
    }
  }

  /// Whether somebody is who signs, as the pipeline tells people apart.
  private func isSame(_ name: String, _ login: String, as signature: Signature) -> Bool {
    switch settings.separation {
    case .none: false
    case .name: Signature.isSamePerson(name, signature.by)
    case .login: Signature.isSamePerson(name, signature.by) || (!login.isEmpty && login == signature.login)
    }
  }

  /// What should be known of a submission beside what refuses it, as its return says it.
  public func warnings(_ quarter: Quarter, after outcome: Outcome) -> [ExceptionCode] {
    files(quarter, after: outcome).warnings
  }

  // MARK: With which family somebody counts

  /// Decides with which family somebody counts who is in several, or was claimed for with another: with that one, and with no other.
  ///
  /// - Parameters:
  ///   - person: Liquid Logic's PersonID.
  ///   - id: the person's lasting id; nil where no extract of the last night knows the number.
  ///   - familyRef: Liquid Logic's FamilyID.
  public func assign(
    _ person: String, id: PersonID?, family familyRef: String, reason: String, _ signature: Signature
  ) throws -> Outcome {
    try checkSigner(signature, place: "person \(person)")
    let reason = Signature.trimmed(reason)
    guard !reason.isEmpty else {
      throw ClaimRefusal("person \(person)", "nobody says why", "Say --reason in a few words.")
    }
    guard let id else {
      throw ClaimRefusal(
        "person \(person)", "the last run knows nobody under this number", "Look up the PersonID in members.csv.")
    }
    guard let decision = list.decisions.first(where: { $0.familyRef == familyRef }), !familyRef.isEmpty else {
      throw ClaimRefusal(
        "family \(familyRef)", "the last run knows no such family", "Look up its FamilyID in families.csv.")
    }
    var entry = LedgerEntry(.assigned, subject: "person \(person)", on: signature.on)
    (entry.family, entry.familyRef) = (decision.family, familyRef)
    (entry.people, entry.peopleRefs) = ([id], [person])
    return try sealed([signed(entry, signature, reason: reason)], contents: [])
  }
}
