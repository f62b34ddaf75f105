using System.Globalization;
using DermCpt.ReferenceData;
using DermCpt.Rules;

namespace DermCpt.Editions.Files;

/// <summary>A version of an article as CMS's coverage database exports it: its days, codes and groups of diagnoses. Not thread-safe.</summary>
internal sealed class ExportedArticle(ArticleKey key, DateOnly from, DateOnly? to)
{
    internal ArticleKey Key { get; } = key;

    internal DateOnly From { get; } = from;

    internal DateOnly? To { get; } = to;

    internal SortedSet<ProcedureCode> Codes { get; } = [];

    /// <summary>By label: the covered groups, those that exclude, and what is starred of the covered ones.</summary>
    internal SortedDictionary<byte, SortedSet<DiagnosisCode>> Groups { get; } = [];

    /// <summary>A list names ends of a range, so that not every code of it is known.</summary>
    internal bool HasRange { get; set; }

    internal void Add(byte label, DiagnosisCode diagnosis)
    {
        if (!Groups.TryGetValue(label, out var group))
        {
            Groups.Add(label, group = []);
        }

        _ = group.Add(diagnosis);
    }
}

/// <summary>
/// Reads the tables of CMS's coverage database, one file each, of articles that are wanted. Numbers, days, codes and stars are read; no column of
/// text is. Not thread-safe.
/// </summary>
internal sealed class CoverageExport(IReadOnlySet<int> wanted, CodeFilter filter)
{
    /// <summary>The files that are read, in this order; the last three may be absent.</summary>
    internal static readonly string[] Files =
        ["article.csv", "article_x_hcpc_code.csv", "article_x_icd10_covered.csv", "article_x_icd10_noncovered.csv", "article_x_contractor.csv", "contractor.csv"];

    internal const int Needed = 3;

    private static readonly string[] ArticleColumns =
        ["article_id", "article_version", "article_eff_date", "status", "display_id", "last_updated", "article_end_date", "article_rev_end_date", "date_retired"];

    private const string AnArticle = "the number of an article";
    private readonly Dictionary<string, HashSet<int>> articlesOf = new(StringComparer.Ordinal);
    private int diagnoses;

    internal Dictionary<ArticleKey, ExportedArticle> Articles { get; } = [];

    /// <summary>The newest day on which an article was changed.</summary>
    internal DateOnly Day { get; private set; }

    internal int RowsRead { get; private set; }

    /// <summary>Wanted articles with the place of their contractor, where the export names one of Medicare's.</summary>
    internal HashSet<(int Article, int Contractor)> Contractors { get; } = [];

    /// <summary>Articles of the export that are not wanted.</summary>
    internal HashSet<int> Unknown { get; } = [];

    internal void Read(Stream stream, string file, int table)
    {
        switch (table)
        {
            case 0:
                ReadArticles(stream, file);
                break;
            case 1:
                ReadCodes(stream, file);
                break;
            case 2:
                ReadDiagnoses(stream, file, "icd10_covered_group", 0);
                break;
            case 3:
                ReadDiagnoses(stream, file, "icd10_noncovered_group", ArticleRouteRecord.Excludes);
                break;
            case 4:
                ReadContractorsOfArticles(stream, file);
                break;
            default:
                ReadContractors(stream, file);
                break;
        }
    }

    private void ReadContractors(Stream stream, string file) =>
        Rows(stream, file, ["contractor_id", "contractor_version", "contractor_bus_name"], "the number of a contractor", (in CmsRows.Cells cells, ReadOnlySpan<int> at) =>
        {
            var contractor = (int)MedicareContractors.OfName(cells[at[2]]);
            foreach (var article in articlesOf.GetValueOrDefault($"{cells[at[0]]}/{cells[at[1]]}") ?? [])
            {
                if (contractor > 0)
                {
                    _ = Contractors.Add((article, contractor));
                }
            }
        });

