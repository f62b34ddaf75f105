using System.Globalization;
using DermCpt.ReferenceData;

namespace DermCpt;

/// <content>What differs between two dates.</content>
public sealed partial class CodeCatalog
{
    /// <summary>
    /// What differs between two dates, by code and then by kind. A number is compared only where both dates have data; a code that
    /// began or ended between them is one change, with no numbers.
    /// </summary>
    /// <param name="from">The earlier date.</param>
    /// <param name="to">The later date.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public IReadOnlyList<CatalogChange> Changes(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var changes = new List<CatalogChange>();
        foreach (var entry in Entries)
        {
            var before = entry.StateOn(from);
            var after = entry.StateOn(to);
            if (before == LifecycleState.NotYet && after != LifecycleState.NotYet)
            {
                changes.Add(new CatalogChange(entry.Code, CatalogChangeKind.Began, Iso(entry.FirstValid), entry.Label, entry.ValidityEvidence));
            }

            if (before != LifecycleState.Retired && after == LifecycleState.Retired)
            {
                changes.Add(new CatalogChange(entry.Code, CatalogChangeKind.Ended, Iso(entry.LastValid), Join(entry.Successors), entry.ValidityEvidence));
            }

            if (before == after && after is LifecycleState.Valid or LifecycleState.Unknown)
            {
                AddNumbers(changes, entry.On(from), entry.On(to), entry.Code);
            }
        }

        return [.. changes];
    }

    /// <summary>
    /// The pair edits of a code that differ between two dates, by the other code: one that began or ended, was turned around, or has another
    /// indicator. A pair is compared only where both dates have data.
    /// </summary>
    /// <param name="code">The code.</param>
    /// <param name="from">The earlier date.</param>
    /// <param name="to">The later date.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public IReadOnlyList<CatalogChange> PairChanges(ProcedureCode code, DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var changes = new List<CatalogChange>();
        foreach (var entry in Entries)
        {
            var (before, after) = (Edition.FindPair(code, entry.Code, from), Edition.FindPair(code, entry.Code, to));
            if (entry.Code != code && IsKnown(before) && IsKnown(after) && PairText(before, entry.Code) is var was && PairText(after, entry.Code) is var becomes && was != becomes)
            {
                changes.Add(new CatalogChange(code, CatalogChangeKind.PairEdit, was, becomes, $"{Edition.ReleaseOf(before.Source)} {Edition.ReleaseOf(after.Source)}".Trim()));
            }
        }

        return changes;
    }

    private static bool IsKnown(in PairEdit edit) => edit.State is PairState.None or PairState.NotLive or PairState.Live;

    private static string PairText(in PairEdit edit, ProcedureCode other) => edit.IsLive
        ? string.Create(CultureInfo.InvariantCulture, $"{edit.Column1}/{edit.Column2}, indicator {edit.Indicator}")
        : $"no edit with {other}";

    private static void AddNumbers(List<CatalogChange> changes, CodeFacts before, CodeFacts after, ProcedureCode code)
    {
        if (before.Fees is { } old && after.Fees is { } now)
        {
            var releases = old.Release + " " + now.Release;
            Add(CatalogChangeKind.Status, old.Status.ToString(), now.Status.ToString(), releases);
            Add(CatalogChangeKind.WorkRvu, Exact(old.Work), Exact(now.Work), releases);
            Add(CatalogChangeKind.NonFacilityTotalRvu, Exact(old.NonFacilityTotal), Exact(now.NonFacilityTotal), releases);
            Add(CatalogChangeKind.FacilityTotalRvu, Exact(old.FacilityTotal), Exact(now.FacilityTotal), releases);
        }

        if (before.GlobalDays != GlobalDays.Unknown && after.GlobalDays != GlobalDays.Unknown)
        {
            Add(CatalogChangeKind.GlobalDays, CatalogNames.Of(before.GlobalDays), CatalogNames.Of(after.GlobalDays), before.GlobalDaysRelease + " " + after.GlobalDaysRelease);
        }

        if (before.Units is { Limit: { } oldLimit, Adjudication: { } oldMai } && after.Units is { Limit: { } limit, Adjudication: { } mai })
        {
            var releases = before.Units.Release + " " + after.Units.Release;
            Add(CatalogChangeKind.UnitLimit, Whole(oldLimit), Whole(limit), releases);
            Add(CatalogChangeKind.Adjudication, Whole(oldMai), Whole(mai), releases);
        }

        void Add(CatalogChangeKind kind, string was, string becomes, string source)
        {
            if (was != becomes)
            {
                changes.Add(new CatalogChange(code, kind, was, becomes, source));
            }
        }
    }

    private static string Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Exact(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Join(IReadOnlyList<ProcedureCode> codes)
    {
        var text = new string[codes.Count];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = codes[i].ToString();
        }

        return string.Join(' ', text);
    }
}
