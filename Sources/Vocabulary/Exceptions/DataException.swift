/// Trouble with one file, row, person, family or claim: collected, reported, and the night goes on.
///
/// A mistake in the configuration is a `ConfigurationMistake`, a run that cannot go on throws; see the article on trouble in the
/// documentation. The message never repeats a person's name, date of birth or number; what was in the row stands in the quarantine.
public struct DataException: Sendable, Equatable {
  /// How much it matters.
  public var severity: Severity
  /// What kind of trouble it is.
  public var code: ExceptionCode
  /// The stage that found it.
  public var stage: Stage
  /// The source system; empty where it concerns none.
  public var source: String
  /// The feed; empty where it concerns none.
  public var feed: String
  /// The line; nil where it concerns none.
  public var line: SourceLine?
  /// The extract's name, where `line` cannot say it (a file that was refused before it had an index).
  public var fileName: String
  /// Liquid Logic's FamilyID; empty where none.
  public var familyRef: String
  /// Liquid Logic's PersonID; empty where none.
  public var personRef: String
  /// The plan's measure; empty where none.
  public var measure: String
  /// The column; empty where none.
  public var field: String
  /// What is wrong and why it matters, in a sentence, without personal data.
  public var message: String
  /// What to do about it.
  public var action: String
  /// Who should.
  public var owner: ExceptionOwner

  /// An exception; everything that does not apply is left empty, and what is not said is what the code says.
  public init(
    _ code: ExceptionCode, _ severity: Severity? = nil, stage: Stage, source: String = "", feed: String = "",
    line: SourceLine? = nil, fileName: String = "", familyRef: String = "", personRef: String = "",
    measure: String = "", field: String = "", message: String? = nil, action: String? = nil,
    owner: ExceptionOwner? = nil
  ) {
    let meaning = code.meaning
    self.severity = severity ?? meaning.severity
    self.code = code
    self.stage = stage
    self.source = source
    self.feed = feed
    self.line = line
    self.fileName = fileName
    self.familyRef = familyRef
    self.personRef = personRef
    self.measure = measure
    self.field = field
    self.message = message ?? meaning.sentence
    self.action = action ?? meaning.remedy
    self.owner = owner ?? meaning.owner
  }

  /// What a night that has it ends with.
  public var ending: ExitStatus { ExitStatus.worst([severity.ending, code.meaning.ending]) }
}
