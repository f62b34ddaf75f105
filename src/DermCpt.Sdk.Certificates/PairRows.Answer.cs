namespace DermCpt.Certificates;

/// <summary>What the pair table says of two codes on a day.</summary>
internal enum PairAnswer
{
    None,
    Live,

    /// <summary>The edition cannot tell.</summary>
    Open,
}

/// <content>The answer to a pair of codes.</content>
internal sealed partial class PairRows
{
    private const int Scope = 29;

    /// <summary>Whether the table holds the pairs of a code of another specialty, so that its absence says something.</summary>
    internal bool HoldsOthers(string code)
    {
        var (at, core, paired) = (rows.IndexOf(code), (int)file.Double(Scope, 0), (int)file.Double(Scope, 1));
        return at >= 0 && (at < core || (Covers(at) && at >= paired));
    }

    internal (PairAnswer Answer, TableRow? Row) Of(string a, string b, DateOnly date)
    {
        if (!Covers(rows.IndexOf(a)) || !Covers(rows.IndexOf(b)))
        {
            return (PairAnswer.Open, null);
        }

        var live = Live(a, b, date).FirstOrDefault();
        var day = EditionRows.DayOf(date);
        return (live is not null ? PairAnswer.Live : IsOpenPair(a, b, day) || IsOpenPair(b, a, day) || (isPart && !Places(a, b).Concat(Places(b, a)).Any()) ? PairAnswer.Open : PairAnswer.None, live);
    }

    private bool Covers(int code) => holdsAllCodes || (code >= 0 && code < (int)file.Double(Scope, 2));

    /// <summary>A row without a first day, before the first release; or rows of two releases that differ, between them.</summary>
    private bool IsOpenPair(string column1, string column2, int day)
    {
        var places = Places(column1, column2).Where(place => Kind(place).Indicator != Indicator9).ToList();
        if (day < first.From && Dated().Any(found => found.Row.Codes[0] == column1 && found.Row.Codes[1] == column2))
        {
            return false;
        }

        if (later is not { } two || day <= first.To)
        {
            return day < first.From && places.Exists(place => (Kind(place).Releases & InFirst) != 0 && Kind(place).From == 0 && IsOpen(place, day));
        }

        var before = places.FindLast(place => IsOpen(place, first.To + 1));
        var (hasBefore, hasAfter) = (places.Exists(place => IsOpen(place, first.To + 1)), places.Exists(place => (Kind(place).Releases & InLater) != 0));
        var after = places.FindLast(place => (Kind(place).Releases & InLater) != 0);
        return day < two.From && (hasBefore || hasAfter) && !(hasBefore && hasAfter && before == after) && ((hasBefore && hasAfter) || Kind(hasBefore ? before : after).Turn == 0);
    }
}
