/// Events that contradict what a professional has said.
public enum Contradiction: Sendable, Equatable {
  /// One of these is open, or had not ended when the declaration was made.
  case open(EventSet)
  /// One of these befell a member of the family from so many months before the declaration.
  case recent(EventSet, months: Int)
}
