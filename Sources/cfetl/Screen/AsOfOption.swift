import ArgumentParser
import Vocabulary

extension CalendarDay: @retroactive ExpressibleByArgument {
  /// Reads `yyyy-mm-dd` from the command line.
  public init?(argument: String) { self.init(iso: argument) }
}

extension Stage: @retroactive ExpressibleByArgument {}
