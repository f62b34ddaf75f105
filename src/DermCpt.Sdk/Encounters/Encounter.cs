using System.Globalization;

namespace DermCpt;

/// <summary>What was documented of one patient on one date: the input of coding. No member identifies a patient. Thread-safe: immutable.</summary>
public sealed partial record Encounter
{
    /// <summary>Most services that an encounter may hold.</summary>
    public const int MaxServices = 200;

    /// <summary>The office.</summary>
    internal const string UsualPlace = "11";

    /// <summary>The host's label, echoed in the result.</summary>
    public string? Id { get; init; }

    /// <summary>Date of service, 1990-01-01 to 2099-12-31.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A date outside that range.</exception>
    public required DateOnly DateOfService
    {
        get;
        init => field = ServiceDate.Check(value, nameof(DateOfService));
    }

    /// <summary>Id of a payer profile that the coder knows.</summary>
    public required string Payer { get; init; }

    /// <summary>Place of service, two digits; absent, that of the practice profile, or 11 (office).</summary>
    public string PlaceOfService
    {
        get => StatedPlaceOfService ?? UsualPlace;
        init => StatedPlaceOfService = value;
    }

    /// <summary>The state, two letters: with the payer it names the Medicare contractor; absent, that of the practice profile.</summary>
    /// <exception cref="ArgumentException">A text that is not two capital letters.</exception>
    public string? State
    {
        get;
        init => field = StateCode.Check(value, nameof(State));
    }

    /// <summary>The Medicare contractor, as the host calls it; absent, that of the practice profile or of the state.</summary>
    public string? Contractor { get; init; }

    /// <summary>Label of a practice profile that the coder knows; absent, the coder's only one, or none.</summary>
    public string? Practice { get; init; }

    /// <summary>Facts of the patient.</summary>
    public Patient? Patient { get; init; }

    /// <summary>The practitioner is the one who reads the pathology of the visit's tissue.</summary>
    public bool? ReadsOwnPathology { get; init; }

    /// <summary>
    /// The practitioner's specialty as Medicare enrolls it, such as <c>07</c> dermatology, <c>50</c> nurse practitioner, <c>97</c> physician assistant; absent, earlier
    /// services of the group count as of the same specialty (EM-22).
    /// </summary>
    public string? Specialty { get; init; }

    /// <summary>Earlier services, maybe still in their global period.</summary>
    public ValueList<PriorService> History { get; init; } = ValueList<PriorService>.Empty;

    /// <summary>Last face-to-face service by this group and specialty (EM-20).</summary>
    public DateOnly? LastVisit { get; init; }

    /// <summary>The place where the record states one.</summary>
    internal string? StatedPlaceOfService { get; private init; }

    /// <summary>What was done, 1 to 200 services.</summary>
    /// <exception cref="ArgumentException">None, or more than 200.</exception>
    public required ValueList<Service> Services
    {
        get;
        init => field = value?.Count is >= 1 and <= MaxServices ? value : throw new ArgumentException($"{value?.Count ?? 0} services: expected 1 to {MaxServices}.", nameof(Services));
    }
}

/// <summary>Facts of the patient that rules need; never an identifier. Thread-safe: immutable.</summary>
public sealed record Patient
{
    /// <summary>New or established (EM-20); a stated status wins over dates.</summary>
    public PatientStatus? Status { get; init; }

    /// <summary>Age in whole years, 0 to 130.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An age outside that range.</exception>
    public int? AgeYears
    {
        get;
        init => field = value is null or (>= 0 and <= 130) ? value : throw new ArgumentOutOfRangeException(nameof(AgeYears), value, "Expected 0 to 130.");
    }

    /// <summary>Sex, where a code depends on it (BX-19).</summary>
    public Sex? Sex { get; init; }
}

/// <summary>New or established patient (EM-20).</summary>
public enum PatientStatus : byte
{
    /// <summary>Word <c>new</c>.</summary>
    New,

    /// <summary>Word <c>established</c>.</summary>
    Established,
}

/// <summary>Sex, where a code depends on it.</summary>
public enum Sex : byte
{
    /// <summary>Word <c>female</c>.</summary>
    Female,

    /// <summary>Word <c>male</c>.</summary>
    Male,
}

/// <summary>A service of an earlier date. Thread-safe: immutable.</summary>
public sealed record PriorService
{
    /// <summary>Its code.</summary>
    public required ProcedureCode Code { get; init; }

    /// <summary>Its date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Modifiers it was billed with.</summary>
    public ValueList<ModifierCode> Modifiers { get; init; } = ValueList<ModifierCode>.Empty;

    /// <summary>Units, 1 when absent.</summary>
    public int? Units { get; init; }

    /// <summary>Its diagnoses.</summary>
    public ValueList<DiagnosisCode> Diagnoses { get; init; } = ValueList<DiagnosisCode>.Empty;

    /// <summary>Where it was done.</summary>
    public BodySite? Site { get; init; }

    /// <summary>Side.</summary>
    public Laterality? Laterality { get; init; }

    /// <summary>Label of its lesion.</summary>
    public string? Lesion { get; init; }

    /// <summary>
    /// What its report said of the lesion; absent where there was none or it is not known. A lesion that was proven malignant stays so in a later
    /// re-excision (EX-16).
    /// </summary>
    public PriorReport? Pathology { get; init; }

    /// <summary>The specialty of who did it, as Medicare enrolls it; absent, that of the practitioner (EM-22).</summary>
    public string? Specialty { get; init; }

    /// <summary>Done by another group: it opens no global period here (GLB-06).</summary>
    public bool? OtherGroup { get; init; }
}

/// <summary>What the report of an earlier service said of its lesion (EX-16).</summary>
public enum PriorReport : byte
{
    /// <summary>No malignancy. Word <c>benign</c>.</summary>
    Benign,

    /// <summary>A malignancy, in situ included. Word <c>malignant</c>.</summary>
    Malignant,
}

/// <summary>The dates that the contract takes.</summary>
internal static class ServiceDate
{
    internal static readonly DateOnly First = new(1990, 1, 1);
    internal static readonly DateOnly Last = new(2099, 12, 31);

    internal static DateOnly Check(DateOnly date, string name) =>
        date < First || date > Last ? throw new ArgumentOutOfRangeException(name, $"{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: expected 1990-01-01 to 2099-12-31.") : date;
}
