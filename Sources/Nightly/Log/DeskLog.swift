import RunStore
public import Vocabulary

/// Who did what at a workspace, in the order of time: looks at people's details, what the ledger holds, and the runs.
public struct DeskLog: Sendable {
  /// One thing that somebody, or a night, did.
  public struct Line: Sendable, Equatable {
    /// The moment, UTC; of an entry of the ledger, which knows no clock, the day on which it acts.
    public var when: String
    /// The login under which it was done; empty where none was noted.
    public var login: String
    /// The name given, or `cfetl` for a night; empty where none was asked for.
    public var by: String
    /// The command or the ledger's word for it.
    public var what: String
    /// What it was done to: ids and hashes, never a name.
    public var subject: String
  }

  /// Everything, the earliest first; of one moment the looks first, then the ledger, then the runs, each in the order in which it was noted.
  public let lines: [Line]

  /// The log of a workspace. Throws `StoreFailure` where there is none, or it cannot be read.
  public init(_ workspace: Workspace) throws {
    let state = try StateStore(reading: workspace.statePath)
    let looks = try state.accessLog().map {
      Line(when: $0.at, login: $0.login, by: "", what: $0.command, subject: $0.subject)
    }
    let runs = try workspace.runs.compactMap { try workspace.manifest(of: $0) }.map(DeskLog.line)
    let all = looks + DeskLog.lines(of: try state.ledger()) + runs
    lines = all.enumerated().sorted { ($0.element.when, $0.offset) < ($1.element.when, $1.offset) }.map(\.element)
  }

  /// The lines of a login or name, from a day on, of a kind; words are found anywhere, in either case.
  public func lines(who: String?, since: CalendarDay?, what: String?) -> [Line] {
    func holds(_ text: String, _ word: String?) -> Bool {
      word.map { text.lowercased().contains($0.lowercased()) } ?? true
    }
    return lines.filter { line in
      (holds(line.login, who) || holds(line.by, who)) && holds(line.what, what)
        && since.map { line.when.prefix(10) >= $0.iso[...] } ?? true
    }
  }

  // MARK: Parts

  /// A line for each entry that a person made, and one for all that a night did alike.
  private static func lines(of ledger: [LedgerEntry]) -> [Line] {
    var lines: [Line] = []
    var count = 0
    for entry in ledger {
      let isNight = entry.by == LedgerEntry.nightly
      let subject = isNight || entry.claim.text.isEmpty ? entry.subject : entry.claim.text
      let line = Line(
        when: entry.on.iso, login: entry.login, by: entry.by, what: entry.action.rawValue, subject: subject)
      count = isNight && lines.last.map { same($0, line) } == true ? count + 1 : 1
      if count > 1 { lines.removeLast() }
      lines.append(line)
      if count > 1 { lines[lines.count - 1].subject = "\(subject), \(count) claims" }
    }
    return lines
  }

  private static func same(_ line: Line, _ other: Line) -> Bool {
    line.when == other.when && line.what == other.what && line.login == other.login
      && (line.subject == other.subject || line.subject.hasPrefix("\(other.subject), "))
  }

  private static func line(_ run: RunManifest) -> Line {
    let kind = run.published ? "run" : run.startedFrom == nil ? "run, not published" : "trial"
    return Line(
      when: run.startedAt, login: "", by: "", what: kind, subject: "\(run.runID), exit code \(run.exitCode.rawValue)")
  }
}
