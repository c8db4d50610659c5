import ArgumentParser
import Claims
import Nightly
import Vocabulary

/// `cfetl claims propose`.
struct ClaimsProposeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose", abstract: "Proposes what can be claimed now. Nights do it by themselves.")

  @OptionGroup var sitting: SittingOptions
  @Option(help: "The quarter; it must be that of the day.") var quarter: Quarter?
  @Option(help: "Your name; without it the proposal is signed as a night's.") var by: String = LedgerEntry.nightly
  @Option(help: "Your role.") var role: String = ""

  func run() throws {
    try Trouble.reported {
      let session = try sitting.session()
      let signature = sitting.signature(session, by: by, role: role)
      let outcome = try session.office().propose(quarter ?? Quarter(containing: signature.on), signature)
      try session.keep(outcome)
      try sitting.screen.tell(
        JSONValue.entries(outcome.entries),
        ["\(outcome.entries.count) entries added to the ledger"]
          + outcome.entries.map { "\($0.action.rawValue) \($0.claim) \($0.familyRef)" })
      return 0
    }
  }
}

/// `cfetl claims approve`.
struct ClaimsApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Approves a quarter's proposals; what each claim says is kept from then on.")

  @OptionGroup var sitting: SittingOptions
  @Option(help: "The quarter, such as 2017-18-Q3.") var quarter: Quarter
  @Option(help: "Your name.") var by: String
  @Option(help: "Your role, such as 'Internal audit'.") var role: String
  @Option(help: "Only this claim; can be given several times.") var claim: [ClaimID] = []

  func run() throws {
    try Trouble.reported {
      let session = try sitting.session()
      let outcome = try session.office().approve(quarter, only: claim, sitting.signature(session, by: by, role: role))
      try session.keep(outcome)
      try sitting.screen.tell(
        JSONValue.entries(outcome.entries), ["\(outcome.entries.count) claims of \(quarter) approved"])
      return 0
    }
  }
}

/// `cfetl claims submit`.
struct ClaimsSubmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Submits a quarter's approved claims and freezes their files.",
    discussion: """
      Claim lines, evidence, return and audit sample are written to claims/<quarter> in the workspace, with their hashes and the ledger's \
      head in freeze.json; extracts and pipeline are archived, so that 'cfetl replay' can make the claims again.
      """)

  @OptionGroup var sitting: SittingOptions
  @Option(help: "The quarter, such as 2017-18-Q3.") var quarter: Quarter
  @Option(help: "Your name; somebody else must have approved.") var by: String
  @Option(help: "Your role.") var role: String = ""

  func run() throws {
    try Trouble.reported {
      let session = try sitting.session()
      let signature = sitting.signature(session, by: by, role: role)
      let outcome = try session.office().submit(quarter, signature)
      let folder = try session.submit(quarter, outcome, signature)
      let head = LedgerChain.head(outcome.entries)
      try sitting.screen.tell(
        .object([
          ("entries", JSONValue.entries(outcome.entries)), ("folder", .text(folder)), ("ledger_head", .text(head)),
        ]),
        [
          "\(outcome.entries.count) claims of \(quarter) submitted; frozen in \(folder)",
          "ledger head \(head); note it for 'cfetl ledger verify --expect'",
        ])
      return 0
    }
  }
}

/// `cfetl claims withdraw`.
struct ClaimsWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Takes a claim back; the family can be claimed anew.")

  @OptionGroup var sitting: SittingOptions
  @Argument(help: "The claim.") var claim: ClaimID
  @Option(help: "Your name.") var by: String
  @Option(help: "Your role.") var role: String = ""
  @Option(help: "Why.") var reason: String

  func run() throws {
    try Trouble.reported {
      let session = try sitting.session()
      let outcome = try session.office().withdraw(claim, reason: reason, sitting.signature(session, by: by, role: role))
      try session.keep(outcome)
      try sitting.screen.tell(JSONValue.entries(outcome.entries), ["\(claim) withdrawn"])
      return 0
    }
  }
}

extension JSONValue {
  /// Entries of the ledger, as a command added them.
  static func entries(_ entries: [LedgerEntry]) -> JSONValue {
    .rows(["action", "claim", "family_ref"], entries.map { [$0.action.rawValue, $0.claim.text, $0.familyRef] })
  }
}
