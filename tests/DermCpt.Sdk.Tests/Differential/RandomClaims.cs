namespace DermCpt.Tests.Differential;

/// <summary>Claims of random codes of the catalog on random dates; half of the dates lie at the edges of windows that the files state.</summary>
internal sealed class RandomClaims
{
    private static readonly DateOnly[] Edges =
    [
        new(2018, 12, 31), new(2019, 3, 31), new(2019, 7, 1), new(2019, 12, 31), new(2020, 9, 30), new(2021, 1, 1), new(2022, 12, 31), new(2024, 4, 1), new(2024, 6, 30),
        new(2024, 9, 30), new(2024, 12, 31), new(2025, 10, 1), new(2026, 3, 31), new(2026, 6, 30), new(2026, 9, 30), new(2026, 12, 31),
    ];

    /// <summary>Modifiers of a line, most often none; each exercises another part of what lifts a pair.</summary>
    private static readonly string[] Modifiers = ["", "", "", "", "59", "XS", "25", "79", "LT", "RT", "51", "76"];

    private static readonly DateOnly First = new(2012, 1, 1);
    private readonly NaiveTables tables;
    private readonly string[] busy;

    internal RandomClaims(NaiveTables tables)
    {
        this.tables = tables;
        busy = [.. tables.Catalog.Select(entry => entry.Code).Where(code => tables.AddOnRows(code).Count > 0 || code.StartsWith('1') || code.StartsWith("992", StringComparison.Ordinal))];
    }

    internal Claim Next(Random random)
    {
        var lines = new ClaimLine[random.Next(1, 7)];
        for (var i = 0; i < lines.Length; i++)
        {
            var modifier = Modifiers[random.Next(Modifiers.Length)];
            lines[i] = new ClaimLine
            {
                Code = i > 0 && random.Next(8) == 0 ? lines[i - 1].Code : ProcedureCode.Parse(CodeOf(random, lines, i)),
                Units = random.Next(4) == 0 ? random.Next(1, 30) : 1,
                Modifiers = modifier.Length == 0 ? ValueList<ModifierCode>.Empty : new ValueList<ModifierCode>([ModifierCode.Parse(modifier)]),
            };
        }

        return new Claim { DateOfService = DateOf(random), Payer = "medicare", Lines = new ValueList<ClaimLine>(lines) };
    }

    private static DateOnly DateOf(Random random) => random.Next(2) == 0
        ? Edges[random.Next(Edges.Length)].AddDays(random.Next(-1, 2))
        : First.AddDays(random.Next(0, 365 * 16));

    /// <summary>Any code of the catalog, one of the busy ranges, or a primary of an add-on that stands already.</summary>
    private string CodeOf(Random random, ClaimLine[] lines, int count)
    {
        var way = random.Next(4);
        if (way == 0 && count > 0)
        {
            var rows = tables.AddOnRows(lines[count - 1].Code.ToString());
            if (rows.Count > 0 && rows[random.Next(rows.Count)].Primary is { Length: > 0 } primary)
            {
                return primary;
            }
        }

        return way < 3 ? busy[random.Next(busy.Length)] : tables.Catalog[random.Next(tables.Catalog.Count)].Code;
    }
}
