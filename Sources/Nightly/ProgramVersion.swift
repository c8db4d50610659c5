/// The version of the program, which is part of every run's id.
public enum ProgramVersion {
  /// Major, minor, patch.
  public static let text = "0.3.0"
}
