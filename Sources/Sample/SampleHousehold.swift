import Vocabulary

/// A household of the invented council, and a family of the programme where it is registered.
struct SampleHousehold {
  /// Number in the city, from 0.
  let number: Int
  var people: [InventedPerson] = []
  /// Liquid Logic's FamilyID; empty where Liquid Logic does not know the family.
  var familyRef = ""
  /// The day of engagement; nil where the family is not on the programme's register.
  var registered: CalendarDay?
  /// The lead professional's name; empty where nobody is named.
  var lead = ""

  /// The children, in order of age.
  var children: [InventedPerson] { people.filter { $0.role == .child } }
  /// The parents and carers.
  var adults: [InventedPerson] { people.filter { $0.role == .adult } }
}
