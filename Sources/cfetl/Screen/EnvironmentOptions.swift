import ArgumentParser
import Foundation

/// A command with options that ask a further question, which the environment alone must not ask.
protocol AsksFurther: ParsableCommand {
  /// The names of these options.
  static var onlySaid: [String] { get }
}

/// Options that the environment gives: `--as-of` is `CFETL_AS_OF`, and so for every option of every command. The command line goes first.
///
/// They become words of the command line, so that a wrong value is refused as it is there.
struct EnvironmentOptions {
  /// The environment.
  let variables: [String: String]

  /// The words with those of the environment behind the command's own name.
  func added(to words: [String], of root: any ParsableCommand.Type) throws -> [String] {
    guard variables.keys.contains(where: { $0.hasPrefix("CFETL_") }) else { return words }
    let (command, depth) = EnvironmentOptions.command(words, root)
    // A group of commands has no options of its own, and only shows its help.
    guard command.configuration.subcommands.isEmpty else { return words }
    let onlySaid = (command as? any AsksFurther.Type)?.onlySaid ?? []
    let options = try EnvironmentOptions.options(of: command).filter { option in
      !option.isGiven(in: words) && !onlySaid.contains(option.name)
    }
    let said = try options.flatMap(words(for:))
    return Array(words[..<depth]) + said + Array(words[depth...])
  }

  private func words(for option: Option) throws -> [String] {
    guard let value = variables[option.variable], !value.isEmpty else { return [] }
    guard option.isFlag else { return ["--\(option.name)=\(value)"] }
    switch value.lowercased() {
    case "1", "true", "yes", "on": return ["--\(option.name)"]
    case "0", "false", "no", "off": return []
    default: throw UsageMistake("\(option.variable): '\(value)' is neither yes nor no")
    }
  }

  /// The command that the words name, and how many words name it.
  private static func command(_ words: [String], _ root: any ParsableCommand.Type) -> (any ParsableCommand.Type, Int) {
    var command = root
    var depth = 0
    while depth < words.count,
      let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == words[depth] })
    {
      command = next
      depth += 1
    }
    return (command, depth)
  }

  // MARK: What a command takes

  private struct Option {
    var name: String
    var letter: String?
    var isFlag: Bool

    var variable: String { "CFETL_" + name.uppercased().replacing("-", with: "_") }

    func isGiven(in words: [String]) -> Bool {
      words.prefix { $0 != "--" }.contains { word in
        word == "--\(name)" || word.hasPrefix("--\(name)=") || letter.map { word == "-\($0)" } ?? false
      }
    }
  }

  /// The part of the parser's own description of a command that is needed here.
  private struct Description: Decodable {
    struct Command: Decodable { var arguments: [Argument]? }
    struct Argument: Decodable {
      var kind: String
      var names: [Name]?
    }
    struct Name: Decodable {
      var kind: String
      var name: String
    }
    var command: Command
  }

  private static func options(of command: any ParsableCommand.Type) throws -> [Option] {
    let described = try JSONDecoder().decode(Description.self, from: Data(command._dumpHelp().utf8))
    return (described.command.arguments ?? []).compactMap { argument in
      guard argument.kind != "positional", let names = argument.names,
        let name = names.first(where: { $0.kind == "long" })?.name, !["help", "version"].contains(name)
      else { return nil }
      return Option(
        name: name, letter: names.first { $0.kind == "short" }?.name, isFlag: argument.kind == "flag")
    }
  }
}
