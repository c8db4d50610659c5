import ArgumentParser
import Claims
import Nightly
import RunStore
import Vocabulary

/// `cfetl claims audit`.
struct ClaimsAuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Takes an auditor's filled-in worksheet into the ledger.",
    discussion: """
      The worksheet is claims/<quarter>/audit/audit_sample_<quarter>.csv in the workspace, which the approval writes. Rows without an answer are left for later; what the ledger holds already is not \
      taken in twice. A claim that an auditor found wrong goes no further until it is withdrawn or checked again.
      """)

  @OptionGroup var sitting: SittingOptions
  @Option(help: "The quarter, such as 2017-18-Q3.") var quarter: Quarter
  @Option(help: ArgumentHelp("The filled-in worksheet.", valueName: "file")) var worksheet: String
  @Option(help: "Your name.") var by: String
  @Option(help: "Your role.") var role: String = ""

  func run() throws {
    try Trouble.reported {
      guard let bytes = try DurableFile.read(worksheet) else {
        throw UsageMistake("\(worksheet): there is no such worksheet")
      }
      let findings = try AuditWorksheet.read(bytes, file: worksheet)
      let session = try sitting.session()
      let office = try session.office()
      let outcome = try office.audit(quarter, findings, sitting.signature(session, by: by, role: role))
      try session.keep(outcome)
      _ = try session.writeWorksheet(quarter, office, after: outcome)
      let state = office.auditState(quarter, after: outcome)
      try sitting.screen.tell(
        .object([
          ("read", .number(findings.count)), ("new", .number(outcome.entries.count)), ("drawn", .number(state.drawn)),
          ("checked", .number(state.checked)), ("passed", .number(state.passed)),
        ]),
        [
          "\(findings.count) findings read, \(outcome.entries.count) of them new",
          "\(quarter): \(state.drawn) claims drawn, \(state.checked) checked, \(state.passed) passed",
        ])
      return 0
    }
  }
}
