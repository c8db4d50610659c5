/// What columns of people are commonly called, in English and the languages around it, as words run together.
enum ColumnLexicon {
  /// The role that a whole phrase names.
  static let roles: [String: ColumnRole] = {
    var roles: [String: ColumnRole] = [:]
    for (role, phrases) in phrases {
      for phrase in phrases.split(whereSeparator: { $0 == " " || $0 == "\n" }) { roles[String(phrase)] = role }
    }
    return roles
  }()

  private static let phrases: [(ColumnRole, String)] = [
    (
      .id,
      """
      id recordid recid uniqueid rowid recordnumber recordno recordnum recordkey recno record key uid uuid guid pk identifier ref reference urn
      """
    ),
    (
      .forename,
      """
      forename forenames firstname firstnames namefirst namefrst givenname givennames given first fname frstname christianname christiannames pername1 fn
      vorname vornamen rufname prenom prenoms nombredepila primernombre nombrespropios prenome primeironome voornaam voornamen roepnaam imie
      imiona fornamn fornavn etunimi jmeno firstinitial forenameinitial initials initial voorletters
      """
    ),
    (
      .otherForename,
      "preferredname preferredforename preferredfirstname knownas knownasname nickname usualname callname akafirstname aliasforename"
    ),
    (
      .surname,
      """
      surname surnames lastname lastnames namelast familyname last lname sname pername2 ln lst lstname nachname familienname zuname nomdefamille
      nomfamille nomusage apellido apellidos primerapellido apellidopaterno segundoapellido apellidomaterno cognome cognomi sobrenome apelido apelidos ultimonome achternaam
      familienaam nazwisko efternamn etternavn efternavn sukunimi prijmeni
      """
    ),
    (
      .otherSurname,
      """
      maidenname maiden preferredsurname preferredlastname birthname birthsurname surnameatbirth lastnameatbirth nameatbirth formername formersurname previoussurname previouslastname
      prevsurname oldsurname othersurname alternativesurname aliassurname geburtsname madchenname nomdenaissance nomnaissance nomjeunefille
      apellidodesoltera meisjesnaam geboortenaam nazwiskopanienskie nazwiskorodowe
      """
    ),
    (
      .middle,
      """
      middlename middlenames middle midname midlname middlenm mname mi middleinitial middleinit midinit secondname secondforename
      secondfirstname othernames othername otherforenames otherforename zweitername deuxiemeprenom segundonombre secondonome
      tweedenaam drugieimie
      """
    ),
    (
      .fullName,
      """
      fullname name names personname firstandsurname firstandlastname completename wholename clientname pupilname patientname customername
      voorenachternaam vollername nomcomplet nometprenom nombrecompleto nombreyapellidos nomecompleto nominativo nomecognome naam naamvolledig
      imieinazwisko nom nombre nombres nome nazwa namn navn nimi
      """
    ),
    (
      .birth,
      """
      dob dateofbirth birthdate birth birthday dateofbirthday bday bdate borndate born bornon datebirth birthdt dobdate dobirth birthdttm
      geburtsdatum gebdatum gebdat geburtstag datenaissance datedenaissance naissance ddn fechanacimiento fechadenacimiento fechanac
      nacimiento datanascita datadinascita nascita datanascimento datadenascimento nascimento geboortedatum gebdat dataurodzenia
      urodzony fodelsedatum fodselsdato syntymaaika datumnarozeni
      """
    ),
    (
      .birthYear,
      """
      birthyear yearofbirth yob by byear birthyr dobyear dobyr doby dobyyyy yearborn geburtsjahr gebjahr anneenaissance anneedenaissance
      anonacimiento anodenacimiento annonascita annodinascita anonascimento geboortejaar rokurodzenia
      """
    ),
    (
      .birthMonth,
      """
      birthmonth monthofbirth mob bm bmonth dobmonth dobmon dobmth dobmm dobm birthmon geburtsmonat gebmonat moisnaissance moisdenaissance
      mesnacimiento mesdenacimiento mesenascita geboortemaand miesiacurodzenia
      """
    ),
    (
      .birthDay,
      """
      dayofbirth bd dobday dobdd dobd birthdayofmonth geburtstagtag gebtag journaissance jourdenaissance dianacimiento diadenacimiento
      giornonascita geboortedag dzienurodzenia
      """
    ),
    (.age, "age ageinyears ageyears ageyrs birthage agenow currentage alter edad eta idade leeftijd wiek"),
    (
      .sex,
      "sex gender sexcode gendercode geschlecht sexe sexo genero sesso genere geslacht plec kon kjonn sukupuoli pohlavi m/f mf"
    ),
    (
      .house,
      """
      streetnumber streetnum streetno stno housenumber houseno housenum housenbr hsenum housename houseid flatorhouse buildingnumber
      housenameno housenumbername housenameornumber housenumberorname nameornumber buildingno buildingname addressnumber addrnum propertynumber civicnumber hausnummer hausnr hnr numerovoie numerorue numerocalle
      numerocivico civico huisnummer huisnr numerdomu paon
      """
    ),
    (
      .unit,
      """
      unit unitnumber unitno unitnum flat flatnumber flatno flatnum apartment apartmentnumber aptnumber aptno aptnum apt suite saon
      housenumberaddition huisnummertoevoeging toevoeging piso puerta interno numermieszkania
      """
    ),
    (
      .line,
      """
      address addressline addressline1 address1 addr addr1 add1 addressln1 addrline addrln street streetname streetaddress streetaddr resstreetaddress
      fulladdress completeaddress postaladdress homeaddress residentialaddress addressfull addressstreet enumcap streetdir streetdirection
      streettype streettypecode streetsuffix streetsufx streetpredir streetpostdir halfcode road roadname thoroughfare strasse str anschrift
      adresse rue voie adressepostale direccion calle domicilio indirizzo via endereco rua morada logradouro adres straat straatnaam ulica gata
      gateadresse katuosoite adresa pobox
      """
    ),
    (
      .postcode,
      """
      postcode postalcode zip zipcode zip5 zipcd postcd pcode pcd pcd7 pcd8 pcds pc enumpc postcodefake areacode plz postleitzahl codepostal cp
      codigopostal cap cep codigopostale postnummer postnr kodpocztowy postinumero psc
      """
    ),
    (
      .seen,
      "recorddate daterecorded lastupdated updated updatedon recordedon createdon datecreated dateofrecord"
    ),
    (
      .contact("phone"),
      "phone telephone tel mobile cell cellphone fax phonenumber telefon telefono telefone telefoonnummer handy portable tlf"
    ),
    (
      .contact("email"),
      "email emailaddress mail emailaddr courriel correo correoelectronico emailadresse adressemail mailadresse emailadres"
    ),
    (.number("UPN"), "upn uniquepupilnumber"),
    (
      .number("NINO"),
      "nino nationalinsurancenumber nationalinsuranceno nationalinsurance ninumber nino1 nationalinsurancenum"
    ),
    (.number("NHSNumber"), "nhs nhsnumber nhsno nhsnum"),
    (.number("ULN"), "uln uniquelearnernumber"),
    (
      .number("SSN"),
      "ssn socsecid socialsecurity socialsecuritynumber socialsecurityno socsec socsecnum ssnumber last4ssn ssn4 itin"
    ),
    (.number("Passport"), "passport passportnumber passportno passportnum"),
    (
      .number("NationalID"),
      """
      nationalid nationalidnumber nationalidentifier idcard idcardnumber dni nif nie curp rut cpf bsn burgerservicenummer pesel codicefiscale
      codfiscale nir numerosecuritesociale numsecu steuerid steueridentifikationsnummer sozialversicherungsnummer svnr personnummer
      fodselsnummer henkilotunnus rodnecislo
      """
    ),
    (
      .number("Licence"),
      "driverslicence driverslicense driverlicence driverlicense drivinglicence driverslic driverslicensenumber"
    ),
    (
      .words("town"),
      """
      town city suburb village locality place posttown towncity citytown cityname townname municipality settlement rescity ort stadt wohnort
      gemeinde ville commune localite ciudad municipio localidad poblacion citta comune cidade plaats woonplaats stad gemeente miasto
      miejscowosc postort poststed kunta obec
      """
    ),
    (
      .words("state"),
      "state province region statecode statecd statename stateabbr bundesland provincia estado wojewodztwo"
    ),
    (.words("county"), "county countyname countydesc landkreis kreis departement"),
    (
      .words("district"),
      "district ward borough precinct parish neighbourhood neighborhood barrio arrondissement bairro"
    ),
    (.words("country"), "country countrycode countryname pays pais paese kraj"),
    (.words("address 2"), "address2 addressline2 addr2 add2 addressln2 adresszusatz complementadresse complemento"),
    (
      .words("birthplace"),
      """
      birthplace placeofbirth birthstate birthcountry birthcity birthtown countryofbirth bplace bornat bornin pob bpl geburtsort lieunaissance
      lieudenaissance lugarnacimiento lugardenacimiento luogonascita luogodinascita localnascimento naturalidade geboorteplaats miejsceurodzenia
      """
    ),
    (
      .words("occupation"),
      "occupation occstr job profession jobtitle beruf metier profesion professione profissao beroep zawod"
    ),
    (.words("ethnicity"), "ethnicity ethnic race raceethnicity ethnicgroup ethnicorigin raceeth racecode"),
    (
      .words("nationality"),
      "nationality citizenship staatsangehorigkeit nationalite nacionalidad nazionalita nationaliteit"
    ),
    (.words("language"), "language mothertongue firstlanguage homelanguage sprache langue idioma lingua taal"),
    (.words("religion"), "religion faith"),
    (.words("suffix"), "suffix namesuffix namesufx namesufxcd nmsuffix generation generationcode"),
    (.words("alias"), "alias aliases aka alsoknownas"),
  ]

