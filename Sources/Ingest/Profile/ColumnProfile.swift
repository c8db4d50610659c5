public import Reading

/// What one column of an unknown extract looks like.
public struct ColumnProfile: Sendable, Equatable {
  /// The header as written.
  public let header: String
  /// Values that are not blank.
  public private(set) var filled = 0
  /// Blank values.
  public private(set) var blank = 0
  /// Shortest and longest value, in bytes.
  public private(set) var lengths = (shortest: Int.max, longest: 0)
  /// How values are shaped, digits as 9 and letters as A, by how often; the first 200 shapes that were met.
  public private(set) var shapes: [String: Int] = [:]
  /// The values themselves with their numbers, as long as there are no more than `mostDistinct`; empty beyond.
  public private(set) var values: [String: Int] = [:]
  /// Whether there are more than `mostDistinct` values.
  public private(set) var hasManyValues = false

  /// Most different values that are kept: a code list has no more.
  static let mostDistinct = 40

  /// Fewest rows in which a value stands that is shown: a rarer one may be a name or a number that slipped into the column.
  static let fewestShown = 3

  /// Marks that stand in place of a number that the source does not give away, and how often each was met.
  private(set) var suppressed: [String: Int] = [:]
  private static let marks: [StaticString] = ["c", "x", "z", "k", "u", "low", "..", ":", "*", "~", "<5", "supp"]
  private var hasLeadingZero = false

  private var candidates: [ColumnReader]
  private var readable: [Int]
  private var monthFirst = 0
  private var dayFirst = 0
  private var serials = 0

  init(_ header: String) {
    self.header = header
    candidates = ColumnProfile.tried.map { type in
      ColumnReader(
        ColumnDeclaration(header, type), form: FileForm(), isKey: false, dates: DateColumn(latestYear: 2040))
    }
    readable = Array(repeating: 0, count: candidates.count)
  }

  private static let tried: [ColumnType] = [.date, .upn, .nhs, .nino, .postcode, .yesNo, .integer, .decimal]

  mutating func take(_ raw: FieldBytes, scratch: UnsafeMutableBufferPointer<UInt8>) {
    let field = raw.trimmed
    guard !field.isEmpty else {
      blank += 1
      return
    }
    filled += 1
    lengths = (min(lengths.shortest, field.count), max(lengths.longest, field.count))
    for index in candidates.indices {
      let reading = candidates[index].read(field, scratch: scratch)
      if isRead(reading) || isSerial(candidates[index].column.type, field) { readable[index] += 1 }
    }
    if let mark = ColumnProfile.marks.first(where: { field.isWord($0) }) { suppressed["\(mark)", default: 0] += 1 }
    hasLeadingZero = hasLeadingZero || (field.count > 1 && field[0] == 0x30 && field.isDigits)
    note(field)
  }

  /// Whether a value was read: a blank by another word says nothing of the type.
  private func isRead(_ reading: FieldReading) -> Bool {
    if case .missing = reading.value { return false }
    return reading.trouble == nil
  }

  private mutating func isSerial(_ type: ColumnType, _ field: FieldBytes) -> Bool {
    guard type == .date else { return false }
    let date = DateText.read(field, monthFirst: false, latestYear: 2040)
    if date.evidence == .monthFirst { monthFirst += 1 }
    if case .serial = date.outcome, HeaderName.key(header).contains("date") { return true }
    return date.outcome == .otherOrder
  }

  private mutating func note(_ field: FieldBytes) {
    let text = FieldBytes(rebasing: field.prefix(60)).text
    if shapes.count < 200 || shapes[ColumnProfile.shape(text)] != nil {
      shapes[ColumnProfile.shape(text), default: 0] += 1
    }
    guard !hasManyValues else { return }
    values[text, default: 0] += 1
    if values.count > ColumnProfile.mostDistinct {
      hasManyValues = true
      values = [:]
    }
  }

  /// Digits as 9, letters as A or a, runs of more than two letters shortened.
  static func shape(_ text: String) -> String {
    var result = ""
    for letter in text {
      let isSign = letter.isASCII && (letter.isPunctuation || letter.isSymbol || letter == " ")
      let sign: Character =
        letter.isNumber ? "9" : letter.isLetter ? (letter.isUppercase ? "A" : "a") : isSign ? letter : "·"
      if sign == "a", result.hasSuffix("aa") { continue }
      result.append(sign)
    }
    return result
  }

  // MARK: What it is taken for

  /// The type that nearly all values have; a text where none fits.
  public var type: ColumnType {
    guard filled > 0 else { return .text }
    let key = HeaderName.key(header)
    let isID =
      ["id", "ref", "no", "number", "upn", "uln", "nino", "urn", "crn"].contains(where: key.hasSuffix) || key == "uprn"
    let hidden = suppressed.values.reduce(0, +)
    for (index, type) in ColumnProfile.tried.enumerated() {
      let isNumber = type == .integer || type == .decimal
      guard readable[index] > 0, (readable[index] + (isNumber ? hidden : 0)) * 20 >= filled * 19 else { continue }
      switch type {
      case .integer where hasLeadingZero: return .text
      case .integer where isID: return key == "uprn" ? .uprn : .text
      case .decimal where isID: continue
      case .yesNo where values.keys.allSatisfy({ $0.first?.isNumber ?? false }): continue
      default: return type
      }
    }
    if key.contains("name") || key == "surname" || key == "forename" { return .name }
    return isCode ? .code : .text
  }

  /// A few values that come again and again, none of which names a person.
  private var isCode: Bool {
    !HeaderLexicon.namesPerson(header) && !codes.common.isEmpty
      && !codes.common.contains { ColumnProfile.looksLikeName($0, inList: HeaderLexicon.listsCodes(header)) }
      && !hasManyValues && values.count <= 20 && filled >= values.count * 4 && lengths.longest <= 40
  }

  /// `J. Teasel`, `Rosa Ashdown`: words that each begin with a capital; one word alone only where the header does not say that the column lists codes.
  private static func looksLikeName(_ text: String, inList isList: Bool) -> Bool {
    let words = text.split(separator: " ")
    return ((isList ? 2 : 1)...4).contains(words.count)
      && words.allSatisfy { word in
        word.first?.isUppercase == true
          && word.dropFirst().allSatisfy { $0.isLowercase || ".'’-".contains($0) || $0.isUppercase }
      } && words.contains { $0.dropFirst().contains(where: \.isLowercase) }
  }

  /// The values of a code list that are common enough to be shown, in order; and how many are not.
  var codes: (common: [String], rarer: Int) {
    let common = values.filter { $0.value >= ColumnProfile.fewestShown }.keys.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    return (common, values.count - common.count)
  }

  /// Whether the dates can only be month first.
  var isMonthFirst: Bool { monthFirst > 0 && type == .date }

  /// Equal where what is shown is.
  public static func == (left: ColumnProfile, right: ColumnProfile) -> Bool {
    left.header == right.header && left.filled == right.filled && left.blank == right.blank
      && left.shapes == right.shapes
      && left.values == right.values && left.type == right.type
  }
}
