/// A small school census as COLLECT delivers it: pupils in one table, their absence and exclusions in child tables without a UPN, joined
/// by `pupilonrolltableid`, with dates such as `2009-Mar-14 00:00:00` and counts such as `116.0`.
enum CollectExtract {
  /// The files, below `collect/`.
  static func files() -> [(String, [UInt8])] {
    let date = "2017-05-18"
    var pupils = ExtractWriter(
      path: "collect/pupilonroll_\(date).csv",
      opening: [
        "pupilonrolltableid,pupilonrollorderseqcolumn,sourceid,NativeId,upn,formerupn,surname,forename,middlenames,dob,gender,entrydate,"
          + "enrolstatus,ncyearactual,postcode,termlysessionspossible,termlysessionsauthorised,termlysessionsunauthorised"
      ])
    var exclusions = ExtractWriter(
      path: "collect/termlyexclusionsonroll_\(date).csv",
      opening: ["termlyexclusionsonrolltableid,pupilonrolltableid,NativeId,category,reason,startdate,sessions"])
    var dice = Dice(seed: 874, stream: 1)
    for number in 0..<40 {
      let id = tableID(&dice)
      let isFemale = dice.chance(500)
      let forename = dice.commonWord(NamePools.forenames(.english, isFemale: isFemale, isYoung: true))
      let year = 2002 + number % 9
      let away = dice.chance(150) ? dice.within(14...40) : dice.within(0...9)
      pupils.append([
        id, String(number + 1), "1", "SCH\(1 + number / 20)", NationalNumbers.upn(2_900_000 + number, year: year + 4),
        "",
        Surnames.drawn(.english, &dice), forename, "", collectDate(year, dice.within(1...8), dice.within(1...28)),
        isFemale ? "F" : "M",
        collectDate(year + 5, 9, 5), "C", String(2016 - year - 4), Addresses.postcode(number * 9), "116.0",
        "\(away * 2 / 3).0",
        "\(away - away * 2 / 3).0",
      ])
      guard number % 8 == 3 else { continue }
      exclusions.append([
        tableID(&dice), id, "SCH\(1 + number / 20)", number % 16 == 3 ? "FIXD" : "LNCH", "DB",
        collectDate(2016, 11, 7 + number / 8),
        "\(dice.within(1...6)).0",
      ])
    }
    return [(pupils.path, pupils.bytes), (exclusions.path, exclusions.bytes)]
  }

  private static func tableID(_ dice: inout Dice) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = (0..<11).map { _ in digits[dice.below(16)] }
    return String(decoding: text[0..<8], as: UTF8.self) + "-" + String(decoding: text[8..<11], as: UTF8.self)
  }

  private static func collectDate(_ year: Int, _ month: Int, _ day: Int) -> String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return "\(year)-\(months[month - 1])-\(NationalNumbers.digits(day, 2)) 00:00:00"
  }
}
