using DermCpt.ReferenceData;

namespace DermCpt;

/// <summary>The medically unlikely units of a code on a date (MUE, practitioner). Immutable and safe on any thread.</summary>
public sealed class UnitFacts
{
    internal UnitFacts(Edition edition, in UnitLimit limit)
    {
        Coverage = limit.Coverage;
        Release = limit.Source.IsEmpty ? null : edition.ReleaseOf(limit.Source);
        Row = limit.Row;
        if (limit.State == UnitLimitState.Limit)
        {
            Limit = limit.Limit;
            Adjudication = limit.Mai;
            Rationale = edition.Text(limit.Rationale);
        }
    }

    /// <summary>How well the table answers for the date; <see cref="CoverageStatus.None"/> for a code outside it.</summary>
    public CoverageStatus Coverage { get; }

    /// <summary>The release that answers, or null without an answer.</summary>
    public string? Release { get; }

    /// <summary>1-based data row of the release's file, 0 where it lists no row.</summary>
    public int Row { get; }

    /// <summary>Units; null where no value is published (MU-07), there is no data, or the releases around the date differ. 0 is a value (MU-06).</summary>
    public int? Limit { get; }

    /// <summary>Adjudication indicator (MAI): 1 by line, 2 by day and absolute, 3 by day; null without a value.</summary>
    public int? Adjudication { get; }

    /// <summary>The file's own word for the origin of the value; empty where it gives none.</summary>
    public string Rationale { get; } = string.Empty;
}
