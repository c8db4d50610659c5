/// The feeds of the invented councils, with the columns that the shipped pipelines map by default.
public enum SampleFeed: String, CaseIterable, Sendable {
  case censusPupils = "census_pupils"
  case censusAttendance = "census_attendance"
  case censusExclusions = "census_exclusions"
  case oneAttendance = "one_attendance"
  case oneExclusions = "one_exclusions"
  case oneInvolvements = "one_involvements"
  case oneHomeEducation = "one_home_education"
  case onePlacements = "one_placements"
  case aspireSituations = "aspire_situations"
  case aspireDestinations = "aspire_destinations"
  case aspireOffences = "aspire_offences"
  case ecinsInterventions = "ecins_interventions"
  case ecinsIncidents = "ecins_incidents"
  case crimefileOccurrences = "crimefile_occurrences"
  case liquidlogicFamilies = "liquidlogic_families"
  case liquidlogicPeople = "liquidlogic_people"
  case liquidlogicEarlyHelp = "liquidlogic_early_help"
  case liquidlogicNeeds = "liquidlogic_needs"
  case liquidlogicAssessments = "liquidlogic_assessments"
  case liquidlogicSocialCare = "liquidlogic_social_care"
  case liquidlogicMissing = "liquidlogic_missing"
  case liquidlogicCSE = "liquidlogic_cse"
  case operationalGroup = "operational_group"
  case salesforceDeclarations = "salesforce_declarations"
  case salesforceStars = "salesforce_stars"
  case dwpADMS = "dwp_adms"
  case housingApplications = "housing_applications"
  case housingConditions = "housing_conditions"
  case benchOffences = "bench_offences"
  case policeCallouts = "police_callouts"
  case offenderOrders = "offender_orders"
  case roni
  case earlyYearsTakeup = "early_years_takeup"
  case ehcPlans = "ehc_plans"
  case aepReviews = "aep_reviews"
  case hospitalAttendances = "hospital_attendances"
  case treatmentEpisodes = "treatment_episodes"
  case familyScores = "family_scores"
  case workerAssessments = "worker_assessments"

  /// The feeds that only the Cambridgeshire pipeline reads.
  static let ofCambridgeshireAlone: [SampleFeed] = [
    .benchOffences, .policeCallouts, .offenderOrders, .roni, .earlyYearsTakeup, .ehcPlans, .aepReviews,
    .hospitalAttendances, .treatmentEpisodes, .familyScores, .workerAssessments,
  ]
  /// The feeds that only the Peterborough pipeline reads.
  static let ofPeterboroughAlone: [SampleFeed] = [
    .oneInvolvements, .aspireDestinations, .aspireOffences, .crimefileOccurrences, .liquidlogicAssessments,
    .liquidlogicMissing, .liquidlogicCSE, .operationalGroup, .salesforceDeclarations, .housingConditions,
  ]

  /// The header, separated by commas.
  public var header: String {
    switch self {
    case .censusPupils:
      "UPN,FormerUPN,Surname,Forename,MiddleNames,DOB,Sex,AddressLine1,Town,Postcode,UPRN,LAESTAB,SchoolName,SchoolType,"
        + "EntryDate,LeavingDate,EnrolStatus,NCYear"
    case .censusAttendance: "UPN,LAESTAB,AcademicYear,Term,SessionsPossible,SessionsAuthorised,SessionsUnauthorised"
    case .censusExclusions: "UPN,LAESTAB,StartDate,Category,Sessions,Overturned"
    case .oneAttendance:
      "PersonID,UPN,Surname,Forename,DOB,Base,AcademicYear,Term,SessionsPossible,SessionsAuthorised,SessionsUnauthorised"
    case .oneExclusions: "PersonID,UPN,Surname,Forename,DOB,Category,StartDate,SchoolDays,Overturned"
    case .oneInvolvements: "InvolvementID,PersonID,UPN,Surname,Forename,DOB,Service,Reason,StartDate,EndDate,Status"
    case .oneHomeEducation: "PersonID,UPN,Surname,Forename,DOB,StartDate,EndDate,RAG,RAGDate,AssessmentDate,VisitDate"
    case .onePlacements: "PersonID,UPN,Surname,Forename,DOB,Provider,Type,Reason,StartDate,EndDate"
    case .aspireSituations:
      "ClientID,UPN,Surname,Forename,DOB,Gender,Postcode,ActivityCode,Group,StartDate,ConfirmedDate,ExpiryDate,EndDate"
    case .aspireDestinations: "ClientID,Surname,Forename,DOB,Destination,Status,StatusDate,StartDate"
    case .aspireOffences:
      "ClientID,Surname,Forename,DOB,Gender,Postcode,OffenceID,OffenceDate,Offence,Status,OutcomeDate,Outcome,Substantive"
    case .ecinsInterventions:
      "ProfileID,Surname,Forename,DOB,Gender,Address,Postcode,CaseRef,Role,Intervention,Formal,StartDate,EndDate,Outcome"
    case .ecinsIncidents:
      "ProfileID,Surname,Forename,DOB,Gender,Address,Postcode,IncidentRef,Role,IncidentType,IncidentDate"
    case .crimefileOccurrences:
      "OccurrenceNo,NominalID,Surname,Forename,DOB,Address,Postcode,Role,Type,OccurredFrom,OccurredTo,Disposal"
    default: councilHeader
    }
  }

