using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Mohs surgery: stages and blocks of each tumor; blocks above five count in their own stage (MOHS-00..12). Thread-safe: immutable.</summary>
internal sealed class MohsFamily : Family
{
    private const int IncludedBlocks = 5;
    private static readonly ProcedureCode FurtherBlock = ProcedureCode.FromNumber(17315);

    /// <summary>
    /// What is asked where stages are not stated: every record is of one of these classes, by how many stages and by blocks above those that a
    /// stage includes. The greatest stand for all above them, since more of them add units alone.
    /// </summary>
    internal static readonly (string Label, ValueList<int?> Stages)[] AskedStages =
    [
        ("1 stage, up to 5 blocks", [1]),
        ("2 stages, up to 5 blocks each", [1, 1]),
        ("3 stages, up to 5 blocks each", [1, 1, 1]),
        ("4 or more stages, up to 5 blocks each", [1, 1, 1, 1]),
        ("1 stage, more than 5 blocks", [IncludedBlocks + 1]),
        ("2 or more stages, more than 5 blocks in one", [IncludedBlocks + 1, 1]),
    ];

    internal override string Name => "mohs";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Mohs];

    internal override void AddBounds(Service service, Bounds bounds) => bounds.Add(ExcisionTables.Malignant);

    internal override void Select(CodingWork work)
    {
        var all = work.Of(ServiceKind.Mohs);
        for (var i = 0; i < all.Length; i++)
        {
            if (!IsLaterPart(work, all, i))
            {
                AddTumor(work, all[i..]);
            }
        }
    }

    /// <summary>Services of one date that share a lesion label are one tumor; the first one carries it (MOHS-06).</summary>
    private static bool IsLaterPart(CodingWork work, ReadOnlySpan<short> all, int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (IsSameTumor(work[all[i]], work[all[place]]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSameTumor(Service a, Service b) => a.Lesion is not null && string.Equals(a.Lesion, b.Lesion, StringComparison.Ordinal);

    private static void AddTumor(CodingWork work, ReadOnlySpan<short> rest)
    {
        var service = rest[0];
        var mohs = (MohsService)work[service];
        if (mohs.SurgeonReadsPathology == false)
        {
            AddAsExcision(work, service, mohs);
            return;
        }

        var (stages, further) = (0, 0);
        foreach (var part in rest)
        {
            if (part != service && !IsSameTumor(mohs, work[part]))
            {
                continue;
            }

            if (!CountStages(work, part, ref stages, ref further))
            {
                return;
            }
        }

        var deep = mohs.InvolvesDeepStructure == true;
        PayerSwitch? decidedBy = null;
        var group = deep ? 'H' : work.Group(service, SiteFamily.Mohs, out decidedBy);
        if (group != '\0')
        {
            AddLines(work, rest, deep, group == 'H' ? 17311 : 17313, stages, further, decidedBy);
        }
    }

    /// <summary>Adds the stages of one service; false after asking for them or refusing a stage without a block (MOHS-11).</summary>
    private static bool CountStages(CodingWork work, short service, ref int stages, ref int further)
    {
        var given = ((MohsService)work[service]).Stages;
        if (given is null || given.Count == 0)
        {
            work.AskValue(service, Fact.Stages);
            return false;
        }

        foreach (var blocks in given.AsSpan())
        {
            if (blocks is < 1)
            {
                work.Refuse(service, Fact.Stages, Rule.MOHS_11);
                return false;
            }

            stages++;
            further += Math.Max(0, (blocks ?? IncludedBlocks) - IncludedBlocks);
        }

        return true;
    }

    private static void AddLines(CodingWork work, ReadOnlySpan<short> rest, bool deep, int first, int stages, int further, PayerSwitch? decidedBy)
    {
        var baseCode = ProcedureCode.FromNumber(first);
        var line = Tumor(work, rest, baseCode, 1, Rule.MOHS_00).BecauseOfSite(decidedBy);
        if (deep)
        {
            _ = line.Because(Rule.MOHS_08).Using(Fact.InvolvesDeepStructure);
        }

        if (stages > 1)
        {
            Tumor(work, rest, ProcedureCode.FromNumber(first + 1), stages - 1, Rule.MOHS_00).AddOnTo = baseCode;
        }

        if (further > 0)
        {
            Tumor(work, rest, FurtherBlock, further, Rule.MOHS_01).Because(Rule.MOHS_12).AddOnTo = baseCode;
        }
    }

    private static LineDraft Tumor(CodingWork work, ReadOnlySpan<short> rest, ProcedureCode code, int units, Rule rule)
    {
        var line = work.AddLine(code, units, rest[0], rule).Using(Fact.Stages);
        foreach (var part in rest[1..])
        {
            if (IsSameTumor(work[rest[0]], work[part]))
            {
                _ = line.From(part);
            }
        }

        return line;
    }

    /// <summary>A surgeon who does not read the margins has excised a malignancy (MOHS-02).</summary>
    private static void AddAsExcision(CodingWork work, short service, MohsService mohs)
    {
        var group = work.Group(service, mohs.Site ?? BodySite.None, SiteFamily.Mohs, false, out _);
        work.NotReport(service, ProcedureCode.FromNumber(group == 'T' && mohs.InvolvesDeepStructure != true ? 17313 : 17311), Rule.MOHS_02);
        _ = SizedLesion.Add(work, service, ExcisionTables.Malignant, SiteFamily.Excision, mohs.ExcisedDiameterCm?.Hundredths, Fact.ExcisedDiameterCm,
            1)?.Because(Rule.MOHS_02);
    }
}
