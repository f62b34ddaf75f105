namespace DermCpt;

/// <summary>
/// One procedure code: what is compiled (family, label, measure) and what the edition says of it (days, successors, numbers by
/// date). Immutable and safe on any thread.
/// </summary>
public sealed class CatalogEntry
{
    private const string Retired = "(retired)";
    private const string NotModelled = "(not modelled)";

    private readonly Edition edition;
    private readonly IDescriptorSource? descriptors;
    private readonly CodeLifecycle lifecycle;

    internal CatalogEntry(Edition edition, ProcedureCode code, CatalogRow? row, IDescriptorSource? descriptors)
    {
        this.edition = edition;
        this.descriptors = descriptors;
        lifecycle = edition.FindLifecycle(code);
        Code = code;
        IsCompiled = row is not null;
        HcpcsDescription = edition.HcpcsDescriptionOf(code);
        Family = row?.Family ?? string.Empty;
        Label = row?.Label ?? HcpcsDescription ?? string.Empty;
        Measure = row?.Measure ?? CodeMeasure.None;
        IsAddOn = row?.IsAddOn ?? false;
        IsModelled = row is { } known && !known.Label.Contains(NotModelled, StringComparison.Ordinal)
            && !known.Label.Contains(Retired, StringComparison.Ordinal);
        Successors = SuccessorsOf(lifecycle);
        SuccessorFacts = lifecycle.SuccessorFacts.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The code.</summary>
    public ProcedureCode Code { get; }

    /// <summary>False for a code that only the edition names: then family is empty, measure is none, and the label is CMS's HCPCS text or empty.</summary>
    public bool IsCompiled { get; }

    /// <summary>The family's id (BX, EXB ...); empty for a code that only the edition names.</summary>
    public string Family { get; }

    /// <summary>The family in words.</summary>
    public string FamilyName => CatalogFamilies.NameOf(Family);

    /// <summary>What the code is, in this library's own words; ends with "(retired)" or "(not modelled)" where that is so.</summary>
    public string Label { get; }

    /// <summary>What units or bands measure.</summary>
    public CodeMeasure Measure { get; }

    /// <summary>The measure's word (<c>diameterCm</c>).</summary>
    public string MeasureName => CatalogNames.Of(Measure);

    /// <summary>The code stands beside a primary only, by the catalog; <see cref="CodeFacts.IsAddOn"/> tells by date.</summary>
    public bool IsAddOn { get; }

    /// <summary>False for a code that is recognised and never selected from facts: retired, not modelled, or named by the edition only.</summary>
    public bool IsModelled { get; }

    /// <summary>First valid day, or null where it is unknown, which is taken as valid.</summary>
    public DateOnly? FirstValid => lifecycle.First;

    /// <summary>Last valid day, or null where none is known, which is taken as valid.</summary>
    public DateOnly? LastValid => lifecycle.Last;

    /// <summary>The code began on <see cref="FirstValid"/> or later; which day is unknown.</summary>
    public bool FirstIsLowerBound => lifecycle.FirstIsLowerBound;

    /// <summary>The code ended on <see cref="LastValid"/> or earlier; which day is unknown.</summary>
    public bool LastIsUpperBound => lifecycle.LastIsUpperBound;

    /// <summary>The rule or file that the days come from; empty where neither lifecycle file names the code.</summary>
    public string ValidityEvidence => lifecycle.Evidence;

    /// <summary>The codes that took its place.</summary>
    public IReadOnlyList<ProcedureCode> Successors { get; }

    /// <summary>The facts that choose among the successors, as members of the encounter (<c>technique</c>).</summary>
    public IReadOnlyList<string> SuccessorFacts { get; }

    /// <summary>CMS's short description of a HCPCS level II code; null for any other code.</summary>
    public string? HcpcsDescription { get; }

    /// <summary>The host's own licensed descriptor, or null without one.</summary>
    /// <param name="date">The date of service, or null for the newest wording.</param>
    public string? Descriptor(DateOnly? date = null) => descriptors?.Find(Code, date);

    /// <summary>Whether the code could be billed on a date, as far as its days tell.</summary>
    public LifecycleState StateOn(DateOnly date) => lifecycle.StateOn(date);

    /// <summary>Everything that the edition says of the code on a date.</summary>
    public CodeFacts On(DateOnly date) => new(edition, Code, date);

    /// <summary>Every fee schedule row of the code, by component and then by release, oldest first.</summary>
    public IReadOnlyList<FeeFacts> FeeHistory()
    {
        var history = new List<FeeFacts>();
        for (var component = FeeComponent.Whole; component <= FeeComponent.Technical; component++)
        {
            for (var release = 0; release < edition.FeeReleaseCount; release++)
            {
                if (edition.FindFeeOfRelease(Code, component, release) is { IsListed: true } row)
                {
                    history.Add(new FeeFacts(edition, component, row));
                }
            }
        }

        return [.. history];
    }

    /// <summary>The code and its label.</summary>
    public override string ToString() => Code + " " + Label;

    private static ProcedureCode[] SuccessorsOf(in CodeLifecycle lifecycle)
    {
        var list = new ProcedureCode[lifecycle.SuccessorCount];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = lifecycle.SuccessorAt(i);
        }

        return list;
    }
}
