import Vocabulary

/// Which school a row means: systems write a school's number (`8744001`, `874/4001`) or its name.
struct SchoolPlaces: Sendable {
  /// For each word of the night's book the school it stands for, plus one; 0 where no roll has it.
  private let schools: [Int32]

  /// The schools of the rolls. A name that two numbers have is no school's.
  init(_ events: [Event], _ words: Words) {
    var numbers: [String: Int32] = [:]
    var byName: [String: Int32] = [:]
    var seen = Set<UInt64>()
    for event in events where event.kind == .enrolment && !event.place.isNone {
      guard seen.insert(UInt64(event.place.number) << 32 | UInt64(event.placeName.number)).inserted else { continue }
      let number = SchoolPlaces.plain(words[event.place])
      let school = numbers[number] ?? Int32(numbers.count + 1)
      numbers[number] = school
      let name = SchoolPlaces.plain(words[event.placeName])
      if !name.isEmpty { byName[name] = byName[name].map { $0 == school ? school : 0 } ?? school }
    }
    var schools = [Int32](repeating: 0, count: numbers.isEmpty ? 0 : words.texts.count)
    var asked = [Bool](repeating: false, count: schools.count)
    for event in events where event.kind == .enrolment || event.kind == .attendance {
      let word = Int(event.place.number)
      guard word > 0, word < schools.count, !asked[word] else { continue }
      asked[word] = true
      let text = SchoolPlaces.plain(words[event.place])
      schools[word] = numbers[text] ?? byName[text] ?? 0
    }
    self.schools = schools
  }

  /// The school that a word stands for; nil where the word is blank or no roll has it.
  func school(_ word: Word) -> Int32? {
    let number = Int(word.number)
    return number < schools.count && schools[number] > 0 ? schools[number] : nil
  }

  /// Letters and digits alone, without case.
  private static func plain(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}
