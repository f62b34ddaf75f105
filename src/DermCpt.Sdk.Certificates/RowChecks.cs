using System.Text.Json;

namespace DermCpt.Certificates;

/// <summary>The rows that a certificate names are in the edition with the values that it states, and none that bears on a code or pair of the claim is left out.</summary>
internal static class RowChecks
{
    internal static void Run(JsonElement root, StatedClaim claim, EditionRows rows, Check check)
    {
        var stated = new List<TableRow>();
        var i = 0;
        foreach (var element in root.GetProperty("rows").EnumerateArray())
        {
            if (Stated(element, $"$.rows[{i++}]", rows, check) is { } row)
            {
                check.That(Array.TrueForAll(row.Codes, code => claim.Lines.Any(line => line.Code == code)), $"$.rows[{i - 1}]", "a row about a code that the claim does not have", "rows of the claim's codes");
                stated.Add(row);
            }
        }

        Lifetimes(root, claim, rows, stated, check);
        Pairs(claim, rows, stated, check);
        Sources(root, claim, rows, check);
    }

    private static TableRow? Stated(JsonElement element, string path, EditionRows rows, Check check)
    {
        var (table, release, number) = (Json.Text(element, "table"), Json.Text(element, "release"), element.GetProperty("row").GetInt32());
        if (rows.Find(table, release, number) is not { } row)
        {
            check.Fail(path, $"row {number} of {table} {release}", "a row of the edition");
            return null;
        }

        check.Equal(path + ".codes", string.Join(' ', Json.Texts(element, "codes")), string.Join(' ', row.Codes));
        var values = element.GetProperty("values").EnumerateObject().Select(static value => $"{value.Name} {value.Value.GetString()}");
        check.Equal(path + ".values", string.Join(", ", values), string.Join(", ", row.Values.Select(static value => $"{value.Key} {value.Value}")));
        return row;
    }

    private static void Lifetimes(JsonElement root, StatedClaim claim, EditionRows rows, List<TableRow> stated, Check check)
    {
        var isCoding = Json.Text(root, "kind") == "coding";
        foreach (var (code, date) in claim.Codes)
        {
            if (rows.LifecycleOf(code) is not { } row)
            {
                continue;
            }

            check.That(stated.Exists(one => one.Table == "lifecycle" && one.Codes[0] == code), "$.rows", $"no lifecycle row of {code}", $"row {row.Row} of {row.Release}");
            var day = date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var isAlive = string.CompareOrdinal(row.Values.GetValueOrDefault("first", "0000"), day) <= 0 && string.CompareOrdinal(day, row.Values.GetValueOrDefault("last", "9999")) <= 0;
            check.That(isAlive || !isCoding, "$.claim", $"{code} on {day}", "a code that its lifecycle row has on that day");
        }
    }

    /// <summary>The pairs in force between the claim's codes, found row by row, are the pairs that the certificate lists.</summary>
    private static void Pairs(StatedClaim claim, EditionRows rows, List<TableRow> stated, Check check)
    {
        var codes = claim.Codes.ToList();
        var live = new List<TableRow>();
        for (var i = 0; i < codes.Count; i++)
        {
            for (var j = i + 1; j < codes.Count; j++)
            {
                if (codes[i].Date != codes[j].Date || codes[i].Code == codes[j].Code)
                {
                    continue;
                }

                var found = rows.Pairs.Live(codes[i].Code, codes[j].Code, codes[i].Date).ToList();
                live.AddRange(found);
                check.That(found.Count == 0 || found.Exists(row => stated.Exists(one => AreSame(one, row))), "$.rows", $"no row of {codes[i].Code} with {codes[j].Code}", found.Count == 0 ? string.Empty : $"row {found[0].Row} of ptp {found[0].Release}");
            }
        }

        foreach (var row in stated.Where(static row => row.Table == "ptp"))
        {
            check.That(live.Exists(one => AreSame(one, row)), "$.rows", $"row {row.Row} of ptp {row.Release}", "a pair in force between two codes of the claim");
        }
    }

    /// <summary>A finding's row is there and is about a code that the finding names; row 0 says that a release lists nothing.</summary>
    private static void Sources(JsonElement root, StatedClaim claim, EditionRows rows, Check check)
    {
        var i = -1;
        foreach (var finding in root.GetProperty("result").GetProperty("findings").EnumerateArray())
        {
            i++;
            if (!finding.TryGetProperty("source", out var source) || source.GetProperty("row").GetInt32() is not (> 0 and var number))
            {
                continue;
            }

            var table = Json.Text(source, "table");
            var path = $"$.result.findings[{i}].source";
            if (rows.Find(table, Json.Text(source, "version"), number) is not { } row)
            {
                if (table is "placeOfService" or "hcpcs" or "globalDays")
                {
                    check.LeaveOpen($"{path}: rows of {table} are not read");
                    continue;
                }

                check.Fail(path, $"row {number} of {table} {Json.Text(source, "version")}", "a row of the edition");
                continue;
            }

            check.That(IsCited(row, claim, Days(root, claim), rows), path, $"row {number} of {table}", "the row that decides of its code on that day");
            var named = table == "diagnosis" ? root.GetProperty("input").GetRawText().Replace(".", string.Empty, StringComparison.Ordinal) : string.Join(' ', Json.Texts(finding, "codes"));
            var about = table == "ptp" ? row.Codes : row.Codes[..1];
            check.That(Array.TrueForAll(about, code => named.Contains(code, StringComparison.Ordinal)), path, $"row {number} of {table} is about {string.Join(" and ", row.Codes)}", "a row about what the finding names");
        }
    }

    /// <summary>Of several rows about one code a finding cites the add-on's first in force, and a component of the fee schedule only for a line of that component.</summary>
    private static bool IsCited(TableRow row, StatedClaim claim, List<DateOnly> days, EditionRows rows) => row.Table switch
    {
        "ptp" => days.Exists(day => rows.Pairs.Decides(row, day)),
        "addOn" => claim.Lines.Any(line => line.Code == row.Codes[0] && rows.FirstAddOn(line.Code, line.Date) is { } first && AreSame(first, row)),
        "feeSchedule" => row.Values["component"] == "whole" || claim.Lines.Any(line => line.Code == row.Codes[0] && line.Modifiers.Contains(row.Values["component"])),
        _ => true,
    };

    /// <summary>The days of the lines, and the day of processing, by which some payers judge.</summary>
    private static List<DateOnly> Days(JsonElement root, StatedClaim claim)
    {
        var input = root.GetProperty("input");
        var days = claim.Lines.Select(static line => line.Date).Distinct().ToList();
        if (input.TryGetProperty("processingDate", out _))
        {
            days.Add(Json.Date(input, "processingDate"));
        }

        return days;
    }

    private static bool AreSame(TableRow a, TableRow b) => a.Release == b.Release && a.Row == b.Row;
}
