import ArgumentParser
import Logging
import Nightly

/// How a command talks: shared by all of them, each also as an environment variable.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "Print data as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors on stderr.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more on stderr.")
  var verbose = false

  @Flag(help: "Never ask anything.")
  var noInput = false

  @Option(help: "Colour on stdout: auto, always or never (NO_COLOR is heeded).")
  var color: ColorChoice?

  @Option(help: "Lines on stderr: text or json.")
  var logFormat: LogFormat?

  /// Whether data goes to stdout as JSON.
  var wantsJSON: Bool { json || Surroundings.flag("CFETL_JSON") }

  /// Whether only errors are said.
  var isQuiet: Bool { quiet || Surroundings.flag("CFETL_QUIET") }

  /// Whether stdout gets colour.
  var hasColor: Bool {
    switch color ?? Surroundings["CFETL_COLOR"].flatMap(ColorChoice.init(rawValue:)) ?? .auto {
    case .always: true
    case .never: false
    case .auto: Surroundings["NO_COLOR"] == nil && Surroundings.isTerminal(1)
    }
  }

  /// The sink for words.
  func sink() -> LogSink {
    let format = logFormat ?? Surroundings["CFETL_LOG_FORMAT"].flatMap(LogFormat.init(rawValue:)) ?? .text
    let isVerbose = verbose || Surroundings.flag("CFETL_VERBOSE")
    let level: Logger.Level = isQuiet ? .error : isVerbose ? .debug : .info
    return LogSink(format: format == .json ? .json : .text, leastOnScreen: level)
  }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

enum LogFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
