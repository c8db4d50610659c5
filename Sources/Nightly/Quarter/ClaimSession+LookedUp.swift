import Claims
import Ingest
import Vocabulary

extension ClaimSession {
  /// The status of an override with the row or feed that it speaks of, as the last run read it.
  ///
  /// - Parameters:
  ///   - row: file and line, as in `dwp_adms_2017-12-22.csv:14`.
  ///   - feed: a feed; not with a row.
  /// - Throws: `ClaimRefusal` where the last run read no such row, or knows no such feed.
  public func status(_ word: String, row: String?, feed: String?) throws -> String {
    guard row != nil || feed != nil else { return word }
    let inbox = try NightValues(workspace, run: manifest.runID).ingested()
    guard let row else {
      guard let known = inbox.feeds.first(where: { $0.coverage.feed == feed })?.coverage else {
        throw ClaimRefusal(
          "--feed \(feed ?? "")", "the pipeline has no such feed",
          "Name one that exceptions.csv names, such as dwp_adms.")
      }
      let day = word == MeasureOverride.seenNo ? known.to?.iso ?? MeasureOverride.noExtract : nil
      return MeasureOverride.says(word, of: known.feed, day)
    }
    let parts = row.split(separator: ":")
    guard feed == nil, parts.count == 2, let line = Int32(parts[1]),
      let file = inbox.files.firstIndex(where: { $0.name == parts[0] })
    else {
      throw ClaimRefusal(
        "--row \(row)", "the last run read no such file, or --feed is said as well",
        "Name file and line as exceptions.csv has them.")
    }
    // A row that is gone can only be spoken of as what its feed gave.
    if word == MeasureOverride.neverWas { return MeasureOverride.says(word, of: inbox.files[file].feed) }
    let place = SourceLine(file: UInt16(file), line: line)
    guard let meaning = RowMeanings.of([place], in: inbox)[place] else {
      throw ClaimRefusal(
        "--row \(row)", "the last run read no row there", "Name file and line as exceptions.csv has them.")
    }
    return MeasureOverride.says(word, of: inbox.files[file].feed, meaning)
  }
}
