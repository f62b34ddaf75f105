namespace DermCpt;

/// <summary>
/// What is true of a practice at every visit, stated once: it stands where a record says nothing, and each use is told among the inferred facts and in
/// the reasons of the line (PRC-01). A record that says otherwise wins. Thread-safe: immutable.
/// </summary>
/// <example><code>
/// var coder = new DermCoder { Practices = [new PracticeProfile { Id = "main street", OwnLaboratory = true, State = "TX" }] };
/// </code></example>
public sealed partial record PracticeProfile
{
    /// <summary>The host's label, which encounters and claims name as their <c>practice</c>; 1 to 100 characters.</summary>
    /// <exception cref="ArgumentException">No text, or more than 100 characters.</exception>
    public required string Id
    {
        get;
        init => field = LabelText.Check(value, nameof(Id));
    }

    /// <summary>The host's version of the profile; <c>1</c> when absent.</summary>
    public string Version { get; init; } = "1";

    /// <summary>The practice prepares and reads its own slides: pathology without a component is global (PTH-16). Absent or false, the component is asked.</summary>
    public bool? OwnLaboratory { get; init; }

    /// <summary>
    /// The laboratory certificate is one for microscopy done by the practitioner: smears and wet mounts take the codes of such procedures where the payer does, too
    /// (LB-01, LB-08). Absent or false, the ordinary laboratory codes.
    /// </summary>
    public bool? PpmCertificate { get; init; }

    /// <summary>
    /// The Medicare contractor by its name or jurisdiction, as Noridian, NGS or J15; absent or called otherwise, that of the state. Its
    /// articles and its way with repeated codes are followed (ICD-11, ICD-23, REP-2).
    /// </summary>
    public string? Contractor { get; init; }

    /// <summary>The state, two letters: with the payer it names the Medicare contractor. Absent: not stated.</summary>
    /// <exception cref="ArgumentException">A text that is not two capital letters.</exception>
    public string? State
    {
        get;
        init => field = StateCode.Check(value, nameof(State));
    }

    /// <summary>Place of service of a record that states none, two digits; absent, 11 (office).</summary>
    public string? DefaultPlaceOfService
    {
        get;
        init => field = LabelText.CheckPlace(value, nameof(DefaultPlaceOfService));
    }

    /// <summary>The drugs that the practice keeps, with their vials.</summary>
    public ValueList<PracticeDrug> Drugs { get; init; } = ValueList<PracticeDrug>.Empty;

    /// <summary>What is done with facts that a record implies; absent, what the coder says.</summary>
    public Inference? Inference { get; init; }

    /// <summary>Its label.</summary>
    public override string ToString() => Id;

    internal PracticeDrug? DrugOf(ProcedureCode code)
    {
        foreach (var drug in Drugs.AsSpan())
        {
            if (drug.Code == code)
            {
                return drug;
            }
        }

        return null;
    }
}

/// <summary>A drug as a practice keeps it (DRG-02). Thread-safe: immutable.</summary>
public sealed record PracticeDrug
{
    /// <summary>Its HCPCS code.</summary>
    /// <exception cref="ArgumentException">An empty code.</exception>
    public required ProcedureCode Code
    {
        get;
        init => field = CodeLists.Check(value, nameof(Code));
    }

    /// <summary>Billing units of a vial, more than 0; absent where vials of several sizes are kept.</summary>
    /// <exception cref="ArgumentOutOfRangeException">0 or less, or more than two decimals.</exception>
    public decimal? VialUnits
    {
        get;
        init => field = value is null || (value > 0m && decimal.Round(value.Value, 2) == value) ? value : throw new ArgumentOutOfRangeException(nameof(VialUnits), value, "Expected more than 0, with at most two decimals.");
    }

    /// <summary>Its vials are for one patient each; absent where both kinds are kept.</summary>
    public bool? SingleDose { get; init; }
}
