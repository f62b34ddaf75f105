namespace DermCpt;

/// <summary>A professional claim of one patient: the input of scrubbing. No member identifies a patient. Thread-safe: immutable.</summary>
/// <example><code>
/// var claim = new Claim { DateOfService = new(2026, 3, 2), Payer = "medicare", Lines = [new ClaimLine { Code = "17000", Diagnoses = ["L57.0"] }] };
/// </code></example>
public sealed partial record Claim
{
    /// <summary>Most lines that a claim may hold: more than any claim form or transaction has are not worth reading.</summary>
    public const int MaxLines = 999;

    private DateOnly dateOfService;
    private string payer = string.Empty;
    private string placeOfService = DermCpt.Encounter.UsualPlace;
    private Patient? patient;
    private ValueList<PriorService> history = ValueList<PriorService>.Empty;
    private string? specialty;

    /// <summary>The host's label, echoed in the result. Absent: not stated.</summary>
    public string? Id
    {
        get;
        init => field = LabelText.CheckOptional(value, nameof(Id));
    }

    /// <summary>Date of service of every line that states none of its own, 1990-01-01 to 2099-12-31.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A date outside that range.</exception>
    public required DateOnly DateOfService
    {
        get => dateOfService;
        init => dateOfService = ServiceDate.Check(value, nameof(DateOfService));
    }

    /// <summary>Date on which the payer processes the claim, for payers that judge by it. Absent: not stated (NP-03).</summary>
    public DateOnly? ProcessingDate
    {
        get;
        init => field = ServiceDate.CheckOptional(value, nameof(ProcessingDate));
    }

    /// <summary>Id of a payer profile that the coder knows.</summary>
    public required string Payer
    {
        get => payer;
        init => payer = LabelText.Check(value, nameof(Payer));
    }

    /// <summary>Place of service, two digits; 11 (office) by default.</summary>
    public string PlaceOfService
    {
        get => placeOfService;
        init => placeOfService = LabelText.CheckPlace(value, nameof(PlaceOfService)) ?? DermCpt.Encounter.UsualPlace;
    }

    /// <summary>Facts of the patient. Absent: not stated.</summary>
    public Patient? Patient
    {
        get => patient;
        init => patient = value;
    }

    /// <summary>Earlier services, maybe still in their global period.</summary>
    public ValueList<PriorService> History
    {
        get => history;
        init => history = value;
    }

    /// <summary>The practitioner's specialty as Medicare enrolls it, such as <c>07</c>; absent, earlier services of the group count as of the same specialty (EM-22).</summary>
    public string? Specialty
    {
        get => specialty;
        init => specialty = value;
    }

    /// <summary>The state, two letters: with the payer it names the Medicare contractor. Absent: not stated.</summary>
    /// <exception cref="ArgumentException">A text that is not two capital letters.</exception>
    public string? State
    {
        get;
        init => field = StateCode.Check(value, nameof(State));
    }

    /// <summary>
    /// The Medicare contractor by its name or jurisdiction, as Noridian, NGS or J15; absent or called otherwise, that of the state or of the practice profile. Its
    /// articles and its way with repeated codes are followed (ICD-11, ICD-23, REP-2).
    /// </summary>
    public string? Contractor { get; init; }

    /// <summary>Label of a practice profile that the coder knows; absent, the coder's only one, or none.</summary>
    public string? Practice { get; init; }

    /// <summary>Service lines in claim order.</summary>
    /// <exception cref="ArgumentException">More than 999, or one that is null.</exception>
    public required ValueList<ClaimLine> Lines
    {
        get;
        init => field = Check(value, nameof(Lines));
    }

    /// <summary>The record beside the claim: makes scrubbing an audit. Absent: not stated (AUD-01).</summary>
    public Encounter? Encounter { get; init; }

    private static ValueList<ClaimLine> Check(ValueList<ClaimLine> lines, string name)
    {
        ArgumentNullException.ThrowIfNull(lines, name);
        if (lines.Count > MaxLines)
        {
            throw new ArgumentException($"{lines.Count} lines: expected at most {MaxLines}.", name);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is null)
            {
                throw new ArgumentException($"Line {i + 1} is null.", name);
            }
        }

