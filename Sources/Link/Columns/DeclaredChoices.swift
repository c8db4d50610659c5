import Config
import Settings

/// What a model file says of the columns of each file, found in their headers.
struct DeclaredChoices {
  /// For each file one a column; nil where the model file does not say.
  private(set) var guesses: [[ColumnGuess?]]
  /// Columns that no file has, and files that are not there.
  private(set) var mistakes: [ConfigurationMistake] = []

  init(_ declared: [DeclaredColumn], files: [String], headers: [[String]]) {
    guesses = headers.map { [ColumnGuess?](repeating: nil, count: $0.count) }
    for choice in declared {
      if let file = choice.file, !files.contains(file) {
        mistakes.append(choice.mistake("no file is called '\(file)'; there are \(files.joined(separator: ", "))"))
        continue
      }
      let among = files.indices.filter { choice.file == nil || choice.file == files[$0] }
      if !note(choice, files: among, headers) {
        mistakes.append(choice.mistake("no file has a column '\(choice.column)'"))
      }
    }
  }

  /// Notes a choice in every file that has the column; false where none has. What is said of one file goes before what is said of all.
  private mutating func note(_ choice: DeclaredColumn, files: [Int], _ headers: [[String]]) -> Bool {
    var isFound = false
    for file in files {
      guard let column = headers[file].firstIndex(of: choice.column) else { continue }
      isFound = true
      if choice.file == nil, guesses[file][column] != nil { continue }
      guesses[file][column] = ColumnGuess(role: choice.role, ground: .declared, part: choice.part)
    }
    return isFound
  }
}

extension DeclaredColumn {
  /// What the column holds.
  fileprivate var role: ColumnRole {
    switch kind {
    case .id: .id
    case .forename: .forename
    case .surname: .surname
    case .middle: .middle
    case .fullName: .fullName
    case .otherForename: .otherForename
    case .otherSurname: .otherSurname
    case .birth, .date: .birth
    case .year: .birthYear
    case .month: .birthMonth
    case .day: .birthDay
    case .age: .age
    case .sex: .sex
    case .address: .line
    case .postcode: .postcode
    case .seen: .seen
    case .numbers: .number(name)
    case .contact: .contact(name)
    case .words: .words(name)
    case .ignore: .ignored
    }
  }
}
