import Logging
import Nightly
import RunStore
import Vocabulary

/// Runs a night and shows how it went.
struct NightScreen {
  private let screen: ScreenOptions

  init(_ screen: ScreenOptions) { self.screen = screen }

  func run(_ request: NightRequest) throws -> Int32 {
    let sink = screen.sink()
    var log = Logger(label: "cfetl") { _ in RunLogHandler(sink: sink) }
    log.logLevel = .debug
    let report = try Night(request, log: log, sink: sink).run()
    if screen.json {
      Output.write(try report.manifest.json())
    } else if !screen.quiet {
      try show(report, request.workspace)
    }
    return report.manifest.exitCode.rawValue
  }

  private func show(_ report: NightReport, _ workspace: Workspace) throws {
    if report.wasDone {
      Output.line("run \(report.manifest.runID) was finished before; nothing was done")
    } else {
      try RunText.show(report.manifest, workspace: workspace, on: screen)
    }
    // A whole night says what moved; the match stage alone shows all.
    for figure in report.changes == nil ? Array(report.figures.prefix(2)) : report.figures {
      Output.line()
      for line in FigureText.lines(figure) { Output.line(line) }
    }
    guard let changes = report.changes else {
      if !report.figures.isEmpty { Output.line("\nall figures of the matching: cfetl run --stage match") }
      return
    }
    Output.line()
    for line in RunText.changes(changes) { Output.line(line) }
  }
}
