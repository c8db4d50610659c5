public import ArgumentParser
public import Vocabulary

extension CalendarDay: ExpressibleByArgument {
  /// Reads `yyyy-mm-dd` from the command line.
  public init?(argument: String) { self.init(iso: argument) }
}

extension Stage: ExpressibleByArgument {}
