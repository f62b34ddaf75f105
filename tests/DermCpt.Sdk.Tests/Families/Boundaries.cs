using System.Globalization;

namespace DermCpt.Tests.Families;

/// <summary>An answer typed by hand: a status, and the lines where it is coded, sorted by code.</summary>
internal sealed record TypedAnswer(string Text, CodingStatus Status, (ProcedureCode Code, int Units)[] Lines)
{
    /// <summary>Reads <c>13101+13102x2</c>, <c>none</c>, <c>asked</c> or <c>notModelled</c>.</summary>
    internal static TypedAnswer Parse(string text) => text switch
    {
        "asked" => new TypedAnswer(text, CodingStatus.NeedsFacts, []),
        "notModelled" => new TypedAnswer(text, CodingStatus.NotModelled, []),
        "none" => new TypedAnswer(text, CodingStatus.Coded, []),
        _ => new TypedAnswer(text, CodingStatus.Coded, [.. text.Split('+').Select(Line).OrderBy(line => line.Code)]),
    };

    internal bool Is(CodingView view)
    {
        if (view.Status != Status || view.LineCount != Lines.Length || (Status == CodingStatus.NeedsFacts) != (view.MissingFactCount > 0))
        {
            return false;
        }

        foreach (var (code, units) in Lines)
        {
            var found = false;
            for (var i = 0; i < view.LineCount; i++)
            {
                var line = view.Line(i);
                found |= line.Code == code && line.Units == units;
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private static (ProcedureCode Code, int Units) Line(string text)
    {
        var parts = text.Split('x');
        return (ProcedureCode.Parse(parts[0]), parts.Length == 1 ? 1 : int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}

/// <summary>One row of a boundary file: from each measure on, the answer, at one place of one site table, in one window.</summary>
/// <param name="Table">The band table of the library that holds the numbers; empty where the family has none.</param>
/// <param name="Subject">Kind, stated facts, measured member and columns of the site table.</param>
/// <param name="Place">A site's name, the group letters of the columns, or * for every site.</param>
/// <param name="From">First day of the window.</param>
/// <param name="Until">Last day.</param>
/// <param name="Answers">The first measure of each answer in stored units, rising.</param>
internal sealed record BoundaryRow(string Table, Subject Subject, string Place, DateOnly From, DateOnly Until, (int At, TypedAnswer Answer)[] Answers)
{
    internal TypedAnswer Find(int value)
    {
        var found = Answers[0].Answer;
        foreach (var (at, answer) in Answers)
        {
            if (value < at)
            {
                break;
            }

            found = answer;
        }

        return found;
    }

    internal bool Covers(DateOnly date) => date >= From && date <= Until;
}

/// <summary>What is proved at once: one kind of service with some facts stated and one member measured.</summary>
internal sealed record Subject(string Kind, string Facts, string Measure, string Columns)
{
    internal KindTable Table => KindTables.Find(System.Text.Encoding.UTF8.GetBytes(Kind)) ?? throw new FormatException($"No kind '{Kind}'.");

    internal Member Member => MemberOf(Measure);

    /// <summary>Stored units of one printed unit of the measure: hundredths, or the count itself.</summary>
    internal int Scale => Member.IsDecimal ? 100 : 1;

    internal Service Service()
    {
        var service = Table.Create() with { Id = "s1" };
        foreach (var fact in Facts.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (fact.Split('=')[0], fact.Split('=')[1]);
            if (name == "diagnoses")
            {
                service = service with { Diagnoses = [DiagnosisCode.Parse(value)] };
                continue;
            }

            var member = MemberOf(name);
            service = service.With(member, member.Words is { } words ? words.Find(value) : value == "true" ? 1 : 0);
        }

        return service;
    }

    public override string ToString() => $"{Kind} {Facts} by {Measure}";

    private Member MemberOf(string name)
    {
        foreach (var member in Table.Own)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        throw new FormatException($"Kind '{Kind}' has no member '{name}'.");
    }
}

/// <summary>The files under tests/Boundaries, typed from the rules and never computed: the answers, and the groups of each site.</summary>
internal static class Boundaries
{
    /// <summary>Column name, then group, by site.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Sites { get; } = ReadSites();

    /// <summary>The rows of each coarse site.</summary>
    internal static IReadOnlyDictionary<string, string[]> Coarse { get; } = Lines("coarse.csv").ToDictionary(cells => cells[0], cells => cells[1].Split(' '), StringComparer.Ordinal);

    internal static IReadOnlyList<BoundaryRow> Rows { get; } = ReadAll();

    /// <summary>Kinds whose codes are of one side, with the site or the soft tissue region.</summary>
    private static (string Kind, string Site)[] OneSided { get; } = [.. Lines("sides.csv").SelectMany(cells => cells[1].Split(' ').Select(site => (cells[0], site)))];

    internal static string Folder => Repository.At("tests", "Boundaries");

    /// <summary>Whether the codes of the subject there are of one side, so that the side is part of the record (M-LTRT, sites.md column LAT).</summary>
    internal static bool IsOfOneSide(Subject subject, string site) => Coarse.TryGetValue(site, out var parts)
        ? parts.Any(part => IsOfOneSide(subject, part))
        : OneSided.Any(row => row.Kind == subject.Kind && (row.Site == site || row.Site == Sites[site]["ST"]));

    /// <summary>The typed answer, or null where the files say nothing of the place. A coarse site is coded where all its rows agree, else asked (ST-00).</summary>
    internal static TypedAnswer? Find(IReadOnlyList<BoundaryRow> rows, Subject subject, string site, int value)
    {
        if (rows.FirstOrDefault(row => row.Place == site) is { } own)
        {
            return own.Find(value);
        }

        if (Coarse.TryGetValue(site, out var parts))
        {
            var answers = parts.Select(part => Find(rows, subject, part, value)).ToList();
            return answers.Contains(null) ? null : answers.TrueForAll(answer => answer!.Text == answers[0]!.Text) ? answers[0] : TypedAnswer.Parse("asked");
        }

        var group = string.Join(' ', subject.Columns.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(column => Sites[site][column]));
        return (rows.FirstOrDefault(row => row.Place == group) ?? rows.FirstOrDefault(row => row.Place == "*"))?.Find(value);
    }

    internal static IEnumerable<string[]> Lines(string file) => File.ReadLines(Path.Combine(Folder, file)).Skip(1).Select(line => line.Split(','));

    private static Dictionary<string, IReadOnlyDictionary<string, string>> ReadSites()
    {
        var header = File.ReadLines(Path.Combine(Folder, "sites.csv")).First().Split(',');
        return Lines("sites.csv").ToDictionary(cells => cells[0], IReadOnlyDictionary<string, string> (cells) => header.Zip(cells).Skip(1).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static List<BoundaryRow> ReadAll()
    {
        var rows = new List<BoundaryRow>();
        foreach (var file in Directory.GetFiles(Folder, "*.csv").Order(StringComparer.Ordinal))
        {
            if (File.ReadLines(file).First() == "table,kind,facts,measure,columns,place,dates,answers")
            {
                rows.AddRange(Lines(Path.GetFileName(file)).Select(Row));
            }
        }

        return rows;
    }

    private static BoundaryRow Row(string[] cells)
    {
        var subject = new Subject(cells[1], cells[2], cells[3], cells[4]);
        var dates = cells[6].Split("..");
        return new BoundaryRow(
            cells[0], subject, cells[5], Date(dates[0], DateOnly.MinValue), Date(dates[^1], DateOnly.MaxValue), [.. cells[7].Split('|').Select(part => Answer(part, subject.Scale))]);
    }

    private static (int At, TypedAnswer Answer) Answer(string text, int scale)
    {
        var parts = text.Split(' ');
        return ((int)(decimal.Parse(parts[0], CultureInfo.InvariantCulture) * scale), TypedAnswer.Parse(parts[1]));
    }

    private static DateOnly Date(string text, DateOnly otherwise) => text.Length == 0 ? otherwise : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
