/// What readers take at one place of a file, noted while they read: the schema by which editors check such a file is made from it, so that the
/// two cannot differ.
///
/// It says no more than what was asked for. Where a reader looked what stands there before it took it, what has never stood there stays open.
public final class ReadForm {
  /// What a single value must look like.
  public enum Scalar: Equatable, Sendable {
    /// Anything.
    case text
    /// A whole number within bounds.
    case integer(ClosedRange<Int>)
    /// A number within bounds.
    case decimal(ClosedRange<Double>)
    /// `true` or `false`, `yes` or `no`.
    case flag
    /// `yyyy-mm-dd`.
    case day
    /// One of some words.
    case word([String])
  }

  /// The kinds of single values that were taken, in the order in which they were first.
  public private(set) var scalars: [Scalar] = []
  /// The items of the list that was taken.
  public private(set) var items: ReadForm?
  /// The keys that were taken by their names.
  public private(set) var keys: [String: ReadForm] = [:]
  /// What stands behind keys that may be called anything.
  public private(set) var named: ReadForm?
  /// Whether no other keys are taken than those of `keys`.
  public private(set) var isClosed = false
  /// Whether a reader looked what stands here before it took it.
  public private(set) var isOpen = false
  /// What it means, in a line; empty where nothing says it.
  public private(set) var about = ""

  /// Nothing taken yet.
  public init() {}

  /// Notes what a key means.
  public func describe(_ name: String, _ about: String) { keys[name]?.about = about }

  func take(_ scalar: Scalar) { if !scalars.contains(scalar) { scalars.append(scalar) } }

  func look() { isOpen = true }

  func item() -> ReadForm {
    let form = items ?? ReadForm()
    items = form
    return form
  }

  func key(_ name: String) -> ReadForm {
    let form = keys[name] ?? ReadForm()
    keys[name] = form
    return form
  }

  /// What stands behind a key that may be called anything, unless it is taken by its name.
  func anyKey(_ name: String) -> ReadForm {
    if let form = keys[name] { return form }
    let form = named ?? ReadForm()
    named = form
    return form
  }

  /// Notes that these keys are known, and none but these.
  func close(_ known: [String]) {
    for name in known { _ = key(name) }
    isClosed = true
  }
}
