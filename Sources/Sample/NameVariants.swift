/// Other spellings and short forms of forenames and surnames.
enum NameVariants {
  /// A name that sounds the same and is written otherwise; nil where nobody confuses it.
  static func spelling(_ name: String, _ dice: inout Dice) -> String? {
    guard let group = spellings[name] else { return nil }
    return dice.pick(group.filter { $0 != name })
  }

  /// What the person is called at home; nil where the name has no short form here.
  static func short(_ name: String, _ dice: inout Dice) -> String? { dice.pick(shortForms[name] ?? []) }

  private static let spellings: [String: [String]] = {
    var table: [String: [String]] = [:]
    for line in groups.split(separator: "\n") {
      let names = line.split(separator: " ").map(String.init)
      for name in names { table[name, default: []] += names }
    }
    return table
  }()

  private static let shortForms: [String: [String]] = {
    var table: [String: [String]] = [:]
    for line in shorts.split(separator: "\n") {
      let names = line.split(separator: " ").map(String.init)
      if let name = names.first { table[name] = Array(names.dropFirst()) }
    }
    return table
  }()

  private static let groups = """
    Catherine Katherine Kathryn Catharine
    Sarah Sara
    Claire Clare
    Rachel Rachael
    Lindsey Lyndsey Lindsay
    Stephen Steven
    Philip Phillip
    Jonathan Johnathan
    Shaun Sean Shawn
    Stuart Stewart
    Geoffrey Jeffrey
    Tracy Tracey Traci
    Stacey Stacy
    Hayley Haley
    Callum Calum
    Reece Rhys
    Connor Conor
    Keira Kiera
    Kieran Kieron
    Caitlin Kaitlyn Catelyn
    Isabelle Isobel Isabel
    Chloe Chloé
    Niamh Neve
    Elliot Elliott
    Louis Lewis
    Zak Zac Zack
    Finley Finlay
    Harvey Harvie
    Darcey Darcy Darcie
    Lacey Lacy
    Tia Tiah
    Mohammed Muhammad Mohammad Mohamed
    Yusuf Yousaf Yousuf
    Hassan Hasan
    Maryam Mariam
    Fatima Fatimah
    Zainab Zaynab
    Aisha Ayesha Aishah
    Zakariya Zakaria
    Hussain Hussein Husain
    Ahmed Ahmad
    Choudhry Chaudhry Chowdhury
    Akhtar Akhter
    Mahmood Mehmood
    Sandhu Sandhoo
    Clark Clarke
    Stevens Stephens
    Davies Davis
    Cook Cooke
    Sharpe Sharp
    McDonald MacDonald
    MacKenzie McKenzie
    Wiktoria Viktoria
    Nikola Nicola
    Aleksandra Alexandra
    Oliwia Olivia
    Wiktor Victor
    Kristina Christina
    Sofia Sophia
    Ella-Mae Ellamae
    Lilly-Rose Lily-Rose
    """

  private static let shorts = """
    Christopher Chris
    Michael Mick Mike
    Andrew Andy
    Stephen Steve
    Steven Steve
    Richard Rick Richie
    Robert Rob Bob
    James Jim Jimmy
    Matthew Matt
    Daniel Dan Danny
    Anthony Tony
    Thomas Tom
    Nicholas Nick
    Jonathan Jon
    Philip Phil
    Benjamin Ben
    Samuel Sam
    Alexander Alex
    David Dave
    Joshua Josh
    Joseph Joe
    William Will Billy
    Bradley Brad
    Nathan Nate
    Edward Eddie Ted
    Timothy Tim
    Rebecca Becky
    Samantha Sam
    Catherine Cath Cathy Kate
    Katie Kate
    Victoria Vicky
    Jennifer Jenny
    Jacqueline Jackie
    Charlotte Charlie Lottie
    Danielle Dani
    Natalie Nat
    Amanda Mandy
    Michelle Shell
    Nicola Nicky
    Joanne Jo
    Elizabeth Liz Beth
    Margaret Maggie
    Patricia Pat Trish
    Susan Sue
    Christine Chris
    Deborah Debbie
    Abigail Abi
    Jessica Jess
    Isabelle Izzy
    Eleanor Ellie
    Emily Em
    Olivia Liv
    Megan Meg
    Georgia George
    Bethany Beth
    Madison Maddie
    Matilda Tilly
    Katarzyna Kasia
    Małgorzata Gosia
    Agnieszka Aga
    Magdalena Magda
    Aleksandra Ola
    Joanna Asia
    Tomasz Tomek
    Krzysztof Kris
    Jakub Kuba
    Mohammed Mo
    Emmanuel Manny
    Tafadzwa Taf
    Tinashe Tino
    Giuseppe Joe
    Antonio Tony
    Alexandru Alex
    Gurpreet Gary
    """
}
