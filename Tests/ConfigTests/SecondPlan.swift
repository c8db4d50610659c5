import Normalise
import Outcomes
import Settings
import Vocabulary

@testable import Config

/// Rows that stand for the second plan's questions, in our words: score pairs, every member, orders, reductions, call-outs, ages and phases.
enum SecondPlan {
  static let settings = """
    title: A second plan, in part
    readings: { tickLookbackMonths: 12 }
    not_professional: [Parent]
    """

  /// What its feeds tell of.
  static let feeds: [(feed: String, kind: EventKind)] = [
    ("census_pupils", .enrolment),
    ("census_exclusions", .exclusion),
    ("one_exclusions", .exclusion),
    ("police_callouts", .occurrence),
    ("aspire_offences", .offence),
    ("offender_orders", .order),
    ("family_scores", .star),
    ("hospital_attendances", .missing),
    ("dentist_visits", .assessment),
    ("early_help_needs", .need),
    ("worker_assessments", .declaration),
  ]

  static let events = """
    events:
      enrolment: [{ kind: enrolment }]
      fixed-term exclusion: [{ kind: exclusion, where: { type: [FIXD] } }]
      call-out: [{ kind: occurrence }]
      proven offence: [{ kind: offence, where: { substantive: [Y] }, known_from: decided }]
      prison: [{ kind: order, where: { type: [Prison] }, date: on }]
      community order: [{ kind: order, where: { type: [Community order, Suspended sentence] } }]
      A&E attendance: [{ kind: missing, where: { type: [A&E] } }]
      check-up: [{ kind: assessment, where: { status: [Check-up] } }]
    """

  static let rows = """
    headline: A
    title: A second plan
    rows:
      - row: ED.E2
        version: "1"
        in_force: { from: open }
        source: { document: A second plan, place: excluded days }
        subject: child
        concern: Often or long excluded.
        how_we_know:
          - { route: times, text: Three times., event: { is: fixed-term exclusion, in_last: 3 terms, at_least: 3 events } }
          - route: secondary days
            text: Ten days at secondary school.
            aged: 11 to 16
            excluded: { event: fixed-term exclusion, at_least: 20 sessions, over: 3 terms }
          - route: primary days
            text: Five days at primary school.
            aged: 4 to 10
            excluded: { event: fixed-term exclusion, at_least: 10 sessions, over: 3 terms }
        success: Fewer.
        how_we_know_it:
          - { test: ED.I2, text: Fewer than three., fewer_of: { event: fixed-term exclusion, than: 3, over: 3 terms } }
      - row: WK.E1
        version: "1"
        in_force: { from: open }
        source: { document: A second plan, place: work }
        subject: adult
        concern: Out of work.
        how_we_know: [{ route: declaration, text: Declared., declared: yes }]
        success: More able to work.
        how_we_know_it:
          - test: WK.I2
            text: Some capabilities higher and none lower, or all on target.
            scores: { of: [Capabilities], change: "some higher, none lower", or_all_at_least: 8 }
      - row: PR.E1
        version: "1"
        in_force: { from: open }
        source: { document: A second plan, place: domestic abuse }
        subject: [adult, young person]
        concern: Domestic abuse.
        how_we_know: [{ route: declaration, text: Declared., declared: yes }]
        success: Less at risk.
        how_we_know_it: [{ test: PR.I1, text: A lower score., scores: { of: [DASH], change: total lower } }]
      - row: PR.E5
        version: "1"
        in_force: { from: open }
        source: { document: A second plan, place: early help }
        subject: child
        concern: Needs early help.
        how_we_know: [{ route: declaration, text: Declared., declared: yes }]
        success: Better in all areas, and everybody more resilient.
        how_we_know_it:
          - { test: PR.I6, text: All areas., scores: { of: [Distance travelled], change: every area higher, top: 10 } }
          - test: PR.I9
            text: Every member.
            every_member:
              who: [child, adult]
              tests: [{ test: resilience, text: Higher., scores: { of: [Resilience], change: every area higher } }]
      - row: HE.E1
        version: "1"
        in_force: { from: open }
        source: { document: A second plan, place: health }
        subject: [child, adult]
        concern: Health.
        how_we_know: [{ route: declaration, text: Declared., declared: yes }]
        success: The children see a dentist.
        how_we_know_it:
          - test: HE.I3
            text: Each child had a check-up.
            every_member:
              who: child
              aged: 1 to 17
              tests: [{ test: check-up, text: In six months., happened: { event: check-up, in_last: 6 months } }]
      - row: CO.E3
        version: "1"
        in_force: { from: open }
        source: { document: A second plan, place: call-outs }
        subject: [child, adult]
        concern: Three call-outs in thirty days.
        how_we_know:
          - route: call-outs
            text: Three.
            repeated: { event: call-out, at_least: 3, within_days: 30, within: 12 months }
        success: Fewer call-outs.
        how_we_know_it:
          - { test: CO.I5, text: 60% fewer., reduced: { event: call-out, by: 60%, over: 6 months } }
      - row: CO.E4
        version: "1"
        in_force: { from: open }
        source: { document: A second plan, place: prison }
        subject: adult
        concern: Soon to be released.
        how_we_know:
          - { route: release, text: Within a year., expiring: { is: prison, within: 12 months } }
        success: Stays out of prison.
        how_we_know_it:
          - test: CO.I2
            text: Six months from the end.
            clear_of: { event: proven offence, for: 6 months, since_end_of: prison, checked_in: [aspire_offences] }
      - row: CO.E6
        version: "1"
        in_force: { from: open }
        source: { document: A second plan, place: community order }
        subject: adult
        concern: On a community order.
        how_we_know:
          - { route: order, text: Runs., event: { is: community order, or_running: yes } }
        success: Six months without an offence.
        how_we_know_it:
          - test: CO.I2
            text: Six months from the start.
            clear_of: { event: proven offence, for: 6 months, since_start_of: community order, checked_in: [aspire_offences] }
    """

  private static var planFeeds: PlanFeeds {
    PlanFeeds(
      names: nil,
      mappings: feeds.map { feed, kind in
        var mapping = FeedMapping(feed: feed, source: feed)
        mapping.events = [EventMapping(kind)]
        return mapping
      })
  }

  /// The plan, with words of its rows replaced; throws `ConfigurationMistakes`.
  static func plan(_ old: String = "", _ new: String = "") throws -> OutcomePlan {
    let changed = old.isEmpty ? rows : rows.replacing(old, with: new)
    let mistakes = MistakeList()
    let reading = PlanFiles(files: [("settings.yaml", settings), ("events.yaml", events), ("A.yaml", changed)]).plan(
      feeds: planFeeds, mistakes: mistakes)
    KnownNames(feeds: nil, sources: nil, plan: reading).check(mistakes)
    try mistakes.check()
    return reading.plan
  }
}
