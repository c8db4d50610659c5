/// A system that knows people by keys of its own. The words are those of `source` in `people.csv`.
enum SourceSystem: String, CaseIterable {
  case census, one, aspire, ecins, crimefile, liquidlogic, salesforce, dwp, housing, opgroup

  /// Index of the system in `allCases`.
  var position: Int { SourceSystem.allCases.firstIndex(of: self) ?? 0 }

  /// Whether the system gives a person a key; otherwise each row names the person afresh.
  var hasKeys: Bool { ![.salesforce, .housing, .opgroup].contains(self) }
}
