extension ExceptionCode {
  /// What is wrong with what a row says, though every value of it can be read.
  static let recordMeanings: [ExceptionCode: ExceptionMeaning] = [
    .nobodyNamed: ExceptionMeaning(
      .warn, .sourceOwner, "The row names neither a person nor a family, so it counts for nobody.",
      do: "Fill in the key or the name in the source system."),
    .undated: ExceptionMeaning(
      .warn, .sourceOwner, "The row has no date, so it cannot count as evidence.",
      do: "Fill in the date in the source system."),
    .futureDate: ExceptionMeaning(
      .warn, .sourceOwner, "A date lies after the as-of date, so it counts as missing, or its row is no evidence.",
      do: "Correct the date in the source system."),
    .endsBeforeStart: ExceptionMeaning(
      .warn, .sourceOwner, "The row ends before it starts, so neither date can be relied on.",
      do: "Correct the dates in the source system.", or: .review, "in the register"),
    .negativeCount: ExceptionMeaning(
      .warn, .sourceOwner, "A count is below zero, so it counts as missing.",
      do: "Correct the number in the source system."),
    .partSession: ExceptionMeaning(
      .info, .sourceOwner, "The school days are no whole number of sessions; they are rounded up.",
      do: "Check the number of days in the source system."),
    .termUnreadable: attendance("The school year or the term cannot be read, so the sessions belong to no term."),
    .sessionsMissing: attendance("Possible or missed sessions are blank."),
    .sessionsNegative: attendance("Possible or missed sessions are below zero."),
    .absentMoreThanPossible: attendance("More sessions were missed than were possible."),
    .birthImplausible: ExceptionMeaning(
      .warn, .sourceOwner,
      "The date of birth lies after the as-of date or too long before it; it counts as missing.",
      do: "Correct the date of birth in the source system."),
    .birthConflict: ExceptionMeaning(
      .warn, .sourceOwner, "One key of this system has two dates of birth; the newer row's is taken.",
      do: "Correct the date of birth, or separate two people who share a key."),
    .keyShared: ExceptionMeaning(
      .review, .sourceOwner, "One key has many different descriptions, so it is hardly one person's.",
      do: "Find out what the key stands for; declare a placeholder as blank in the feed file."),
    .danglingReference: ExceptionMeaning(
      .warn, .sourceOwner, "A row names a person or a family that the register does not have.",
      do: "Correct the key, or add the missing row to the register."),
    .familyRegisteredTwice: ExceptionMeaning(
      .warn, .sourceOwner, "The register has this family twice; the row with the later registration counts.",
      do: "Keep one row for each family."),
  ]

  private static func attendance(_ sentence: String) -> ExceptionMeaning {
    ExceptionMeaning(
      .warn, .sourceOwner, "\(sentence) The row is left out, and what hangs on it is in doubt.",
      do: "Ask the school or the source owner for the right figures.")
  }
}
