import RunStore

/// Notes that somebody looked at a person's details, before they are shown.
public enum AccessNote {
  /// Leaves a line in the access log of a workspace.
  ///
  /// Throws `StoreFailure` where it cannot be written, as on a read-only copy: what nobody can note, nobody is shown.
  public static func leave(_ workspace: Workspace, login: String, command: String, subject: String) throws {
    do {
      try StateStore(existing: workspace.statePath).noteAccess(
        at: Clock.now(), login: login, command: command, subject: subject)
    } catch let failure as StoreFailure {
      throw StoreFailure(
        place: failure.place,
        message: "the look cannot be noted in the access log, so nothing is shown (\(failure.message))",
        remedy: Files.canWrite(workspace.path)
          ? failure.remedy : "Explain from the workspace itself, or from a copy that you may write to.")
    }
  }
}
