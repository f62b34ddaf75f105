using System.Numerics;

namespace DermCpt.Certificates;

/// <summary>What the fee schedule says of a code on a day; the indicators are their digits, 255 where the file has none.</summary>
internal sealed record FeeFacts(bool IsListed, bool IsKnown, char Status, int Global, int Split, int Multiple, int Bilateral, int Assistant, int CoSurgeon, int Team, bool AppliesInFacility)
{
    /// <summary>The word of the schedule for global days.</summary>
    internal string Days => FeeRows.Words[Global];

    internal bool IsMajor => Days == "090";

    internal bool IsMinor => Days is "000" or "010";
}

/// <summary>A release of the fee schedule; its days as numbers.</summary>
internal sealed record FeeRelease(int From, int To, int File, bool IsPartial, bool IsExtract, int BackFrom)
{
    internal bool IsCarriedBackTo(int day) => BackFrom != 0 && day >= BackFrom;
}

/// <summary>
/// The fee schedule by release: the last whole release that has begun, and over it what a partial release of the day states. A code and
/// component has a bit for each release that lists it and a cell for each bit. Immutable and safe on any thread.
/// </summary>
internal sealed class FeeRows(EditionFile file, EditionRows rows, FeeRelease[] releases)
{
    private const int Series = 41, Cells = 42, Policies = 44, Patch = 45, PatchOfCode = 46;
    private static readonly FeeFacts Nothing = new(false, false, '\0', 0, 255, 255, 255, 255, 255, 255, true);

    internal static readonly string[] Words = ["unknown", "000", "010", "090", "XXX", "YYY", "ZZZ", "MMM"];

    /// <summary>The whole of a code on a day.</summary>
    internal FeeFacts Of(string code, int day)
    {
        var index = rows.IndexOf(code);
        var whole = Array.FindLastIndex(releases, release => release.From <= day && !release.IsPartial);
        var (mask, cell) = Find(index);
        if (index < 0 || whole < 0 || mask == 0)
        {
            return Nothing;
        }

        var partial = PartialOn(mask, whole, day);
        if (partial < 0)
        {
            return Lists(mask, whole) ? Read(mask, cell, whole) : Absent(mask, cell, whole, day);
        }

        var stated = Read(mask, cell, partial);
        if (!Lists(mask, whole))
        {
            return stated;
        }

        // A partial release states the status and perhaps the global days, the whole one the indicators.
        var older = Read(mask, cell, whole);
        return older with { Status = stated.Status, Global = stated.Global != 0 ? stated.Global : older.Global };
    }

    /// <summary>The global days, of the schedule or of the patch for codes that it does not hold.</summary>
    internal string DaysOf(string code, int day)
    {
        var (fee, index) = (Of(code, day), rows.IndexOf(code));
        var entry = index < 0 || file.Rows(PatchOfCode) == 0 ? 0 : file.Row(PatchOfCode, index)[0];
        var isPatched = entry != 0 && IsCarriedBack(index, day) && day >= EditionRows.Word(file.Row(Patch, entry - 1), 2);
        if (fee.IsListed && fee.Global != 0 && !isPatched)
        {
            return fee.Days;
        }

        var isAbsent = fee is { IsListed: false, IsKnown: true };
        return entry == 0 || isAbsent || day < EditionRows.Word(file.Row(Patch, entry - 1), 2) ? Words[0] : Words[file.Row(Patch, entry - 1)[4]];
    }

    private static bool Lists(ulong mask, int release) => (mask >> release & 1) != 0;

    private (ulong Mask, int Cell) Find(int index)
    {
        for (var i = 0; i < file.Rows(Series); i++)
        {
            var series = file.Row(Series, i);
            if (EditionRows.Word(series, 12) == index && series[14] == 0)
            {
                return (System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(series), (int)EditionRows.Double(series, 8));
            }
        }

        return (0, 0);
    }

    private FeeFacts Read(ulong mask, int first, int release)
    {
        var cell = file.Row(Cells, first + BitOperations.PopCount(mask & ((1UL << release) - 1)));
        var policy = file.Row(Policies, EditionRows.Word(cell, 2));
        return new FeeFacts(true, true, (char)policy[0], policy[1], policy[2], policy[3], policy[4], policy[5], policy[6], policy[7], (policy[11] & 2) == 0);
    }

    /// <summary>The last partial release that has begun, else the first later one that is carried back to the day.</summary>
    private int PartialOn(ulong mask, int whole, int day)
    {
        var back = -1;
        for (var i = releases.Length - 1; i > whole; i--)
        {
            if (Lists(mask, i) && releases[i].IsPartial)
            {
                if (releases[i].From <= day)
                {
                    return i;
                }

                back = releases[i].IsCarriedBackTo(day) ? i : back;
            }
        }

        return back;
    }

    private FeeFacts Absent(ulong mask, int cell, int whole, int day)
    {
        if (day > releases[whole].To && mask >> whole >> 1 != 0)
        {
            return Nothing;
        }

        var isInFile = Enumerable.Range(0, releases.Length).Any(i => releases[i].File == releases[whole].File && Lists(mask, i));
        if (releases[whole].IsExtract && !isInFile)
        {
            var back = Enumerable.Range(whole + 1, releases.Length - whole - 1).FirstOrDefault(i => Lists(mask, i) && !releases[i].IsPartial && releases[i].IsCarriedBackTo(day), -1);
            return back < 0 ? Nothing : Read(mask, cell, back);
        }

        return Nothing with { IsKnown = true };
    }

    /// <summary>Whether the global days of a day are only carried back from a later release.</summary>
    private bool IsCarriedBack(int index, int day)
    {
        var (mask, cell) = Find(index);
        var whole = Array.FindLastIndex(releases, release => release.From <= day && !release.IsPartial);
        if (mask == 0 || whole < 0)
        {
            return false;
        }

        var partial = PartialOn(mask, whole, day);
        if (partial >= 0)
        {
            return Read(mask, cell, partial).Global != 0 ? day < releases[partial].From : Lists(mask, whole) && day < releases[whole].From;
        }

        return !Lists(mask, whole) && releases[whole].IsExtract && Absent(mask, cell, whole, day).IsListed;
    }
}