        return lines;
    }

    /// <summary>Takes what an encounter says, for the one claim that a buffer keeps to itself: nothing is allocated.</summary>
    internal void Take(Encounter encounter)
    {
        dateOfService = encounter.DateOfService;
        payer = encounter.Payer;
        placeOfService = encounter.PlaceOfService;
        patient = encounter.Patient;
        history = encounter.History;
        specialty = encounter.Specialty;
    }

    /// <summary>The claim, and the record beside it, under another payer.</summary>
    /// <param name="payer">Id of a payer profile.</param>
    /// <exception cref="ArgumentNullException"><paramref name="payer"/> is null.</exception>
    public Claim UnderPayer(string payer)
    {
        ArgumentNullException.ThrowIfNull(payer);
        return this with { Payer = payer, Encounter = Encounter is null ? null : Encounter with { Payer = payer } };
    }
}

/// <summary>One service line of a claim. Thread-safe: immutable.</summary>
public sealed record ClaimLine
{
    private const int MaxUnits = 99999;
    private ProcedureCode code;
    private int units = 1;
    private ValueList<ModifierCode> modifiers = ValueList<ModifierCode>.Empty;
    private ValueList<DiagnosisCode> diagnoses = ValueList<DiagnosisCode>.Empty;
    private BodySite? site;
    private Laterality? laterality;
    private string? lesion;

    /// <summary>The code.</summary>
    public required ProcedureCode Code
    {
        get => code;
        init => code = CodeLists.Check(value, nameof(Code));
    }

    /// <summary>Units; CF-06 takes 1 to 999, anything else is a finding.</summary>
    public int Units
    {
        get => units;
        init => units = value is >= 0 and <= MaxUnits ? value : throw new ArgumentOutOfRangeException(nameof(Units), value, $"Expected 0 to {MaxUnits}.");
    }

    /// <summary>Modifiers in order; more than four is a finding (MOD-L1).</summary>
    public ValueList<ModifierCode> Modifiers
    {
        get => modifiers;
        init => modifiers = CodeLists.Check(value, nameof(Modifiers));
    }

    /// <summary>Diagnoses, first the primary one.</summary>
    public ValueList<DiagnosisCode> Diagnoses
    {
        get => diagnoses;
        init => diagnoses = CodeLists.Check(value, nameof(Diagnoses));
    }

    /// <summary>Date of service; absent, the claim's.</summary>
    public DateOnly? DateOfService
    {
        get;
        init => field = ServiceDate.CheckOptional(value, nameof(DateOfService));
    }

    /// <summary>Place of service, two digits; absent, the claim's.</summary>
    public string? PlaceOfService
    {
        get;
        init => field = LabelText.CheckPlace(value, nameof(PlaceOfService));
    }

    /// <summary>Where it was done. Absent: not stated.</summary>
    public BodySite? Site
    {
        get => site;
        init => site = WordValue.Check(value, nameof(Site));
    }

    /// <summary>The side of the body; absent, the modifiers alone say it.</summary>
    public Laterality? Laterality
    {
        get => laterality;
        init => laterality = WordValue.Check(value, nameof(Laterality));
    }

    /// <summary>Label of the lesion or wound. Absent: not stated.</summary>
    public string? Lesion
    {
        get => lesion;
        init => lesion = LabelText.CheckOptional(value, nameof(Lesion));
    }

    /// <summary>States that this lesion is no other line's. Absent: not stated.</summary>
    public bool? SeparateLesion { get; init; }

    /// <summary>Label of the patient encounter of the day. Absent: not stated.</summary>
    public string? Session
    {
        get;
        init => field = LabelText.CheckOptional(value, nameof(Session));
    }

    /// <summary>Label of the practitioner; absent, the claim's.</summary>
    public string? Practitioner
    {
        get;
        init => field = LabelText.CheckOptional(value, nameof(Practitioner));
    }

    /// <summary>Takes what a given code says, for the one line that a buffer keeps to itself: nothing is allocated.</summary>
    internal void Take(GivenCodeService given, ProcedureCode taken)
    {
        code = taken;
        units = given.Units ?? 1;
        modifiers = given.Modifiers ?? ValueList<ModifierCode>.Empty;
        diagnoses = given.Diagnoses;
        site = given.Site;
        laterality = given.Laterality;
        lesion = given.Lesion;
    }
}
