/// What an exception code is about: the sections of the page of codes.
public enum ExceptionGroup: String, CaseIterable, Sendable {
  case files = "Files and feeds"
  case rows = "Rows that are set aside"
  case values = "Values"
  case records = "What rows say"
  case persons = "Persons and families"
  case evidence = "Evidence that does not count"
  case flags = "Flags of an outcome"
  case hindrances = "What stands between a family and its claim"
  case warnings = "What an auditor should know"
  case claims = "Claims under way and claims made"

  /// The group's codes with what they mean.
  var meanings: [ExceptionCode: ExceptionMeaning] {
    switch self {
    case .files: ExceptionCode.fileMeanings
    case .rows: ExceptionCode.rowMeanings
    case .values: ExceptionCode.valueMeanings
    case .records: ExceptionCode.recordMeanings
    case .persons: ExceptionCode.personMeanings
    case .evidence: ExceptionCode.evidenceMeanings
    case .flags: ExceptionCode.flagMeanings
    case .hindrances: ExceptionCode.hindranceMeanings
    case .warnings: ExceptionCode.warningMeanings
    case .claims: ExceptionCode.claimMeanings
    }
  }

  /// The group's codes, in the order of the enumeration.
  public var codes: [ExceptionCode] { ExceptionCode.allCases.filter { meanings[$0] != nil } }

  /// The codes that outcomes raise.
  public static let ofOutcomes = (ExceptionGroup.flags.codes + ExceptionGroup.evidence.codes).sorted()
}

extension ExceptionCode {
  private static let meanings = ExceptionGroup.allCases.reduce(into: [ExceptionCode: ExceptionMeaning]()) {
    $0.merge($1.meanings) { first, _ in first }
  }

  /// What the code means, what to do, who does it, and what comes of it.
  public var meaning: ExceptionMeaning {
    guard let meaning = ExceptionCode.meanings[self] else { preconditionFailure("\(rawValue) has no meaning") }
    return meaning
  }
}
