import Sample
import Testing
import Vocabulary

/// A sample kept in memory: the bytes of each file.
struct SampleInMemory {
  private(set) var files: [String: [UInt8]] = [:]

  init(people: Int, seed: UInt64, asOf: String = "2017-12-31", council: SampledCouncil = .peterborough) throws {
    var files: [String: [UInt8]] = [:]
    let day = try #require(CalendarDay(iso: asOf))
    try SampleCouncil.write(SampleRequest(people: people, seed: seed, asOf: day, council: council)) { path, bytes in
      files[path, default: []].append(contentsOf: bytes)
    }
    self.files = files
  }

  /// Lines of a file, without line ends.
  func lines(_ path: String) -> [String] {
    (files[path] ?? []).split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The path of the only extract of a feed.
  func extract(_ feed: SampleFeed) -> String {
    let stem = "inbox/\(feed.rawValue)_20"
    return files.keys.filter { $0.hasPrefix(stem) }.sorted().first ?? ""
  }
}
