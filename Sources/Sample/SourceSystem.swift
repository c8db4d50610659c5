/// A system that knows people by keys of its own. The words are those of `source` in `people.csv`.
enum SourceSystem: String, CaseIterable {
  case census, one, aspire, ecins, crimefile, liquidlogic, salesforce, dwp, housing, opgroup
  case bench, probation, treatment
  case earlyYears = "early_years"
  case police, assessments, roni, hospital

  /// Place of the system among those of one council, up to 15; no council has both of two systems that share one.
  var position: Int {
    switch self {
    case .police: SourceSystem.crimefile.position
    case .assessments: SourceSystem.salesforce.position
    case .roni: SourceSystem.opgroup.position
    case .hospital: 15
    default: SourceSystem.allCases.firstIndex(of: self) ?? 0
    }
  }

  /// Whether the system gives a person a key; otherwise each row names the person afresh.
  var hasKeys: Bool { ![.salesforce, .housing, .opgroup, .assessments, .roni, .hospital].contains(self) }
}
