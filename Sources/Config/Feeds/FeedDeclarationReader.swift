public import Ingest
import Normalise
import Reading
import Settings
import Vocabulary

/// Reads the reading part of a feed file: everything but `person`, `family`, `register` and `event`, which are `FeedMappingReader`'s.
public enum FeedDeclarationReader {
  private static let keys =
    [
      "feed", "files", "title", "source", "mode", "covers_from", "max_age_days", "max_rejected", "encoding",
      "delimiter", "quote", "escape", "separator_at_end", "space_after_separator", "dates", "blank", "header_within",
      "header_lines", "fields", "unpivot", "footers", "lines_in_field", "key", "key_repeats", "expected", "join",
      "absence",
      "term_before", "term_of", "columns",
    ] + FeedMappingReader.keys

  /// What a feed file says about reading; throws `ConfigurationMistakes` with all that is wrong in this part.
  public static func read(text: String, file: String, beside: FilesBeside = .none) throws -> FeedDeclaration {
    let mistakes = MistakeList()
    let feed = YAMLFile.open(text: text, file: file, mistakes: mistakes).flatMap { read($0, beside: beside) }
    try mistakes.check()
    guard let feed else {
      throw ConfigurationMistakes([ConfigurationMistake(file: file, message: "the file declares no feed")])
    }
    return feed
  }

  /// What stands under the root of a feed file; nil where it does not even name the feed and its columns.
  static func read(_ root: Setting, beside: FilesBeside) -> FeedDeclaration? {
    let section = root.section(keys)
    let name = section.required("feed").flatMap(feedName)
    let source = section.required("source").flatMap(feedName)
    let columns = section.required("columns").map { ColumnDeclarationReader.columns($0, beside: beside) } ?? []
    // A feed without a name is read on, so that its other mistakes are found too.
    var feed = FeedDeclaration(
      name: name ?? "", title: section["title"]?.text ?? name ?? "", source: source ?? "", columns: columns)
    readFiles(section, &feed)
    readTerms(section, &feed)
    FeedFormReader.read(section, into: &feed.form)
    let names = columns.map(\.name)
    feed.key = section["key"]?.columns(among: names) ?? []
    feed.repeatsKey = section["key_repeats"]?.flag ?? false
    if feed.repeatsKey, feed.key.isEmpty { section["key_repeats"]?.wrong("there is no 'key' that could repeat") }
    if let mapping = FeedMappingReader.read(root.quiet, beside: beside) {
      feed.identifiers = mapping.identifiers
      feed.references = mapping.references
    }
    feed.expected = section["expected"].map { expectation($0, names) } ?? Expectation()
    feed.join = section["join"].flatMap { join($0, names) }
    feed.absence = section["absence"].flatMap { absence($0, names) }
    feed.termBefore = section["term_before"].flatMap { termBefore($0, columns) }
    feed.termOf = section["term_of"].flatMap { termOf($0, columns) }
    feed.unpivot = section["unpivot"].map { UnpivotReader.rows($0, feed) } ?? []
    PlacedColumns.check(section, feed)
    if feed.mode == .incremental, feed.key.isEmpty {
      (section["mode"] ?? root).wrong("an incremental feed needs 'key', the columns that tell its rows apart")
    }
    return name == nil || source == nil ? nil : feed
  }

  // MARK: Parts

  /// Names of feeds and sources begin file names and join keys, so they are plain.
  private static func feedName(_ place: Setting) -> String? {
    guard let text = place.text else { return nil }
    let isPlain = text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    guard isPlain, !text.isEmpty else {
      place.wrong("'\(text)' may have only small letters, digits and _")
      return nil
    }
    return text
  }

  /// One beginning of names, or several of an incremental feed.
  private static func readFiles(_ section: Section, _ feed: inout FeedDeclaration) {
    guard let place = section["files"] else { return }
    let files = place.list.compactMap(feedName)
    if let first = files.first { feed.files = first }
    feed.furtherFiles = Array(files.dropFirst())
    if files.count > 1, section["mode"]?.quiet.text != FeedDeclaration.Mode.incremental.rawValue {
      place.wrong("only an incremental feed comes in several files a date")
    }
  }

  private static func readTerms(_ section: Section, _ feed: inout FeedDeclaration) {
    if let mode = section["mode"]?.word(FeedDeclaration.Mode.self) { feed.mode = mode }
    feed.coversFrom = section["covers_from"]?.day
    feed.maxAgeDays = section["max_age_days"]?.integer(in: 1...36_500)
    if let bound = section["max_rejected"]?.rejectedBound { (feed.maxRejected, feed.fewestRejected) = bound }
  }

