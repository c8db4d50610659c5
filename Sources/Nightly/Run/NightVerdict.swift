import Reports
import Vocabulary

/// What a finished night ends with: whether its inputs were whole, and whether something is new that a person must look at.
struct NightVerdict {
  private let exceptions: [ListedException]
  private let manifest: RunManifest
  private let known: Set<String>
  /// Whether there was no night before to compare with.
  private let isFirst: Bool

  init(_ book: ExceptionBook, _ manifest: RunManifest, seen: [SeenException], isFirst: Bool) {
    exceptions = book.listed
    self.manifest = manifest
    known = Set(seen.map(\.id))
    self.isFirst = isFirst
  }

  /// Poor input for extracts that are missing, stale, short, refused or carried over; else a person is needed for what is new.
  var ending: ExitStatus {
    let isLacking =
      !manifest.missingFeeds.isEmpty || manifest.inputs.contains { $0.refused != nil || $0.isCarriedOver }
    let isPoor =
      isLacking || exceptions.contains { $0.exception.code == .fileShort || $0.exception.ending == .poorInput }
    if isPoor { return .poorInput }
    return exceptions.contains(where: needsPerson) ? .needsPerson : .done
  }

  /// A claim that is withheld and was not, evidence that has vanished, a figure that looks odd.
  private func needsPerson(_ one: ListedException) -> Bool {
    guard !known.contains(one.id) else { return false }
    let exception = one.exception
    if exception.code.meaning.ending == .needsPerson { return true }
    let isWithheld = exception.ending == .needsPerson || (exception.severity == .review && exception.stage == .claims)
    return isWithheld && !isFirst
  }
}
