import Testing
import Vocabulary

/// Where the fields of a kind lie.
@Suite struct EventLayoutTests {
  @Test(arguments: EventKind.allCases)
  func fieldsOfAKindShareASlotOnlyToMakeOneValue(_ kind: EventKind) {
    let bySlot = Dictionary(grouping: kind.allFields, by: \.slot)
    for (slot, fields) in bySlot {
      #expect(Set(fields.map(\.column)).count == 1, "\(slot) of '\(kind.rawValue)' holds \(fields)")
    }
    #expect(Set(kind.fields).count == kind.fields.count)
  }

  @Test(arguments: EventField.allCases)
  func aFieldIsReadWhereItIsWritten(_ field: EventField) {
    let empty = Event(.offence, feed: 0, line: SourceLine(file: 0, line: 1))
    var event = empty
    switch field.slot {
    case .day, .count:
      event[number: field] = 17_000
      #expect(event[number: field] == 17_000 && event[word: field] == .none)
    case .word, .key:
      event[word: field] = Word(number: 7)
      #expect(event[word: field] == Word(number: 7) && event[number: field] == Column.missing)
    }
    let others = Set(EventField.allCases.map(\.slot)).subtracting([field.slot])
    for other in EventField.allCases where others.contains(other.slot) {
      #expect(event[number: other] == Column.missing && event[word: other] == .none)
    }
    #expect(event != empty)
  }

  @Test func everyFieldBelongsToAKind() {
    #expect(Set(EventKind.allCases.flatMap(\.allFields)) == Set(EventField.allCases))
  }
}
