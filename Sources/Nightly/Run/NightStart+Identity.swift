import Config
import RunStore
import Vocabulary

extension NightStart {
  /// The id of the run that a request asks for: the as-of date and a hash of all that it reads, or, for a trial, the next free one.
  static func identity(
    _ request: NightRequest, asOf: CalendarDay, extracts: [(name: String, sha256: String)], files: PipelineFiles,
    decisions: [MatchDecision], overrides: [MeasureOverride], accepted: [String], base: String?, published: [String],
    retracted: Set<String>
  ) -> String {
    if !request.publishes {
      return request.workspace.nextTrial(of: base ?? asOf.iso)
    }
    let print = Fingerprint()
    print.add(ProgramVersion.text)
    print.add(files.texts)
    if let base {
      print.add(base)
      print.add(request.first.rawValue)
    } else {
      for file in extracts {
        print.add(file.name)
        print.add(file.sha256)
        if accepted.contains(file.sha256) { print.add("accepted") }
      }
    }
    for one in decisions {
      for text in [one.sourceA, one.keyA, one.sourceB, one.keyB, one.verdict.rawValue] { print.add(text) }
    }
    for one in overrides {
      for text in [one.id, one.revokedOn?.iso ?? ""] { print.add(text) }
    }
    var id = name(asOf, print)
    while retracted.contains(id) { id = name(asOf, following: id, "taken back") }
    return request.isWhole && request.publish ? again(id, asOf: asOf, published: published) : id
  }

  private static func name(_ asOf: CalendarDay, _ print: Fingerprint) -> String {
    "\(asOf.iso)-\(print.hexadecimal().prefix(8))"
  }

  private static func name(_ asOf: CalendarDay, following id: String, _ why: String) -> String {
    let print = Fingerprint()
    print.add(id)
    print.add(why)
    return name(asOf, print)
  }

  /// The id of a night that was published before, and then another, and that somebody wants published again; the same until a further
  /// night is published.
  private static func again(_ id: String, asOf: CalendarDay, published: [String]) -> String {
    guard let last = published.last, published.contains(id) else { return id }
    func repeated(after run: String) -> String { name(asOf, following: id, run) }
    let isLast = last == id || published.contains { repeated(after: $0) == last }
    return isLast ? last : repeated(after: last)
  }

  /// What is said of a night of an earlier day than that of the last published one.
  static func laterNight(_ workspace: Workspace) -> String {
    let last = workspace.latest ?? ""
    return "the last published run, \(last), is as of a later day and stays it; this night is kept in runs/. "
      + "To go back to before it: 'cfetl run --retract \(last) --by NAME --reason TEXT'"
  }

  /// Refuses to publish a part run on top of a later night: it knows only what its base knew, and would take that night's ids back.
  static func checkBase(_ base: String?, run: String, published: [String]) throws {
    guard let base, let last = published.last(where: { $0 != run }), last != base else { return }
    throw NightFailure(
      "--publish", "run \(base) is not the last published one, which is \(last)",
      "Start from \(last), leave --publish away, or run the whole night.", exitCode: .wrongUsage)
  }

  /// Removes the stages of a run that stopped before others were published: it must know what they left behind.
  static func dropOutdated(_ folder: inout RunFolder, published: [String]) throws {
    guard folder.manifest.status != .finished, !published.contains(folder.manifest.runID),
      try folder.saved.isWhole(SavedStages.memory), try folder.saved.knowledge().publishedRuns() != published
    else { return }
    try folder.dropStages()
  }
}