  private var councilHeader: String {
    switch self {
    case .liquidlogicFamilies:
      "FamilyID,RegistrationDate,AssessmentDate,PlanDate,LeadProfessional,LeadAgency,ClosedDate,ClosureReason"
    case .liquidlogicPeople:
      "PersonID,FamilyID,Role,FromDate,ToDate,Surname,Forename,MiddleNames,DOB,ExpectedDOB,Gender,Ethnicity,NHSNumber,UPN,NINO,"
        + "AddressLine1,Town,Postcode,UPRN,DateOfDeath"
    case .liquidlogicEarlyHelp:
      "EpisodeID,FamilyID,PersonID,StartDate,EndDate,EndReason,SuccessRating,LeadProfessional,Deemed"
    case .liquidlogicNeeds: "EpisodeID,PersonID,FamilyID,AssessedOn,Measure,Ticked"
    case .liquidlogicAssessments: "AssessmentID,PersonID,ReferralID,StartDate,AuthorisedDate,Status"
    case .liquidlogicSocialCare: "EpisodeID,PersonID,Type,StartDate,EndDate,Outcome"
    case .liquidlogicMissing: "EpisodeID,PersonID,MissingFrom,MissingDate,FoundDate"
    case .liquidlogicCSE: "AssessmentID,PersonID,AssessedOn,RiskLevel"
    case .operationalGroup: "MeetingDate,PersonID,Surname,Forename,DOB,Reason,Risk"
    case .salesforceDeclarations:
      "DeclarationID,FamilyID,PersonID,Surname,Forename,DOB,Measure,Declaration,DateDeclared,DeclaredBy,Role,Agency,Detail"
    case .salesforceStars: "StarID,FamilyID,PersonID,StarType,CompletedOn,Area,Score"
    case .dwpADMS:
      "LARef,NINO,Surname,Forename,DOB,Postcode,MatchStatus,Benefit,ClaimStart,ClaimEnd,SanctionFrom,SanctionTo,Conditionality,"
        + "ScanDate"
    case .housingApplications:
      "CaseRef,FamilyID,Surname,Forename,DOB,Postcode,DependentChildren,ApplicationDate,Decision,DecisionDate"
    case .housingConditions: "CaseRef,FamilyID,Surname,Forename,DOB,Postcode,Finding,FindingDate,Resolved,ResolvedDate"
    default: countyHeader
    }
  }

  private var countyHeader: String {
    switch self {
    case .benchOffences:
      "BenchID,Surname,Forename,DOB,Gender,Postcode,OffenceID,OffenceDate,Offence,Status,OutcomeDate,Outcome,Substantive"
    case .policeCallouts:
      "CalloutRef,NominalID,Role,Surname,Forename,DOB,AddressLine1,Postcode,UPRN,CalloutDate,Type,Domestic"
    case .offenderOrders:
      "OffenderID,Surname,Forename,DOB,Gender,Postcode,OrderID,OrderType,StartDate,EndDate,ReleaseDate"
    case .roni: "UPN,Surname,Forename,DOB,NCYear,RatedOn,Rating"
    case .earlyYearsTakeup: "ChildID,Surname,Forename,DOB,Postcode,Entitlement,Provider,StartDate,EndDate"
    case .ehcPlans: "PersonID,UPN,Surname,Forename,DOB,PlanID,Status,StatusDate,EndDate,ReviewedOn"
    case .aepReviews: "PersonID,UPN,Surname,Forename,DOB,PlanID,PlanStart,PlanEnd,ReviewedOn,Suitable"
    case .hospitalAttendances: "NHSNumber,Surname,Forename,DOB,Postcode,AttendanceID,AttendedOn,Type"
    case .treatmentEpisodes: "ClientID,Surname,Forename,DOB,Postcode,EpisodeID,Substance,StartDate,EndDate,EndReason"
    case .familyScores:
      "AssessmentID,FamilyID,PersonID,Surname,Forename,DOB,Tool,Stage,AssessedOn,Area,Score,Maximum"
    case .workerAssessments:
      "AssessmentID,FamilyID,PersonID,Surname,Forename,DOB,Measure,Declaration,DateDeclared,From,To,Value,ValueBefore,"
        + "DeclaredBy,Role,Agency,Detail"
    default: ""
    }
  }

  /// Index of the feed in `allCases`.
  var position: Int { SampleFeed.allCases.firstIndex(of: self) ?? 0 }
}
