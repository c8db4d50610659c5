/// Says routes and tests in words, from their meaning and not from the text beside them, so that the two can be compared.
struct PlanWording {
  let plan: OutcomePlan

  /// A line of a row, indented by how deep it lies.
  struct Line: Equatable {
    var depth: Int
    var text: String
  }

  /// What stands before and behind a test's words: its name, and when it applies.
  struct Heading: Equatable {
    var name = ""
    var when = ""
    var depth = 0
  }

  var settings: PlanSettings { plan.settings }

  /// One line for each test, indented by how deep it lies.
  func lines(_ steps: [PlanStep], depth: Int = 0) -> [Line] {
    steps.flatMap { step in
      let name = step.name.isEmpty ? "" : "\(step.name): "
      return step.question.lines(self, Heading(name: name, when: when(step), depth: depth))
    }
  }

  /// What is asked of the tests below, under a heading, and they.
  func lines(_ asks: String, _ steps: [PlanStep], under heading: Heading) -> [Line] {
    [Line(depth: heading.depth, text: "\(heading.name)\(asks)\(heading.when):")]
      + lines(steps, depth: heading.depth + 1)
  }

  private func when(_ step: PlanStep) -> String {
    (step.during.map { ", while there is \($0.name)" } ?? "")
      + (step.notDuring.map { ", while there is no \($0.name)" } ?? "")
      + (step.qualifiedUnder.map { ", where \($0) qualifies too" } ?? "")
      + (step.onceDeclared.map { ", once \(any($0)) is declared" } ?? "")
  }

  // MARK: Lists

  /// The words of a list: any of them will do.
  func any(_ list: WordList) -> String { texts(list).joined(separator: " or ") }

  /// The words of a list.
  func texts(_ list: WordList) -> [String] { plan.words(list) }

  /// The feeds of a list.
  func feeds(_ list: FeedList) -> [String] { plan.feedLists[list.index] }

  /// Which people are meant.
  func words(_ subject: PlanSubject) -> String {
    subject.ages.map { "\($0.lowerBound) to \($0.upperBound)" }
      ?? subject.kinds.map(\.rawValue).joined(separator: ", ")
  }
}
