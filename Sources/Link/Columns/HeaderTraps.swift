/// Words that turn what the rest of a header says into something else.
enum HeaderTraps {
  /// Made from another column, or a remark about it.
  static let derived = words(
    """
    soundex nysiis metaphone dmetaphone phonetic hash hashed md5 flag flags length len freq frequency score prob probability valid validity
    missing imputed checksum count status verified quality source match type indicator ind rank lat latitude lon lng longitude
    """)
  /// Somebody else, whose name still tells families apart.
  static let parents = words(
    "mother father parent spouse partner husband wife mothers fathers parents mutter vater mere pere madre padre")
  /// Somebody or something else.
  static let others = words(
    """
    guardian carer kin emergency doctor gp physician school employer company organisation organization org agency office manager worker
    practitioner hospital clinic surgery practice landlord sibling dependent dependant
    """)
  /// What was so before.
  static let former = words("previous prev former old maiden prior nee")
  /// Where letters go, which is not where somebody lives.
  static let mailing = words("mail mailing billing correspondence shipping work business delivery temp temporary")
  /// Another day than that of birth.
  static let otherDays = words(
    """
    death dod died deceased registration registr registered created updated modified extract extracted load loaded entry start end admission
    discharge referral expiry effective
    """)
  /// What was found out about who is who, or who lives together.
  static let answers = words(
    """
    cluster clusterid truth label labeltrue entid entity entityid simulantid personid person matchid trueid truematchid goldid gold groupid
    group linkid masterid mpi dup duplicate duplicateid isduplicate ismatch persistentid clusteridtrue trueclusterid trueperson uniqueperson
    personnumber personkey
    """)
  /// What was found out about who lives together: no name for one record.
  static let households = words("household householdid family familyid hhid homeid addressid uprn serial houseid")
  /// Counts the rows.
  static let counters = words(
    "unnamed index idx row rownum rownumber rowno seq sequence line lineno linenumber no nr num nbr x")

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
