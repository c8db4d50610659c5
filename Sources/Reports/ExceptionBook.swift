public import Vocabulary

/// Tonight's exceptions, worst first, with their ids and ages; and what became of last night's.
public struct ExceptionBook: Sendable {
  /// The exceptions, in the order of `exceptions.csv`.
  public let listed: [ListedException]
  /// Counts by severity and code, worst first.
  public let summary: [CodeCount]
  private let asOf: CalendarDay

  /// A row of `exceptions_summary.csv`.
  public struct CodeCount: Sendable, Equatable {
    /// Severity.
    public var severity: Severity
    /// Code.
    public var code: String
    /// Exceptions tonight.
    public var count: Int
    /// Those that the last published night did not have.
    public var new: Int
    /// Those that the last published night had and tonight has not.
    public var cleared: Int
  }

  /// The exceptions of all stages, and those that the last published night left.
  public init(_ exceptions: [DataException], files: [ExtractFile], seen: [SeenException], asOf: CalendarDay) {
    let names = ExtractFileNames(files)
    let known = Dictionary(seen.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var taken: [String: Int] = [:]
    let listed = exceptions.map { exception in
      let file = exception.line.map { names.name($0.file) } ?? exception.fileName
      let id = ExceptionBook.id(exception, file: file, &taken)
      return ListedException(
        id: id, firstSeen: min(known[id]?.firstSeen ?? asOf, asOf), exception: exception, file: file)
    }
    self.listed = listed.sorted(by: ExceptionBook.comesFirst)
    self.asOf = asOf
    summary = ExceptionBook.summary(self.listed, seen: seen)
  }

  /// What the next night is told of these.
  public var seen: [SeenException] {
    listed.map {
      SeenException(
        id: $0.id, code: $0.exception.code.rawValue, severity: $0.exception.severity, firstSeen: $0.firstSeen,
        lastSeen: max(asOf, $0.firstSeen))
    }
  }

  /// The file's name carries its date, and rows move, so an exception that is still there in tomorrow's extract is known by what it is
  /// about; by its line only where it is not known whom it is about.
  private static func id(_ exception: DataException, file: String, _ taken: inout [String: Int]) -> String {
    let line = exception.line.map { String($0.line) } ?? ""
    let isAnonymous = exception.familyRef.isEmpty && exception.personRef.isEmpty
    let stem = exception.feed.isEmpty ? file : exception.feed
    let parts = [
      exception.code.rawValue, exception.source, stem, exception.familyRef, exception.personRef, exception.measure,
      exception.field, isAnonymous ? line : "", isAnonymous && line.isEmpty ? exception.message : "",
    ]
    let id = LastingID.make("X", from: parts)
    let before = taken[id, default: 0]
    taken[id] = before + 1
    return before == 0 ? id : "\(id)-\(before + 1)"
  }

  private static func comesFirst(_ left: ListedException, _ right: ListedException) -> Bool {
    let (a, b) = (left.exception, right.exception)
    if a.severity != b.severity { return a.severity < b.severity }
    let keys = (
      left: [a.code.rawValue, a.familyRef, a.personRef, a.measure, left.file],
      right: [b.code.rawValue, b.familyRef, b.personRef, b.measure, right.file]
    )
    if keys.left != keys.right { return keys.left.lexicographicallyPrecedes(keys.right) }
    if a.line?.line != b.line?.line { return a.line?.line ?? 0 < b.line?.line ?? 0 }
    return (a.field, left.id) < (b.field, right.id)
  }

  private static func summary(_ listed: [ListedException], seen: [SeenException]) -> [CodeCount] {
    struct Kind: Hashable {
      let severity: Severity
      let code: String
    }
    let now = Set(listed.map(\.id))
    let before = Set(seen.map(\.id))
    var counts: [Kind: (count: Int, new: Int, cleared: Int)] = [:]
    for one in listed {
      let kind = Kind(severity: one.exception.severity, code: one.exception.code.rawValue)
      counts[kind, default: (0, 0, 0)].count += 1
      if !before.contains(one.id) { counts[kind, default: (0, 0, 0)].new += 1 }
    }
    for one in seen where !now.contains(one.id) {
      counts[Kind(severity: one.severity, code: one.code), default: (0, 0, 0)].cleared += 1
    }
    return counts.map {
      CodeCount(severity: $0.severity, code: $0.code, count: $1.count, new: $1.new, cleared: $1.cleared)
    }
    .sorted { ($0.severity.rank, $0.code) < ($1.severity.rank, $1.code) }
  }
}
