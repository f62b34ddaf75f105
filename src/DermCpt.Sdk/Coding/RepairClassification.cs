namespace DermCpt.Coding;

/// <summary>What a closure is for the claim.</summary>
internal enum RepairClass : byte
{
    /// <summary>A fact is missing.</summary>
    Unknown,

    /// <summary>Strips or no closure: no repair (RP-08).</summary>
    None,

    /// <summary>Glue as the only closure of a simple wound (RP-09).</summary>
    Adhesive,

    /// <summary>One layer (RP-01).</summary>
    Simple,

    /// <summary>Layers, or one layer after extensive cleaning (RP-02).</summary>
    Intermediate,

    /// <summary>Intermediate and a criterion of RP-03 (RP-04 before 2020).</summary>
    Complex,
}

/// <summary>The class of a closure from its stated word or its facts (RP-01 to RP-05, RP-08, RP-09, RP-20). Thread-safe: an immutable value.</summary>
internal readonly struct RepairClassification(RepairClass @class, Fact missing, bool isFromFacts)
{
    /// <summary>The class.</summary>
    internal RepairClass Class { get; init; } = @class;
    /// <summary>The fact that is missing where the class is unknown.</summary>
    internal Fact Missing { get; init; } = missing;
    /// <summary>No class was stated; the facts decided.</summary>
    internal bool IsFromFacts { get; init; } = isFromFacts;

    private const int Glue = 1 << (int)ClosureMethod.Adhesive;
    private const int Thread = (1 << (int)ClosureMethod.Sutures) | (1 << (int)ClosureMethod.Staples);

    /// <summary>From this day exposed structures, free margins and debrided edges count (RP-03, RP-04).</summary>
    private static readonly DateOnly WiderCriteria = new(2020, 1, 1);

    /// <summary>Glue as the only closure, where neither the class nor a layer nor the cleaning is recorded: taken for a simple one.</summary>
    internal static bool IsGlueAlone(RepairService repair) =>
        repair is { Complexity: null, Layered: not true } && repair.HeavilyContaminated != true && (repair.ClosureBits & Glue) != 0
        && (repair.ClosureBits & Thread) == 0;

    internal static RepairClassification Of(RepairService repair, DateOnly date)
    {
        var closure = repair.ClosureBits == 0 ? Thread : repair.ClosureBits;
        if ((closure & (Thread | Glue)) == 0)
        {
            return new RepairClassification(RepairClass.None, Fact.None, false);
        }

        var glueOnly = (closure & Thread) == 0;
        var answer = repair.Complexity switch
        {
            RepairComplexity.Simple => new RepairClassification(RepairClass.Simple, Fact.None, false),
            RepairComplexity.Intermediate => new RepairClassification(RepairClass.Intermediate, Fact.None, false),
            RepairComplexity.Complex => new RepairClassification(RepairClass.Complex, Fact.None, false),
            _ => OfFacts(repair, glueOnly, date),
        };
        return glueOnly && answer.Class == RepairClass.Simple ? answer with { Class = RepairClass.Adhesive } : answer;
    }

    /// <summary>Whether no criterion of a complex repair is recorded at all, so that the record may say too little (RP-20).</summary>
    internal static bool StatesNoCriterion(RepairService repair) =>
        repair.Undermining is null && repair.UnderminingCm is null && repair.ExposedStructure is null && repair.FreeMargin is null
        && repair.RetentionSutures is null && repair.WoundEdgeDebridement is null;

    private static RepairClassification OfFacts(RepairService repair, bool glueOnly, DateOnly date)
    {
        var cleaned = repair.HeavilyContaminated == true;
        if (repair.Layered is null && !cleaned)
        {
            return glueOnly ? new RepairClassification(RepairClass.Simple, Fact.None, true)
                : new RepairClassification(RepairClass.Unknown, Fact.Complexity, true);
        }

        if (repair.Layered != true && !cleaned)
        {
            return new RepairClassification(RepairClass.Simple, Fact.None, true);
        }

        if (MeetsCriterion(repair, date) || IsWidelyUndermined(repair) == true)
        {
            return new RepairClassification(RepairClass.Complex, Fact.None, true);
        }

        return IsWidelyUndermined(repair) is null
            ? new RepairClassification(RepairClass.Unknown, Fact.DefectWidthCm, true)
            : new RepairClassification(RepairClass.Intermediate, Fact.None, true);
    }

    private static bool MeetsCriterion(RepairService repair, DateOnly date) =>
        repair.RetentionSutures == true
        || (date >= WiderCriteria && (repair.ExposedStructure == true || repair.FreeMargin == true || repair.WoundEdgeDebridement == true));

    /// <summary>
    /// The word decides by itself; else the distance against the defect's width, equal counting as extensive; null without the width
    /// (RP-05, RP-20).
    /// </summary>
    private static bool? IsWidelyUndermined(RepairService repair)
    {
        if (repair.Undermining is { } word)
        {
            return word == Undermining.Extensive;
        }

        if (repair.UnderminingCm is not { } distance || distance == default(Length))
        {
            return false;
        }

        return repair.DefectWidthCm is { } width ? distance >= width : null;
    }
}
