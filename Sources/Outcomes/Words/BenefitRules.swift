import Settings
import Vocabulary

/// What counts as a claim for benefit, and for how long (D1): `benefits` of settings.yaml.
struct BenefitRules: Sendable, Equatable {
  /// The benefits.
  var qualifying = WordList.none
  /// Those that count by what they ask of the claimant; nil where all count.
  var conditional: ConditionalBenefits?
  /// Of these, those after which the longer time counts.
  var long = WordList.none
  /// Under which names a claim, employment, and the end of claiming are declared.
  var claims = WordList.none
  /// See `claims`.
  var employed = WordList.none
  /// See `claims`.
  var noClaim = WordList.none
  /// Agencies whose word on claims counts.
  var agencies = WordList.none
  /// Youngest member whose claims matter to the family.
  var membersFrom = 16

  static var keys: [PlanKey<BenefitRules>] {
    [
      .needed("qualifying", \.qualifying, .words, "The benefits that count."),
      .optional("conditional", \.conditional, .conditional, "Those that count by what they ask of the claimant."),
      .needed("long", \.long, .words, "Of these, those after which the longer weeks count."),
      .needed("claiming_as", \.claims, .declaredNames, "Under which names a claim is declared."),
      .needed("employed_as", \.employed, .declaredNames, "Under which names employment is declared."),
      .needed("no_claim_as", \.noClaim, .namesOfDeclarations, "Under which names the end of claiming is declared."),
      .needed("agencies", \.agencies, .words, "Agencies whose word on claims stands for a match."),
      .needed("members_from", \.membersFrom, .number(10...18), "The youngest member whose claims matter."),
    ]
  }
}

/// Benefits that count by what they ask of the claimant.
struct ConditionalBenefits: Sendable, Equatable {
  /// The benefits.
  var benefits = WordList.none
  /// With these words they do not count; with none nobody can tell.
  var unless = WordList.none

  static var keys: [PlanKey<ConditionalBenefits>] {
    [
      .needed("benefit", \.benefits, .words, "The benefits."),
      .needed("unless", \.unless, .words, "What is asked of claimants whose claim does not count."),
    ]
  }
}

extension PlanValue where Value == ConditionalBenefits {
  /// `{ benefit: [UC], unless: [None] }`.
  fileprivate static var conditional: PlanValue {
    part("{ benefit: [UC], unless: [None] }", ConditionalBenefits(), ConditionalBenefits.keys)
  }
}

extension PlanValue where Value == BenefitRules {
  /// What settings.yaml says.
  static var benefits: PlanValue {
    PlanValue(
      "qualifying, long, claiming_as …",
      read: { place, reader in
        if reader.benefits == nil { place.wrong("settings.yaml has no 'benefits', so this can never hold") }
        return reader.benefits
      }, facts: { rules, plan in BenefitRules.keys.facts(rules, plan) },
      sight: { WordSight(.declaration, names: [$0.employed, $0.noClaim]) })
  }
}
