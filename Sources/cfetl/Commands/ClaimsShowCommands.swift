import ArgumentParser
import Claims
import Nightly
import RunStore
import Vocabulary

/// `cfetl claims list`.
struct ClaimsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The claims of the ledger and where they stand.")

  @OptionGroup var sitting: SittingOptions
  @OptionGroup var screen: ScreenOptions
  @Option(help: "Only this quarter's.") var quarter: Quarter?

  func run() throws {
    try Trouble.reported {
      let claims = try sitting.session().book.claims.filter { quarter == nil || $0.terms.quarter == quarter }
      let rows = claims.map { claim in
        [
          claim.id.text, claim.terms.quarter.description, claim.terms.familyRef, claim.terms.basis.rawValue,
          claim.terms.amount.pounds,
          claim.status.rawValue, claim.last.on.iso, claim.last.by, ClaimsListCommand.audit(claim), claim.last.reason,
        ]
      }
      if screen.wantsJSON {
        let names = ["claim", "quarter", "family_ref", "basis", "amount", "status", "since", "by", "audit", "reason"]
        let objects = rows.map { row in
          "{" + zip(names, row).map { "\(JSONText.quoted($0)):\(JSONText.quoted($1))" }.joined(separator: ",") + "}"
        }
        try Output.line("[\(objects.joined(separator: ",\n"))]")
        return 0
      }
      for line in TextTable.lines(
        ["claim", "quarter", "family", "basis", "amount", "status", "since", "by", "audit", ""], rows)
      { try Output.line(line) }
      return 0
    }
  }

  /// What an auditor found; blank where nobody has checked.
  private static func audit(_ claim: ClaimState) -> String {
    claim.finding.map { $0.action == .auditPassed ? "passed" : "failed" } ?? ""
  }
}

/// `cfetl claims verify`.
struct ClaimsVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Whether a quarter's claims, files and return agree with the ledger.",
    discussion: """
      With --folder, a quarter's frozen folder is checked by itself, wherever it was copied to: every file against its hash, every claim's \
      evidence against its hash, the return against the lines; and each claim drawn for audit is listed with what the folder says to the \
      auditor's three questions. The pages in packs/ have the proof.
      """)

  @OptionGroup var sitting: SittingOptions
  @Option(help: "The quarter, such as 2017-18-Q3.") var quarter: Quarter?
  @Option(help: ArgumentHelp("A quarter's frozen folder, or a copy of it.", valueName: "folder")) var folder: String?

  func validate() throws {
    guard (quarter == nil) != (folder == nil) else { throw ValidationError("Say --quarter, or --folder.") }
  }

  func run() throws {
    try Trouble.reported {
      if let folder { return try verify(folder) }
      guard let quarter else { return 64 }
      let check = try LedgerCheck(sitting.desk.workspaceFolder(), quarter: quarter)
      var faults = check.faults
      if faults.isEmpty {
        let session = try sitting.session()
        for submittedOnly in [true, false] {
          let files = session.list.quarterFiles(
            quarter, ledger: session.ledger, contents: session.contents, settings: session.settings,
            submittedOnly: submittedOnly)
          if !files.isReconciled { faults.append("\(quarter): the return does not come to what the ledger says") }
        }
      }
      for fault in faults { Complaint.error(fault) }
      if faults.isEmpty {
        try Output.line("\(quarter) agrees with the ledger: \(check.entries) entries, head \(check.head)")
      }
      return faults.isEmpty ? 0 : 2
    }
  }

  private func verify(_ folder: String) throws -> Int32 {
    let check = try QuarterFolderCheck(folder)
    for fault in check.faults { Complaint.error("\(folder): \(fault)") }
    guard check.faults.isEmpty else { return 2 }
    let heading = ["claim", "family", "eligible", "worked with as a whole", "result"]
    for line in TextTable.lines(heading, check.answers) { try Output.line(line) }
    try Output.line("")
    try Output.line(
      "\(check.freeze.quarter), submission \(check.freeze.number) of \(check.freeze.submittedOn): \(check.freeze.files.count) files as they were frozen, "
        + "\(check.freeze.claims.count) claims, \(check.answers.count) of them drawn for audit, each with its page in packs/"
    )
    try Output.line("ledger head \(check.freeze.ledgerHead); the council's ledger must hold it")
    return 0
  }
}

/// `cfetl claims pack`.
struct ClaimsPackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "A claim's evidence as one page to print. It is personal; looking at it is noted.")

  @OptionGroup var sitting: SittingOptions
  @Argument(help: "The claim.") var claim: ClaimID
  @Option(help: ArgumentHelp("The file to write; by default the page goes to stdout.", valueName: "file")) var out:
    String?

  func run() throws {
    try Trouble.reported {
      let session = try sitting.session()
      guard let state = session.book[claim] else {
        throw ClaimRefusal(
          "claim \(claim)", "there is no such claim in the ledger", "Look it up with 'cfetl claims list'.")
      }
      let pack = try session.pack(state)
      try session.noteAccess("claims pack", claim: claim, login: Surroundings.login)
      guard let out else {
        try Output.write(pack.html)
        return 0
      }
      try DurableFile.write(Array(pack.html.utf8), to: out)
      try Output.line(out)
      return 0
    }
  }
}

/// `cfetl claims forecast`.
struct ClaimsForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast", abstract: "What comes due in the next quarters if nothing new happens.")

  @OptionGroup var sitting: SittingOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try Trouble.reported {
      let session = try sitting.session()
      let forecast = Forecast(session.list, settings: session.settings)
      if screen.wantsJSON {
        let objects = forecast.rows.map { row in
          "{\"quarter\":\"\(row.quarter)\",\"by_time_alone\":\(row.byTimeAlone),\"with_evidence\":\(row.withEvidence),"
            + "\"amount\":\"\(row.amount.pounds)\",\"families\":\(JSONText.array(row.familyRefs))}"
        }
        try Output.line("[\(objects.joined(separator: ",\n"))]")
        return 0
      }
      let rows = forecast.rows.map { row in
        [
          row.quarter.description, "\(row.byTimeAlone)", "\(row.withEvidence)", row.amount.pounds,
          row.familyRefs.joined(separator: " "),
        ]
      }
      for line in TextTable.lines(["quarter", "by time alone", "evidence owed", "amount", "families"], rows) {
        try Output.line(line)
      }
      return 0
    }
  }
}
