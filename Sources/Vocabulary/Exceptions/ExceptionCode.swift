/// Every code that `exceptions.csv`, the quarantine and a claim's warnings can carry; the raw value is the code as written there.
///
/// To add one: a case here, its meaning in the table of its group (`ExceptionCode+Files.swift` and its neighbours), and something that raises
/// it; then write the page of codes anew (see *Contributing*). Tests fail for a case without a meaning, and for one that nothing raises.
public enum ExceptionCode: String, CaseIterable, Sendable {
  // Files and feeds
  case fileMissing = "FILE_MISSING"
  case fileUnreadable = "FILE_UNREADABLE"
  case fileEmpty = "FILE_EMPTY"
  case fileChanged = "FILE_CHANGED"
  case fileStale = "FILE_STALE"
  case fileDuplicate = "FILE_DUPLICATE"
  case unknownFile = "UNKNOWN_FILE"
  case notAFile = "NOT_A_FILE"
  case notCSV = "NOT_CSV"
  case noRows = "NO_ROWS"
  case noLastLineEnd = "NO_LAST_LINE_END"
  case headerMismatch = "HEADER_MISMATCH"
  case headerDoubled = "HEADER_DOUBLED"
  case otherDelimiter = "DELIMITER"
  case delimiterUnclear = "DELIMITER_UNCLEAR"
  case otherEncoding = "ENCODING"
  case columnMissing = "COLUMN_MISSING"
  case columnDropped = "COLUMN_DROPPED"
  case dateOrder = "DATE_ORDER"
  case datesUnclear = "DATES_UNCLEAR"
  case parentMissing = "PARENT_MISSING"
  case manifestMismatch = "MANIFEST_MISMATCH"
  case manifestUnreadable = "MANIFEST_UNREADABLE"
  case notInManifest = "NOT_IN_MANIFEST"
  case rowCountDrop = "ROWCOUNT_DROP"
  case schoolSilent = "SCHOOL_SILENT"
  case tooManyRejected = "TOO_MANY_REJECTED"

  // Rows that are set aside
  case rowRejected = "ROW_REJECTED"
  case rowTooNarrow = "ROW_TOO_NARROW"
  case rowTooWide = "ROW_TOO_WIDE"
  case rowTooLong = "ROW_TOO_LONG"
  case rowCut = "ROW_CUT"
  case strayQuote = "STRAY_QUOTE"
  case unclosedQuote = "UNCLOSED_QUOTE"
  case otherQuote = "OTHER_QUOTE"
  case strayDelimiter = "STRAY_DELIMITER"
  case badBytes = "BAD_BYTES"
  case neededValue = "NEEDED_VALUE"
  case wrongTypes = "WRONG_TYPES"
  case secondTable = "SECOND_TABLE"
  case noParent = "NO_PARENT"
  case duplicateRow = "DUPLICATE_ROW"
  case noSingleTerm = "NO_SINGLE_TERM"

  // Values
  case badDate = "BAD_DATE"
  case badNumber = "BAD_NUMBER"
  case unknownCode = "UNKNOWN_CODE"
  case badUPN = "BAD_UPN_CHECK"
  case badNHSNumber = "BAD_NHS_CHECK"
  case badULN = "BAD_ULN_CHECK"
  case badNINO = "BAD_NINO_FORMAT"
  case badUPRN = "BAD_UPRN"
  case badPostcode = "BAD_POSTCODE"
  case repeatedDigits = "REPEATED_DIGITS"
  case digitsLost = "DIGITS_LOST"
  case spreadsheetError = "SPREADSHEET_ERROR"
  case textTooLong = "TEXT_TOO_LONG"
  case badForm = "BAD_FORM"
  case suppressed = "SUPPRESSED"
  case blankValue = "BLANK_VALUE"
  case valuesCrossed = "VALUES_CROSSED"
  case textMended = "TEXT_MENDED"
  case textBroken = "TEXT_BROKEN"

  // What rows say
  case nobodyNamed = "NOBODY_NAMED"
  case undated = "UNDATED"
  case futureDate = "FUTURE_DATE"
  case endsBeforeStart = "ENDS_BEFORE_START"
  case negativeCount = "NEGATIVE_COUNT"
  case partSession = "PART_SESSION"
  case termUnreadable = "TERM_UNREADABLE"
  case sessionsMissing = "SESSIONS_MISSING"
  case sessionsNegative = "SESSIONS_NEGATIVE"
  case absentMoreThanPossible = "ABSENT_GT_POSSIBLE"
  case birthImplausible = "BIRTH_IMPLAUSIBLE"
  case birthConflict = "BIRTH_CONFLICT"
  case keyShared = "KEY_SHARED"
  case danglingReference = "DANGLING_REFERENCE"
  case familyRegisteredTwice = "FAMILY_REGISTERED_TWICE"