    /// <summary>Active, coming and retired versions with their days; a draft shows an id of its own, and one retired on no day says nothing.</summary>
    private void ReadArticles(Stream stream, string file) =>
        Rows(stream, file, ArticleColumns, AnArticle, (in CmsRows.Cells cells, ReadOnlySpan<int> at) =>
        {
            var key = new ArticleKey(cells.Integer(at[0]), cells.Integer(at[1]));
            if (key.Version is 0 or > ushort.MaxValue)
            {
                throw cells.Error(at[1], "expected a version from 1 to 65535");
            }

            if (cells.DayOfTime(at[5]) is { } updated && updated > Day)
            {
                Day = updated;
            }

            var isDraft = !cells[at[4]].IsEmpty && cells[at[4]][0] != 'A';
            if (isDraft || cells[at[3]] is not ("A" or "F" or "R" or "Active" or "Future" or "Retired"))
            {
                return;
            }

            if (!wanted.Contains(key.Number))
            {
                _ = Unknown.Add(key.Number);
                return;
            }

            var from = cells.DayOfTime(at[2]) ?? throw cells.Error(at[2], "expected the first day of the version");
            var to = cells.DayOfTime(at[6]) ?? cells.DayOfTime(at[7]) ?? cells.DayOfTime(at[8])?.AddDays(-1);
            if ((to is not null || cells[at[3]][0] != 'R') && !Articles.TryAdd(key, new ExportedArticle(key, from, to)))
            {
                throw cells.Error(at[1], $"expected each version of A{key.Number} once");
            }
        });

    private void ReadCodes(Stream stream, string file) =>
        Rows(stream, file, ["article_id", "article_version", "hcpc_code_id", "range"], AnArticle, (in CmsRows.Cells cells, ReadOnlySpan<int> at) =>
        {
            if (ArticleOf(cells, at) is { } article)
            {
                article.HasRange |= cells[at[3]] is "B" or "E";
                if (cells.TryCode(at[2], out var code) && filter.Keeps(code))
                {
                    _ = article.Codes.Add(code);
                }
            }
        });

    private void ReadDiagnoses(Stream stream, string file, string group, byte excludes)
    {
        var isCovered = excludes == 0;
        Rows(stream, file, ["article_id", "article_version", "icd10_code_id", group, "range", isCovered ? "asterisk" : "range"], AnArticle, (in CmsRows.Cells cells, ReadOnlySpan<int> at) =>
        {
            if (ArticleOf(cells, at) is not { } article)
            {
                return;
            }

            if (!DiagnosisCode.TryParse(cells[at[2]], out var diagnosis))
            {
                throw cells.Error(at[2], "expected a diagnosis");
            }

            var number = cells.Integer(at[3]);
            if (number is 0 or > ArticleRouteRecord.GroupNumber)
            {
                throw cells.Error(at[3], string.Create(CultureInfo.InvariantCulture, $"expected a group from 1 to {ArticleRouteRecord.GroupNumber}"));
            }

            CmsReaders.RequireRoom(cells, diagnoses++);
            article.HasRange |= cells[at[4]] is "B" or "E";
            article.Add((byte)(number | excludes), diagnosis);
            if (isCovered && cells[at[5]] is "Y" or "1" or "*")
            {
                article.Add((byte)(number | ArticleRouteRecord.UnderCare), diagnosis);
            }
        });
    }

    private void ReadContractorsOfArticles(Stream stream, string file) =>
        Rows(stream, file, ["article_id", "article_version", "contractor_id", "contractor_version"], AnArticle, (in CmsRows.Cells cells, ReadOnlySpan<int> at) =>
        {
            if (ArticleOf(cells, at) is { } article)
            {
                var contractor = $"{cells[at[2]]}/{cells[at[3]]}";
                if (!articlesOf.TryGetValue(contractor, out var own))
                {
                    articlesOf.Add(contractor, own = []);
                }

                _ = own.Add(article.Key.Number);
            }
        });

    private ExportedArticle? ArticleOf(in CmsRows.Cells cells, ReadOnlySpan<int> at) =>
        Articles.GetValueOrDefault(new ArticleKey(cells.Integer(at[0]), cells.Integer(at[1])));

    private delegate void RowReader(in CmsRows.Cells cells, ReadOnlySpan<int> at);

    /// <summary>The rows under a header that names the columns.</summary>
    private void Rows(Stream stream, string file, string[] columns, string first, RowReader read)
    {
        var at = new int[columns.Length];
        Array.Fill(at, -1);
        CmsRows.Read(
            stream,
            file,
            ',',
            columns: 2,
            static text => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9'),
            first,
            (in CmsRows.Cells cells) =>
            {
                RowsRead++;
                if (Array.IndexOf(at, -1) is var missing && missing >= 0)
                {
                    throw cells.Error(0, $"expected a header before with {columns[missing]}");
                }

                foreach (var column in at)
                {
                    if (column >= cells.Count)
                    {
                        throw new EditionImportException(file, cells.Line, cells.Count, $"the row ends here; {column + 1} columns were expected.");
                    }
                }

                read(cells, at);
            },
            (in CmsRows.Cells cells) =>
            {
                for (var i = 0; i < columns.Length && cells.Find(columns[0]) >= 0; i++)
                {
                    at[i] = cells.Find(columns[i]);
                }
            },
            mayBeEmpty: true);
    }
}
