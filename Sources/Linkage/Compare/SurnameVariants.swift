/// Surnames that are written in several ways: as Cantonese and Mandarin are romanised, and as they end for a man and a woman.
///
/// The groups are common knowledge: each line is one character's name in Hong Kong's spelling and in Hanyu Pinyin.
enum SurnameVariants {
  /// Groups of surnames that may be one.
  static let common: [[String]] = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }

  private static let table = """
    AU OU
    CHAN CHEN
    CHANG ZHANG CHEUNG
    CHENG ZHENG
    CHEUNG ZHANG
    CHIU ZHAO
    CHOI CAI TSOI
    CHOW ZHOU CHAU
    CHU ZHU
    CHUNG ZHONG
    FONG FANG
    FUNG FENG
    HO HE
    HUI XU
    HUNG HONG
    IP YE YIP
    KAM JIN
    KONG JIANG
    KWAN GUAN
    KWOK GUO
    LAM LIN
    LAU LIU
    LAW LUO LO
    LEE LI
    LEUNG LIANG
    LUI LU
    LUK LU
    MAK MAI
    NG WU
    NGAI WEI
    PANG PENG
    POON PAN
    SHEK SHI
    SHUM CEN SUM
    SIU XIAO
    SO SU
    SUN SUEN
    SZETO SITU
    TAM TAN
    TANG DENG
    TO DU
    TONG TANG
    TSANG ZENG
    TSE XIE
    TSUI XU
    WONG HUANG WANG
    YEUNG YANG
    YIM YAN
    YIU YAO
    YU YUE
    YUEN YUAN
    """

  /// Endings of one family's surname for a man, a wife and a daughter, the longest first: Lithuanian, and Slavic ones beyond a single letter.
  private static let endings: [(ending: [UInt8], stem: [UInt8])] = [
    ("AITE", ""), ("IENE", ""), ("YTE", ""), ("UTE", ""), ("IUS", ""), ("AS", ""), ("IS", ""), ("YS", ""), ("US", ""),
    ("SKAYA", "SKI"), ("SKAIA", "SKI"), ("SKIY", "SKI"), ("SKY", "SKI"), ("SKA", "SKI"), ("SKI", "SKI"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }.sorted { $0.0.count > $1.0.count }

  /// A hash of a surname without what its ending says of sex and marriage; 0 where it has no such ending. Equal stems are one family's name, written
  /// for two of its members or by two clerks.
  static func stem(_ name: ArraySlice<UInt8>) -> UInt32 {
    for (ending, stem) in endings
    where name.count >= ending.count + 4 && name.suffix(ending.count).elementsEqual(ending) {
      var hash: UInt32 = 2_166_136_261
      for byte in name.dropLast(ending.count) { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      for byte in stem { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      return hash | 1
    }
    return 0
  }
}
