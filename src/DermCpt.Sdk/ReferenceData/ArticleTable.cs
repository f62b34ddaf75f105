namespace DermCpt.ReferenceData;

/// <summary>
/// The contractors' articles: by contractor and code the ways to be covered, by diagnosis the groups that list it. An edition may hold none.
/// </summary>
internal sealed class ArticleTable
{
    /// <summary>In place of an entry: no contractor has an article on the code.</summary>
    internal const byte NoArticle = byte.MaxValue;

    /// <summary>Entries of one code: one a contractor, and an empty one before them.</summary>
    internal const int Stride = Contractors.Count + 1;
    private const int CategoryShift = 24;
    private const int Bits = 6;
    private const uint RestMask = (1u << CategoryShift) - 1;

    private readonly Column<ArticleRecord> articles;
    private readonly Column<ArticleStateRecord> states;
    private readonly Column<byte> codes;
    private readonly Column<byte> sets;
    private readonly Column<ushort> starts;
    private readonly Column<ArticleRouteRecord> routes;
    private readonly Column<byte> anyCode;
    private readonly Column<ArticleCategoryRecord> categories;
    private readonly Column<ArticleDiagnosisRecord> diagnoses;
    private readonly Column<ArticleGroups> groups;
    private readonly Column<ArticleLimitRecord> limits;

    internal ArticleTable(EditionImage image)
    {
        if (!image.Holds(EditionSection.Articles))
        {
            return;
        }

        AsOf = System.Text.Encoding.UTF8.GetString(new Column<byte>(image, EditionSection.ArticleRelease).Span);
        articles = new Column<ArticleRecord>(image, EditionSection.Articles);
        states = new Column<ArticleStateRecord>(image, EditionSection.ArticleStates);
        codes = new Column<byte>(image, EditionSection.ArticleCodes);
        sets = new Column<byte>(image, EditionSection.ArticleSets);
        starts = new Column<ushort>(image, EditionSection.ArticleStarts);
        routes = new Column<ArticleRouteRecord>(image, EditionSection.ArticleRoutes);
        anyCode = new Column<byte>(image, EditionSection.ArticleAnyCode);
        categories = new Column<ArticleCategoryRecord>(image, EditionSection.ArticleCategories);
        diagnoses = new Column<ArticleDiagnosisRecord>(image, EditionSection.ArticleDiagnoses);
        groups = new Column<ArticleGroups>(image, EditionSection.ArticleGroups);
        limits = new Column<ArticleLimitRecord>(image, EditionSection.ArticleLimits);
    }

    /// <summary>When the articles were read, as words; empty where the edition holds none.</summary>
    internal string AsOf { get; } = string.Empty;

    internal int Count => articles.Count;

    internal int LimitCount => limits.Count;

    internal int StateCount => states.Count;

    internal int RouteCount => routes.Count;

    internal ArticleRecord At(int article) => articles[article];

    /// <summary>Whether an article speaks of a day.</summary>
    internal bool IsInForce(int article, int day) => articles[article] is var one && one.From <= day && (one.To == 0 || day <= one.To);

    internal ArticleRouteRecord RouteAt(int route) => routes[route];

    internal ArticleLimitRecord LimitAt(int limit) => limits[limit];

    internal ArticleStateRecord StateAt(int state) => states[state];

    /// <summary>Who pays in a state of two letters; 0 where it is divided, or not known.</summary>
    internal int ContractorOf(string state)
    {
        foreach (ref readonly var row in states.Span)
        {
            if (row.First == state[0] && row.Second == state[1])
            {
                return row.Contractor;
            }
        }

        return 0;
    }

    /// <summary>Whether the data say that no contractor has an article on a code.</summary>
    internal bool HasNoArticle(int code) => code >= 0 && Count > 0 && codes[code] == NoArticle;

    /// <summary>The ways in which a contractor judges a code, by its dense index; an empty range where no article speaks of it.</summary>
    internal (int From, int To) RoutesOf(int code, int contractor)
    {
        var entry = code < 0 || Count == 0 ? (byte)0 : codes[code];
        return entry is 0 or NoArticle ? default : RangeOf(sets[((entry - 1) * Stride) + contractor]);
    }

    /// <summary>What a contractor says of every code.</summary>
    internal (int From, int To) RoutesOfAnyCode(int contractor) => Count == 0 ? default : RangeOf(anyCode[contractor]);

    /// <summary>
    /// The groups that list a diagnosis. A heading has those of the codes below it, and a code those of a heading above it that is listed, since
    /// codes are divided from year to year and the articles are known as of one day.
    /// </summary>
    internal ArticleGroups GroupsOf(DiagnosisCode diagnosis)
    {
        var rows = diagnoses.Span;
        var (from, to) = CategoryOf((uint)(diagnosis.Packed >> CategoryShift));
        var rest = (uint)diagnosis.Packed & RestMask;
        var found = default(ArticleGroups);
        var below = rest == 0 ? RestMask : (1u << (System.Numerics.BitOperations.TrailingZeroCount(rest) / Bits * Bits)) - 1;
        var at = FirstFrom(rows, from, to, rest);
        for (; at < to && rows[at].Rest <= (rest | below); at++)
        {
            found.Add(groups[rows[at].Set]);
        }

        for (var shift = Bits; rest != 0 && shift <= CategoryShift; shift += Bits)
        {
            var above = shift == CategoryShift ? 0 : rest >> shift << shift;
            if (above == rest)
            {
                continue;
            }

            at = FirstFrom(rows, from, to, above);
            if (at < to && rows[at].Rest == above)
            {
                found.Add(groups[rows[at].Set]);
            }
        }

        return found;
    }

    /// <summary>Every diagnosis with the groups that list it, in order: for what writes the table again.</summary>
    internal IEnumerable<(DiagnosisCode Code, ArticleGroups Groups)> All()
    {
        for (var category = 0; category + 1 < categories.Count; category++)
        {
            for (int row = categories[category].First; row < categories[category + 1].First; row++)
            {
                yield return (DiagnosisCode.FromPacked(((ulong)categories[category].Category << CategoryShift) | diagnoses[row].Rest), groups[diagnoses[row].Set]);
            }
        }
    }

    private (int From, int To) RangeOf(byte set) => set == 0 ? default : (starts[set - 1], starts[set]);

    private (int From, int To) CategoryOf(uint wanted)
    {
        var rows = categories.Span;
        var (low, after) = (0, rows.Length - 1);
        while (low < after)
        {
            var middle = (low + after) >>> 1;
            (low, after) = rows[middle].Category < wanted ? (middle + 1, after) : (low, middle);
        }

        return low < rows.Length - 1 && rows[low].Category == wanted ? (rows[low].First, rows[low + 1].First) : default;
    }

    /// <summary>The first of some rows that is not before a code.</summary>
    private static int FirstFrom(ReadOnlySpan<ArticleDiagnosisRecord> rows, int from, int to, uint rest)
    {
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            (from, to) = rows[middle].Rest < rest ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
