import Match
enum MatchingFile { static func read(_ t: String, file: String) throws -> MatchSettings { MatchSettings() } }
