public import ArgumentParser
public import Config
import Nightly

/// `cfetl schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "The JSON Schema of a kind of file of a pipeline, for editors.",
    discussion: """
      It is made from what the program's own readers take, so it refuses nothing that they would not. 'cfetl check' finds more: names that \
      nothing bears, keys that are missing, values that do not fit together. Without a name it lists the kinds, and where such files are.
      """)

  @OptionGroup var screen: ScreenOptions
  @Argument(help: ArgumentHelp("The kind of file.", valueName: "name")) var kind: PipelineFileKind?

  func run() throws {
    try Trouble.reported {
      guard let kind else {
        try screen.show(
          ["name", "files", "title"], heading: ["NAME", "FILES", "WHAT IT IS"],
          PipelineFileKind.allCases.map { [$0.rawValue, $0.place, $0.title] })
        return 0
      }
      let folders = Surroundings.shippedPipelines
      guard !folders.isEmpty else {
        throw UsageMistake("no pipeline came with the program, by which its files are known")
      }
      let forms = PipelineForms(reading: try folders.map(PipelineFolder.read))
      Output.write(JSONValue.schema(kind, forms[kind]).text + "\n")
      return 0
    }
  }
}

extension PipelineFileKind: ExpressibleByArgument {}
