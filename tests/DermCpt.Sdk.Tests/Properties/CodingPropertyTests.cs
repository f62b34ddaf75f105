using DermCpt.Testing;
using FsCheck.Xunit;

namespace DermCpt.Tests.Properties;

/// <summary>What holds for every encounter, on generated ones; a failing one is shrunk by FsCheck. The seed is fixed: nightly takes others.</summary>
[Properties(Arbitrary = [typeof(DermCptArbitraries)], MaxTest = 1500, Replay = "20260302,11", QuietOnSuccess = true)]
public sealed class CodingPropertyTests
{
    private static readonly DermCoder Coder = new();

    [Property]
    public void Order_of_services_changes_nothing(Encounter encounter) => Assert.Null(CodingProperties.OrderChangesNothing(Coder, encounter));

    [Property(MaxTest = 3000)]
    public void Names_of_services_and_lesions_change_nothing(Encounter encounter) => Assert.Null(CodingProperties.NamesChangeNothing(Coder, encounter));

    [Property]
    public void What_is_coded_scrubs_without_error(Encounter encounter) => Assert.Null(CodingProperties.OwnCodingScrubsClean(Coder, encounter));

    /// <summary>Given codes, several visits, planned operations and histories included; nightly 405,000.</summary>
    [Fact]
    public void Own_coding_scrubs_clean_over_many()
    {
        var generator = new EncounterGenerator(20261130);
        var faults = new List<string>();
        for (var place = 0; place < (NightlyRun.IsOn ? 405_000 : 20_000); place++)
        {
            if (CodingProperties.OwnCodingScrubsClean(Coder, generator.Make(place)) is { } fault)
            {
                faults.Add($"{place}: {fault}");
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Property]
    public void A_fact_less_adds_no_modifier(Encounter encounter) => Assert.Null(CodingProperties.RemovingAFactAddsNoModifier(Coder, encounter));

    [Property]
    public void Modifiers_are_four_at_most_and_none_twice(Encounter encounter) => Assert.Null(CodingProperties.ModifiersAreWellFormed(Coder, encounter));

    [Property]
    public void A_pair_of_indicator_zero_is_never_reported(Encounter encounter) => Assert.Null(CodingProperties.ForbiddenPairsAreNeverReported(Coder, encounter));

    [Property]
    public void Distinctness_has_a_fact(Encounter encounter) => Assert.Null(CodingProperties.DistinctnessHasAFact(Coder, encounter));

    [Property]
    public void Chosen_codes_are_valid_on_the_date(Encounter encounter) => Assert.Null(CodingProperties.CodesAreValidOnTheDate(Coder, encounter));

    [Property(MaxTest = 400)]
    public void An_answer_settles_its_question(Encounter encounter) => Assert.Null(CodingProperties.AnswersSettleQuestions(Coder, encounter));

    [Property(MaxTest = 400)]
    public void What_is_shown_survives_every_answer(Encounter encounter) => Assert.Null(CodingProperties.LinesSurviveEveryAnswer(Coder, encounter));

    [Property]
    public void Json_round_trips(Encounter encounter) => Assert.Null(CodingProperties.JsonRoundTrips(encounter));

    [Property]
    public void A_switch_that_no_reason_names_changes_nothing(Encounter encounter, FsCheck.NonNegativeInt draw)
    {
        var info = Switches.All[draw.Get % Switches.All.Count];
        foreach (var value in info.Words)
        {
            Assert.Null(CodingProperties.UnnamedSwitchChangesNothing(Coder, encounter, info, value));
        }
    }
}
