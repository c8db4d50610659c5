/// The command line is wrong: exit code 64.
struct UsageMistake: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
