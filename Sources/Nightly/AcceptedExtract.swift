import RunStore

/// A file of the inbox that looks short and that a person says is right.
public enum AcceptedExtract {
  /// Remembers for good that these very bytes are right; gives their SHA-256.
  ///
  /// Throws `NightFailure` where nobody says it, or gives no reason, or where the file cannot be read or was accepted before.
  public static func accept(
    _ file: String, inbox: String?, by: String, reason: String, login: String, in workspace: Workspace
  ) throws -> String {
    guard !by.allSatisfy(\.isWhitespace), !reason.allSatisfy(\.isWhitespace) else {
      throw NightFailure(
        file, "nobody is named who accepts it, or no reason is given", "Say --by NAME and --reason TEXT.")
    }
    let inside = inbox.map { "\($0)/\(file)" }
    guard let path = [file, inside].compactMap(\.self).first(where: Files.exists) else {
      throw NightFailure(file, "there is no such file, here or in the inbox", "Name an extract of the inbox.")
    }
    let hash = try Fingerprint.ofFile(path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let lock = try WorkspaceLock(workspace: workspace.path)
    defer { withExtendedLifetime(lock) {} }
    let isNew = try StateStore(existing: workspace.statePath).accept(
      sha256: hash, name: name, by: by, reason: reason, login: login, at: Clock.now())
    guard isNew else {
      throw NightFailure(file, "these bytes were accepted before", "Run the night: 'cfetl run'.")
    }
    return hash
  }
}
