import Config
public import Linkage
import Settings
import Vocabulary

/// Links the records of CSV files and writes what was found.
public struct LinkRun {
  /// Words for the screen: what was recognised, found, and measured.
  public private(set) var lines: [String] = []
  /// The model that was used.
  public let model: LinkageModel
  /// The model file: what was chosen, and the model.
  public let modelFile: String

  /// Runs a request. Throws `LinkFailure` where a file cannot be read or written.
  public init(_ request: LinkRequest) throws {
    var clock = PhaseClock()
    let plan = try ColumnPlan(request.files, id: request.id, declared: request.columns)
    try LinkRun.check(request.keyColumns, plan)
    let files = try LinkRun.read(plan)
    let people = try PeopleTable(files)
    clock.lap("read")
    let constraints = try request.decisions.map { try DecisionFile.constraints($0, people) } ?? LinkageConstraints()
    let linkage = Linkage(people.table, settings: request.settings, model: request.model, constraints: constraints)
    clock.lap("link")
    let families = request.families ? FamilyGrouping(linkage.table, person: linkage.person).family : nil
    if families != nil { clock.lap("families") }
    model = linkage.model
    modelFile = LinkModelText(plan, people.table, request.settings, linkage).yaml
    try ByteFile.makeFolder(request.out)
    try LinkFiles.write(people, linkage, families, modelFile, to: request.out)
    clock.lap("write")
    let quality = try request.truth.map { try LinkQuality($0, people, linkage, families, request.settings) }
    let report = LinkReport(
      people: people, files: files, linkage: linkage, settings: request.settings, quality: quality,
      phases: clock.phases)
    try ByteFile.write(Array(report.json.utf8), to: request.out + "/link.json")
    lines = report.lines + LinkRun.strangers(request.model, people.files)
  }

  /// Says which sources of a model given are none of the files, since what it knows of them by name is of no use then.
  private static func strangers(_ model: LinkageModel?, _ files: [String]) -> [String] {
    let named = Set(model?.sourcePairs.flatMap { [$0.first, $0.second] } ?? []).subtracting(files).sorted()
    if named.isEmpty { return [] }
    return [
      "the model has values of its own for \(named.joined(separator: ", ")), which no file is called; for other files its common values count"
    ]
  }

  /// Throws `ConfigurationMistakes` where the model file or its blocking keys name columns that no file has.
  private static func check(_ columns: [(name: String, mistake: ConfigurationMistake)], _ plan: ColumnPlan) throws {
    let names = Set(plan.files.flatMap(\.roles).compactMap(\.name))
    let mistakes = plan.mistakes + columns.filter { !names.contains($0.name) }.map(\.mistake)
    if !mistakes.isEmpty { throw ConfigurationMistakes(mistakes) }
  }

  /// Reads all files on all cores, the largest first.
  static func read(_ plan: ColumnPlan) throws -> [PeopleReader] {
    let sizes = plan.files.map { ByteFile.size($0.path) }
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    let results = Parallel.map(order.count) { place in Result { try PeopleReader(plan.files[order[place]]) } }
    let read = try results.map { try $0.get() }
    return sizes.indices.compactMap { file in order.firstIndex(of: file).map { read[$0] } }
  }
}
