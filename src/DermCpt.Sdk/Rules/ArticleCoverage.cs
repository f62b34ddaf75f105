using DermCpt.ReferenceData;

namespace DermCpt.Rules;

/// <summary>What a contractor's articles say of a line.</summary>
internal enum CoverageVerdict : byte
{
    /// <summary>No article speaks, or only one whose list is not whole: nothing is known.</summary>
    NotJudged,

    /// <summary>A list that holds for the line has its diagnosis; whether it is paid is the contractor's to say.</summary>
    Listed,

    /// <summary>The same, and every one of them counts only under active care.</summary>
    UnderCare,

    /// <summary>The same, but the diagnoses stand in the wrong order.</summary>
    OutOfOrder,

    /// <summary>May be reviewed as cosmetic.</summary>
    Reviewed,

    /// <summary>No list has a diagnosis of the line.</summary>
    NotListed,

    /// <summary>A listed diagnosis counts only beside one of a second group.</summary>
    NeedsSecond,

    /// <summary>The same, of a benign lesion that is cosmetic without a complication.</summary>
    NeedsComplication,

    /// <summary>A listed diagnosis counts only with Q7, Q8 or Q9.</summary>
    NeedsClassFinding,

    /// <summary>The code, or a diagnosis of the line, is not covered at all.</summary>
    Excluded,
}

/// <summary>What the articles say, and the way of which they say it: a row of the edition's ways, or -1.</summary>
internal readonly struct CoverageAnswer(CoverageVerdict verdict, int route)
{
    internal CoverageVerdict Verdict { get; } = verdict;

    internal int Route { get; } = route;

    internal bool Warns => Verdict >= CoverageVerdict.NotListed;
}

/// <summary>
/// Whether a contractor's articles list the diagnoses of a line for its code (COV-01..06): one judgement for coding and scrubbing. Any way of
/// any article is enough; only when none is taken is the nearest one told. It never says that a line is covered.
/// </summary>
internal static class ArticleCoverage
{
    private static readonly ModifierCode[] ClassFindings = Array.ConvertAll(["Q7", "Q8", "Q9"], ModifierCode.Parse);

    /// <summary>They say that the practice expects a denial.</summary>
    private static readonly ModifierCode[] Notices = Array.ConvertAll(["GA", "GX", "GY", "GZ"], ModifierCode.Parse);

    internal static bool HasClassFinding(ReadOnlySpan<ModifierCode> modifiers) => modifiers.IndexOfAny(ClassFindings) >= 0;

    internal static bool HasNotice(ReadOnlySpan<ModifierCode> modifiers) => modifiers.IndexOfAny(Notices) >= 0;

    /// <summary>
    /// The contractor that is stated, else that of the state, else the one that the practice states, else that of the practice's state: 0 where none is
    /// known. A divided state alone is none.
    /// </summary>
    internal static int ContractorOf(ArticleTable articles, string? contractor, string? state, PracticeProfile? practice)
    {
        var known = (int)MedicareContractors.OfName(contractor);
        if (known == 0 && state is not null)
        {
            known = articles.ContractorOf(state);
        }

        // Where the practice is says nothing of another state.
        return known > 0 || practice is null ? known : ContractorOf(articles, practice.Contractor, state is null ? practice.State : null, null);
    }