  // Persons and families
  case numberConflict = "ID_CONFLICT"
  case decisionConflict = "DECISION_CONFLICT"
  case personMerged = "PERSON_MERGED"
  case personSplit = "PERSON_SPLIT"
  case personTwiceOnRegister = "PERSON_TWICE_ON_REGISTER"
  case personInTwoFamilies = "PERSON_IN_TWO_FAMILIES"
  case roleMissing = "ROLE_MISSING"
  case possibleMember = "POSSIBLE_MEMBER"

  // Evidence that does not count
  case wrongSubject = "WRONG_SUBJECT"
  case needUnconfirmed = "NEED_UNCONFIRMED"
  case tickWithoutDate = "TICK_WITHOUT_DATE"
  case tickTooOld = "TICK_TOO_OLD"
  case declarationWrongRole = "DECLARATION_WRONG_ROLE"
  case declarationTooOld = "DECLARATION_TOO_OLD"
  case unknownMeasure = "UNKNOWN_MEASURE"
  case overlappingSpells = "OVERLAPPING_SPELLS"

  // Flags of an outcome
  case boundaryExact = "BOUNDARY_EXACT"
  case eetForwardDated = "EET_FORWARD_DATED"
  case workConfirmedEarly = "CE_CONFIRM_EARLY"
  case sustainedUnspecified = "SUSTAINED_UNSPECIFIED"
  case termDataLag = "TERM_DATA_LAG"
  case declarationTooEarly = "DECLARATION_TOO_EARLY"
  case noFormalIntervention = "NO_FORMAL_INTERVENTION"
  case starEarly = "STAR_EARLY"

  // What stands between a family and its claim
  case sameHeadlineOnly = "SAME_HEADLINE_ONLY"
  case newProblemAtClaim = "NEW_PROBLEM_AT_CLAIM"
  case assessmentMissing = "ASSESSMENT_MISSING"
  case planMissing = "PLAN_MISSING"
  case leadWorkerMissing = "LEAD_WORKER_MISSING"
  case memberLeft = "MEMBER_LEFT"
  case alreadyClaimed = "ALREADY_CLAIMED"
  case claimedMemberOverlap = "CLAIMED_MEMBER_OVERLAP"
  case claimedFamilyAgain = "CLAIMED_FAMILY_AGAIN"
  case claimedMatchUndecided = "CLAIMED_MATCH_UNDECIDED"
  case addressIncomplete = "ADDRESS_INCOMPLETE"

  // What an auditor should know
  case engagementAfterOutcome = "ENGAGEMENT_AFTER_OUTCOME"
  case neutralDependent = "NEUTRAL_DEPENDENT"
  case planVersionMismatch = "PLAN_VERSION_MISMATCH"
  case memberNotAssessed = "MEMBER_NOT_ASSESSED"
  case noDependentChild = "NO_DEPENDENT_CHILD"
  case overrideUsed = "OVERRIDE_USED"

  // Claims under way and claims made
  case proposalWithdrawn = "PROPOSAL_WITHDRAWN"
  case regressedBeforeClaim = "REGRESSED_BEFORE_CLAIM"
  case outsideWindow = "OUTSIDE_WINDOW"
  case auditFailed = "AUDIT_FAILED"
  case claimRetroInvalid = "CLAIM_RETRO_INVALID"
  case regressedAfterClaim = "REGRESSED_AFTER_CLAIM"
  case claimedFamilyGone = "CLAIMED_FAMILY_GONE"
  case hashMismatch = "HASH_MISMATCH"
  case ledgerBehindSeals = "LEDGER_BEHIND_SEALS"
  case targetExceeded = "TARGET_EXCEEDED"
}

extension ExceptionCode: Comparable {
  /// In the order of the codes as written.
  public static func < (left: ExceptionCode, right: ExceptionCode) -> Bool { left.rawValue < right.rawValue }
}

extension ExceptionCode {
  /// A code of a saved table; throws `SavedTableMismatch` for one that this version does not know.
  public init(saved text: String) throws {
    guard let code = ExceptionCode(rawValue: text) else { throw SavedTableMismatch(missing: "the code '\(text)'") }
    self = code
  }
}
