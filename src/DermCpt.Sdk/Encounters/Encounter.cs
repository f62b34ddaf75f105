using System.Globalization;

namespace DermCpt;

/// <summary>What was documented of one patient on one date: the input of coding. No member identifies a patient. Thread-safe: immutable.</summary>
/// <example><code>
/// var biopsy = new BiopsyService { Id = "a", Technique = BiopsyTechnique.Punch, Site = BodySite.Thigh };
/// var visit = new Encounter { DateOfService = new(2026, 3, 2), Payer = "medicare", Services = [biopsy] };
/// </code></example>
public sealed partial record Encounter
{
    /// <summary>Most services that an encounter may hold.</summary>
    public const int MaxServices = 200;

    /// <summary>The office.</summary>
    internal const string UsualPlace = "11";

    /// <summary>The host's label, echoed in the result. Absent: not stated.</summary>
    /// <exception cref="ArgumentException">An empty text, or more than 100 characters.</exception>
    public string? Id
    {
        get;
        init => field = LabelText.CheckOptional(value, nameof(Id));
    }

    /// <summary>Date of service, 1990-01-01 to 2099-12-31.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A date outside that range.</exception>
    public required DateOnly DateOfService
    {
        get;
        init => field = ServiceDate.Check(value, nameof(DateOfService));
    }

    /// <summary>Id of a payer profile that the coder knows.</summary>
    public required string Payer
    {
        get;
        init => field = LabelText.Check(value, nameof(Payer));
    }

    /// <summary>Place of service, two digits; absent, that of the practice profile, or 11 (office).</summary>
    public string PlaceOfService
    {
        get => StatedPlaceOfService ?? UsualPlace;
        init => StatedPlaceOfService = LabelText.CheckPlace(value, nameof(PlaceOfService));
    }

    /// <summary>The state, two letters: with the payer it names the Medicare contractor; absent, that of the practice profile.</summary>
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

    /// <summary>Facts of the patient. Absent: not stated.</summary>
    public Patient? Patient { get; init; }

    /// <summary>The practitioner is the one who reads the pathology of the visit's tissue. Absent: not stated.</summary>
    public bool? ReadsOwnPathology { get; init; }

    /// <summary>
    /// The practitioner's specialty as Medicare enrolls it, such as <c>07</c> dermatology, <c>50</c> nurse practitioner, <c>97</c> physician assistant; absent, earlier
    /// services of the group count as of the same specialty (EM-22).
    /// </summary>
    public string? Specialty { get; init; }

    /// <summary>Earlier services, maybe still in their global period.</summary>
    public ValueList<PriorService> History { get; init; } = ValueList<PriorService>.Empty;

    /// <summary>Last face-to-face service by this group and specialty. Absent: not stated (EM-20).</summary>
    public DateOnly? LastVisit
    {
        get;
        init => field = ServiceDate.CheckOptional(value, nameof(LastVisit));
    }

    /// <summary>The place where the record states one.</summary>
    internal string? StatedPlaceOfService { get; private init; }

    /// <summary>What was done, 1 to 200 services.</summary>
    /// <exception cref="ArgumentException">None, more than 200, one that is null, or one without an id.</exception>
    public required ValueList<Service> Services
    {
        get;
        init => field = Check(value, nameof(Services));
    }

    private static ValueList<Service> Check(ValueList<Service> services, string name)
    {
        if (services?.Count is not (>= 1 and <= MaxServices))
        {
            throw new ArgumentException($"{services?.Count ?? 0} services: expected 1 to {MaxServices}.", name);
        }

        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is not { Id.Length: > 0 })
            {
                throw new ArgumentException($"Service {i + 1} {(services[i] is null ? "is null" : "has no id")}: expected a service with an id of its own.", name);
            }
        }

        return services;
    }
}

/// <summary>Facts of the patient that rules need; never an identifier. Thread-safe: immutable.</summary>
public sealed record Patient
{
    /// <summary>New or established; a stated status wins over dates. Absent: not stated (EM-20).</summary>
    public PatientStatus? Status
    {
        get;
        init => field = WordValue.Check(value, nameof(Status));
    }

    /// <summary>Age in whole years, 0 to 130. Absent: not stated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An age outside that range.</exception>
    public int? AgeYears
    {
        get;
        init => field = value is null or (>= 0 and <= 130) ? value : throw new ArgumentOutOfRangeException(nameof(AgeYears), value, "Expected 0 to 130.");
    }

