import Glibc
import RunStore
import Vocabulary

/// Looks at what a night depends on outside the pipeline: permissions, disk, clock, lock, versions.
public struct Doctor {
  /// One thing that was looked at.
  public struct Finding: Sendable, Equatable {
    /// What was looked at.
    public var what: String
    /// Whether it is as it must be.
    public var isGood: Bool
    /// What was found, and what to do where it is not good.
    public var words: String
  }

  private let workspace: Workspace
  private let inbox: String?

  /// A look at a workspace, and at an inbox where one is known.
  public init(_ workspace: Workspace, inbox: String?) {
    self.workspace = workspace
    self.inbox = inbox
  }

  /// Everything that was looked at, in a fixed order.
  public func findings() -> [Finding] {
    var found = [Finding(what: "version", isGood: true, words: "cfetl \(ProgramVersion.text)")]
    guard Files.isFolder(workspace.path) else {
      found.append(
        Finding(what: "workspace", isGood: true, words: "\(workspace.path) is not there yet; the first run makes it"))
      return found + [inboxFinding].compactMap(\.self)
    }
    found += [permissions, space, lock, state, latest, stages, stopped].compactMap(\.self)
    return found + [inboxFinding, clock].compactMap(\.self)
  }

  private var permissions: Finding {
    var information = stat()
    guard stat(workspace.path, &information) == 0, access(workspace.path, R_OK | W_OK | X_OK) == 0 else {
      return Finding(
        what: "workspace", isGood: false, words: "\(workspace.path) cannot be written; give this user the right to")
    }
    let isOpen = information.st_mode & (S_IRWXG | S_IRWXO) != 0
    return Finding(
      what: "permissions", isGood: !isOpen,
      words: isOpen
        ? "others can look into \(workspace.path), which holds children's records; run 'chmod 700' on it"
        : "only the owner can look in")
  }

  private var space: Finding {
    var information = statvfs()
    guard statvfs(workspace.path, &information) == 0 else {
      return Finding(what: "disk", isGood: false, words: "the free space cannot be read")
    }
    let free = Int(information.f_bavail) * Int(information.f_frsize)
    let needed = 3 * inboxBytes
    return Finding(
      what: "disk", isGood: free >= needed,
      words: "\(free >> 20) MiB free; a night on this inbox may need \(max(needed >> 20, 1)) MiB"
        + (free >= needed ? "" : "; free some space, or remove old trials under runs/"))
  }

  private var inboxBytes: Int {
    guard let inbox else { return 0 }
    return Files.names(in: inbox).reduce(0) { sum, name in
      var information = stat()
      return stat("\(inbox)/\(name)", &information) == 0 ? sum + Int(information.st_size) : sum
    }
  }

  private var lock: Finding {
    do {
      _ = try WorkspaceLock(workspace: workspace.path)
      return Finding(what: "lock", isGood: true, words: "nobody is running")
    } catch is WorkspaceBusy {
      return Finding(what: "lock", isGood: false, words: "another run holds the workspace; wait until it has finished")
    } catch {
      return Finding(what: "lock", isGood: false, words: "\(error)")
    }
  }

  private var state: Finding {
    guard Files.exists(workspace.statePath) else {
      return Finding(what: "state", isGood: true, words: "state.sqlite is not there yet; the first run makes it")
    }
    do {
      let trouble = try StateStore(reading: workspace.statePath).integrity()
      return Finding(what: "state", isGood: trouble == nil, words: trouble ?? "state.sqlite is whole")
    } catch {
      return Finding(what: "state", isGood: false, words: "\(error)")
    }
  }

  private var latest: Finding {
    guard let latest = workspace.latest else {
      return Finding(what: "latest", isGood: true, words: "nothing has been published yet")
    }
    let manifest = try? workspace.manifest(of: latest)
    return Finding(
      what: "latest", isGood: manifest?.status == .finished,
      words: manifest?.status == .finished ? "run \(latest)" : "\(latest) has no finished manifest; run 'cfetl resume'")
  }

  /// Whether everything that the last night saved is as it was saved.
  private var stages: Finding? {
    guard let latest = workspace.latest else { return nil }
    do {
      let saved = try SavedStages(workspace, run: latest)
      let names = try workspace.manifest(of: latest)?.saved?.keys.sorted() ?? []
      let changed = try names.filter { try !saved.isWhole($0) }
      let words =
        changed.isEmpty
        ? "saved as run \(latest) left them"
        : "\(changed.joined(separator: ", ")) of run \(latest) changed since; run the same night again"
      return Finding(what: "stages", isGood: changed.isEmpty, words: words)
    } catch {
      return Finding(what: "stages", isGood: false, words: "\(error)")
    }
  }

  private var stopped: Finding? {
    guard let last = try? workspace.stoppedNights().last else { return nil }
    return Finding(
      what: "stopped", isGood: false, words: "run \(last.runID) stopped half way; go on with it by 'cfetl resume'")
  }

  private var inboxFinding: Finding? {
    inbox.map { inbox in
      let isThere = Files.isFolder(inbox) && access(inbox, R_OK | X_OK) == 0
      return Finding(
        what: "inbox", isGood: isThere,
        words: isThere ? "\(inbox) can be read" : "\(inbox) is not there, or cannot be read")
    }
  }

  private var clock: Finding? {
    guard let latest = workspace.latest, let manifest = try? workspace.manifest(of: latest),
      let last = CalendarDay(iso: manifest.asOf)
    else { return nil }
    let today = Clock.today()
    return Finding(
      what: "clock", isGood: today >= last,
      words: today >= last
        ? "today is \(today.iso)" : "today is \(today.iso), before the last run's \(last.iso); is the clock right?")
  }
}
