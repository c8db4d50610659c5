import Ingest
import Linkage
import Normalise
import Reading
import Settings
import Vocabulary

/// Reads the file of placeholders: what systems write where they know nobody, no day and no address (readings 4.22, 11).
struct PlaceholderFile {
  /// Words that name nobody: no person, role, agency or school.
  let nobody: [String]
  /// Days that stand for none.
  let days: [CalendarDay]
  /// What is no name, birth or address of a person.
  let people: PlaceholderWords

  /// A list that is left out keeps its default; mistakes are collected with the file.
  init(_ root: Setting) {
    let section = root.section(["nobody", "days", "names", "addresses"])
    nobody = section["nobody"]?.texts ?? []
    days = (section["days"]?.list ?? []).compactMap(\.day)
    people = PlaceholderFile.people(section, days)
  }

  private static func people(_ section: Section, _ days: [CalendarDay]) -> PlaceholderWords {
    var words = PlaceholderWords()
    func forms(_ place: Setting?) -> Set<String>? { place.map { Set($0.texts.map(NameForm.of)) } }
    let names = section["names"]?.section(["never", "alone", "unborn", "newborn"])
    words.words = forms(names?["never"]) ?? words.words
    words.doubtful = forms(names?["alone"]) ?? words.doubtful
    words.unborn = forms(names?["unborn"]) ?? words.unborn
    words.newborn = forms(names?["newborn"]) ?? words.newborn
    if section.has("days") { words.births = Set(days.compactMap { Int32($0.iso.replacing("-", with: "")) }) }
    let addresses = section["addresses"]?.section(["lines", "postcodes"])
    words.lines = forms(addresses?["lines"]) ?? words.lines
    words.postcodes = addresses?["postcodes"]?.texts ?? words.postcodes
    return words
  }

  /// Makes the words blank in the columns of a feed that name somebody, and the days in all that hold dates. Names of the people
  /// themselves are the matching's business: `Null` is also a surname.
  func apply(to declaration: inout FeedDeclaration, _ mapping: FeedMapping) {
    let naming = Set(mapping.columnsThatName)
    for index in declaration.columns.indices {
      if naming.contains(declaration.columns[index].name) { declaration.columns[index].blanks += nobody }
      if declaration.columns[index].type == .date { declaration.columns[index].neverDays = Set(days.map(\.number)) }
    }
  }
}

extension FeedMapping {
  /// Columns that name a professional, a role, an agency or a school.
  fileprivate var columnsThatName: [String] {
    let fields: Set<EventField> = [.role, .agency, .declaredBy, .place, .placeName]
    let named = events.flatMap(\.columns).filter { fields.contains($0.field) }.map(\.column)
    guard case .family(let columns) = register else { return named }
    return named + columns.filter { $0.field == .lead || $0.field == .agency }.map(\.column)
  }
}
