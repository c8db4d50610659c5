/// Forenames that are common in a city of the east of England. Written for this sample; nobody in it exists.
enum NamePools {
  /// Forenames of a culture, the common ones first. `isYoung` is for those born since about 2000.
  static func forenames(_ culture: Culture, isFemale: Bool, isYoung: Bool) -> [String] {
    switch culture {
    case .english:
      isFemale ? (isYoung ? englishGirls : englishWomen) : (isYoung ? englishBoys : englishMen)
    case .polish: isFemale ? polishWomen : polishMen
    case .lithuanian: isFemale ? lithuanianWomen : lithuanianMen
    case .portuguese: isFemale ? portugueseWomen : portugueseMen
    case .romanian: isFemale ? romanianWomen : romanianMen
    case .pakistani: isFemale ? pakistaniWomen : pakistaniMen
    case .punjabi: punjabi
    case .gujarati: isFemale ? gujaratiWomen : gujaratiMen
    case .african: isFemale ? africanWomen : africanMen
    case .italian: isFemale ? italianWomen : italianMen
    }
  }

  private static func names(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  private static let englishWomen = names(
    """
    Sarah Emma Claire Lisa Michelle Nicola Kelly Joanne Rebecca Samantha Karen Louise Gemma Laura Donna Amanda Julie Tracy Hayley Stacey
    Victoria Rachel Natalie Leanne Helen Kerry Katie Charlotte Zoe Lindsey Cheryl Dawn Catherine Angela Jodie Danielle Paula Jennifer
    Tina Debbie Sharon Alison Kirsty Tanya Lorraine Jane Susan Melanie Carly Amy Vicky Jenna Maria Heather Wendy Naomi Tara Maxine Beth
    Lucy Hannah Chantelle Toni Rhiannon Sally Ruth Elaine Teresa Marie Jacqueline Andrea Hollie Bryony Fiona Gail Denise Lynne Yvonne
    Linda Margaret Christine Barbara Pauline Janet Patricia Sandra Diane Maureen Elizabeth Carol Sheila Jean Anne Rosemary Gillian
    """)
  private static let englishMen = names(
    """
    David Paul Mark Andrew Lee Darren Christopher Stephen Jason Craig Michael Richard Simon Robert James Gary Steven Ian Wayne Matthew
    Daniel Carl Dean Neil Anthony Kevin Stuart Scott Shaun Peter Martin Adam John Jamie Philip Adrian Nathan Ryan Karl Barry Ben Thomas
    Shane Ashley Liam Jonathan Nicholas Graham Justin Dale Luke Alan Marcus Damian Terry Gavin Aaron Kieran Leon Russell Robin Howard
    Colin Keith Brian Raymond Derek Roger Malcolm Trevor Dennis Geoffrey Clive Norman Alexander Benjamin Samuel Timothy Duncan Glenn
    """)
  private static let englishGirls = names(
    """
    Chloe Ellie Jessica Olivia Emily Lily Ruby Grace Amelia Sophie Lacey Mia Poppy Evie Summer Megan Isabelle Freya Holly Daisy Scarlett
    Libby Paige Leah Abigail Maisie Millie Amber Caitlin Imogen Molly Phoebe Brooke Skye Lexi Tia Eleanor Georgia Niamh Faith Rosie Keira
    Jasmine Charlotte Hollie Demi Bethany Shannon Courtney Madison Tilly Esme Alice Harriet Florence Matilda Bella Lola Aimee Sienna Eve
    Heidi Nicole Erin Zara Lydia Martha Willow Ava Ivy Elsie Connie Lauren Kayleigh Tegan Alisha Ella-Mae Lilly-Rose Darcey Macy Robyn
    """)
  private static let englishBoys = names(
    """
    Jack Callum Joshua Tyler Harry Alfie Riley Charlie Jake Oliver Connor Kieran Mason Ethan Lewis Archie Logan Dylan Thomas Harvey Liam
    George Jayden Bradley Kai Luke Reece William Corey Owen Brandon Finley Aaron Jamie Max Toby Leo Freddie Oscar Ashton Noah Cameron
    Nathan Kyle Zak Louis Jenson Kian Declan Rhys Taylor Blake Ellis Ryan Billy Jordan Morgan Alex Samuel Benjamin Daniel Isaac Sonny
    Frankie Tommy Joseph Rory Stanley Teddy Bailey Curtis Mackenzie Sebastian Edward Elliot Theo Arlo Rocco Vinnie Ronnie Jacob Adam
    """)
  private static let polishWomen = names(
    """
    Agnieszka Katarzyna Anna Monika Małgorzata Joanna Magdalena Ewelina Justyna Paulina Sylwia Iwona Beata Natalia Aleksandra Karolina
    Julia Zuzanna Wiktoria Oliwia Maja Zofia Nikola Amelia Hanna Alicja Dominika Klaudia Weronika Gabriela
    """)
  private static let polishMen = names(
    """
    Piotr Tomasz Krzysztof Paweł Marcin Łukasz Michał Grzegorz Rafał Andrzej Sławomir Dariusz Mariusz Przemysław Jakub Kacper Filip
    Szymon Mateusz Bartosz Dawid Oskar Wiktor Adrian Patryk Kamil Igor Oliwier Antoni Mikołaj
    """)
  private static let lithuanianWomen = names(
    "Rasa Jurgita Inga Vilma Lina Daiva Asta Kristina Jolanta Edita Ugnė Gabija Emilija Austėja Kamilė Viktorija Greta Gintarė"
  )
  private static let lithuanianMen = names(
    "Mindaugas Darius Vytautas Arūnas Gintaras Saulius Andrius Tomas Rolandas Lukas Matas Dominykas Nojus Kajus Ignas Domas Rokas"
  )
  private static let portugueseWomen = names(
    "Maria Ana Carla Sandra Conceição Fátima Cristina Patrícia Sónia Mónica Beatriz Mariana Leonor Inês Carolina Matilde Lara Íris"
  )
  private static let portugueseMen = names(
    "João José António Paulo Carlos Luís Rui Nuno Hélder Pedro Tiago Rodrigo Martim Diogo Rafael Gonçalo Simão Davi Fábio"
  )
  private static let romanianWomen = names(
    "Mihaela Elena Ionela Cristina Daniela Andreea Alina Roxana Ana-Maria Ștefania Bianca Denisa Larisa Sofia Antonia Ioana"
  )
  private static let romanianMen = names(
    "Ion Gheorghe Florin Marian Constantin Vasile Adrian Cătălin Bogdan Răzvan Andrei Darius David Matei Luca Alexandru Ștefan"
  )
  private static let pakistaniWomen = names(
    """
    Shazia Nasreen Rukhsana Saima Samina Farzana Shabana Tahira Nazia Rubina Noreen Fozia Aisha Maryam Fatima Zainab Hafsa Amina Khadija
    Iqra Sana Hira Zara Maham Aliza Eshal Hooria Anaya Sumayyah Mehreen
    """)
  private static let pakistaniMen = names(
    """
    Mohammed Imran Tariq Nadeem Shahid Kamran Zahid Khalid Waqas Sajid Asif Amjad Pervaiz Adeel Hamza Ibrahim Yusuf Bilal Umar Zain Ali
    Hassan Haris Ayaan Musa Eesa Rayyan Subhan Zakariya Danyal
    """)
  private static let punjabi = names(
    """
    Gurpreet Harpreet Manjit Kulwinder Sukhwinder Jaswinder Rajinder Balbir Paramjit Surinder Navdeep Amandeep Mandeep Kirandeep Jasleen
    Simran Arjan Gurleen Prabhjot Karanvir
    """)
  private static let gujaratiWomen = names(
    "Bhavna Hansa Nisha Jyoti Kalpana Daksha Heena Sangita Rupal Dipti Krupa Riya Diya Krisha Mahi Aanya Khushi")
  private static let gujaratiMen = names(
    "Bharat Kirit Hemant Jignesh Nilesh Paresh Mukesh Chirag Mehul Ketan Dev Yash Om Krish Harsh Jay Shivam")
  private static let africanWomen = names(
    "Blessing Precious Patience Tendai Rutendo Nyarai Chipo Adaeze Ngozi Abena Akua Efua Esther Comfort Mercy Tariro Makena Zawadi"
  )
  private static let africanMen = names(
    "Tafadzwa Tinashe Farai Tapiwa Kudzai Emeka Obinna Chidi Kwame Kofi Yaw Emmanuel Prince Samuel Joel Takudzwa Baraka Juma"
  )
  private static let italianWomen = names(
    "Rosa Carmela Angela Giuseppina Antonietta Lucia Gianna Sofia Chiara Isabella Mia Elisa")
  private static let italianMen = names(
    "Antonio Giuseppe Salvatore Carmine Domenico Pasquale Vito Marco Luca Dario Leonardo Matteo")
}
