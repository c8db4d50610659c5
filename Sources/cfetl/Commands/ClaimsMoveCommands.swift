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
  @Option(
    help: ArgumentHelp(
      "What the quarter's audit lot is drawn with, such as a lottery's numbers; by default the ledger's head.",
      valueName: "text"))
  var auditSeed: String?
  @Option(help: "A claim that is audited whatever the lot says; can be given several times.") var also: [ClaimID] = []

  func run() throws {
    try Trouble.reported {
      let session = try sitting.session()
      let office = try session.office()
      let outcome = try office.approve(
        quarter, only: claim, seed: auditSeed, also: also, sitting.signature(session, by: by, role: role))
      try session.keep(outcome)
      let worksheet = try session.writeWorksheet(quarter, office, after: outcome)
      let approved = outcome.entries.filter { $0.action == .approved }
      for refusal in outcome.refused { Complaint.error("\(refusal)") }
      try sitting.screen.tell(
        JSONValue.entries(approved),
        ["\(approved.count) claims of \(quarter) approved"]
          + (worksheet.map { ["the claims drawn for audit stand in \($0)"] } ?? []))
      return outcome.refused.isEmpty ? 0 : 1
    }
  }
}

/// `cfetl claims submit`.
struct ClaimsSubmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Submits a quarter's approved claims and freezes their files.",
    discussion: """
      Claim lines, evidence, return, audit sample and a page for each claim are written to claims/<quarter>/submission-<n> in the workspace and \
      sealed; extracts and pipeline are archived, and the claims are made again from them before anything is written. A refund that no return \
      has yet makes one by itself.
      """)

  @OptionGroup var sitting: SittingOptions
  @Option(help: "The quarter, such as 2017-18-Q3.") var quarter: Quarter
  @Option(help: "Your name; somebody else must have approved.") var by: String
  @Option(help: "Your role.") var role: String = ""

  func run() throws {
    try Trouble.reported {
      let session = try sitting.session()
      let signature = sitting.signature(session, by: by, role: role)
      let office = try session.office()
      let outcome = try office.submit(quarter, signature)
      let folder = try session.submit(quarter, outcome, signature)
      for code in office.warnings(quarter, after: outcome) { Complaint.warning(code) }
      let head = try session.head()
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

/// `cfetl claims assign`.
struct ClaimsAssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Says with which family somebody counts who is in several, or was claimed for.",
    discussion: """
      The person counts with that family and with no other, whose claim must then stand without them. It counts from the next night on.
      """)

  @OptionGroup var sitting: SittingOptions
  @Argument(help: "Liquid Logic's PersonID.") var person: String
  @Option(help: "Liquid Logic's FamilyID.") var family: String
  @Option(help: "Your name.") var by: String
  @Option(help: "Your role.") var role: String = ""
  @Option(help: "Why.") var reason: String

  func run() throws {
    try Trouble.reported {
      let session = try sitting.session()
      let outcome = try session.office().assign(
        person, id: session.person(ref: person), family: family, reason: reason,
        sitting.signature(session, by: by, role: role))
      try session.keep(outcome)
      try sitting.screen.tell(
        .object([("person_ref", .text(person)), ("family_ref", .text(family))]),
        ["\(person) counts with family \(family), from the next night on"])
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
