/// What systems write where they know no name, no date of birth or no address. Names and lines stand in `NameForm` (`N/A` is `N A`).
///
/// The values are those of council and police systems in England (an unborn child's record, a test person, the code ZZ99 of the Office for
/// National Statistics for an address that is not known); a pipeline may have others.
public struct PlaceholderWords: Sendable, Equatable {
  /// Words that are no name, wherever they are the whole of a forename or a surname.
  public var words: Set<String> = [
    "UNKNOWN", "NOT KNOWN", "UNNAMED", "UNALLOCATED", "NOT ALLOCATED", "TBC", "TBA", "TO BE CONFIRMED", "NOT STATED",
    "NOT GIVEN", "NOT RECORDED", "NOT PROVIDED", "ANONYMOUS", "NK", "NO NAME", "NO FORENAME", "NO SURNAME",
  ]
  /// Words that are somebody's name too, and no name only where all of a record's names are such words.
  public var doubtful: Set<String> = [
    "NONE", "NA", "N A", "NULL", "BLANK", "TEST", "TESTER", "ANON", "DUMMY", "X", "XX", "XXX", "0", "MALE", "FEMALE",
    "BABY", "INFANT", "PERSON", "SUSPECT", "OFFENDER", "CHILD",
  ]
  /// Forenames of the unborn: whatever stands as the surname, it is no person yet who could be told from another.
  public var unborn: Set<String> = ["UNBORN", "BABY OF", "UNBORN BABY", "UNBORN CHILD"]
  /// Forenames that are none for who has no date of birth, or is not a year old.
  public var newborn: Set<String> = ["BABY", "BABY BOY", "BABY GIRL", "INFANT", "MALE", "FEMALE", "NEWBORN"]
  /// Dates of birth, as the digits `yyyymmdd`, that stand for none.
  public var births: Set<Int32> = [
    101, 10_101, 17_530_101, 18_000_101, 18_991_230, 18_991_231, 19_000_101, 20_991_231, 99_991_231,
  ]
  /// First lines that are no address.
  public var lines: Set<String> = [
    "NO FIXED ABODE", "NO FIXED ADDRESS", "OF NO FIXED ABODE", "NFA", "N F A", "HOMELESS", "UNKNOWN", "NOT KNOWN",
    "ADDRESS UNKNOWN", "ADDRESS NOT KNOWN", "UNKNOWN ADDRESS", "NONE", "N A", "NA", "NULL", "TBC", "NOT STATED",
    "NOT RECORDED",
  ]
  /// Starts of postcodes that are no place.
  public var postcodes: [String] = ["ZZ99"]

  /// The shipped words.
  public init() {}
}
