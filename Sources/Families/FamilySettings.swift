/// What makes people a family, as `families.yaml` sets it. Ages and gaps are in completed years.
public struct FamilySettings: Sendable, Equatable {
  /// Whether families are looked for among people whom the register does not know.
  public var findsFamilies = true
  /// From this age a person is an adult.
  public var adultAge = 18
  /// Least gap between a parent and a child.
  public var leastParentGap = 14
  /// Most gap between a parent and a child.
  public var mostParentGap = 55
  /// Most gap between partners.
  public var mostPartnerGap = 20
  /// Whether two adults of different surnames who live alone together are taken for a couple.
  public var takesCouplesWithoutChildren = false
  /// An address with more people than this is a hostel, or a block without flat numbers, and tells nothing.
  public var mostPeopleAtAHome = 20
  /// A group larger than this has chained old addresses together; only the newest addresses then count.
  public var mostMembers = 15
  /// Whether a child with whom nobody else was found counts as a family of its own.
  public var takesLoneChildren = true
  /// Whether a child who lives with a registered family and shares its surname is reported. It is never made a member.
  public var reportsPossibleMembers = true

  /// The settings that are used where the pipeline says nothing.
  public init() {}
}
