internal import Glibc
internal import Vocabulary

/// What lies in an inbox on a date: which files are read for which feed, and which belong to none.
struct InboxListing {
  /// One file to read.
  struct Entry: Equatable {
    var name: String
    var feed: Int
    var dataTo: CalendarDay
    /// The older snapshot that this one replaces; nil where there is none.
    var older: String?
  }

  /// The files to read, in order of name; a file's place here is its index in the run.
  private(set) var entries: [Entry] = []
  /// Every file of a feed on or before the as-of date, also those that are passed over for a newer one.
  private(set) var all: [Entry] = []
  /// Names that say nothing to any feed, in order.
  private(set) var unknown: [String] = []
  /// Names of files that lie in the future of the as-of date, in order.
  private(set) var later: [String] = []
  /// Whether there is a `manifest.csv`.
  private(set) var hasManifest = false

  /// Sorts the names in a folder by what they are.
  init(_ names: [String], feeds: [FeedDeclaration], asOf: CalendarDay) {
    var places: [String: [Int]] = [:]
    for (place, feed) in feeds.enumerated() {
      for start in [feed.files] + feed.furtherFiles { places[start, default: []].append(place) }
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
      if name == "manifest.csv" {
        hasManifest = true
      } else if let extract = ExtractName(name), let readers = places[extract.feed] {
        if extract.dataTo > asOf {
          later.append(name)
        } else {
          all += readers.map { Entry(name: name, feed: $0, dataTo: extract.dataTo) }
        }
      } else {
        unknown.append(name)
      }
    }
    entries = InboxListing.chosen(all, feeds)
  }

  /// All files of an incremental feed, and the newest of a snapshot's. Names sort by date within a feed.
  private static func chosen(_ found: [Entry], _ feeds: [FeedDeclaration]) -> [Entry] {
    var newest: [Int: Int] = [:]
    for (index, entry) in found.enumerated() { newest[entry.feed] = index }
    return found.indices.compactMap { index in
      var entry = found[index]
      guard feeds[entry.feed].mode == .snapshot else { return entry }
      guard newest[entry.feed] == index else { return nil }
      entry.older = found[..<index].last { $0.feed == entry.feed }?.name
      return entry
    }
  }

  /// The snapshots of a feed that are passed over for its newest, in order of date.
  func older(of feed: Int) -> [Entry] {
    let chosen = Set(entries.filter { $0.feed == feed }.map(\.name))
    return all.filter { $0.feed == feed && !chosen.contains($0.name) }
  }

  /// The names in a folder; throws `InboxUnreadable` where it cannot be opened.
  static func names(in folder: String) throws(InboxUnreadable) -> [String] {
    guard let directory = opendir(folder) else {
      throw InboxUnreadable(folder: folder, reason: String(cString: strerror(errno)))
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { place in
        place.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

/// The inbox cannot be opened: the run stops.
public struct InboxUnreadable: Error, Sendable, CustomStringConvertible {
  /// The folder.
  public let folder: String
  /// What the system says.
  public let reason: String

  /// In a sentence.
  public var description: String { "\(folder): the inbox cannot be opened: \(reason)" }
}
