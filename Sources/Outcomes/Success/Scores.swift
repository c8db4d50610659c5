import Vocabulary

extension MeasureEvaluation {
  /// Scores of the same scale compared, scale by scale: one that holds is enough.
  func hasBetterScores(_ test: ScoresTest, on day: CalendarDay) -> Answer {
    let all = stars(upTo: day).filter { book.has(test.scales, $0.type) }
    var result: Answer?
    for scale in Set(all.map(\.type.number)).sorted() {
      let ofScale = all.filter { $0.type.number == scale }
      guard let latest = ofScale.last, latest.on > qualified,
        let first = ofScale.dropLast().last(where: { $0.on <= qualified }) ?? ofScale.dropLast().first
      else { continue }
      let answer = compare(first, latest, test)
      result = result.map { $0.or(answer) } ?? answer
    }
    if result == nil {
      tell { $0.want("A second assessment after qualifying", from: "The worker who assesses") }
    }
    return result ?? .awaiting(.scoresMissing)
  }

  private func compare(_ old: Star, _ new: Star, _ test: ScoresTest) -> Answer {
    tell { note in
      note.figures.append("scores \(old.on.iso) \(old.total), \(new.on.iso) \(new.total)")
      (old.points + new.points).forEach { note.cite($0.index) }
    }
    if let target = test.target, new.points.allSatisfy({ $0.score.map { $0 >= target } ?? false }) { return .holds }
    let pairs = zip(old.points, new.points).compactMap { was, now in
      was.score.flatMap { a in now.score.map { (a, $0) } }
    }
    guard old.points.map(\.area) == new.points.map(\.area), pairs.count == new.points.count else {
      return .review(.scoresIncomparable)
    }
    let isBetter =
      switch test.change {
      case .totalLower: new.total < old.total
      case .everyAreaHigher: pairs.allSatisfy { was, now in now > was || (now == was && now == test.top) }
      case .someHigherNoneLower: pairs.contains { $0 < $1 } && pairs.allSatisfy { $0 <= $1 }
      }
    return isBetter ? .holds : .fails(.scoresNotBetter)
  }

  /// What must hold of every member of the family of some ages on a day.
  func everyMember(_ steps: [PlanStep], _ kind: PlanSubject, on day: CalendarDay) -> Answer {
    var result: Answer?
    for member in household.members where member.isMember(on: day) && includes(member, kind, on: day) {
      let asked = MeasureEvaluation(household: household, subject: member, row: row, hits: hits, qualified: qualified)
      asked.isTelling = isTelling
      let answer = asked.all(steps, on: day)
      tell { $0.add(asked.notes) }
      result = result.map { $0.and(answer) } ?? answer
    }
    return result ?? .awaiting(.nothingOpen)
  }

  private func includes(_ member: Subject, _ kind: PlanSubject, on day: CalendarDay) -> Bool {
    guard let birth = member.birth else {
      return member.role == "Adult" ? kind.kinds.contains(.adult) : kind.kinds.contains { $0 != .adult }
    }
    return kind.includes(age: day.age(bornOn: birth), youngFrom: settings.youngPersonFrom)
  }

  /// So many of these events in the last months.
  func hasHappened(_ set: EventSet, atLeast: Int, months: Int, on day: CalendarDay) -> Answer {
    let from = day.adding(months: -months)
    var count = 0
    each(set, upTo: day) { _, index, date in
      guard date >= from else { return }
      count += 1
      tell { $0.cite(index) }
    }
    tell { $0.window(from, day) }
    if count >= atLeast { return .holds }
    tell { $0.want("A record of \(set.name) within \(months) months", from: "The owner of the source") }
    return .awaiting(.eventMissing)
  }
}
