namespace DermCpt;

/// <summary>A visit (EM-10..112). Thread-safe: immutable.</summary>
/// <example><code>new EvaluationAndManagementService { Id = "a", Setting = VisitSetting.Office, Mdm = DecisionLevel.Low }</code></example>
public sealed record EvaluationAndManagementService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.EvaluationAndManagement, static () => new EvaluationAndManagementService(), [
        Member.Word<VisitSetting>(Fact.Setting),
        Member.Word<DecisionLevel>(Fact.Mdm),
        Member.Word<DecisionLevel>(Fact.Problems),
        Member.Word<DecisionLevel>(Fact.Data),
        Member.Word<DecisionLevel>(Fact.Risk),
        Member.Elements(Fact.Elements, 0),
        Member.Word<VisitSequence>(Fact.Visit),
        Member.Minutes(Fact.TotalMinutes),
        Member.Bool(Fact.SeparatelyIdentifiable),
        Member.Bool(Fact.DecisionForSurgery),
        Member.Bool(Fact.LongitudinalRelationship),
        Member.Planned(Fact.PlannedSurgery, 1),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public EvaluationAndManagementService()
        : base(ServiceKind.EvaluationAndManagement)
    {
    }

    /// <summary>Where and how. Required: asked for when absent.</summary>
    public VisitSetting? Setting
    {
        get => Word<VisitSetting>(0);
        init => SetWord(0, value);
    }

    /// <summary>The relation to an earlier operation; a postoperative visit that says nothing more is related (EM-103).</summary>
    internal PostoperativeRelation Relation => Postoperative is { } stated and not PostoperativeRelation.None ? stated
        : Setting == VisitSetting.PostoperativeVisit ? PostoperativeRelation.Related
        : PostoperativeRelation.None;

    /// <summary>Level of decision making, if stated. Absent: not stated (EM-107).</summary>
    public DecisionLevel? Mdm
    {
        get => Word<DecisionLevel>(1);
        init => SetWord(1, value);
    }

    /// <summary>Column of problems. Absent: not stated (EM-32..35).</summary>
    public DecisionLevel? Problems
    {
        get => Word<DecisionLevel>(2);
        init => SetWord(2, value);
    }

    /// <summary>Column of data. Absent: not stated (EM-43).</summary>
    public DecisionLevel? Data
    {
        get => Word<DecisionLevel>(3);
        init => SetWord(3, value);
    }

    /// <summary>Column of risk. Absent: not stated (EM-45..48).</summary>
    public DecisionLevel? Risk
    {
        get => Word<DecisionLevel>(4);
        init => SetWord(4, value);
    }

    /// <summary>Elements that decide the columns. Absent: not stated (EM-112).</summary>
    public DecisionElements? Elements
    {
        get => (DecisionElements?)First;
        init => First = value;
    }

    /// <summary>Hospital, nursing facility: first or later visit. Absent: not stated (EM-106).</summary>
    public VisitSequence? Visit
    {
        get => Word<VisitSequence>(5);
        init => SetWord(5, value);
    }

    /// <summary>Minutes on the day, net of separately reported services, 0 to 99999.99. Absent: not stated (EM-108).</summary>
    public decimal? TotalMinutes
    {
        get => DecimalAt(6);
        init => SetDecimal(6, value, Fact.TotalMinutes);
    }

    /// <summary>Whether the visit stands apart from a procedure that day. Absent: not stated; asked for only where it decides (EM-109).</summary>
    public bool? SeparatelyIdentifiable
    {
        get => Bool(7);
        init => SetBool(7, value);
    }

    /// <summary>Whether the visit decided a major operation. Absent: not stated; asked for only where it decides (EM-110).</summary>
    public bool? DecisionForSurgery
    {
        get => Bool(8);
        init => SetBool(8, value);
    }

    /// <summary>Continuing care of a serious or complex condition. Absent: not stated; asked for only where it decides (EM-111).</summary>
    public bool? LongitudinalRelationship
    {
        get => Bool(9);
        init => SetBool(9, value);
    }

    /// <summary>Operation decided today, done tomorrow. Absent: not stated (EM-92).</summary>
    public PlannedSurgery? PlannedSurgery
    {
        get => (PlannedSurgery?)Second;
        init => Second = value;
    }
}

/// <summary>Where and how. Required. An immutable word, safe on any thread.</summary>
public enum VisitSetting : byte
{
    /// <summary>Office or other outpatient place: <c>office</c>.</summary>
    Office,

    /// <summary>Hospital, admitted: <c>inpatient</c>.</summary>
    Inpatient,

    /// <summary>Hospital, under observation: <c>observation</c>.</summary>
    Observation,

    /// <summary>Emergency department: <c>emergency</c>.</summary>
    Emergency,

    /// <summary>Nursing facility: <c>nursingFacility</c>.</summary>
    NursingFacility,

    /// <summary>At home or in a residence: <c>home</c>.</summary>
    Home,

    /// <summary>A consultation asked for by another practitioner: <c>consultation</c>.</summary>
    Consultation,

    /// <summary>By video: <c>telehealthVideo</c>.</summary>
    TelehealthVideo,

    /// <summary>By telephone or sound alone: <c>telehealthAudio</c>.</summary>
    TelehealthAudio,

    /// <summary>By a nurse, under supervision: <c>nurseVisit</c>.</summary>
    NurseVisit,

    /// <summary>After an operation, inside its period: no charge: <c>postoperativeVisit</c>.</summary>
    PostoperativeVisit,

    /// <summary>By messages over up to seven days: <c>digital</c>.</summary>
    Digital,

    /// <summary>A short call or picture that the patient began: <c>virtualCheckIn</c>.</summary>
    VirtualCheckIn,

    /// <summary>Pictures read later: <c>storeAndForward</c>.</summary>
    StoreAndForward,

    /// <summary>Advice to another practitioner without seeing the patient: <c>interprofessional</c>.</summary>
    Interprofessional,
}

/// <summary>Level of decision making, if stated (EM-107). An immutable word, safe on any thread.</summary>
public enum DecisionLevel : byte
{
    /// <summary>Straightforward: <c>straightforward</c>.</summary>
    Straightforward,

    /// <summary>Low: <c>low</c>.</summary>
    Low,

    /// <summary>Moderate: <c>moderate</c>.</summary>
    Moderate,

    /// <summary>High: <c>high</c>.</summary>
    High,
}

/// <summary>Hospital, nursing facility: first or later visit (EM-106). An immutable word, safe on any thread.</summary>
public enum VisitSequence : byte
{
    /// <summary>The first of the stay: <c>initial</c>.</summary>
    Initial,

    /// <summary>A later one of the stay: <c>subsequent</c>.</summary>
    Subsequent,
}
