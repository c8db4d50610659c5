extension ExceptionCode {
  /// Who is who, and who belongs to which family.
  static let personMeanings: [ExceptionCode: ExceptionMeaning] = [
    .numberConflict: ExceptionMeaning(
      .review, .sourceOwner, "Two records share a number and cannot be one person; they were not linked.",
      do: "find out whose number it is, correct the source, or decide the pair in review"),
    .decisionConflict: ExceptionMeaning(
      .review, .analyst, "People's decisions about records contradict each other; the records were kept apart.",
      do: "see both with `cfetl explain pair`, and decide the one that is wrong again with `cfetl review import`"),
    .personMerged: ExceptionMeaning(
      .info, .analyst, "Two ids of earlier nights are now known to be one person; the older id stays.",
      do: "look at the records in people.csv where a claim rests on them"),
    .personSplit: ExceptionMeaning(
      .info, .analyst, "Records of one id of earlier nights are now two persons.",
      do: "look at both in people.csv where a claim rests on them"),
    .personTwiceOnRegister: ExceptionMeaning(
      .warn, .sourceOwner, "The register has this person under two keys in one family; they count as one person.",
      do: "Merge the two records in the register."),
    .personInTwoFamilies: ExceptionMeaning(
      .warn, .coordinator,
      "The person is in two registered families at the same time; what is known of the person counts in both.",
      do: "Say in the register when the person left one of them.", or: .blockClaim,
      "where both families could be claimed"),
    .roleMissing: ExceptionMeaning(
      .warn, .sourceOwner, "The register does not say whether a member is a child or an adult; the age decides.",
      do: "Fill in the role in the register."),
    .possibleMember: ExceptionMeaning(
      .info, .coordinator,
      "A child with the family's surname lives where this registered family lives and is in no registered family.",
      do: "Ask whether the child belongs to the family; if so, add the child to the register."),
  ]
}
