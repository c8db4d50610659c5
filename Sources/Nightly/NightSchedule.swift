/// What makes a machine run every night: a systemd service with its timer, and a line for cron.
public struct NightSchedule: Sendable {
  private let program: String
  private let pipeline: String
  private let inbox: String
  private let workspace: String
  private let login: String
  private let hour: Int
  private let minute: Int

  /// A schedule for a program and three folders, all with their paths from the root, under a login, at a time of day of the machine.
  public init(
    program: String, pipeline: String, inbox: String, workspace: String, login: String, hour: Int, minute: Int
  ) {
    self.program = program
    self.pipeline = pipeline
    self.inbox = inbox
    self.workspace = workspace
    self.login = login
    self.hour = hour
    self.minute = minute
  }

  /// The words of the command that runs the night and those that were missed.
  public var command: [String] {
    [program, "run", "--catch-up", "--no-input", "--pipeline", pipeline, "--inbox", inbox, "--workspace", workspace]
  }

  /// `cfetl.service`: one night, shut off from the network and from everything that it need not write.
  public var service: String {
    """
    # The night of cfetl; as /etc/systemd/system/cfetl.service.
    [Unit]
    Description=cfetl: the night

    [Service]
    Type=oneshot
    User=\(NightSchedule.unitWord(login))
    ExecStart=\(command.map(NightSchedule.unitWord).joined(separator: " "))
    # 1: something new needs a person. 3: extracts are missing, stale or refused. The night itself is done.
    SuccessExitStatus=1 3
    TimeoutStartSec=4h
    MemoryMax=4G
    Nice=10
    UMask=0077
    ReadWritePaths=\(NightSchedule.unitWord(workspace))
    ReadOnlyPaths=\(NightSchedule.unitWord(inbox)) \(NightSchedule.unitWord(pipeline))
    ProtectSystem=strict
    ProtectHome=read-only
    PrivateTmp=yes
    PrivateNetwork=yes
    PrivateDevices=yes
    NoNewPrivileges=yes
    CapabilityBoundingSet=
    RestrictAddressFamilies=AF_UNIX
    RestrictNamespaces=yes
    RestrictRealtime=yes
    RestrictSUIDSGID=yes
    LockPersonality=yes
    MemoryDenyWriteExecute=yes
    ProtectClock=yes
    ProtectControlGroups=yes
    ProtectHostname=yes
    ProtectKernelLogs=yes
    ProtectKernelModules=yes
    ProtectKernelTunables=yes
    ProtectProc=invisible
    SystemCallArchitectures=native
    SystemCallFilter=@system-service

    """
  }

  /// `cfetl.timer`: every night, and as soon as the machine is up again where it slept.
  public var timer: String {
    """
    # When the night of cfetl runs; as /etc/systemd/system/cfetl.timer, then: systemctl enable --now cfetl.timer
    [Unit]
    Description=cfetl: every night

    [Timer]
    OnCalendar=*-*-* \(NightSchedule.two(hour)):\(NightSchedule.two(minute)):00
    Persistent=true

    [Install]
    WantedBy=timers.target

    """
  }

  /// A line for `crontab -e`. Cron mails what is said of a night that needs somebody, and nothing of one that does not.
  public var cron: String {
    let words = (command + ["--quiet"]).map(NightSchedule.shellWord).joined(separator: " ")
    // In a crontab a percent sign ends the command.
    return "\(minute) \(hour) * * * umask 077; \(words.replacing("%", with: "\\%"))\n"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A word as systemd reads it back: in quotes where it has to be, without specifiers (%) and variables ($).
  private static func unitWord(_ word: String) -> String {
    let plain = word.replacing("%", with: "%%")
    guard !plain.utf8.allSatisfy(isPlain) else { return plain }
    return "\"\(plain.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("$", with: "$$"))\""
  }

  private static func shellWord(_ word: String) -> String {
    word.utf8.allSatisfy(isPlain) ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || [0x25, 0x2D, 0x2E, 0x2F, 0x3A, 0x5F].contains(byte)
  }
}
