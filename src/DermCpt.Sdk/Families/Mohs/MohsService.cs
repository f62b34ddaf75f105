namespace DermCpt;

/// <summary>Excision of a tumor in stages by the surgeon who reads the margins (MOHS-00). Thread-safe: immutable.</summary>
/// <example><code>new MohsService { Id = "a", Stages = [5, 3], Site = BodySite.NoseExternal }</code></example>
public sealed record MohsService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Mohs, static () => new MohsService(), [
        Member.Stages(Fact.Stages, 0),
        Member.Bool(Fact.InvolvesDeepStructure),
        Member.Bool(Fact.SurgeonReadsPathology),
        Member.Word<PriorPathology>(Fact.PriorPathology),
        Member.Length(Fact.ExcisedDiameterCm),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public MohsService()
        : base(ServiceKind.Mohs)
    {
    }

    /// <summary>Blocks of each stage, in order; each at least 1 (MOHS-11), or null where they were not counted: five or fewer (MOHS-01). Required.</summary>
    public ValueList<int?>? Stages
    {
        get => (ValueList<int?>?)First;
        init => First = Checked(value);
    }

    /// <summary>The tumor directly involves muscle, cartilage, bone, tendon, major nerve or vessel. Absent: not stated; asked for only where it decides (MOHS-08).</summary>
    public bool? InvolvesDeepStructure
    {
        get => Bool(0);
        init => SetBool(0, value);
    }

    /// <summary>Whether the surgeon reads all margins; true when absent (MOHS-02).</summary>
    public bool? SurgeonReadsPathology
    {
        get => Bool(1);
        init => SetBool(1, value);
    }

    /// <summary>Pathology of this tumor before today. Absent: not stated (MOHS-07).</summary>
    public PriorPathology? PriorPathology
    {
        get => Word<PriorPathology>(2);
        init => SetWord(2, value);
    }

    /// <summary>Size when the surgeon does not read: coded as an excision, cm, above 0 to 99999.99. Absent: not stated (MOHS-02).</summary>
    public Length? ExcisedDiameterCm
    {
        get => LengthAt(3);
        init => SetLength(3, value);
    }

    private static ValueList<int?>? Checked(ValueList<int?>? stages)
    {
        for (var i = 0; stages is not null && i < Math.Max(1, stages.Count); i++)
        {
            if (stages.Count == 0 || stages[i] is < 1 or > FactRange.MaxCount)
            {
                throw new ArgumentOutOfRangeException(nameof(stages), stages.Count == 0 ? 0 : stages[i], $"Stage {i + 1}: expected the blocks of each stage, 1 to {FactRange.MaxCount}, or null where they were not counted.");
            }
        }

        return stages;
    }
}

/// <summary>Pathology of this tumor before today (MOHS-07). An immutable word, safe on any thread.</summary>
public enum PriorPathology : byte
{
    /// <summary>No biopsy had been read before: <c>none</c>.</summary>
    None,

    /// <summary>A biopsy had been read before: <c>known</c>.</summary>
    Known,

    /// <summary>A biopsy had been taken and its report could not be had: <c>unobtainable</c>.</summary>
    Unobtainable,
}
