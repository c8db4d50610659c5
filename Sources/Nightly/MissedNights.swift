import RunStore
public import Vocabulary

/// The nights that a machine slept through.
public enum MissedNights {
  /// Most nights that are run one after the other without somebody having looked why none ran.
  public static let most = 31

  /// How a night ends that leaves the way free for the next.
  public static let finished: [ExitStatus] = [.done, .needsPerson, .poorInput]

  /// The days to run for, in order: those after the last published night, and tonight; tonight alone where no night was published or one of a later day.
  ///
  /// Throws `StoreFailure` where more were missed than `most`.
  public static func days(in workspace: Workspace, until tonight: CalendarDay) throws -> [CalendarDay] {
    let last = try workspace.latest.flatMap { try workspace.manifest(of: $0) }.flatMap { CalendarDay(iso: $0.asOf) }
    guard let last, last < tonight else { return [tonight] }
    let days = (last.number + 1)...tonight.number
    guard days.count <= most else {
      throw StoreFailure(
        place: workspace.path, message: "the last published night is of \(last.iso), \(days.count) days ago",
        remedy: "Find out why none ran; then run one with --as-of \(tonight.iso), from which nights go on.")
    }
    return days.map { CalendarDay(number: $0) }
  }
}
