public import Outcomes
import Vocabulary

/// Reads `terms.yaml`: the authority's own term dates and holidays.
public enum SchoolCalendarFile {
  /// The calendar that a file says; throws `ConfigurationMistakes`.
  public static func read(text: String, file: String) throws -> SchoolCalendar {
    let mistakes = MistakeList()
    var terms: [SchoolCalendar.Span] = []
    var holidays: [SchoolCalendar.Span] = []
    if let root = YAMLFile.open(text: text, file: file, mistakes: mistakes) {
      let keys = root.section(["about", "years", "bank_holidays"])
      for year in keys.required("years")?.list ?? [] {
        let part = year.section(["year", "source", "terms", "half_terms"])
        _ = part.required("year")
        if let source = part.required("source")?.text, !["published", "assumption"].contains(source) {
          part["source"]?.wrong("'\(source)' is neither published nor assumption")
        }
        terms += spans(part.required("terms"))
        holidays += spans(part.required("half_terms"))
      }
      for place in keys["bank_holidays"]?.list ?? [] {
        if let day = place.day { holidays.append(SchoolCalendar.Span(from: day, to: day)) }
      }
      checkOrder(terms, at: keys["years"])
    }
    try mistakes.check()
    return SchoolCalendar(terms: terms, holidays: holidays)
  }

  private static func spans(_ place: Setting?) -> [SchoolCalendar.Span] {
    (place?.list ?? []).compactMap { item in
      let keys = item.section(["from", "to"])
      guard let from = keys.required("from")?.day, let to = keys.required("to")?.day else { return nil }
      if to < from { item.wrong("ends before it starts") }
      return SchoolCalendar.Span(from: from, to: to)
    }
  }

  private static func checkOrder(_ terms: [SchoolCalendar.Span], at place: Setting?) {
    for (term, next) in zip(terms, terms.dropFirst()) where next.from <= term.to {
      place?.wrong("the term from \(next.from.iso) starts before the one that ends on \(term.to.iso) is over")
    }
  }
}
