using DermCpt.Rules;

namespace DermCpt.Tests.Rules;

public sealed class GlobalDecisionTests
{
    /// <summary>
    /// Typed by hand from modifiers.md 5b. Columns: kind, timing, relation, same group, same code, place, operating room, decides, beside; rule, outcome. A dash is any value.
    /// </summary>
    private static readonly string[] Expected =
    [
        "- Outside - - - - - - - GLB-20 None",
        "Visit SameDay - - - - - - - GLB-10 None",
        "Visit Inside - no - - - - - GLB-06 None",
        "Visit Inside Unrelated yes - - - yes - GLB-24 Modifier24And57",
        "Visit Inside Unrelated yes - - - no yes GLB-23 Modifier24And25",
        "Visit Inside Unrelated yes - - - no no GLB-22 Modifier24",
        "Visit Inside Unstated yes - - - - - GLB-32 AskRelation",
        "Visit Inside Related yes - - - yes - EM-92 Modifier57",
        "Visit Inside Staged yes - - - yes - EM-92 Modifier57",
        "Visit Inside UnplannedReturn yes - - - yes - EM-92 Modifier57",
        "Visit Inside Repeat yes - - - yes - EM-92 Modifier57",
        "Visit Inside Related yes - - - no - GLB-21 FollowUp",
        "Visit Inside Staged yes - - - no - GLB-21 FollowUp",
        "Visit Inside UnplannedReturn yes - - - no - GLB-21 FollowUp",
        "Visit Inside Repeat yes - - - no - GLB-21 FollowUp",

        "Procedure SameDay Repeat no yes - - - - GLB-31 Modifier77",
        "Procedure Inside Repeat no yes - - - - GLB-31 Modifier77",
        "Procedure SameDay Repeat no no - - - - GLB-25 None",
        "Procedure Inside Repeat no no - - - - GLB-25 None",
        "Procedure SameDay Unstated no - - - - - GLB-25 None",
        "Procedure SameDay Related no - - - - - GLB-25 None",
        "Procedure SameDay Unrelated no - - - - - GLB-25 None",
        "Procedure SameDay Staged no - - - - - GLB-25 None",
        "Procedure SameDay UnplannedReturn no - - - - - GLB-25 None",
        "Procedure Inside Unstated no - - - - - GLB-25 None",
        "Procedure Inside Related no - - - - - GLB-25 None",
        "Procedure Inside Unrelated no - - - - - GLB-25 None",
        "Procedure Inside Staged no - - - - - GLB-25 None",
        "Procedure Inside UnplannedReturn no - - - - - GLB-25 None",

        "Procedure SameDay Repeat yes yes - - - - GLB-30 Modifier76",
        "Procedure Inside Repeat yes yes - - - - GLB-30 Modifier76",
        "Procedure SameDay Repeat yes no - - - - GLB-10 None",
        "Procedure Inside Repeat yes no - - - - GLB-32 AskRelation",

        "Procedure SameDay Unstated yes - - - - - GLB-10 None",
        "Procedure SameDay Related yes - - - - - GLB-10 None",
        "Procedure SameDay Unrelated yes - - - - - GLB-10 None",
        "Procedure SameDay Staged yes - - - - - GLB-10 None",
        "Procedure SameDay UnplannedReturn yes - Office true - - GLB-33 Contradiction",
        "Procedure SameDay UnplannedReturn yes - Surgical true - - GLB-26 Modifier78",
        "Procedure SameDay UnplannedReturn yes - Other true - - GLB-26 Modifier78",
        "Procedure SameDay UnplannedReturn yes - Surgical null - - GLB-26 Modifier78",
        "Procedure SameDay UnplannedReturn yes - - false - - GLB-10 None",
        "Procedure SameDay UnplannedReturn yes - Office null - - GLB-10 None",
        "Procedure SameDay UnplannedReturn yes - Other null - - GLB-10 None",

        "Procedure Inside Unstated yes - - - - - GLB-32 AskRelation",
        "Procedure Inside UnplannedReturn yes - Office true - - GLB-33 Contradiction",
        "Procedure Inside UnplannedReturn yes - Surgical true - - GLB-26 Modifier78",
        "Procedure Inside UnplannedReturn yes - Other true - - GLB-26 Modifier78",
        "Procedure Inside UnplannedReturn yes - Surgical null - - GLB-26 Modifier78",
        "Procedure Inside UnplannedReturn yes - - false - - GLB-27 Complication",
        "Procedure Inside UnplannedReturn yes - Office null - - GLB-32 AskOperatingRoom",
        "Procedure Inside UnplannedReturn yes - Other null - - GLB-32 AskOperatingRoom",
        "Procedure Inside Related yes - Office true - - GLB-33 Contradiction",
        "Procedure Inside Related yes - Surgical true - - GLB-26 Modifier78",
        "Procedure Inside Related yes - Other true - - GLB-26 Modifier78",
        "Procedure Inside Related yes - Surgical null - - GLB-26 Modifier78",
        "Procedure Inside Related yes - - false - - GLB-27 Complication",
        "Procedure Inside Related yes - Office null - - GLB-27 Complication",
        "Procedure Inside Related yes - Other null - - GLB-27 Complication",
        "Procedure Inside Staged yes - - - - - GLB-28 Modifier58",
        "Procedure Inside Unrelated yes - - - - - GLB-29 Modifier79",
    ];

