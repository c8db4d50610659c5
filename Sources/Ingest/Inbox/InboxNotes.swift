internal import Vocabulary

/// What is worth knowing about an inbox as a whole: files of no feed, a manifest that cannot be used, files twice.
struct InboxNotes {
  private let listing: InboxListing
  private let totals: ControlTotals

  init(_ listing: InboxListing, _ totals: ControlTotals) {
    self.listing = listing
    self.totals = totals
  }

  func exceptions(_ files: [ExtractFile]) -> [DataException] {
    let unknown = listing.unknown.map { name in
      note(
        .unknownFile, name, "The name belongs to no feed, so the file was not read")
    }
    let manifest = totals.troubles.map { trouble in
      note(
        .manifestUnreadable, "manifest.csv", "The control totals cannot all be used: \(trouble)")
    }
    return unknown + manifest + unlisted(files) + copies(files)
  }

  /// Files that the manifest does not have, and lines of it that have no file.
  private func unlisted(_ files: [ExtractFile]) -> [DataException] {
    guard listing.hasManifest, totals.troubles.isEmpty else { return [] }
    let names = Set(files.map(\.name))
    let extra = files.filter { totals.lines[$0.name] == nil }.map { file in
      note(
        .notInManifest, file.name,
        "manifest.csv does not have the file, so its rows were not counted against it")
    }
    let lacking = totals.lines.keys.sorted().filter { name in
      !names.contains(name) && !listing.later.contains(name) && ExtractName(name) != nil
        && !listing.unknown.contains(name)
        && !listing.isOlder(name)
    }
    return extra
      + lacking.map {
        note(.fileMissing, $0, "manifest.csv has the file, the inbox does not", "Ask the source for it.")
      }
  }

  /// The same bytes under two names.
  private func copies(_ files: [ExtractFile]) -> [DataException] {
    var first: [String: String] = [:]
    var result: [DataException] = []
    for file in files where !file.sha256.isEmpty {
      if let other = first[file.sha256] {
        // Two feeds may read one file.
        if other == file.name { continue }
        result.append(
          note(
            .fileDuplicate, file.name, "The file has the same bytes as \(other)",
            "Ask the source which of the two it is."))
      } else {
        first[file.sha256] = file.name
      }
    }
    return result
  }

  /// The analyst can tell more about the inbox than a source owner could.
  private func note(_ code: ExceptionCode, _ file: String, _ message: String, _ action: String? = nil)
    -> DataException
  {
    DataException(code, stage: .ingest, fileName: file, message: message + ".", action: action, owner: .analyst)
  }
}

extension InboxListing {
  /// Whether a file is there and was passed over for a newer one.
  func isOlder(_ name: String) -> Bool {
    guard let extract = ExtractName(name) else { return false }
    return entries.contains { ExtractName($0.name)?.feed == extract.feed && $0.dataTo > extract.dataTo }
  }
}
