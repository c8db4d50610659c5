public import Match
import Vocabulary

/// Links the records of CSV files and writes what was found.
public struct LinkRun {
  /// Words for the screen: what was recognised, found, and measured.
  public private(set) var lines: [String] = []
  /// The model that was used.
  public let model: LinkageModel

  /// Runs a request. Throws `LinkFailure` where a file cannot be read or written.
  public init(_ request: LinkRequest) throws {
    var clock = PhaseClock()
    let plan = try ColumnPlan(request.files, id: request.id)
    let people = try PeopleTable(LinkRun.read(request.files, plan))
    clock.lap("read")
    let constraints = try request.decisions.map { try DecisionFile.constraints($0, people) } ?? LinkageConstraints()
    let linkage = Linkage(people.table, settings: request.settings, model: request.model, constraints: constraints)
    clock.lap("link")
    let families = request.families ? FamilyGrouping(people.table, person: linkage.person).family : nil
    if families != nil { clock.lap("families") }
    model = linkage.model
    try ByteFile.makeFolder(request.out)
    try LinkFiles.write(people, linkage, families, to: request.out)
    clock.lap("write")
    let quality = try request.truth.map { try LinkQuality($0, people, linkage, families, request.settings) }
    let report = LinkReport(
      people: people, plan: plan, files: request.files, linkage: linkage, settings: request.settings, quality: quality,
      phases: clock.phases)
    try ByteFile.write(Array(report.json.utf8), to: request.out + "/link.json")
    lines = report.lines
  }

  /// Reads all files on all cores, the largest first.
  private static func read(_ paths: [String], _ plan: ColumnPlan) throws -> [PeopleFile] {
    let sizes = paths.map(ByteFile.size)
    let order = paths.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    let results = Concurrent.map(paths.count) { place in
      let file = order[place]
      return Result { try PeopleFile(paths[file], header: plan.headers[file], roles: plan.roles[file]) }
    }
    return try results.map { try $0.get() }
  }
}