    /// <summary>Whether a diagnosis is none on the date: that is told already, and which one was meant is not known.</summary>
    internal static bool HasUnknown(Edition edition, DateOnly date, ReadOnlySpan<DiagnosisCode> diagnoses)
    {
        foreach (var diagnosis in diagnoses)
        {
            if (edition.FindDiagnosis(diagnosis, date).State != DiagnosisState.Valid)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is known of coverage before a line is judged.</summary>
    internal static CoverageJudgement Before(bool isMedicare, int contractor) =>
        !isMedicare ? CoverageJudgement.NotMedicare : contractor == 0 ? CoverageJudgement.NoContractor : CoverageJudgement.NoArticle;

    /// <summary>Judges a line of one code.</summary>
    /// <param name="articles">The edition's articles.</param>
    /// <param name="contractor">The place of the contractor.</param>
    /// <param name="code">The dense index of the code.</param>
    /// <param name="diagnoses">The line's diagnoses, first the primary one.</param>
    /// <param name="date">The date of service.</param>
    /// <param name="hasClassFinding">The line has Q7, Q8 or Q9.</param>
    /// <param name="isBesideMohs">Mohs surgery stands on the same day.</param>
    internal static CoverageAnswer Judge(ArticleTable articles, int contractor, int code, ReadOnlySpan<DiagnosisCode> diagnoses, DateOnly date,
        bool hasClassFinding, bool isBesideMohs)
    {
        var (from, to) = articles.RoutesOf(code, contractor);
        var (anyFrom, anyTo) = articles.HasNoArticle(code) ? default : articles.RoutesOfAnyCode(contractor);
        if ((from == to && anyFrom == anyTo) || diagnoses.IsEmpty)
        {
            return new CoverageAnswer(CoverageVerdict.NotJudged, -1);
        }

        var listing = default(ArticleGroups);
        foreach (var diagnosis in diagnoses)
        {
            listing.Add(articles.GroupsOf(diagnosis));
        }

        var worst = new CoverageAnswer(CoverageVerdict.NotJudged, -1);
        var isOpen = false;
        var best = CoverageVerdict.NotJudged;
        var day = Day.Of(date);
        for (var i = from; i < to; i++)
        {
            var route = articles.RouteAt(i);
            if (!articles.IsInForce(route.Article, day))
            {
                continue;
            }

            var verdict = Judge(articles, route, listing, diagnoses, hasClassFinding);
            isOpen |= verdict == CoverageVerdict.NotJudged || ((route.Flags & ArticleRouteRecord.BesideMohs) != 0 && !isBesideMohs);
            if (route.Role == ArticleRole.Excluding && verdict == CoverageVerdict.Excluded)
            {
                return new CoverageAnswer(verdict, i);
            }

            if (verdict is >= CoverageVerdict.Listed and <= CoverageVerdict.OutOfOrder)
            {
                // Better the one that asks nothing more.
                (best, worst) = best == CoverageVerdict.NotJudged || verdict < best ? (verdict, new CoverageAnswer(verdict, i)) : (best, worst);
            }
            else if (best == CoverageVerdict.NotJudged && verdict > worst.Verdict && (route.Flags & ArticleRouteRecord.OnlyAdds) == 0
                && route.Role != ArticleRole.Excluding)
            {
                worst = new CoverageAnswer(verdict, i);
            }
        }

        for (var i = anyFrom; i < anyTo; i++)
        {
            if (articles.RouteAt(i) is var route && articles.IsInForce(route.Article, day)
                && Judge(route, listing, hasClassFinding) == CoverageVerdict.Excluded)
            {
                return new CoverageAnswer(CoverageVerdict.Excluded, i);
            }
        }

        return isOpen && best == CoverageVerdict.NotJudged ? new CoverageAnswer(CoverageVerdict.NotJudged, -1) : worst;
    }

    /// <summary>One way with the order of its diagnoses, and the care that they need.</summary>
    private static CoverageVerdict Judge(ArticleTable articles, in ArticleRouteRecord route, in ArticleGroups listing,
        ReadOnlySpan<DiagnosisCode> diagnoses, bool hasClassFinding)
    {
        var verdict = Judge(route, listing, hasClassFinding);
        return verdict != CoverageVerdict.Listed ? verdict
            : (route.Flags & ArticleRouteRecord.InOrder) != 0 && !IsInOrder(articles, route, diagnoses) ? CoverageVerdict.OutOfOrder
            : route.Starred > 0 && CountsUnderCare(articles, route, diagnoses) ? CoverageVerdict.UnderCare
            : verdict;
    }

    /// <summary>Every diagnosis that makes the line payable is one that must be under active care.</summary>
    private static bool CountsUnderCare(ArticleTable articles, in ArticleRouteRecord route, ReadOnlySpan<DiagnosisCode> diagnoses)
    {
        foreach (var diagnosis in diagnoses)
        {
            var groups = articles.GroupsOf(diagnosis);
            if (groups.Has(route.Second > 0 ? route.Second : route.First) && !groups.Has(route.Starred))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an article of the contractor speaks of a code on a day.</summary>
    internal static bool Speaks(ArticleTable articles, int contractor, int code, DateOnly date)
    {
        var (from, to) = contractor > 0 ? articles.RoutesOf(code, contractor) : default;
        while (from < to && !articles.IsInForce(articles.RouteAt(from).Article, Day.Of(date)))
        {
            from++;
        }

        return from < to;
    }

    /// <summary>One way by itself; the diagnoses of the line as the groups that list them.</summary>
    private static CoverageVerdict Judge(in ArticleRouteRecord route, in ArticleGroups listing, bool hasClassFinding)
    {
        switch (route.Role)
        {
            case ArticleRole.Excluding:
                return listing.Has(route.First) ? CoverageVerdict.Excluded : CoverageVerdict.NotListed;
            case ArticleRole.NotCovered:
                return CoverageVerdict.Excluded;
            case ArticleRole.Reviewed:
                return CoverageVerdict.Reviewed;
            case ArticleRole.Listed when listing.Has(route.First):
                break;
            case ArticleRole.Listed:
                return CoverageVerdict.NotListed;
            default:
                return route.Role == ArticleRole.PartOfList && listing.Has(route.First) ? CoverageVerdict.Listed : CoverageVerdict.NotJudged;
        }

        if (route.Second > 0 && !listing.Has(route.Second))
        {
            return (route.Flags & ArticleRouteRecord.Complication) != 0 ? CoverageVerdict.NeedsComplication : CoverageVerdict.NeedsSecond;
        }

        return (route.Flags & ArticleRouteRecord.NeedsClassFinding) != 0 && !hasClassFinding ? CoverageVerdict.NeedsClassFinding : CoverageVerdict.Listed;
    }

    /// <summary>A diagnosis of the first group stands before every one that only the second group lists.</summary>
    private static bool IsInOrder(ArticleTable articles, in ArticleRouteRecord route, ReadOnlySpan<DiagnosisCode> diagnoses)
    {
        foreach (var diagnosis in diagnoses)
        {
            var groups = articles.GroupsOf(diagnosis);
            if (groups.Has(route.First))
            {
                return true;
            }

            if (groups.Has(route.Second))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The limit on how often a code is paid that an earlier service breaks: its place, or -1. Codes of one family count together; a limit of
    /// one nail counts where both name the same digit.
    /// </summary>
    internal static int BrokenLimit(Edition edition, int contractor, int code, ulong modifiers, DateOnly date, PriorService earlier)
    {
        var days = date.DayNumber - earlier.Date.DayNumber;
        if (days <= 0)
        {
            return -1;
        }

        var articles = edition.Articles;
        for (var i = 0; i < articles.LimitCount; i++)
        {
            var limit = articles.LimitAt(i);
            var isOfOther = limit.Article > 0
                && (articles.At(limit.Article - 1).Contractor != contractor || !articles.IsInForce(limit.Article - 1, Day.Of(date)));
            if (limit.Code != code || isOfOther || !IsOfFamily(articles, edition.IndexOf(earlier.Code), limit))
            {
                continue;
            }

            var least = (int)limit.Days;
            if (limit.Family == ArticleLimitRecord.OneNail)
            {
                var digits = ModifierBits.DigitsOf(modifiers) & ModifierBits.DigitsOf(ModifierBits.Of(earlier.Modifiers.AsSpan()));
                least = digits == 0 ? 0 : (modifiers & ModifierBits.Toes) != 0 ? limit.Days : limit.FingerDays;
            }

            if (days < least)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsOfFamily(ArticleTable articles, int code, in ArticleLimitRecord limit)
    {
        if (code == limit.Code)
        {
            return true;
        }

        for (var i = 0; i < articles.LimitCount; i++)
        {
            var other = articles.LimitAt(i);
            if (other.Code == code && other.Family == limit.Family && other.Article == limit.Article)
            {
                return true;
            }
        }

        return false;
    }
}
