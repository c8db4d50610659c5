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
  @Option(help: "Only this quarter's.") var quarter: Quarter?

  func run() throws {
    try Trouble.reported {
      let claims = try sitting.session().book.claims.filter { quarter == nil || $0.terms.quarter == quarter }
      let rows = claims.map { claim in
        [
          claim.id.text, claim.terms.quarter.description, claim.terms.familyRef, claim.terms.basis?.rawValue ?? "",
          claim.terms.amount.pounds,
          claim.status.rawValue, claim.last.on.iso, claim.last.by, ClaimsListCommand.audit(claim), claim.last.reason,
        ]
      }
      try sitting.screen.show(
        ["claim", "quarter", "family_ref", "basis", "amount", "status", "since", "by", "audit", "reason"],
        heading: ["claim", "quarter", "family", "basis", "amount", "status", "since", "by", "audit", ""], rows)
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
      evidence against its hash, the return against the lines; and each claim is listed with what the folder says to the \
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
          for code in files.warnings { Complaint.warning(code) }
          if !files.isReconciled { faults.append("\(quarter): the return does not come to what the ledger says") }
        }
      }
      for fault in faults { Complaint.error(fault) }
      if faults.isEmpty || sitting.screen.json {
        try sitting.screen.tell(
          .object([
            ("quarter", .text("\(quarter)")), ("entries", .number(check.entries)), ("head", .text(check.head)),
            ("faults", .texts(faults)),
          ]),
          ["\(quarter) agrees with the ledger: \(check.entries) entries, head \(check.head)"])
      }
      return faults.isEmpty ? 0 : 2
    }
  }

  private func verify(_ folder: String) throws -> Int32 {
    let check = try QuarterFolderCheck(folder)
    for fault in check.faults { Complaint.error("\(folder): \(fault)") }
    if check.faults.isEmpty || sitting.screen.json {
      try sitting.screen.show(json(check), lines(check))
    }
    return check.faults.isEmpty ? 0 : 2
  }

  private func lines(_ check: QuarterFolderCheck) -> [String] {
    let freeze = check.freeze
    return TextTable.lines(["claim", "family", "eligible", "worked with as a whole", "result"], check.answers) + [
      "",
      "\(freeze.quarter), submission \(freeze.number) of \(freeze.submittedOn): \(freeze.files.count) files as they were frozen, "
        + "\(check.answers.count) claims, \(check.drawn) of them drawn for audit, each with its page in packs/",
      "ledger head \(freeze.ledgerHead); the council's ledger must hold it",
    ]
  }

  private func json(_ check: QuarterFolderCheck) -> JSONValue {
    .object([
      ("quarter", .text(check.freeze.quarter)), ("submission", .number(check.freeze.number)),
      ("submitted_on", .text(check.freeze.submittedOn)), ("files", .number(check.freeze.files.count)),
      ("claims", .texts(check.freeze.claims)), ("ledger_head", .text(check.freeze.ledgerHead)),
      ("answers", .rows(["claim", "family_ref", "eligibility_ok", "approach_ok", "outcome_ok"], check.answers)),
      ("faults", .texts(check.faults)),
    ])
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
  @Flag(help: "Replaces a file that is there, whatever it is; never one of a pipeline, an inbox or a workspace.")
  var force = false

  func run() throws {
    try Trouble.reported {
      if let out {
        try OutputPlace.allow(file: out, inbox: try? sitting.desk.inboxFolder(), force: force) {
          $0.contains("<title>\(EvidencePack.title)")
        }
      }
      let session = try sitting.session()
      guard let state = session.book[claim] else {
        throw ClaimRefusal(
          "claim \(claim)", "there is no such claim in the ledger", "Look it up with 'cfetl claims list'.")
      }
      let pack = try session.pack(state)
      try session.noteAccess("claims pack", claim: claim, login: Surroundings.login)
      guard let out else {
        // The page itself, whoever reads it.
        sitting.screen.json
          ? Output.write(JSONValue.object([("claim", .text(claim.text)), ("html", .text(pack.html))]).text + "\n")
          : Output.write(pack.html)
        return 0
      }
      try DurableFile.write(Array(pack.html.utf8), to: out)
      try sitting.screen.tell(.object([("claim", .text(claim.text)), ("file", .text(out))]), [out])
      return 0
    }
  }
}

/// `cfetl claims forecast`.
struct ClaimsForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast", abstract: "What comes due in the next quarters if nothing new happens.")

  @OptionGroup var sitting: SittingOptions

  func run() throws {
    try Trouble.reported {
      let session = try sitting.session()
      let forecast = Forecast(session.list, settings: session.settings)
      let rows = forecast.rows.map { row in
        [
          row.quarter.description, "\(row.byTimeAlone)", "\(row.withEvidence)", row.amount.pounds,
          row.familyRefs.joined(separator: " "),
        ]
      }
      try sitting.screen.show(
        .list(forecast.rows.map(json)),
        TextTable.lines(["quarter", "by time alone", "evidence owed", "amount", "families"], rows))
      return 0
    }
  }

  private func json(_ row: Forecast.Row) -> JSONValue {
    .object([
      ("quarter", .text(row.quarter.description)), ("by_time_alone", .number(row.byTimeAlone)),
      ("with_evidence", .number(row.withEvidence)), ("amount", .text(row.amount.pounds)),
      ("families", .texts(row.familyRefs)),
    ])
  }
}
