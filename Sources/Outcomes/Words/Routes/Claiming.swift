import Vocabulary

/// `claiming`: a claim that runs on registration or starts later; of somebody under 18 it waits for the birthday (*Meaning*: Benefits).
struct Claiming: RouteWord {
  static let word = "claiming"
  static var keys: [PlanKey<Claiming>] {
    [
      .whole(\.isAsked, .yes, "Asked by standing there."),
      .settings("benefits", \.benefits, .benefits, "What counts as a claim."),
    ]
  }

  var isAsked = true
  var benefits = BenefitRules()

  var sight: WordSight { WordSight(.benefit, .declaration) }

  func sentence(_ plan: PlanWording) -> String { "claiming \(plan.any(benefits.qualifying)) on registration or later" }

  func hits(_ item: inout Qualifying, route: Int) -> [RouteHit] {
    guard item.subject.person != nil else { return [] }
    let registered = item.registered
    var found: [RouteHit] = []
    for claim in BenefitClaim.of(item.subject, rules: benefits, household: item.household) {
      guard claim.from > registered || claim.to.map({ $0 >= registered }) ?? true else { continue }
      guard var hit = item.hit(route, on: claim.from, events: [claim.index]) else { continue }
      if claim.isConditionUnknown { hit.doubt = .conditionalityMissing }
      if let birth = item.subject.birth, hit.qualified.age(bornOn: birth) < 18 {
        guard hit.qualified.age(bornOn: birth) >= benefits.membersFrom else { continue }
        let birthday = birth.birthday(age: 18)
        if birthday > item.book.asOf {
          hit.doubt = .underAge
        } else if claim.to.map({ $0 >= birthday }) ?? true {
          hit.qualified = birthday
        } else {
          continue
        }
      }
      found.append(hit)
    }
    return found
  }
}
