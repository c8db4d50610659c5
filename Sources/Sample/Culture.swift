/// Where a family's names come from. Each culture has a manner of its own, and each manner its own trouble for matching.
enum Culture: CaseIterable {
  case english, polish, lithuanian, portuguese, romanian, pakistani, punjabi, gujarati, african, italian

  /// How common families of each culture are, by a guess at a city such as Peterborough.
  static let weights = [660, 65, 40, 45, 20, 85, 20, 25, 25, 15]

  /// The ethnicity code of the school census.
  var ethnicity: String {
    switch self {
    case .english: "WBRI"
    case .polish, .lithuanian, .romanian, .portuguese, .italian: "WOTH"
    case .pakistani: "APKN"
    case .punjabi, .gujarati: "AIND"
    case .african: "BAFR"
    }
  }

  /// The culture of a new family.
  static func drawn(_ dice: inout Dice) -> Culture { allCases[dice.weighted(weights)] }
}
