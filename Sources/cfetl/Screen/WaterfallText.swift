import Glibc
import Linkage
import Match

/// A pair's weight as a waterfall: what each step adds, the running total, and a bar from the total before to the total after.
enum WaterfallText {
  /// Columns of the drawing.
  private static let width = 41

  static func lines(_ explanation: PairExplanation) -> [String] {
    let steps = explanation.waterfall
    let totals = [0] + steps.map(\.total)
    let (low, high) = (totals.min() ?? 0, max(totals.max() ?? 0, (totals.min() ?? 0) + 1))
    func column(_ bits: Double) -> Int { Int(((bits - low) / (high - low) * Double(width - 1)).rounded()) }
    let rows = steps.enumerated().map { place, step in
      [
        step.name, step.label, signed(step.weight), bits(step.total),
        bar(from: column(totals[place]), to: column(step.total), zero: column(0), adds: step.weight >= 0),
      ]
    }
    let total = ["match weight", "probability \(probability(explanation.weight))", "", bits(explanation.weight), ""]
    return TextTable.lines(["comparison", "level", "bits", "total", scale(low, high)], rows + [total])
      + [explanation.notCompared].compactMap(\.self)
      + ["0 bits are even odds, 3.3 are ten to one; \(up) adds, \(down) takes away"]
  }

  private static let up: Character = "█"
  private static let down: Character = "░"

  /// A line of the drawing, with the axis at no bits where the bar leaves it free.
  private static func bar(from start: Int, to end: Int, zero: Int, adds: Bool) -> String {
    let (left, right) = (min(start, end), max(start, end))
    if left == right { return String((0..<width).map { $0 == left ? "·" : $0 == zero ? "│" : " " }) }
    return String(
      (0..<width).map { place -> Character in
        if place >= left, place < right { return adds ? up : down }
        return place == zero ? "│" : " "
      })
  }

  private static func scale(_ low: Double, _ high: Double) -> String {
    let (first, last) = (bits(low), bits(high))
    let space = max(1, width - first.count - last.count)
    return first + String(repeating: " ", count: space) + last
  }

  /// The account as JSON: the steps with weights and totals in bits, three decimals.
  static func json(_ explanation: PairExplanation) -> [(key: String, value: JSONValue)] {
    let steps = explanation.waterfall.map { step in
      JSONValue.object([
        ("comparison", .text(step.name)), ("level", .text(step.label)), ("bits", .text(exact(step.weight))),
        ("total", .text(exact(step.total))),
      ])
    }
    let missing = explanation.steps.filter { $0.level == 0 && $0.weight == 0 }.map(\.comparison)
    return [
      ("weight", .text(exact(explanation.weight))), ("probability", .text(probability(explanation.weight))),
      ("steps", .list(steps)), ("not_compared", .texts(missing)),
    ]
  }

  private static func bits(_ weight: Double) -> String { ShortBits.text(Int32((weight * 1_000).rounded())) }

  private static func exact(_ weight: Double) -> String { ShortBits.exact(Int32((weight * 1_000).rounded())) }

  private static func signed(_ weight: Double) -> String {
    let text = bits(weight)
    return text.hasPrefix("-") ? text : "+" + text
  }

  /// Four decimals, never wholly certain.
  private static func probability(_ weight: Double) -> String {
    let share = 1 / (1 + exp2(-weight))
    let parts = min(9_999, max(1, Int((share * 10_000).rounded())))
    return "0." + String(parts + 10_000).dropFirst()
  }
}
