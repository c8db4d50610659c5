import Outcomes
import Vocabulary

/// The page of the documentation that has every code: made from the enumerations, so that neither can be forgotten.
enum CodesPage {
  static var text: String {
    ([head] + exceptions + [reasons, exits]).joined(separator: "\n")
  }

  private static let head = """
    # Codes

    Every code that a file of a run can carry, with what it means and what to do: of exceptions, of a measure's reason, and of how a command ends.

    ## Overview

    This page is written from the sources (see <doc:Contributing>). *Ends with* is the exit code that a night with the code ends with, if nothing worse is there.

    """

  private static var exceptions: [String] {
    ExceptionGroup.allCases.map { group in
      let rows = group.codes.map { code in
        let meaning = code.meaning
        let severity = [meaning.severity.rawValue, meaning.otherSeverity.map { "\($0.rawValue) \(meaning.otherwise)" }]
        let endings = meaning.endings.map { "\($0.rawValue)" }.joined(separator: ", ")
        let cells = [
          "`\(code.rawValue)`", severity.compactMap(\.self).joined(separator: "; "), meaning.owner.rawValue,
          sentence(meaning.sentence), sentence(meaning.remedy), meaning.withholds ? "yes" : "", endings,
        ]
        return "| \(cells.joined(separator: " | ")) |"
      }
      return "## \(group.rawValue)\n\n"
        + "| code | severity | owner | means | do | withholds | ends with |\n|---|---|---|---|---|---|---|\n"
        + rows.joined(separator: "\n") + "\n"
    }
  }

  private static var reasons: String {
    let rows = ReasonCode.allCases.filter { $0 != .none }.map { "| `\($0.rawValue)` | \($0.sentence) |" }
    return "## Why a measure stands as it does\n\n| code | means |\n|---|---|\n" + rows.joined(separator: "\n") + "\n"
  }

  private static var exits: String {
    let rows = ExitStatus.allCases.map { "| \($0.rawValue) | \(sentence($0.meaning)) |" }
    return "## How a command ends\n\n| exit code | means |\n|---|---|\n" + rows.joined(separator: "\n") + "\n"
  }

  /// Begins with a capital and ends with a stop.
  private static func sentence(_ text: String) -> String {
    guard let first = text.first else { return "" }
    let rest = text.replacing("<", with: "&lt;").dropFirst(first == "<" ? 4 : 1)
    return (first.isLetter ? first.uppercased() : String(first)) + rest + (text.hasSuffix(".") ? "" : ".")
  }
}
