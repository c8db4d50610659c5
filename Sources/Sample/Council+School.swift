import Vocabulary

/// The school census and Capita ONE.
extension Council {
  /// A stay at a school.
  private struct Stay {
    let school: School
    let from: CalendarDay
    let to: CalendarDay?
    var status = "C"
  }

  /// Everything that the school census and Capita ONE's attendance say of a child.
  mutating func schooling(_ child: InventedPerson, _ schooling: Schooling, _ dice: inout Dice) {
    let stays = stays(of: child, schooling)
    for stay in stays { enrolment(child, stay, schooling) }
    for term in terms
    where term.first.year < (schooling.silentFrom ?? 9999)
      || term.last < SchoolTerm.day(schooling.silentFrom ?? 0, 8, 1)
    {
      attendance(child, stays, term, schooling, &dice)
    }
  }

  private func stays(of child: InventedPerson, _ schooling: Schooling) -> [Stay] {
    let start = child.born.schoolStartYear
    let stages: [(School, CalendarDay, CalendarDay)] = [
      (
        schooling.school ?? School.primary(child.dwelling), SchoolTerm.day(start, 9, 5),
        SchoolTerm.day(start + 7, 7, 21)
      ),
      (
        schooling.school ?? School.secondary(child.dwelling), SchoolTerm.day(start + 7, 9, 5),
        SchoolTerm.day(start + 12, 6, 24)
      ),
    ]
    var stays: [Stay] = []
    for (school, first, last) in stages where first <= census {
      let end = min(last, schooling.left ?? last)
      guard first < end else { continue }
      guard let move = schooling.moved, first < move.on, move.on < end else {
        let isAfterMove = schooling.moved.map { $0.on <= first } ?? false
        stays.append(
          Stay(
            school: isAfterMove && schooling.school != nil ? schooling.moved?.to ?? school : school, from: first,
            to: end))
        continue
      }
      stays.append(Stay(school: school, from: first, to: schooling.staysOnOldRoll ? nil : move.on.adding(days: -1)))
      stays.append(Stay(school: move.to, from: move.on, to: end))
    }
    if let second = schooling.second, !stays.isEmpty {
      stays[stays.count - 1].status = "M"
      stays.append(Stay(school: second.at, from: second.from, to: nil, status: "S"))
    }
    return stays
  }

  private mutating func enrolment(_ child: InventedPerson, _ stay: Stay, _ schooling: Schooling) {
    let known = identity(child, in: .census)
    let year = max(0, min(14, census.adding(days: 122).year - 1 - child.born.schoolStartYear))
    row(
      .censusPupils, child, in: .census,
      [
        child.upn, schooling.hadTemporaryUPN ? child.temporaryUPN : "", known.surname, known.forename, known.middle,
        known.born,
        known.sex, known.line, request.council.town, known.postcode, known.uprn, stay.school.laestab, stay.school.name,
        stay.school.type,
        stay.from.british, text(stay.to, in: .censusPupils), stay.status, year == 0 ? "R" : String(year),
      ])
  }

  private mutating func attendance(
    _ child: InventedPerson, _ stays: [Stay], _ term: SchoolTerm, _ schooling: Schooling, _ dice: inout Dice
  ) {
    let index = ["Autumn": 0, "Spring": 1, "Summer": 2][term.name] ?? 0
    let here = stays.filter { $0.from <= term.last && ($0.to ?? term.last) >= term.first && $0.status != "S" }
    guard !here.isEmpty else { return }
    let length = term.last.days(since: term.first) + 1
    var rest = term.possible
    // The newest first: a school that was never told keeps what is left, which is nothing.
    for stay in here.reversed() {
      let days = min(term.last, stay.to ?? term.last).days(since: max(term.first, stay.from)) + 1
      let isWhole = here.count == 1 && days > length - 40
      let possible = isWhole ? term.possible : min(rest, term.possible * days / length)
      guard possible > 0 else { continue }
      rest -= possible
      let away = schooling.away(in: term, index: index, possible: possible, &dice)
      tellAttendance(child, stay.school, term, possible: possible, away: away)
    }
    if let second = schooling.second, second.from <= term.last {
      tellAttendance(child, second.at, term, possible: term.possible, away: term.possible / 2)
    }
  }

  /// Attendance of one term at one school, by the census, and by Capita ONE for the schools that send it there too.
  private mutating func tellAttendance(
    _ child: InventedPerson, _ school: School, _ term: SchoolTerm, possible: Int, away: Int
  ) {
    let authorised = away * 2 / 3
    row(
      .censusAttendance, child, in: .census,
      [
        child.upn, school.laestab, term.academicYear, term.name, String(possible), String(authorised),
        String(away - authorised),
      ])
    guard school.sendsToOne, let latest = terms.last, latest.academicYear == term.academicYear else { return }
    row(
      .oneAttendance, child, in: .one,
      pupil(child) + [
        school.laestab, term.academicYear, term.name, String(possible), String(authorised), String(away - authorised),
      ])
  }

  /// Capita ONE's key, UPN, names and date of birth of a child.
  func pupil(_ child: InventedPerson) -> [String] {
    let known = identity(child, in: .one)
    return [child.key(in: .one), known.upn, known.surname, known.forename, known.born]
  }

  /// An exclusion as the census has it, in sessions, and as Capita ONE has it, in school days.
  mutating func excluded(
    _ child: InventedPerson, on: CalendarDay, sessions: Int, category: String = "FIXD", school: School, inCensus: Bool,
    inOne: Bool
  ) {
    if inCensus, knows(on, .censusExclusions) {
      row(
        .censusExclusions, child, in: .census,
        [child.upn, school.laestab, on.british, category, category == "PERM" ? "" : String(sessions), "N"])
    }
    if inOne, knows(on, .oneExclusions) {
      let days = sessions % 2 == 0 ? String(sessions / 2) : "\(sessions / 2).5"
      row(.oneExclusions, child, in: .one, pupil(child) + [category, on.british, category == "PERM" ? "" : days, "N"])
    }
  }

  /// A case of the Attendance Service, the Behaviour Panel, seclusion or in-house provision.
  mutating func involvement(
    _ child: InventedPerson, _ service: String, reason: String, from: CalendarDay, to: CalendarDay?
  ) {
    guard knows(from, .oneInvolvements) else { return }
    let end = text(to, in: .oneInvolvements)
    let key = thing()
    row(
      .oneInvolvements, child, in: .one,
      [key] + pupil(child) + [service, reason, from.british, end, end.isEmpty ? "Open" : "Closed"])
  }

  /// A rating of a spell of home education.
  mutating func homeEducation(
    _ child: InventedPerson, from: CalendarDay, to: CalendarDay? = nil, rating: String, rated: CalendarDay,
    visited: CalendarDay?
  ) {
    guard knows(rated, .oneHomeEducation) else { return }
    row(
      .oneHomeEducation, child, in: .one,
      pupil(child) + [
        from.british, text(to, in: .oneHomeEducation), rating, rated.british, text(visited, in: .oneHomeEducation),
        text(visited, in: .oneHomeEducation),
      ])
  }

  /// A place outside school.
  mutating func placement(
    _ child: InventedPerson, _ type: String, provider: String, from: CalendarDay, to: CalendarDay?
  ) {
    guard knows(from, .onePlacements) else { return }
    row(
      .onePlacements, child, in: .one,
      pupil(child) + [provider, type, "Behaviour", from.british, text(to, in: .onePlacements)])
  }
}
