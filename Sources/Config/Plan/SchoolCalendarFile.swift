public import Outcomes
import Settings
import Vocabulary

/// Reads `terms.yaml`: the authority's own term dates and holidays.
public enum SchoolCalendarFile {
  /// The calendar that a file says; throws `ConfigurationMistakes`.
  public static func read(text: String, file: String) throws -> SchoolCalendar {
    let mistakes = MistakeList()
    let calendar = YAMLFile.open(text: text, file: file, mistakes: mistakes).map(read)
    try mistakes.check()
    return calendar ?? SchoolCalendar(terms: [], holidays: [])
  }

  /// The calendar of an open file; mistakes are collected with it.
  static func read(_ root: Setting) -> SchoolCalendar {
    var terms: [(span: SchoolCalendar.Span, place: Setting)] = []
    var breaks: [SchoolCalendar.Span] = []
    var holidays: [SchoolCalendar.Span] = []
    let keys = root.section(["about", "years", "bank_holidays"])
    for year in keys.required("years")?.list ?? [] {
      let part = year.section(["year", "source", "terms", "half_terms"])
      _ = part.required("year")
      if let source = part.required("source")?.text, !["published", "assumption"].contains(source) {
        part["source"]?.wrong("'\(source)' is neither published nor assumption")
      }
      terms += spans(part.required("terms"))
      breaks += spans(part.required("half_terms")).map(\.span)
    }
    for place in keys["bank_holidays"]?.list ?? [] {
      if let day = place.day { holidays.append(SchoolCalendar.Span(from: day, to: day)) }
    }
    checkOrder(terms)
    return SchoolCalendar(terms: terms.map(\.span), holidays: holidays + breaks, breaks: breaks)
  }

  private static func spans(_ place: Setting?) -> [(span: SchoolCalendar.Span, place: Setting)] {
    (place?.list ?? []).compactMap { item in
      let keys = item.section(["from", "to"])
      guard let from = keys.required("from")?.day, let to = keys.required("to")?.day else { return nil }
      if to < from { item.wrong("ends before it starts") }
      return (SchoolCalendar.Span(from: from, to: to), item)
    }
  }

  private static func checkOrder(_ terms: [(span: SchoolCalendar.Span, place: Setting)]) {
    for (term, next) in zip(terms, terms.dropFirst()) where next.span.from <= term.span.to {
      next.place.wrong(
        "the term from \(next.span.from.iso) starts before the one that ends on \(term.span.to.iso) is over")
    }
  }
}
