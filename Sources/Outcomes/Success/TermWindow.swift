import Vocabulary

/// Three terms, or why there are none.
enum TermWindow {
  case terms(ClosedRange<Int>)
  case none(Answer)
}

/// A word that looks at some terms in a row.
protocol TermWindowed: TestWord {
  /// How many.
  var terms: Int { get }
}

extension MeasureEvaluation {
  // MARK: Windows (*Meaning*: School terms)

  /// The latest run of terms that counts on a day, of those for which `has` says that there is something to look at.
  func window(_ count: Int, on day: AskedDay, newest: Int?) -> TermWindow {
    let firstEnd = firstWindowEnd(count)
    let completed = day.lastCompletedTerm(calendar)
    tell { note in
      let isLate = day.told.days(since: calendar.end(ofTerm: completed)) > settings.termLagDays
      if isLate, newest.map({ $0 < completed }) ?? true { note.flag(.termDataLag) }
    }
    if settings.schoolWindow == .afterQualification, day < firstEnd {
      return .none(.pending(until: firstEnd, .termsRunning))
    }
    guard let newest, settings.termLagPolicy == .useLatestAvailable || newest == completed,
      settings.schoolWindow == .rollingLastThree || calendar.end(ofTerm: newest) >= firstEnd
    else {
      tell {
        $0.want("The school terms up to \(calendar.end(ofTerm: completed).iso)", from: "The school or the census team")
      }
      return .none(.awaiting(.termLate))
    }
    let terms = (newest - count + 1)...newest
    tell { $0.window(self.calendar.start(ofTerm: terms.lowerBound), self.calendar.end(ofTerm: terms.upperBound)) }
    return .terms(terms)
  }

  /// The last day of the first run of terms that can count: its first term ends on or after the qualifying date.
  func firstWindowEnd(_ count: Int) -> CalendarDay {
    calendar.end(ofTerm: calendar.term(containing: qualified) + count - 1)
  }

  /// The newest term that every feed of a set that is delivered reaches; nil where none is delivered.
  func newestTermCovered(_ set: EventSet, on day: AskedDay) -> Int? {
    let reached = feeds(of: set).compactMap { book.feeds[Int($0)].to }
    return reached.min().map { min(calendar.lastCompleted(on: $0), day.lastCompletedTerm(calendar)) }
  }
}