  private static func expectation(_ place: Setting, _ names: [String]) -> Expectation {
    let section = place.section(["rows", "sender", "senders", "change", "least_share", "least_lost"])
    var result = Expectation()
    if let rows = section["rows"] {
      let bounds = rows.section(["from", "to"])
      let from = bounds["from"]?.integer(in: 0...1_000_000_000) ?? 0
      let to = bounds["to"]?.integer(in: 0...1_000_000_000) ?? 1_000_000_000
      if from <= to { result.rows = from...to } else { rows.wrong("'from' is larger than 'to'") }
    }
    result.senderColumn = section["sender"]?.columns(among: names).first ?? ""
    result.senders = section["senders"]?.texts ?? []
    if !result.senders.isEmpty, result.senderColumn.isEmpty {
      place.wrong("the key 'sender' is missing: the column that says who sent a row")
    }
    if let share = section["least_share"]?.hundredthsOfPercent { result.leastShare = share / 100 }
    if let lost = section["least_lost"]?.integer(in: 1...1_000_000) { result.leastLost = lost }
    if let change = section["change"]?.hundredthsOfPercent { result.mostChange = change / 100 }
    return result
  }

  private static func join(_ place: Setting, _ names: [String]) -> ParentJoin? {
    let section = place.section(["feed", "on", "take"])
    let feed = section.required("feed").flatMap(feedName)
    let on = section.required("on")?.columns(among: names).first
    let take = section.required("take")?.columns(among: names) ?? []
    guard let feed, let on else { return nil }
    return ParentJoin(feed: feed, on: on, take: take)
  }

  private static func termBefore(_ place: Setting, _ columns: [ColumnDeclaration]) -> TermColumns? {
    let section = place.section(["year", "term"])
    let texts = columns.filter { [.text, .code].contains($0.type) }.map(\.name)
    let year = section.required("year")?.columns(among: texts).first
    let term = section.required("term")?.columns(among: texts).first
    guard let year, let term else { return nil }
    return TermColumns(year: year, term: term)
  }

  private static func termOf(_ place: Setting, _ columns: [ColumnDeclaration]) -> TermOfPeriod? {
    let section = place.section(["from", "to", "year", "term"])
    let texts = columns.filter { [.text, .code].contains($0.type) }.map(\.name)
    let dates = columns.filter { $0.type == .date }.map(\.name)
    let year = section.required("year")?.columns(among: texts).first
    let term = section.required("term")?.columns(among: texts).first
    let from = section.required("from")?.columns(among: dates).first
    guard let year, let term, let from else { return nil }
    let to = section["to"]?.columns(among: dates).first
    return TermOfPeriod(from: from, to: to ?? from, fills: TermColumns(year: year, term: term))
  }

  private static func absence(_ place: Setting, _ names: [String]) -> AbsenceFromCodes? {
    let section = place.section(["code", "sessions", "by", "authorised", "unauthorised", "not_possible", "fills"])
    let code = section.required("code")?.columns(among: names).first
    let sessions = section.required("sessions")?.columns(among: names).first
    let by = section.required("by")?.columns(among: names) ?? []
    let fills = section.required("fills")?.columns(among: names) ?? []
    if fills.count != 3 { section["fills"]?.wrong("three columns: sessions possible, authorised and unauthorised") }
    guard let code, let sessions, fills.count == 3 else { return nil }
    return AbsenceFromCodes(
      code: code, sessions: sessions, by: by, authorised: section.required("authorised")?.texts ?? [],
      unauthorised: section.required("unauthorised")?.texts ?? [], notPossible: section["not_possible"]?.texts ?? [],
      fills: fills)
  }
}

extension Setting {
  /// Names of declared columns; unknown ones are mistakes and left out.
  fileprivate func columns(among names: [String]) -> [String] {
    list.compactMap { place in
      guard let name = place.text else { return nil }
      if names.contains(name) { return name }
      place.wrong("no column '\(name)' is declared\(NearestWord.hint(name, in: names))")
      return nil
    }
  }

  /// A share such as `5%` or `0.5%`, in hundredths of a percent.
  fileprivate var hundredthsOfPercent: Int? {
    guard let text else { return nil }
    guard let share = Setting.hundredths(text) else {
      wrong("'\(text)' is not a percentage such as 5%")
      return nil
    }
    return share
  }

  /// `5%`, or `5% and at least 3 rows`: the share in hundredths of a percent, and the number of rows.
  fileprivate var rejectedBound: (share: Int, rows: Int)? {
    guard let text else { return nil }
    let words = text.split(separator: " ")
    let share = words.first.flatMap { Setting.hundredths(String($0)) }
    if words.count == 1, let share { return (share, 0) }
    if words.count == 6, words[1...3] == ["and", "at", "least"], words[5] == "rows" || words[5] == "row", let share,
      let rows = Int(words[4]), rows >= 0
    {
      return (share, rows)
    }
    wrong("'\(text)' is not a percentage such as 5%, nor one with a number such as '5% and at least 3 rows'")
    return nil
  }

  private static func hundredths(_ text: String) -> Int? {
    guard text.hasSuffix("%"), let share = Double(text.dropLast()), (0...100).contains(share) else { return nil }
    return Int((share * 100).rounded())
  }
}
