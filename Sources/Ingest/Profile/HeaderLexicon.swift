internal import Reading

/// Words that stand in the headers of councils' extracts, and hardly ever in a record.
enum HeaderLexicon {
  /// Whether a header has a word that is known, or a long one within.
  static func knows(_ header: String) -> Bool {
    let key = HeaderName.key(header)
    if words.contains(key) || endings.contains(where: { key.count > $0.count && key.hasSuffix($0) }) { return true }
    if parts(header).contains(where: words.contains) { return true }
    return long.contains { key.contains($0) }
  }

  /// Whether a header says that its column names a person, by whatever role: its values are nobody's business.
  static func namesPerson(_ header: String) -> Bool {
    let key = HeaderName.key(header)
    return people.contains { key.contains($0) } || key.hasSuffix("by")
  }

  /// Whether a header says that its column holds one of a few words, none of which is a name.
  static func listsCodes(_ header: String) -> Bool { parts(header).contains(where: lists.contains) }

  /// The words of a header, parted where small letters meet capitals and at what is no letter.
  private static func parts(_ header: String) -> [String] {
    var parts: [String] = [""]
    var wasSmall = false
    for letter in header {
      if !letter.isLetter || (wasSmall && letter.isUppercase), parts.last != "" { parts.append("") }
      if letter.isLetter { parts[parts.count - 1] += letter.lowercased() }
      wasSmall = letter.isLowercase
    }
    return parts.filter { !$0.isEmpty }
  }

  private static let words = Set(
    split(
      """
      id no ref kind born reference number name names surname surnames forename forenames firstname lastname middlename title dob date dates birth age sex gender
      code codes type types status category class group reason outcome result role team service agency school base establishment estab laestab urn upn
      uln nino nhs uprn postcode address town street ward area district region country county council year years month week term period session sessions
      possible authorised unauthorised attendance absence absent present percentage percent rate total count score scale level rating risk
      start end from to created updated modified opened closed received completed due expiry ethnicity ethnic language religion nationality disability
      sen send need needs provision placement provider destination activity offence disposal incident occurrence victim perpetrator suspect
      family household person pupil student child client case episode assessment plan referral visit meeting decision action measure declaration
      description notes comment comments detail details amount value cost price benefit claim sanction phone telephone mobile email
      lead worker professional officer manager owner contact relationship parent carer source system record row key line index flag band figures
      department supplier purpose payment transaction invoice latitude longitude easting northing organisation postal registration
      ncyear yeargroup form marks lates autumn aut spring spr summer sum poss auth unauth abs att
      """))

  private static let lists = Set(
    split(
      """
      code codes type types status category class group reason outcome result role level rating rag risk gender sex term stage ethnicity ethnic language
      religion nationality disability sen send need measure declaration action flag band decision provision disposal offence service agency activity
      destination benefit finding kind
      """))

  /// Endings of headers that are run together: `pupilonrolltableid`.
  private static let endings = split("id name date code type number status")

  /// Words long enough to tell within another.
  private static let long = split(
    "surname forename postcode address session attendance reason status category school pupil student person family household birth number reference"
  )

  private static let people = split(
    "name surname forename lead worker professional officer teacher manager author contact doctor staff practitioner assessor coordinator"
  )

  private static func split(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