    /// <summary>Sex, where a code depends on it. Absent: not stated; asked for only where it decides (BX-19).</summary>
    public Sex? Sex
    {
        get;
        init => field = WordValue.Check(value, nameof(Sex));
    }
}

/// <summary>New or established patient (EM-20). An immutable word, safe on any thread.</summary>
public enum PatientStatus : byte
{
    /// <summary>Nobody of the same group and specialty has seen the patient within three years: <c>new</c>.</summary>
    New,

    /// <summary>Somebody of the same group and specialty has seen the patient within three years: <c>established</c>.</summary>
    Established,
}

/// <summary>Sex, where a code depends on it. An immutable word, safe on any thread.</summary>
public enum Sex : byte
{
    /// <summary>Female; decides codes of genital skin: <c>female</c>.</summary>
    Female,

    /// <summary>Male; decides codes of genital skin: <c>male</c>.</summary>
    Male,
}

/// <summary>A service of an earlier date. Thread-safe: immutable.</summary>
/// <example><code>var excision = new PriorService { Code = "11602", Date = new(2026, 2, 20), Lesion = "left cheek" };</code></example>
public sealed record PriorService
{
    /// <summary>Its code.</summary>
    public required ProcedureCode Code
    {
        get;
        init => field = CodeLists.Check(value, nameof(Code));
    }

    /// <summary>Its date.</summary>
    public required DateOnly Date
    {
        get;
        init => field = ServiceDate.Check(value, nameof(Date));
    }

    /// <summary>Modifiers it was billed with.</summary>
    public ValueList<ModifierCode> Modifiers
    {
        get;
        init => field = CodeLists.Check(value, nameof(Modifiers));
    } = ValueList<ModifierCode>.Empty;

    /// <summary>Units, 1 when absent.</summary>
    public int? Units
    {
        get;
        init => field = value is null or (>= 1 and <= FactRange.MaxCount) ? value : throw new ArgumentOutOfRangeException(nameof(Units), value, $"Expected 1 to {FactRange.MaxCount}.");
    }

    /// <summary>Its diagnoses.</summary>
    public ValueList<DiagnosisCode> Diagnoses
    {
        get;
        init => field = CodeLists.Check(value, nameof(Diagnoses));
    } = ValueList<DiagnosisCode>.Empty;

    /// <summary>Where it was done. Absent: not stated.</summary>
    public BodySite? Site
    {
        get;
        init => field = WordValue.Check(value, nameof(Site));
    }

    /// <summary>The side of the body; absent where none was stated.</summary>
    public Laterality? Laterality
    {
        get;
        init => field = WordValue.Check(value, nameof(Laterality));
    }

    /// <summary>Label of its lesion. Absent: not stated.</summary>
    public string? Lesion
    {
        get;
        init => field = LabelText.CheckOptional(value, nameof(Lesion));
    }

    /// <summary>
    /// What its report said of the lesion; absent where there was none or it is not known. A lesion that was proven malignant stays so in a later
    /// re-excision (EX-16).
    /// </summary>
    public PriorReport? Pathology
    {
        get;
        init => field = WordValue.Check(value, nameof(Pathology));
    }

    /// <summary>The specialty of who did it, as Medicare enrolls it; absent, that of the practitioner (EM-22).</summary>
    public string? Specialty { get; init; }

    /// <summary>Done by another group: it opens no global period here. Absent: not stated (GLB-06).</summary>
    public bool? OtherGroup { get; init; }
}

/// <summary>What the report of an earlier service said of its lesion (EX-16). An immutable word, safe on any thread.</summary>
public enum PriorReport : byte
{
    /// <summary>No malignancy: <c>benign</c>.</summary>
    Benign,

    /// <summary>A malignancy, in situ included: <c>malignant</c>.</summary>
    Malignant,
}

/// <summary>The dates that the contract takes.</summary>
internal static class ServiceDate
{
    internal static readonly DateOnly First = new(1990, 1, 1);
    internal static readonly DateOnly Last = new(2099, 12, 31);

    internal static DateOnly? CheckOptional(DateOnly? date, string name) => date is null ? null : Check(date.Value, name);

    internal static DateOnly Check(DateOnly date, string name) =>
        date < First || date > Last ? throw new ArgumentOutOfRangeException(name, $"{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: expected 1990-01-01 to 2099-12-31.") : date;
}