    [Fact]
    public void Every_combination_of_facts_gives_the_one_row_that_the_dossier_gives()
    {
        var reached = new HashSet<int>();
        var count = 0;
        foreach (var facts in All())
        {
            var fitting = Expected.Where(row => Fits(row, facts)).ToArray();
            var row = Assert.Single(fitting);
            var answer = GlobalDecision.Decide(facts);
            Assert.Equal(row, $"{row[..(row.LastIndexOf(' ', row.LastIndexOf(' ') - 1) + 1)]}{answer.Rule.ToString().Replace('_', '-')} {answer.Outcome}");
            reached.Add(GlobalDecision.RowOf(facts));
            count++;
        }

        Assert.Equal(2 * 3 * 6 * 2 * 2 * 3 * 3 * 2 * 2, count);
        Assert.Equal(GlobalDecision.RowCount, reached.Count);
    }

    /// <summary>The prior code's days, and the days since then, to the timing; then an unrelated excision of the same group takes 79 exactly while the period is open.</summary>
    [Theory]
    [InlineData(GlobalDays.Days000, 1, 0)]
    [InlineData(GlobalDays.Days010, 1, 10)]
    [InlineData(GlobalDays.Days090, 1, 90)]
    [InlineData(GlobalDays.Xxx, 1, 0)]
    [InlineData(GlobalDays.Zzz, 1, 0)]
    public void An_unrelated_procedure_takes_79_from_the_day_after_to_the_last_day(GlobalDays days, int from, int to)
    {
        foreach (var surgery in (DateOnly[])[new(2024, 2, 29), new(2025, 12, 31), new(2026, 3, 2)])
        {
            for (var since = 0; since <= 100; since++)
            {
                var facts = new GlobalFacts
                {
                    Timing = new GlobalPeriod(days, surgery).TimingOf(surgery.AddDays(since)),
                    Kind = GlobalServiceKind.Procedure,
                    Relation = GlobalRelation.Unrelated,
                    SameGroup = true,
                };
                Assert.Equal(since >= from && since <= to, GlobalDecision.Decide(facts).Outcome == GlobalOutcome.Modifier79);
            }
        }
    }

    private static IEnumerable<GlobalFacts> All() =>
        from kind in Enum.GetValues<GlobalServiceKind>()
        from timing in Enum.GetValues<GlobalTiming>()
        from relation in Enum.GetValues<GlobalRelation>()
        from sameGroup in (bool[])[false, true]
        from sameCode in (bool[])[false, true]
        from place in Enum.GetValues<OperatingPlace>()
        from room in (bool?[])[null, false, true]
        from decides in (bool[])[false, true]
        from beside in (bool[])[false, true]
        select new GlobalFacts
        {
            Kind = kind,
            Timing = timing,
            Relation = relation,
            SameGroup = sameGroup,
            SameCode = sameCode,
            Place = place,
            ReturnToOperatingRoom = room,
            DecidesMajorSurgery = decides,
            BesideProcedure = beside,
        };

    private static bool Fits(string row, GlobalFacts facts)
    {
        static string Word(bool value) => value ? "yes" : "no";
        string[] actual =
        [
            facts.Kind.ToString(), facts.Timing.ToString(), facts.Relation.ToString(), Word(facts.SameGroup), Word(facts.SameCode), facts.Place.ToString(),
            facts.ReturnToOperatingRoom switch { null => "null", true => "true", false => "false" }, Word(facts.DecidesMajorSurgery), Word(facts.BesideProcedure),
        ];
        var columns = row.Split(' ');
        return !actual.Where((value, i) => columns[i] != "-" && columns[i] != value).Any();
    }
}
