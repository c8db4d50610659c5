public import Vocabulary

/// A person as one source system knows them: one for each system and key, or, where a feed has no key of its own, one for each
/// row that names a person.
public struct SourceRecord: Sendable, Equatable {
  /// The source system: `census`, `one`, `aspire`, `ecins`, `crimefile`, `liquidlogic`, `salesforce`, `dwp`, `housing`, `opgroup`.
  public var source: String
  /// That system's own key; for a row without one, `<feed>-` and a hash of what names the person.
  public var key: String
  /// Index of the feed of the first row in the run's coverage list.
  public var feed: UInt16
  /// The first row that names the person.
  public var line: SourceLine
  /// The names under which the system knows the person, the latest first; the first is the one to show.
  public var names: [PersonName]
  /// Date of birth; nil where missing.
  public var birth: CalendarDay?
  /// Expected date of birth of an unborn child.
  public var expectedBirth: CalendarDay?
  /// Date of death.
  public var death: CalendarDay?
  /// `M`, `F`, or empty.
  public var sex: String
  /// National numbers, trusted and not.
  public var numbers: [NationalNumber]
  /// Addresses, the latest first.
  public var addresses: [Address]
  /// Keys of other systems that the rows name, such as Liquid Logic's PersonID on a declaration: (source, key).
  public var refersTo: [Reference]

  /// A key of another system that a row names.
  public struct Reference: Sendable, Equatable, Hashable {
    /// The other system.
    public var source: String
    /// Its key; for source `cfetl` a person id that cfetl gave out.
    public var key: String

    /// A reference.
    public init(source: String, key: String) {
      self.source = source
      self.key = key
    }
  }

  /// A record with nothing known but where it was read.
  public init(source: String, key: String, feed: UInt16, line: SourceLine) {
    self.source = source
    self.key = key
    self.feed = feed
    self.line = line
    names = []
    birth = nil
    expectedBirth = nil
    death = nil
    sex = ""
    numbers = []
    addresses = []
    refersTo = []
  }
}
