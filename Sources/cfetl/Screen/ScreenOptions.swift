import ArgumentParser
import Logging
import Nightly

/// How a command talks. Every command has these options.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "Print data as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors on stderr, and print nothing but what was asked for.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more on stderr: each file and each stage as it begins.")
  var verbose = false

  @Flag(help: "Accepted for scripts: no command ever asks anything.")
  var noInput = false

  @Option(help: "Colour of what is wrong on stdout: auto (on a terminal, unless NO_COLOR is set), always or never.")
  var color = ColorChoice.auto

  @Option(help: "Lines on stderr: text or json.")
  var logFormat = LogFormat.text

  /// How a line of text is coloured where colours are shown.
  enum Tone: String {
    case plain = ""
    case doubtful = "\u{1B}[33m"
    case wrong = "\u{1B}[31m"
  }

  private var hasColor: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: Surroundings["NO_COLOR"] == nil && Surroundings.isTerminal(1)
    }
  }

  /// The sink for words.
  func sink() -> LogSink {
    LogSink(
      format: logFormat == .json ? .json : .text, leastOnScreen: quiet ? .error : verbose ? .debug : .info)
  }

  // MARK: Results

  /// Prints what was asked for, as JSON or as lines.
  func show(_ value: @autoclosure () throws -> JSONValue, _ lines: @autoclosure () throws -> [String]) throws {
    if json { return Output.write(try value().text + "\n") }
    for line in try lines() { Output.line(line) }
  }

  /// Prints a table, as JSON with these keys or as columns under a heading.
  func show(_ keys: [String], heading: [String], _ rows: [[String]]) throws {
    try show(.rows(keys, rows), TextTable.lines(heading, rows))
  }

  /// Says what was done, as JSON or, unless `--quiet`, as lines.
  func tell(_ value: @autoclosure () throws -> JSONValue, _ lines: @autoclosure () throws -> [String]) throws {
    try show(value(), quiet ? [] : lines())
  }

  /// A line of text in the colour of how bad its news is.
  func line(_ text: String, _ tone: Tone = .plain) throws {
    guard hasColor, tone != .plain else { return Output.line(text) }
    Output.write("\(tone.rawValue)\(VisibleText.of(text))\u{1B}[0m\n")
  }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

enum LogFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
