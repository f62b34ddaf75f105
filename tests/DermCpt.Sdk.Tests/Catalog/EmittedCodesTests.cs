using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DermCpt.Families;
using DermCpt.Json;

namespace DermCpt.Tests.Catalog;

/// <summary>No family can emit a code that the catalog does not hold, or one that is not valid on the date.</summary>
public sealed partial class EmittedCodesTests
{
    private static readonly DermCoder Coder = new();

    /// <summary>Numbers of five digits in the sources that are no codes: areas in hundredths, and the ends of a range of codes that count as tests in a visit.</summary>
    private static readonly HashSet<string> NotCodes = ["10000", "48000", "80000", "88000", "88999", "89999", "J0001", "J9999", "Q5101", "Q5199", "Q4499", "A2000", "A2999"];

    /// <summary>Both sides of each day on which some family changes its codes, and the ends of the contract's range.</summary>
    private static readonly DateOnly[] Dates =
    [
        new(1990, 1, 1), new(2006, 12, 31), new(2007, 1, 1), new(2009, 12, 31), new(2010, 1, 1), new(2012, 1, 1), new(2013, 12, 31), new(2014, 1, 1), new(2017, 12, 31),
        new(2018, 1, 1), new(2018, 12, 31), new(2019, 1, 1), new(2019, 12, 31), new(2020, 1, 1), new(2020, 12, 31), new(2021, 1, 1), new(2022, 12, 31), new(2023, 1, 1),
        new(2023, 12, 31), new(2024, 1, 1), new(2024, 3, 31), new(2024, 4, 1), new(2024, 12, 31), new(2025, 1, 1), new(2025, 12, 31), new(2026, 1, 1), new(2026, 8, 1), new(2099, 12, 31),
    ];

    [Fact]
    public void Every_code_typed_into_a_family_is_in_the_catalog()
    {
        var typed = 0;
        foreach (var file in Directory.EnumerateFiles(Repository.At("src/DermCpt.Sdk/Families"), "*.cs", SearchOption.AllDirectories).Where(static file => !file.EndsWith("Rules.cs", StringComparison.Ordinal)))
        {
            foreach (Match match in TypedCode().Matches(WithoutComments(File.ReadAllText(file))))
            {
                var text = match.Groups["code"].Value;
                if (NotCodes.Contains(text))
                {
                    continue;
                }

                typed++;
                Assert.True(Coder.Catalog.TryGet(ProcedureCode.Parse(text), out var entry) && entry.IsCompiled, $"{Path.GetFileName(file)}: {text} is not in the catalog");
            }
        }

        Assert.InRange(typed, 500, 5000);
    }

    [Fact]
    public void Every_code_of_every_band_is_in_the_catalog_and_valid_today()
    {
        var tables = 0;
        foreach (var family in SelectionPipeline.All)
        {
            foreach (var table in family.Tables)
            {
                tables++;
                foreach (var row in table.Rows)
                {
                    Assert.True(Coder.Catalog.TryGet(row.Code, out var entry) && entry.IsCompiled, $"{table.Name}: {row.Code}");
                    Assert.True(entry.StateOn(new DateOnly(2026, 8, 1)) == LifecycleState.Valid, $"{table.Name}: {row.Code}");
                }
            }
        }

        Assert.InRange(tables, 10, 100);
    }

    [Fact]
    public void Whatever_the_date_a_selected_code_is_valid_on_it()
    {
        var lines = 0;
        foreach (var encounter in Encounters())
        {
            foreach (var date in Dates)
            {
                var result = Coder.Code(encounter with { DateOfService = date, History = [], LastVisit = null });
                foreach (var line in result.Lines)
                {
                    if (IsGiven(encounter, line))
                    {
                        continue;
                    }

                    lines++;
                    Assert.True(Coder.Catalog.TryGet(line.Code, out var entry) && entry.IsCompiled, $"{encounter.Id}: {line.Code}");
                    Assert.True(entry.StateOn(date) == LifecycleState.Valid, $"{encounter.Id}: {line.Code} on {date:yyyy-MM-dd}");
                }
            }
        }

        Assert.InRange(lines, 5000, int.MaxValue);
    }

    /// <summary>A code or drug that the record names itself is checked, not selected.</summary>
    private static bool IsGiven(Encounter encounter, CodedLine line) =>
        encounter.Services.Any(service => (service is GivenCodeService given && given.Code == line.Code) || (service is DrugService drug && drug.Code == line.Code));

    private static IEnumerable<Encounter> Encounters()
    {
        foreach (var file in new[] { "worked.jsonl", "more.jsonl" })
        {
            foreach (var text in File.ReadLines(Repository.At("tests/Cases", file)))
            {
                using var document = JsonDocument.Parse(text);
                if (document.RootElement.TryGetProperty("encounter", out var encounter) && !IsInvalid(document.RootElement))
                {
                    yield return DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(encounter.GetRawText()));
                }
            }
        }
    }

    /// <summary>A case about input that cannot be read.</summary>
    private static bool IsInvalid(JsonElement test) =>
        test.GetProperty("expected").TryGetProperty("status", out var status) && status.GetString() == "invalid";

    private static string WithoutComments(string text) => Comment().Replace(text, string.Empty);

    [GeneratedRegex("""(?<![\d_.])(?<code>\d{5})(?![\d_.])|"(?<code>[A-Z]\d{4})"|"(?<code>\d{4}[TUFM])" """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex TypedCode();

    [GeneratedRegex("//.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
