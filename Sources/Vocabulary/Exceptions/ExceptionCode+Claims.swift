extension ExceptionCode {
  /// What keeps a family from a claim, or from evidence for one.
  static let hindranceMeanings: [ExceptionCode: ExceptionMeaning] = [
    .sameHeadlineOnly: ExceptionMeaning(
      .info, .coordinator, "The family's problems all stand under one headline, and more than one is needed.",
      do: "Look for needs under other headlines in the family's assessment."),
    .newProblemAtClaim: ExceptionMeaning(
      .warn, .coordinator,
      "the extracts show a problem that began after the family was engaged and is not turned round; "
        + "no progress can be claimed while it stands",
      do: "Take it into the family's plan, or correct the source.", or: .blockClaim,
      "where it is all that keeps the family from progress"),
    .newProblemUnknown: ExceptionMeaning(
      .blockClaim, .sourceOwner,
      "A feed or a row that could show a new problem could not be read, so nobody can say that there is none.",
      do: "Get a whole extract, or have the row corrected, and run the night again."),
    .evidenceVanished: ExceptionMeaning(
      .blockClaim, .sourceOwner,
      "An earlier night knew a problem that is not turned round, and its evidence is gone.",
      do: "Find out why it is gone. If it was wrong, say so: 'cfetl override add --as never-was'."),
    .regressedAfterClosing: ExceptionMeaning(
      .blockClaim, .coordinator, "What had been turned round when the family was closed has collapsed since.",
      do: "Look at the family again; it can be claimed when that is turned round."),
    .assessmentMissing: gap("whole-family assessment"),
    .planMissing: gap("family plan"),
    .leadWorkerMissing: gap("lead professional"),
    .memberLeft: ExceptionMeaning(
      .review, .coordinator, "an adult found lasting work but had left the family before the weeks were over",
      do: "Decide with the lead professional whether the result is this family's.", withholds: true),
    .alreadyClaimed: ExceptionMeaning(
      .info, .coordinator, "The family was claimed before.", do: "Nothing; a family is paid for once.",
      withholds: true),
    .claimedMemberOverlap: ExceptionMeaning(
      .blockClaim, .coordinator, "Somebody in the family was claimed for with another family.",
      do:
        "Decide whose result it is: 'cfetl claims assign PERSON --family FAMILY', withdraw the other claim, or correct the register."
    ),
    .claimedFamilyAgain: ExceptionMeaning(
      .blockClaim, .coordinator, "Everybody in the family was claimed for before, under another number.",
      do: "Nothing, where the register numbers it anew; a family is paid for once."),
    .claimedMatchUndecided: ExceptionMeaning(
      .blockClaim, .coordinator,
      "Somebody in the family may be one who was claimed for, and nobody has judged the pair.",
      do: "Judge the pair: 'cfetl review export', then 'cfetl review import'."),
    .addressIncomplete: ExceptionMeaning(
      .warn, .coordinator,
      "DWP cannot be asked about this adult: no source has a name, date of birth, first line of address and postcode",
      do: "Have the address completed in the programme's register."),
  ]

  private static func gap(_ what: String) -> ExceptionMeaning {
    ExceptionMeaning(
      .blockClaim, .coordinator, "the result is there, but the register has no \(what) for the family",
      do: "Have the \(what) entered in the register.")
  }

  /// What a claim warns of beside the flags of its outcomes.
  static let warningMeanings: [ExceptionCode: ExceptionMeaning] = [
    .notTraced: ExceptionMeaning(
      .warn, .coordinator, "The source was asked about a member of the family and never found the person.",
      do: "Check the identifiers that were sent, and ask the Jobcentre before the claim is submitted."),
    .engagementAfterOutcome: ExceptionMeaning(
      .warn, .coordinator, "a result came before the family's plan", do: "Be ready to show how the work led to it.",
      or: .blockClaim, "where claim.yaml allows no such claim"),
    .neutralDependent: ExceptionMeaning(
      .warn, .coordinator, "Without the measures that are out of account fewer headlines than needed show success.",
      do: "Keep the reason for each of them with the claim; it will be audited."),
    .planVersionMismatch: ExceptionMeaning(
      .warn, .coordinator, "The family's measures are held to more than one version of the plan.",
      do: "Check which version the auditor expects."),
    .memberNotAssessed: ExceptionMeaning(
      .warn, .coordinator, "this member joined after assessment and plan were made, so neither can have looked at them",
      do: "Bring the plan up to date, or be ready to show how the member was worked with."),
    .noDependentChild: ExceptionMeaning(
      .warn, .coordinator, "the register has no child in the family",
      do: "Check the members in the register; the programme is for families with children."),
    .overrideUsed: ExceptionMeaning(
      .warn, .coordinator, "A named person decided a measure against the evidence.",
      do: "Keep the override's reason with the claim; it will be audited."),
  ]

  /// What became of claims that were proposed, approved or submitted.
  static let claimMeanings: [ExceptionCode: ExceptionMeaning] = [
    .proposalWithdrawn: ExceptionMeaning(
      .info, .coordinator, "A proposal was withdrawn by the night.",
      do: "Nothing; it is proposed again when the family can be claimed."),
    .regressedBeforeClaim: ExceptionMeaning(
      .blockClaim, .coordinator, "A claim is approved, and the family can no longer be claimed so.",
      do: "Withdraw it: 'cfetl claims withdraw CLAIM --by NAME --reason TEXT'."),
    .outsideWindow: ExceptionMeaning(
      .blockClaim, .coordinator, "A claim is approved, and the window of its quarter has closed.",
      do: "Withdraw it; the next night proposes it in the running quarter."),
    .auditFailed: ExceptionMeaning(
      .review, .coordinator, "An auditor found against a claim that stands.",
      do: "Withdraw it: 'cfetl claims withdraw CLAIM --by NAME --reason TEXT'."),
    .claimRetroInvalid: ExceptionMeaning(
      .review, .coordinator, "Evidence that arrived later contradicts what a claim rests on, as on its claim date.",
      do: "Look at the evidence, and withdraw the claim if it is right.", or: .warn,
      "where one of two grounds still holds"),
    .regressedAfterClaim: ExceptionMeaning(
      .warn, .coordinator,
      "A measure that a claim was paid for has gone back since; the claim stands, it was right on its day.",
      do: "Tell the lead professional."),
    .claimedFamilyGone: ExceptionMeaning(
      .warn, .analyst, "Nobody whom a claim was made for is in the extracts any more, so it cannot be tested again.",
      do: "Find out what became of the family's records."),
    .hashMismatch: ExceptionMeaning(
      .warn, .analyst,
      "The plan that a claim was made under is gone from the archive or was changed there; tonight's was used.",
      do: "Restore the workspace's archive from the backup."),
    .ledgerBehindSeals: ExceptionMeaning(
      .blockClaim, .analyst, "The ledger and the frozen quarters do not agree, so that nothing is proposed.",
      do:
        "Restore the newest backup of state.sqlite and claims/, then run the night again; 'cfetl ledger verify' says all."
    ),
    .auditNotDone: ExceptionMeaning(
      .warn, .coordinator, "A quarter was sent before every claim drawn for audit was checked.",
      do: "Have the worksheet filled in and read it with 'cfetl claims audit'."),
    .sameLogin: ExceptionMeaning(
      .warn, .coordinator, "Claims were approved and submitted by two people under one login.",
      do: "Let each work under a login of their own; 'separation: login' in claim.yaml insists on it."),
    .targetExceeded: ExceptionMeaning(
      .warn, .coordinator, "More results are claimed or proposed for a financial year than were agreed.",
      do: "Ask whether results beyond the agreed number are paid."),
  ]
}
