import ArgumentParser
import Claims
import Nightly
import Vocabulary

/// `cfetl override`.
struct OverrideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "override",
    abstract: "What a measure counts as because a named person says so, with a reason and an end.",
    subcommands: [OverrideAddCommand.self, OverrideListCommand.self, OverrideRevokeCommand.self])
}

/// `cfetl override add`.
struct OverrideAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Approves an override; it counts from the next night on.")

  @OptionGroup var sitting: SittingOptions
  @Option(help: "Liquid Logic's FamilyID.") var family: String
  @Option(help: "Liquid Logic's PersonID; left out for a measure of the family.") var person: String = ""
  @Option(help: "The plan row, such as F1; members for who belongs to the family.") var measure: String
  @Option(
    name: [.customLong("to"), .customLong("as")],
    help:
      "What it counts as, such as NEUTRAL; never-was for a problem whose evidence is gone; seen-no for what could not be seen, where somebody looked it up."
  )
  var to: String
  @Option(help: ArgumentHelp("The row that was looked up, as exceptions.csv names it.", valueName: "file:line"))
  var row: String?
  @Option(help: "The feed that was looked up in its source.") var feed: String?
  @Option(help: "Who approves it.") var by: String
  @Option(help: "In what role.") var role: String
  @Option(help: "Why.") var reason: String
  @Option(help: ArgumentHelp("The last day on which it holds.", valueName: "date")) var expires: CalendarDay

  func run() throws {
    try Trouble.reported {
      let session = try sitting.session()
      let signature = sitting.signature(session, by: by, role: role)
      let word = to.uppercased().replacing("-", with: "_")
      let override = try MeasureOverride(
        approvedBy: signature, familyRef: family, personRef: person, measure: measure,
        status: session.status(word, row: row, feed: feed), reason: reason,
        expires: expires,
        settings: session.settings, list: session.list)
      try session.add(override)
      try sitting.screen.tell(
        .object([("override", .text(override.id)), ("until", .text(expires.iso))]),
        ["\(override.id): \(measure) of family \(family) counts as \(to) until \(expires)"])
      return 0
    }
  }
}

/// `cfetl override list`.
struct OverrideListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All overrides, also those that have ended.")

  @OptionGroup var sitting: SittingOptions

  func run() throws {
    try Trouble.reported {
      let rows = try sitting.session().overrides().map { one in
        [
          one.id, one.familyRef, one.personRef, one.measure, one.status, one.from.iso,
          (one.revokedOn ?? one.expires).iso, one.by, one.role,
          one.reason,
        ]
      }
      let heading = ["override", "family", "person", "measure", "counts as", "from", "until", "by", "role", "reason"]
      let keys = [
        "override", "family_ref", "person_ref", "measure", "counts_as", "from", "until", "by", "role", "reason",
      ]
      try sitting.screen.show(keys, heading: heading, rows)
      return 0
    }
  }
}

/// `cfetl override revoke`.
struct OverrideRevokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "revoke", abstract: "Takes an override back.")

  @OptionGroup var sitting: SittingOptions
  @Argument(help: "The override.") var override: String
  @Option(help: "Your name.") var by: String
  @Option(help: "Why.") var reason: String

  func run() throws {
    try Trouble.reported {
      let session = try sitting.session()
      let signature = sitting.signature(session, by: by, role: "")
      guard !signature.by.isEmpty, !reason.isEmpty else {
        throw ClaimRefusal("override \(override)", "taking it back needs a name and a reason", "Say --by and --reason.")
      }
      guard try session.overrides().contains(where: { $0.id == override && $0.revokedOn == nil }) else {
        throw ClaimRefusal(
          "override \(override)", "there is none that stands under this id", "Look it up with 'cfetl override list'.")
      }
      try session.revoke(override, reason: reason, signature)
      try sitting.screen.tell(
        .object([("override", .text(override)), ("until", .text(signature.on.iso))]),
        ["\(override) no longer counts, from \(signature.on) on"])
      return 0
    }
  }
}
