extension ExceptionCode {
  /// Why something that speaks for a problem does not count.
  static let evidenceMeanings: [ExceptionCode: ExceptionMeaning] = [
    .wrongSubject: ExceptionMeaning(
      .warn, .coordinator, "The row of the plan is not about somebody like this, so the need does not count.",
      do: "Record the need for the person, or the family, that it is about."),
    .needUnconfirmed: ExceptionMeaning(
      .info, .coordinator,
      "The need is named, and the finding that must confirm it is not there: it does not count yet.",
      do: "Ask the housing team for an inspection."),
    .tickWithoutDate: ExceptionMeaning(
      .warn, .coordinator, "A need is ticked without a date, so it cannot count.", do: "Date the assessment."),
    .tickTooOld: ExceptionMeaning(
      .info, .coordinator, "A need was ticked too long before registration to count.", do: "Assess the need again."),
    .declarationWrongRole: ExceptionMeaning(
      .warn, .coordinator,
      "A problem was declared by somebody who is not a professional, or without name, role and agency.",
      do: "Ask a professional to declare it."),
    .declarationTooOld: ExceptionMeaning(
      .info, .coordinator, "A problem was declared too long before registration to count.",
      do: "Ask for a new declaration."),
    .addressAmbiguous: ExceptionMeaning(
      .warn, .coordinator, "The row names nobody, and two families live at its address: it counts for neither.",
      do: "Find out which household it was about."),
    .unknownMeasure: ExceptionMeaning(
      .warn, .coordinator,
      "The need or declaration is under a name that the plan does not have, so it counts for nothing.",
      do: "Record it under a row of the plan, such as A3, or a declared test, such as A3b."),
    .tiedEvidence: ExceptionMeaning(
      .warn, .sourceOwner, "Two rows of one source say different things about one thing of one person.",
      do: "Correct the wrong one in the source system."),
    .sourcesDisagree: ExceptionMeaning(
      .info, .sourceOwner, "Two systems say different things about one person and period.",
      do: "Correct the system that is wrong."),
    .overlappingSpells: ExceptionMeaning(
      .warn, .sourceOwner,
      "This spell starts before the one before it has ended, though a person has one at a time.",
      do: "Close the earlier spell in the source system."),
  ]

  /// Things that change no status of a measure and that somebody should know; a row of the plan may set one under `flags`.
  static let flagMeanings: [ExceptionCode: ExceptionMeaning] = [
    .boundaryExact: ExceptionMeaning(
      .info, .coordinator, "A rate lies exactly on the plan's threshold.",
      do: "Check the sessions before the claim is made."),
    .eetForwardDated: ExceptionMeaning(
      .warn, .coordinator, "The result rests on a situation whose six months have not passed yet.",
      do: "Look again when they have."),
    .workConfirmedEarly: ExceptionMeaning(
      .warn, .coordinator, "Employment was confirmed before the weeks without a claim were over.",
      do: "Ask whether the person is still in work."),
    .sustainedUnspecified: ExceptionMeaning(
      .info, .coordinator, "The plan names no period for this measure, so the result may not count as sustained.",
      do: "Note how long the progress has lasted."),
    .termDataLag: ExceptionMeaning(
      .warn, .coordinator, "The newest school term has not arrived although it ended long ago.",
      do: "Ask the census team for the term."),
    .declarationTooEarly: ExceptionMeaning(
      .warn, .coordinator,
      "Progress was declared before the minimum period was over, so the declaration does not count.",
      do: "Ask for a new declaration."),
    .noFormalIntervention: ExceptionMeaning(
      .info, .coordinator, "There was no formal intervention to complete.",
      do: "Check that none is missing from the record."),
    .starEarly: ExceptionMeaning(
      .info, .coordinator, "The later Outcome Star is less than three months after qualifying.",
      do: "Consider another review."),
    .selfReported: ExceptionMeaning(
      .warn, .coordinator, "Part of this is what people say of themselves.",
      do: "Have a professional confirm it; it will be audited."),
    .excludedDaysRemain: ExceptionMeaning(
      .warn, .coordinator, "There are few exclusions now, and the days of them would still qualify.",
      do: "Ask the school whether the exclusions have really become fewer."),
    .reviewBeforeQualifying: ExceptionMeaning(
      .warn, .coordinator, "The review that counts is not later than the qualifying date.",
      do: "Ask for the next review."),
  ]
}
