import CSV
import Families
import Match
import Vocabulary

/// `members.csv`: a row for each person in a family.
enum MembersFile {
  static let columns = ["family_id", "family_ref", "person_id", "person_ref", "role", "from", "to", "via"]

  static func bytes(_ families: FamilyList, _ persons: MatchedPersons) -> [UInt8] {
    var writer = CSVWriter(header: columns)
    for family in families.families {
      for member in family.members {
        writer.append(family.id.text)
        writer.append(family.ref)
        writer.append(persons.persons[Int(member.person)].id.text)
        writer.append(member.personRef)
        writer.append(member.role)
        writer.append(member.from)
        writer.append(member.to)
        writer.append(member.via)
        writer.endRow()
      }
    }
    return writer.bytes
  }
}
