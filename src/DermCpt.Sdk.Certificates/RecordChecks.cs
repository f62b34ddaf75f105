using System.Text.Json;

namespace DermCpt.Certificates;

/// <summary>
/// A claim against what its record gives: the record's own lines are stated in the certificate and checked as those of a coding are, and
/// each difference must be among the findings. Without all facts only what is billed too little can be said.
/// </summary>
internal sealed class RecordChecks(List<JudgedLine> billed, JsonElement record, Action<Demand> need)
{
    private const string FollowUp = "99024";

    /// <summary>Modifiers that a record decides; 59 and the X modifiers are one.</summary>
    private static readonly HashSet<string> Decided =
    [
        .. ("22 24 25 26 TC 33 50 51 52 53 54 55 56 57 58 59 62 66 76 77 78 79 80 81 82 AS 91 93 95 FS JW JZ LT RT GA GX GY GZ Q7 Q8 Q9 E1 E2 E3 E4 "
            + "FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9").Split(' '),
    ];

    private readonly List<Entry> supported = [.. record.GetProperty("lines").EnumerateArray().Select(static line => new Entry(-1, Json.Text(line, "code"), line.GetProperty("units").GetInt32(), Weighed(Json.Texts(line, "modifiers"))))];
    private readonly bool isCertain = Json.Text(record, "status") == "coded";

    internal void Run()
    {
        if (Json.Text(record, "status") == "invalid")
        {
            need(new Demand("EncounterInvalid", true, []));
            return;
        }

        var outcomes = record.GetProperty("services").EnumerateArray().Select(static service => Json.Text(service, "outcome")).ToList();
        Open("MissingFact", outcomes.Contains("asked"));
        Open("ServiceNotJudged", outcomes.Exists(static one => one is "noData" or "notModelled" or "needsPolicy"));
        var (level, right) = Level();
        foreach (var code in billed.Select(static line => line.Code).Distinct().Where(code => code != level))
        {
            var (own, given) = (billed.Where(line => line.Code == code).Sum(static line => line.Units), supported.Where(line => line.Code == code).Sum(static line => line.Units));
            if (given == 0 ? isCertain : own != given && (isCertain || own < given))
            {
                Error(given == 0 ? "CodeNotSupported" : "UnitsNotSupported", code);
            }
        }

        foreach (var code in supported.Select(static line => line.Code).Distinct())
        {
            if (code != right && code != FollowUp && !billed.Exists(line => line.Code == code))
            {
                need(new Demand("ServiceNotBilled", false, []));
            }

            if (isCertain)
            {
                CompareModifiers(code == right ? level : code, code);
            }
        }
    }

    private static List<string> Weighed(string[] modifiers) => [.. modifiers.Select(static one => one is "XE" or "XP" or "XS" or "XU" ? "59" : one).Where(Decided.Contains).Distinct()];

    private void Open(string finding, bool holds)
    {
        if (holds)
        {
            need(new Demand(finding, true, []));
        }
    }

    private void Error(string finding, string code) => need(new Demand(finding, false, [.. billed.Where(line => line.Code == code).Select(static line => line.Index)]));

    /// <summary>One visit billed and another level of its kind supported: a level too high or too low, not a code too many.</summary>
    private (string Billed, string Right) Level()
    {
        var own = billed.Where(static line => line.IsVisit).Select(static line => line.Code).Distinct().ToList();
        var given = supported.FindAll(static line => CodeTable.Of(line.Code).Is("visit"));
        if (own.Count != 1 || given.Count != 1 || own[0] == given[0].Code || CodeTable.Of(own[0]).One("level:") is not { Length: > 0 } kind || kind != CodeTable.Of(given[0].Code).One("level:"))
        {
            return (string.Empty, string.Empty);
        }

        Error(string.CompareOrdinal(own[0], given[0].Code) > 0 ? "LevelTooHigh" : "LevelTooLow", own[0]);
        return (own[0], given[0].Code);
    }

    /// <summary>Each billed line meets the supported line whose modifiers are nearest, equal ones first; a modifier beyond that line's is an error.</summary>
    private void CompareModifiers(string code, string rightCode)
    {
        var left = supported.FindAll(line => line.Code == rightCode);
        var among = left.ToList();
        var unequal = new List<Entry>();
        foreach (var line in billed.Where(line => line.Code == code).Select(static line => new Entry(line.Index, line.Code, line.Units, Weighed(line.Modifiers))))
        {
            if (Nearest(line, left) is { } match && Distance(match, line) == 0)
            {
                _ = left.Remove(match);
                continue;
            }

            unequal.Add(line);
        }

        foreach (var line in unequal)
        {
            var match = Nearest(line, left);
            if (line.Modifiers.Except((match ?? Nearest(line, among)!).Modifiers).Any())
            {
                need(new Demand("ModifierNotSupported", false, [line.Index]));
            }

            _ = match is not null && left.Remove(match);
        }
    }

    private static Entry? Nearest(Entry line, List<Entry> among) =>
        among.OrderBy(entry => Distance(entry, line)).ThenBy(entry => entry.Units == line.Units ? 0 : 1).FirstOrDefault();

    private static int Distance(Entry a, Entry b) => a.Modifiers.Count + b.Modifiers.Count - (2 * a.Modifiers.Intersect(b.Modifiers).Count());

    private sealed record Entry(int Index, string Code, int Units, List<string> Modifiers);
}
