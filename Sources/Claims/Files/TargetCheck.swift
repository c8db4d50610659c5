import Vocabulary

/// Whether more was claimed in a financial year than was agreed.
enum TargetCheck {
  static func exceptions(_ book: ClaimBook, settings: ClaimSettings) -> [DataException] {
    settings.targets.sorted { $0.key < $1.key }.compactMap { year, target in
      let claims = book.claims.filter { $0.isLive && $0.terms.quarter.financialYear == year }
      guard claims.count > target else { return nil }
      return DataException(
        .targetExceeded, stage: .claims,
        message: "\(claims.count) results are claimed or proposed for \(year), and \(target) were agreed")
    }
  }
}
