/// Reads the text of a pattern.
struct PatternReader {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  /// Brackets that are open.
  private var depth = 0
  /// Most brackets within brackets: what is read here by functions that call themselves stays within any stack.
  private static let mostDepth = 32

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The whole pattern.
  mutating func whole() throws(ValuePattern.Mistake) -> PatternTree {
    let tree = try choice()
    if index < scalars.count { throw mistake("a bracket closes that was not opened") }
    return tree
  }

  private var upcoming: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func mistake(_ message: String) -> ValuePattern.Mistake {
    ValuePattern.Mistake(place: min(index + 1, max(1, scalars.count)), message: message)
  }

  private mutating func pass(_ scalar: Unicode.Scalar) -> Bool {
    guard upcoming == scalar else { return false }
    index += 1
    return true
  }

  // MARK: Parts

  private mutating func choice() throws(ValuePattern.Mistake) -> PatternTree {
    var ways = [try sequence()]
    while pass("|") { ways.append(try sequence()) }
    return ways.count == 1 ? ways[0] : .choice(ways)
  }

  private mutating func sequence() throws(ValuePattern.Mistake) -> PatternTree {
    var parts: [PatternTree] = []
    while let scalar = upcoming, scalar != "|", scalar != ")" { parts.append(try counted()) }
    return .sequence(parts)
  }

  private mutating func counted() throws(ValuePattern.Mistake) -> PatternTree {
    let part = try single()
    guard let scalar = upcoming, PatternReader.counts.contains(scalar) else { return part }
    index += 1
    let tree: PatternTree =
      switch scalar {
      case "?": .times(part, least: 0, most: 1)
      case "*": .times(part, least: 0, most: nil)
      case "+": .times(part, least: 1, most: nil)
      default: try count(part)
      }
    if let scalar = upcoming, PatternReader.counts.contains(scalar) {
      throw mistake("one count stands behind another; put the first into ( )")
    }
    return tree
  }

  private static let counts: [Unicode.Scalar] = ["?", "*", "+", "{"]

  /// `4}`, `1,7}` or `2,}`.
  private mutating func count(_ tree: PatternTree) throws(ValuePattern.Mistake) -> PatternTree {
    guard let least = number() else { throw mistake("a number of times stands in { }") }
    var most: Int? = least
    if pass(",") { most = number() }
    guard pass("}") else { throw mistake("a number of times stands in { }") }
    if let most, most < least { throw mistake("the larger number comes second") }
    return .times(tree, least: least, most: most)
  }

  private mutating func number() -> Int? {
    var number: Int?
    while let digit = upcoming.flatMap({ $0.isASCII ? Int(String($0)) : nil }), (number ?? 0) < 100 {
      number = (number ?? 0) * 10 + digit
      index += 1
    }
    return number
  }

  private mutating func single() throws(ValuePattern.Mistake) -> PatternTree {
    guard let scalar = upcoming else { throw mistake("something is missing at the end") }
    switch scalar {
    case "(":
      if depth == PatternReader.mostDepth { throw mistake("too many brackets stand within each other") }
      index += 1
      depth += 1
      let tree = try choice()
      depth -= 1
      guard pass(")") else { throw mistake("the bracket ( does not close") }
      return tree
    case "[":
      index += 1
      return try set()
    case ".":
      index += 1
      return .one(ByteSet(0...0x7F), others: true)
    case "?", "*", "+", "{": throw mistake("nothing stands before '\(scalar)' that it could count")
    case "\\":
      index += 1
      return try escaped()
    default:
      index += 1
      return PatternReader.literal(scalar)
    }
  }

  private static func literal(_ scalar: Unicode.Scalar) -> PatternTree {
    guard scalar.isASCII else { return .bytes(Array(String(scalar).utf8)) }
    var set = ByteSet()
    set.insert(characters: UInt8(scalar.value)...UInt8(scalar.value))
    return .one(set, others: false)
  }

  private static let digits = ByteSet(0x30...0x39)

  private mutating func escaped() throws(ValuePattern.Mistake) -> PatternTree {
    guard let scalar = upcoming else { throw mistake("nothing stands behind \\") }
    index += 1
    if scalar == "d" { return .one(PatternReader.digits, others: false) }
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      index -= 1
      throw mistake("\\\(scalar) is not known here; \\d is a digit")
    }
    return PatternReader.literal(scalar)
  }

  // MARK: Classes

  /// `A-Z0-9]` or `^0-9]`.
  private mutating func set() throws(ValuePattern.Mistake) -> PatternTree {
    let isNegated = pass("^")
    var set = ByteSet()
    var isEmpty = true
    while let scalar = upcoming, scalar != "]" || isEmpty {
      isEmpty = false
      index += 1
      if scalar == "\\", pass("d") {
        set.insert(characters: 0x30...0x39)
        continue
      }
      let first = try ascii(scalar == "\\" ? taken() : scalar)
      if upcoming == "-", index + 1 < scalars.count, scalars[index + 1] != "]" {
        index += 1
        let last = try ascii(taken())
        if last < first { throw mistake("the range is the wrong way round") }
        set.insert(characters: first...last)
      } else {
        set.insert(characters: first...first)
      }
    }
    guard pass("]") else { throw mistake("the bracket [ does not close") }
    return isNegated ? .one(set.otherCharacters, others: true) : .one(set, others: false)
  }

  private mutating func taken() -> Unicode.Scalar {
    defer { index += 1 }
    return upcoming ?? "]"
  }

  private func ascii(_ scalar: Unicode.Scalar) throws(ValuePattern.Mistake) -> UInt8 {
    guard scalar.isASCII else { throw mistake("only plain letters, digits and signs stand in [ ]") }
    return UInt8(scalar.value)
  }
}
