public import Reading
public import Vocabulary

/// What a feed file says about reading one kind of extract.
public struct FeedDeclaration: Sendable, Equatable {
  /// Whether a file is the whole picture or an addition.
  public enum Mode: String, CaseIterable, Sendable {
    /// The newest file on or before the as-of date is the whole picture.
    case snapshot
    /// Every file up to the as-of date is read; of rows with one key the newest file's is taken.
    case incremental
  }

  /// The feed's name.
  public var name: String
  /// What the names of its files begin with: the feed's own name, unless the files are known by another, which feeds may share.
  public var files: String
  /// Further beginnings of names of an incremental feed whose rows come in several files a date.
  public var furtherFiles: [String]
  /// What it is, in words.
  public var title: String
  /// The source system, within which keys join.
  public var source: String
  /// Whether a file is the whole picture or an addition.
  public var mode: Mode
  /// First day for which the extract is complete; nil where it reaches back without limit.
  public var coversFrom: CalendarDay?
  /// Age in days after which the feed is stale; nil where none is set.
  public var maxAgeDays: Int?
  /// Share of rows, in hundredths of a percent, above which a file is refused when they are set aside.
  public var maxRejected: Int
  /// Fewest rows set aside for which a file is refused, whatever their share, as long as some are used.
  public var fewestRejected: Int
  /// How the bytes are read.
  public var form: FileForm
  /// Columns that together name a row; empty where nothing does.
  public var key: [String]
  /// Whether a file may have several rows of one key that differ, such as one for each outcome of an offence; of several files the newest
  /// file's rows stand for the key.
  public var repeatsKey: Bool
  /// Columns that name somebody by key: a person here, a person elsewhere, a family. What programs write for nothing is nobody in them.
  public var identifiers: [String]
  /// Columns that are compared with other extracts' as keys are: of things, and of schools. Like those that name somebody, they lose the
  /// `.0` that spreadsheets add.
  public var references: [String]
  /// What the file is expected to hold; a file outside it is reported.
  public var expected: Expectation
  /// The parent table whose columns a child table takes over; nil for a feed that stands alone.
  public var join: ParentJoin?
  /// The columns that say which term an extract tells of; nil where its rows say so themselves, or it is about no term.
  public var termBefore: TermColumns?
  /// The dates that say which term a row tells of; nil where rows say so themselves, or are about no term.
  public var termOf: TermOfPeriod?
  /// Absence worked out from attendance codes; nil where the feed has totals.
  public var absence: AbsenceFromCodes?
  /// The rows that each record of the file holds side by side; empty where it holds one.
  public var unpivot: [UnpivotedRow]
  /// The columns, in the order in which the table will have them.
  public var columns: [ColumnDeclaration]

  /// A snapshot feed with the default form.
  public init(name: String, title: String = "", source: String, columns: [ColumnDeclaration]) {
    self.name = name
    files = name
    furtherFiles = []
    self.title = title
    self.source = source
    mode = .snapshot
    coversFrom = nil
    maxAgeDays = nil
    maxRejected = 500
    fewestRejected = 0
    form = FileForm()
    key = []
    repeatsKey = false
    identifiers = []
    references = []
    expected = Expectation()
    join = nil
    termBefore = nil
    termOf = nil
    absence = nil
    unpivot = []
    self.columns = columns
  }

  /// Columns whose values come from the parent table, are added up from codes, follow from the extract's date, or are what headers stand for.
  public var filledColumns: Set<String> {
    Set(
      (join?.take ?? []) + (absence?.fills ?? [])
        + ([termBefore, termOf?.fills].compactMap(\.self).flatMap { [$0.year, $0.term] })
        + columns.filter(\.isDerived).map(\.name) + (unpivot.first.map { Array($0.values.keys) } ?? []))
  }
}
