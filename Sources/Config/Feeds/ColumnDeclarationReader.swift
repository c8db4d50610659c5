import Reading
import Settings

/// Reads `columns:` of a feed file.
enum ColumnDeclarationReader {
  private static let keys = [
    "type", "needed", "optional", "aliases", "codes", "otherwise", "past", "longest", "from", "to", "pattern", "blank",
    "suppressed", "filled", "codes_from", "at", "month", "not_before", "at_most", "sum_of", "constant", "surname_of",
    "forename_of",
  ]

  /// The columns in the order of the file, with their headers checked against each other.
  static func columns(_ place: Setting, beside: FilesBeside) -> [ColumnDeclaration] {
    let entries = place.entries
    if entries.isEmpty { place.wrong("at least one column must be declared") }
    var owners: [String: String] = [:]
    var result: [ColumnDeclaration] = []
    var sections: [Section] = []
    for entry in entries {
      checkName(entry.key, entry.place)
      let section = entry.value.section(keys)
      let column = column(entry.key, section, beside)
      sections.append(section)
      claim(entry.key, for: column.name, entry.place, &owners)
      result.append(column)
    }
    // Aliases come after all names: a header that is one column's name cannot be another's alias.
    for (entry, column) in zip(entries, result) {
      for alias in column.aliases { claim(alias, for: column.name, entry.value, &owners) }
    }
    let all = result.map { (name: $0.name, type: $0.type) }
    for (index, section) in sections.enumerated() {
      ColumnRelationReader.read(section, into: &result[index], among: all)
    }
    return result
  }

  private static func checkName(_ name: String, _ place: Setting) {
    if name.hasPrefix("_") { place.wrong("names with _ in front are the reader's own") }
  }

  private static func claim(_ header: String, for column: String, _ place: Setting, _ owners: inout [String: String]) {
    let key = HeaderName.key(header)
    if key.isEmpty {
      place.wrong("'\(header)' has no letters or digits, by which headers are compared")
    } else if let owner = owners[key], owner != column {
      place.wrong("the header '\(header)' belongs to '\(owner)' already")
    } else {
      owners[key] = column
    }
  }

  private static func column(_ name: String, _ section: Section, _ beside: FilesBeside) -> ColumnDeclaration {
    let type = section.required("type")?.word(ColumnType.self) ?? .text
    var column = ColumnDeclaration(name, type)
    column.isNeeded = section["needed"]?.flag ?? false
    column.isOptional = section["optional"]?.flag ?? false
    column.aliases = section["aliases"]?.texts ?? []
    column.codes = codes(section, type, beside)
    column.place = section["at"]?.integer(in: 1...4096)
    column.monthAs = section["month"]?.word(MonthText.Day.self)
    column.isPast = section["past"]?.flag ?? false
    column.longest = section["longest"]?.integer(in: 1...1_000_000)
    column.range = range(section, type)
    column.pattern = section["pattern"].flatMap(pattern)
    column.blanks = section["blank"]?.texts ?? []
    column.suppressed = section["suppressed"]?.texts ?? []
    check(section, type, column)
    return column
  }

  private static func pattern(_ place: Setting) -> ValuePattern? {
    guard let text = place.text else { return nil }
    do {
      return try ValuePattern(text)
    } catch {
      place.wrong("'\(text)' is no pattern: \(error.message) (character \(error.place))")
      return nil
    }
  }

  private static func check(_ section: Section, _ type: ColumnType, _ column: ColumnDeclaration) {
    if column.isNeeded, column.isOptional { section["optional"]?.wrong("a needed column cannot be absent") }
    if section.has("month"), type != .date { section["month"]?.wrong("only dates have months") }
    if section.has("past"), type != .date { section["past"]?.wrong("only dates lie in the past") }
    if section.has("longest"), ![.text, .name].contains(type) { section["longest"]?.wrong("only texts have a length") }
    if section.has("pattern"), ![.text, .name].contains(type) {
      section["pattern"]?.wrong("only texts and names have a pattern; \(type.rawValue) has a form of its own")
    }
    if section.has("suppressed"), type != .integer, type != .decimal {
      section["suppressed"]?.wrong("only numbers are suppressed; 'blank' lists what means missing")
    }
    if section.has("codes"), section.has("codes_from") {
      section["codes_from"]?.wrong("the codes stand in 'codes' already")
    }
    if type == .code, !section.has("codes"), !section.has("codes_from") {
      section.place.wrong("the key 'codes' is missing; a code column lists its codes")
    }
    for key in ["codes", "codes_from", "otherwise"]
    where section.has(key) && type != .code && !(type == .yesNo && key == "codes") {
      section[key]?.wrong("only a code column has '\(key)'")
    }
  }

  /// Bounds of a number, in the unit of the table: hundredths for decimals.
  private static func range(_ section: Section, _ type: ColumnType) -> ClosedRange<Int>? {
    guard section.has("from") || section.has("to") else { return nil }
    guard type == .integer || type == .decimal else {
      section.place.wrong("only numbers have 'from' and 'to'")
      return nil
    }
    let unit = type == .decimal ? 100.0 : 1
    let bounds = -20_000_000.0...20_000_000
    let from = section["from"]?.decimal(in: bounds) ?? bounds.lowerBound
    let to = section["to"]?.decimal(in: bounds) ?? bounds.upperBound
    guard from <= to else {
      section["from"]?.wrong("'from' is larger than 'to'")
      return nil
    }
    return Int((from * unit).rounded())...Int((to * unit).rounded())
  }

  // MARK: Codes

  private static func codes(_ section: Section, _ type: ColumnType, _ beside: FilesBeside) -> CodeList {
    var list = CodeList()
    if let otherwise = section["otherwise"]?.word(CodeList.Otherwise.self) { list.otherwise = otherwise }
    let file = section["codes_from"].flatMap { CodeListFile.open($0, beside) }
    guard let place = section["codes"] ?? file else { return list }
    var owners: [String: String] = [:]
    if !place.isMapping {
      list.codes = place.texts.map { CodeList.Code($0) }
    } else {
      list.codes = place.entries.map { CodeList.Code($0.key, $0.value.texts) }
    }
    if list.codes.isEmpty { place.wrong("at least one code must be listed") }
    for code in list.codes {
      if type == .yesNo, code.word != "Y", code.word != "N" {
        place.wrong("'\(code.word)': the codes of yes-no are Y and N")
      }
      for spelling in [code.word] + code.spellings {
        let key = spelling.lowercased()
        if let owner = owners[key], owner != code.word {
          place.wrong("'\(spelling)' stands for both '\(owner)' and '\(code.word)'")
        }
        owners[key] = code.word
      }
    }
    return list
  }
}
