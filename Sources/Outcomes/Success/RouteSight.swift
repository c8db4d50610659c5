import Families
import Vocabulary

/// Finds what could have qualified somebody tonight and could not be seen: feeds that are not there, and rows that were set aside.
struct RouteSight {
  /// A route, and the feeds that it looks at.
  private struct Route {
    let ages: ClosedRange<Int>?
    let asksAgeOnTheDay: Bool
    let feeds: Set<UInt16>
  }

  private let book: EvidenceBook
  private let doubts: Doubts
  private let routes: [ObjectIdentifier: [Route]]

  init(_ book: EvidenceBook, rows: [RowQuestions], doubts: Doubts) {
    self.book = book
    self.doubts = doubts
    let pairs = rows.map { questions -> (ObjectIdentifier, [Route]) in
      let confirming = questions.row.confirmation.map { book.feeds(of: WordSight($0)) } ?? []
      let routes = questions.row.routes.map { route in
        Route(
          ages: route.ages, asksAgeOnTheDay: route.question.asksAgeOnTheDay,
          feeds: book.feeds(of: route.question.sight).union(confirming))
      }
      return (ObjectIdentifier(questions), routes)
    }
    self.routes = Dictionary(uniqueKeysWithValues: pairs)
  }

  /// What could not be told of a family's members, beside the outcomes that they have: feeds first, then rows in order of owner.
  func unseen(of household: Household, rows: [RowQuestions], outcomes: [Outcome]) -> [Unseen] {
    let everybody = household.members + [household.whole]
    let feeds = book.missing.union(book.carriedOver).sorted().compactMap { feed -> Unseen? in
      let measures = measures(feed, everybody, rows, outcomes, household)
      return measures.isEmpty ? nil : Unseen(family: household.index, measures: measures, feed: feed)
    }
    let lines = doubts.setAside(of: household).compactMap { row -> Unseen? in
      let subjects = row.member.map { [$0] } ?? everybody
      let measures = measures(row.feed, subjects, rows, outcomes, household)
      if measures.isEmpty, book.delivers(row.feed) { return nil }
      return Unseen(
        family: household.index, person: row.member?.person, personRef: row.member?.personRef ?? "", measures: measures,
        feed: row.feed, line: row.line)
    }
    return feeds + lines + untraced(household, rows, outcomes)
  }

  /// Members for whom a source that is asked about each person has no answer, where it could have qualified them.
  private func untraced(_ household: Household, _ rows: [RowQuestions], _ outcomes: [Outcome]) -> [Unseen] {
    book.answering.flatMap { feed in
      household.members.compactMap { member in
        let isAnswered = member.events.contains { index in
          let event = book.events[Int(index)]
          return event.feed == feed && event.status.number == book.canon.matched
        }
        guard !isAnswered else { return nil }
        let measures = measures(feed, [member], rows, outcomes, household)
        return measures.isEmpty
          ? nil
          : Unseen(
            family: household.index, person: member.person, personRef: member.personRef, measures: measures, feed: feed,
            cause: .untraced)
      }
    }
  }

  /// The rows under which a feed could still qualify one of some subjects.
  private func measures(
    _ feed: UInt16, _ subjects: [Subject], _ rows: [RowQuestions], _ outcomes: [Outcome], _ household: Household
  ) -> [String] {
    rows.filter { questions in
      let asking = routes[ObjectIdentifier(questions), default: []].filter { $0.feeds.contains(feed) }
      return subjects.contains { subject in
        asking.contains { canQualify(subject, questions.row, $0, household.registered) }
          && !outcomes.contains { $0.person == subject.person && $0.measure == questions.row.measure }
      }
    }.map(\.row.measure)
  }

  /// Whether the row is about somebody like this on some day on which the evidence would count.
  private func canQualify(_ subject: Subject, _ row: PlanRow, _ route: Route, _ registered: CalendarDay) -> Bool {
    guard subject.person != nil else { return row.subject.isFamily }
    guard !row.subject.isFamily, subject.spells.contains(where: { $0.to.map { $0 >= registered } ?? true }) else {
      return false
    }
    guard let birth = subject.birth else {
      return row.subject.includes(role: subject.role)
    }
    // An offender's age is that of the offence, which may lie before registration.
    let first = route.asksAgeOnTheDay ? registered.adding(months: -12) : registered
    let ages = first.age(bornOn: birth)...max(first.age(bornOn: birth), book.asOf.age(bornOn: birth))
    return ages.contains { age in
      (route.ages?.contains(age) ?? true)
        && row.subject.includes(age: age, youngFrom: book.plan.settings.youngPersonFrom)
    }
  }
}