  /// Which part of its role a phrase names: the name of a street is less than a whole line, and where everybody has two surnames this is the second.
  static func part(_ phrase: String) -> Int {
    streets.contains(phrase) || phrase.hasPrefix("segundo") || phrase.hasSuffix("materno") ? 2 : 1
  }

  private static let streets = Set(
    """
    street streetname streetdir streetdirection streettype streettypecode streetsuffix streetsufx streetpredir streetpostdir halfcode road
    roadname thoroughfare strasse str rue voie calle via rua logradouro straat straatnaam ulica gata pobox
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// Words that say nothing about what a column holds.
  static let empty = Set(
    """
    res residential resident cur current voter patient client customer pupil student child person member applicant claimant user employee
    subject individual participant owner offender tenant learner pat cust txt text cd code desc description dt std standardised standardized clean cleaned raw orig original value
    val field col column legal main primary registered full of the my us uk de la van der du des di del da l r a b c x y in at abbr
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// Words that say little behind others.
  static let endings: Set = ["nm", "name", "number", "num", "no", "nbr", "nr"]

  /// Words that say what a header is about, whatever stands around them.
  static let telling: [String: ColumnRole] = {
    var roles: [String: ColumnRole] = [:]
    for (role, words) in [
      (ColumnRole.forename, "forename forenames firstname givenname fname vorname prenom voornaam imie"),
      (
        .surname,
        "surname surnames lastname familyname lname sname nachname apellido apellidos cognome achternaam nazwisko"
      ),
      (.middle, "middlename"), (.birth, "dob birthdate dateofbirth birthday geburtsdatum geboortedatum"),
      (.sex, "sex gender geschlecht sexe sexo"), (.postcode, "postcode zipcode zip plz"), (.contact("email"), "email"),
      (.contact("phone"), "phone telephone mobile tel"), (.words("town"), "town city suburb ville ciudad"),
      (.number("SSN"), "ssn"), (.number("NINO"), "nino"), (.number("UPN"), "upn"), (.number("NHSNumber"), "nhs"),
    ] {
      for word in words.split(separator: " ") { roles[String(word)] = role }
    }
    return roles
  }()

  /// Long words that tell even as a part of a word: `clientsurname`, `pupilpostcode`.
  static let embedded: [(String, ColumnRole)] = telling.filter { $0.key.count > 6 || $0.key == "surname" }
    .sorted { ($1.key.count, $0.key) < ($0.key.count, $1.key) }.map { ($0.key, $0.value) }
}
