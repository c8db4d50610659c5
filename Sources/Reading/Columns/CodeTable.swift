/// Finds the code that a spelling stands for: one that is listed, or one that differs from it only in spaces, punctuation and a leading letter or
/// number with a bracket, as `a) Male` from `Male` and `step  down` from `Step-down`.
struct CodeTable: Sendable {
  private let listed: SpellingTable
  private let loose: SpellingTable

  init(_ codes: [CodeList.Code]) {
    let all = codes.enumerated().flatMap { number, code in
      ([code.word] + code.spellings).map { (text: $0, number: number) }
    }
    listed = SpellingTable(all)
    var owners: [[UInt8]: Set<Int>] = [:]
    for (text, number) in all { owners[CodeTable.key(text), default: []].insert(number) }
    // What two codes could be is neither; what has no letters or digits is told by its listed spelling alone.
    let single = owners.filter { $0.value.count == 1 && !$0.key.isEmpty }
    loose = SpellingTable(
      single.flatMap { key, numbers in numbers.map { (text: String(decoding: key, as: UTF8.self), number: $0) } })
  }

  /// The number of the code; nil where none is meant.
  func find(_ field: FieldBytes) -> Int? {
    if let number = listed.find(field) { return number }
    let key = CodeTable.key(field)
    return key.isEmpty ? nil : key.withUnsafeBufferPointer { loose.find($0) }
  }

  private static func key(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { key($0) }
  }

  /// Letters and digits in lower case, without a single one before a bracket at the beginning.
  private static func key(_ field: FieldBytes) -> [UInt8] {
    var rest = field[...]
    if let bracket = field.firstIndex(of: 0x29), (1...2).contains(bracket),
      field[..<bracket].allSatisfy({ $0.isLetter || $0.isDigit })
    {
      rest = field[(bracket + 1)...]
    }
    return rest.filter { $0.isLetter || $0.isDigit || $0 >= 0x80 }.map(\.lowered)
  }
}
