import Glibc
import Ingest
import RunStore
import Vocabulary

/// The inbox's files and the hashes of their bytes, from which a run takes its id.
enum InboxFiles {
  /// Every regular file that bears the name of an extract of these feeds on or before the as-of date, and `manifest.csv`; by name.
  ///
  /// Throws `NightFailure` where there is none: an empty inbox is a mistake, not a night on which nothing happened.
  static func hashed(_ inbox: String, feeds: [FeedDeclaration], asOf: CalendarDay) throws -> [(
    name: String, sha256: String
  )] {
    let known = Set(feeds.flatMap { [$0.files] + $0.furtherFiles })
    let names = Files.names(in: inbox).filter { $0 == "manifest.csv" || isExtract($0, of: known, asOf: asOf) }
    guard names.contains(where: { $0 != "manifest.csv" }) else {
      throw NightFailure(
        inbox, "holds no extract of any feed with a date on or before \(asOf.iso)",
        "Extracts are named <feed>_<yyyy-mm-dd>.csv. The last run stands as it was.")
    }
    return names.map { ($0, hash("\(inbox)/\($0)")) }
  }

  private static func isExtract(_ name: String, of feeds: Set<String>, asOf: CalendarDay) -> Bool {
    guard let extract = ExtractName(name) else { return false }
    return extract.dataTo <= asOf && feeds.contains(extract.feed)
  }

  /// What cannot be read has no hash; the ingest stage says what is wrong with it.
  private static func hash(_ path: String) -> String {
    var information = stat()
    guard lstat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return "" }
    return (try? Fingerprint.ofFile(path)) ?? ""
  }
}
