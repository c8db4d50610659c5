/// The codes of a column: the pipeline's word for each, and how sources spell it.
public struct CodeList: Sendable, Equatable {
  /// What becomes of a spelling that the list does not have.
  public enum Otherwise: String, CaseIterable, Sendable {
    /// It is kept as written, counted and reported.
    case keep
    /// It becomes missing, and is reported.
    case missing
    /// The row is set aside.
    case refuse
  }

  /// One code.
  public struct Code: Sendable, Equatable {
    /// The word that the table will hold.
    public var word: String
    /// Other spellings, compared without regard to case, spaces and punctuation at the ends.
    public var spellings: [String]

    /// A code and its other spellings.
    public init(_ word: String, _ spellings: [String] = []) {
      self.word = word
      self.spellings = spellings
    }
  }

  /// The codes in the order of the feed file.
  public var codes: [Code]
  /// What becomes of other spellings.
  public var otherwise: Otherwise

  /// A list.
  public init(_ codes: [Code] = [], otherwise: Otherwise = .keep) {
    self.codes = codes
    self.otherwise = otherwise
  }
}
