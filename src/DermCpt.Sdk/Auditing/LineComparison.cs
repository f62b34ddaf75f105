using DermCpt.Scrubbing;

namespace DermCpt;

/// <summary>
/// The lines of one code against those that the record supports. Each billed line meets the supported line whose modifiers are
/// nearest, and no supported line twice; what is left on either side is a difference too. Not thread-safe.
/// </summary>
internal sealed class LineComparison(Claim claim, CodingResult record, ProcedureCode code, ProcedureCode supportedCode)
{
    private const string NotSupported = "the record does not support it";
    private const string Lacking = "the record supports it and the claim lacks it";
    private static readonly ModifierCode Distinct = ModifierCode.Parse("59");

    /// <summary>Modifiers that the record decides; others say what no record of a visit holds (a resident, a trial, a state's rule).</summary>
    private static readonly HashSet<ModifierCode> Decided =
    [
        .. Array.ConvertAll(
            ("22 24 25 26 TC 33 50 51 52 53 54 55 56 57 58 59 62 66 76 77 78 79 80 81 82 AS 91 93 95 FS JW JZ LT RT GA GX GY GZ Q7 Q8 Q9 E1 E2 E3 E4 "
                + "FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9").Split(' '),
            ModifierCode.Parse),
    ];

    private readonly List<Entry> billed = [];
    private readonly List<Entry> supported = [];

    /// <summary>A finding and the claim line it is about.</summary>
    internal delegate void Reporter(in FindingRecord finding, short line);

    internal void Run(Reporter report)
    {
        for (short i = 0; i < claim.Lines.Count; i++)
        {
            if (claim.Lines[i].Code == code)
            {
                billed.Add(new Entry(i, claim.Lines[i].Units, Weigh(claim.Lines[i].Modifiers.AsSpan())));
            }
        }

        Span<ModifierCode> room = stackalloc ModifierCode[ModifierList.MaxCount];
        foreach (var line in record.Lines)
        {
            if (line.Code == supportedCode)
            {
                var count = 0;
                foreach (var modifier in line.Modifiers)
                {
                    room[count++] = modifier;
                }

                supported.Add(new Entry(-1, line.Units, Weigh(room[..count])));
            }
        }

        if (billed.Count > 0)
        {
            Match(report);
        }
    }

    private void Match(Reporter report)
    {
        var left = new List<Entry>(supported);
        var isUnitsAlike = billed.Count == supported.Count && Sum(billed) == Sum(supported);
        var unequal = new List<Entry>();
        foreach (var line in billed)
        {
            // Equal lines meet first, so that one difference is not reported as several.
            var match = Nearest(line, left);
            if (match is null || Distance(match, line) > 0)
            {
                unequal.Add(line);
                continue;
            }

            _ = left.Remove(match);
            if (isUnitsAlike && line.Units != match.Units)
            {
                report(new FindingRecord { Id = FindingId.UnitsNotSupported, Code = code, Value = line.Units, Limit = match.Units }, line.Index);
            }
        }

        foreach (var line in unequal)
        {
            var match = Nearest(line, left);
            Report(report, line, match ?? Nearest(line, supported)!);
            _ = match is not null && left.Remove(match);
        }

        foreach (var lacked in left)
        {
            Report(report, Nearest(lacked, billed)!, lacked);
        }
    }

    private void Report(Reporter report, Entry line, Entry match)
    {
        foreach (var modifier in line.Modifiers)
        {
            if (!match.Modifiers.Contains(modifier))
            {
                report(new FindingRecord { Id = FindingId.ModifierNotSupported, Code = code, Modifier = modifier, Text = NotSupported }, line.Index);
            }
        }

        foreach (var modifier in match.Modifiers)
        {
            if (!line.Modifiers.Contains(modifier))
            {
                report(new FindingRecord { Id = FindingId.ModifierNotSupported, Code = code, Modifier = modifier, Severity = FindingSeverity.Warning, Text = Lacking }, line.Index);
            }
        }
    }

    private static int Sum(List<Entry> lines)
    {
        var units = 0;
        foreach (var line in lines)
        {
            units += line.Units;
        }

        return units;
    }

    /// <summary>The line with the fewest modifiers apart; among equals one of the same units.</summary>
    private static Entry? Nearest(Entry line, List<Entry> among)
    {
        Entry? best = null;
        foreach (var entry in among)
        {
            var closer = best is null ? 1 : Distance(best, line) - Distance(entry, line);
            best = closer > 0 || (closer == 0 && entry.Units == line.Units && best!.Units != line.Units) ? entry : best;
        }

        return best;
    }

    private static int Distance(Entry a, Entry b)
    {
        var common = 0;
        foreach (var modifier in a.Modifiers)
        {
            common += b.Modifiers.Contains(modifier) ? 1 : 0;
        }

        return a.Modifiers.Count + b.Modifiers.Count - (2 * common);
    }

    /// <summary>The modifiers that count; 59 and the X modifiers are one.</summary>
    private static List<ModifierCode> Weigh(ReadOnlySpan<ModifierCode> modifiers)
    {
        var counted = new List<ModifierCode>(modifiers.Length);
        foreach (var modifier in modifiers)
        {
            var isX = (ModifierBits.Of(modifier) & ModifierBits.X) != 0;
            var named = isX ? Distinct : modifier;
            if ((isX || Decided.Contains(modifier)) && !counted.Contains(named))
            {
                counted.Add(named);
            }
        }

        return counted;
    }

    private sealed class Entry(short index, int units, List<ModifierCode> modifiers)
    {
        internal short Index { get; } = index;

        internal int Units { get; } = units;

        internal List<ModifierCode> Modifiers { get; } = modifiers;
    }
}
