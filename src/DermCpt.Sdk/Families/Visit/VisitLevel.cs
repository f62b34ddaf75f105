using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.Families;

/// <summary>
/// The level of decision making of a visit: the second highest of three columns, or the word (EM-30, EM-107). Thread-safe: an
/// immutable value.
/// </summary>
internal readonly struct VisitLevel(int level, Fact? wanted, int least, int most)
{
    /// <summary>1 to 4; 0 when no problem was addressed; -1 when not known.</summary>
    internal int Level { get; init; } = level;
    /// <summary>The column that is missing while two differ or one stands alone.</summary>
    internal Fact? Wanted { get; init; } = wanted;
    /// <summary>The lowest level that the missing columns can leave.</summary>
    internal int Least { get; init; } = least;
    /// <summary>The highest level that the missing columns can leave.</summary>
    internal int Most { get; init; } = most;

    internal const int Unknown = -1;

    internal VisitLevel(int level)
        : this(level, null, level, level)
    {
    }

    /// <summary>Reads a visit; false after a finding, when the word and the three columns disagree.</summary>
    internal static bool TryRead(CodingWork work, int service, EvaluationAndManagementService visit, out VisitLevel level)
    {
        var elements = visit.Elements;
        var problems = Word(visit.Problems) ?? (elements?.Problems is { } p ? DecisionColumns.OfProblems(p) : null);
        var data = Word(visit.Data) ?? (elements?.Data is { } d ? DecisionColumns.OfData(work, d) : null);
        var risk = Word(visit.Risk) ?? (elements?.Risk is { } r ? DecisionColumns.OfRisk(r, HasMinorOperation(work)) : null);
        level = OfColumns(problems, data, risk);
        if (Word(visit.Mdm) is not { } word)
        {
            return true;
        }

        var disagrees = problems is not null && data is not null && risk is not null && level.Level != word;
        level = new VisitLevel(word);
        if (disagrees)
        {
            work.Report(new FindingRecord { Id = FindingId.InvalidInput, Service = (short)service, Fact = Fact.Mdm });
            work.Mark(service, ServiceOutcome.Invalid);
        }

        return !disagrees;
    }

    /// <summary>The greatest level that two columns reach; two equal columns fix it without the third (EM-107).</summary>
    internal static VisitLevel OfColumns(int? problems, int? data, int? risk)
    {
        if (problems == 0)
        {
            return new VisitLevel(0);
        }

        if (problems is { } p && data is { } d && risk is { } r)
        {
            return new VisitLevel(Math.Max(Math.Min(p, d), Math.Min(Math.Max(p, d), r)));
        }

        var known = (problems is null ? 0 : 1) + (data is null ? 0 : 1) + (risk is null ? 0 : 1);
        if (known == 0)
        {
            return new VisitLevel(Unknown);
        }

        var (one, other) = problems is null ? (data, risk) : data is null ? (problems, risk) : (problems, data);
        if (known == 2 && one == other)
        {
            return new VisitLevel(one!.Value);
        }

        var wanted = problems is null ? Fact.Problems : data is null ? Fact.Data : Fact.Risk;
        return known == 2
            ? new VisitLevel(Unknown, wanted, Math.Min(one!.Value, other!.Value), Math.Max(one.Value, other.Value))
            : new VisitLevel(Unknown, wanted, 1, VisitTable.TopLevel);
    }

    private static int? Word(DecisionLevel? word) => word is { } stated ? (int)stated + 1 : null;

    private static bool HasMinorOperation(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (work.Edition.FindGlobalDays(line.Code, work.Date) is GlobalDays.Days000 or GlobalDays.Days010)
            {
                return true;
            }
        }

        return false;
    }
}
