/// Surnames, some of them composed, so that a city of a million people does not share two hundred of them.
enum Surnames {
  /// A family's surname in the form that a man bears.
  static func drawn(_ culture: Culture, _ dice: inout Dice) -> String {
    switch culture {
    case .english: dice.chance(480) ? dice.commonWord(english) : placeName(&dice)
    case .polish: dice.word(polishStems) + dice.word(["ski", "ski", "ski", "czyk", "ak", "ek", "iak"])
    case .lithuanian: dice.word(lithuanianStems) + dice.word(["auskas", "aitis", "evičius", "onis", "ėnas"])
    case .portuguese:
      dice.chance(550)
        ? dice.word(portuguese) + dice.word([" da ", " "]) + dice.word(portugueseLast) : dice.word(portuguese)
    case .romanian: dice.word(romanianStems) + dice.word(["escu", "eanu", "aru", "oiu", "ici"])
    case .pakistani: dice.commonWord(pakistani)
    case .punjabi: dice.commonWord(punjabi)
    case .gujarati: dice.commonWord(gujarati)
    case .african: dice.word(african)
    case .italian: dice.word(italian)
    }
  }

  /// The form that a woman of the culture bears. A Lithuanian wife and a Lithuanian daughter bear different ones.
  static func ofWoman(_ surname: String, _ culture: Culture, isMarried: Bool) -> String {
    switch culture {
    case .polish where surname.hasSuffix("ski"): String(surname.dropLast()) + "a"
    case .lithuanian where isMarried: lithuanianStem(surname) + "ienė"
    case .lithuanian: lithuanianStem(surname) + "aitė"
    default: surname
    }
  }

  private static func lithuanianStem(_ surname: String) -> String {
    for ending in ["auskas", "aitis", "evičius", "onis", "ėnas"] where surname.hasSuffix(ending) {
      return String(surname.dropLast(ending.count)) + (ending == "auskas" ? "ausk" : ending == "evičius" ? "evič" : "")
    }
    return surname
  }

  private static func placeName(_ dice: inout Dice) -> String {
    let stem = dice.commonWord(stems)
    let ending = dice.commonWord(endings)
    return stem.utf8.last == ending.utf8.first ? stem + "en" + ending : stem + ending
  }

  private static func names(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  private static let english = names(
    """
    Smith Brown Taylor Wright Johnson Clark Walker Green Hall White Baker Cooper King Ward Turner Hill Harris Cook Moore Parker Carter
    Mitchell Bailey Clarke Shaw Cox Marshall Richardson Chapman Webb Rogers Stevens Hunt Palmer Mills Knight Barnes Fisher Mason Holmes
    Butler Dixon Harvey Pearson Saunders Brooks Fletcher Day Andrews Hart Payne Spencer Watts Burton Perkins Newman Bishop Crawley Franks
    Lawson Bird Sharpe Sutton Goodwin Peacock Hopper Tebbutt Measures Sismey Strickson Laxton Gunton Rippon Thurlby Bays Pacey Setchell
    Plowright Wakelin Jarvis Speechley Cawthorne Pridmore Hurry Gotobed Dolby Elger Fovargue Sallabanks Afford Beeby Bellamy Coles
    O'Brien O'Connor McDonald MacKenzie Murphy Kelly Ryan Doyle Walsh Donnelly Campbell Stewart Fraser Evans Davies Morgan Price Howells
    """)
  private static let stems = names(
    """
    Thorn Wood Hal Brad Win Ash Whit Stan Mar Lang Har Cran Bram Col Far Hen Black Ox Wal Ever Swin Kirk Bur Hol Aver Ed Glen Rush New Tan
    Bar Mel Row Shel Wat Dun Den Hep Carl Al Hazel Fen Lil Mor Ald Water Gil Stock Led Wes Pick Nor Rands Stam Yax Cast Bain Dog Helps Pil
    Et Max Ufford Bard Wit South Wans Sut Up Thor Eye Glint Deep Market Mor Bour Croy Folk Grant Cot Orton Ail Nas Milk Wer Alwal Lut Tit
    """)
  private static let endings = names(
    "ton ley ham by ford well worth bury field ing combe wick stead more land gate ridge thorpe den ington croft dale holme brook hurst shaw mere"
  )
  private static let polishStems = names(
    """
    Kowal Nowak Wiśniew Dąbrow Zieliń Szymań Woźni Kamiń Lewandow Jankow Mazur Krawcz Piotrow Grabow Pawłow Michal Nowic Adam Dudz
    Wieczor Jabłoń Majew Olszew Stępni Malinow Jawor Górec Sikor Baran Szewcz Ostrow Tomasz Pietrz Marcin Wróblew Rut Sadow Kaczmar
    """)
  private static let lithuanianStems = names(
    "Kazl Petr Jank Balč Stank Vasil Žuk Butk Pauk Rimk Urb Gud Savick Navick Mork Daug Valan Kair")
  private static let portuguese = names(
    "Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes Gonçalves Gomes Lopes Marques Almeida Ribeiro Pinto"
  )
  private static let portugueseLast = names(
    "Silva Costa Cruz Fonseca Rocha Mota Cunha Luz Conceição Graça Veiga Maia Neves Encarnação")
  private static let romanianStems = names(
    "Pop Ion Dumitr Stan Gheorgh Mar Flor Barb Luc Mold Ungur Tud Neagr Vlad Rus Dobr Const Cristian")
  private static let pakistani = names(
    """
    Hussain Khan Ahmed Mahmood Akhtar Iqbal Shah Ali Malik Bashir Rafiq Choudhry Mirza Aslam Younis Rehman Sadiq Javed Nawaz Saleem Riaz
    Zaman Latif Sharif Yaqoob Ashraf Qadir Anwar Ghafoor Maqsood Suleman Karim Tufail Manzoor Liaqat Walayat Fazal Raja
    """)
  private static let punjabi = names(
    "Singh Gill Sandhu Dhaliwal Sidhu Bains Sahota Johal Bhogal Virdee Rai Atwal Mann Hayer")
  private static let gujarati = names(
    "Patel Shah Mistry Desai Parmar Solanki Chauhan Vaghela Lad Gohil Kotecha Thakkar Raval Popat")
  private static let african = names(
    """
    Moyo Ncube Dube Sibanda Chikwanha Mutasa Okafor Okonkwo Eze Adeyemi Balogun Mensah Owusu Boateng Asante Kamau Otieno Mwangi Banda
    Phiri Chirwa Nkosi Makoni Gumbo Zulu Bangura Conteh Nyathi
    """)
  private static let italian = names(
    "Russo Esposito Rinaldi Colella Savino Di_Muro De_Luca Marinelli Gallo Forte Pezzella Iacovino"
  )
  .map { $0.split(separator: "_").joined(separator: " ") }
}
