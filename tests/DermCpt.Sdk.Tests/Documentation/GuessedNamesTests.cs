using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Tests.Documentation;

/// <summary>What a developer types first is there, or is the same word on the type where completion shows it.</summary>
public sealed class GuessedNamesTests
{
    private static readonly DermCoder Coder = new();

    private static readonly Encounter Visit = new()
    {
        DateOfService = new DateOnly(2026, 3, 2),
        Payer = "medicare",
        Services =
        [
            new BiopsyService { Id = "s1", Technique = BiopsyTechnique.Tangential, Site = BodySite.Cheek, Lesion = "A", Diagnoses = ["D48.5"] },
            new ExcisionService { Id = "s2", LesionType = LesionBehavior.Malignant, ExcisedDiameterCm = 1.2m, Site = BodySite.Back, Lesion = "B", Diagnoses = ["C44.519"] },
        ],
    };

    [Fact]
    public void A_result_is_read_by_the_words_of_its_parts()
    {
        var result = Coder.Code(Visit);
        Assert.True(result.IsComplete);
        var biopsy = result.Lines.Single(static line => line.Code == "11102");
        var excision = result.Lines.Single(static line => line.Code == "11602");
        Assert.Equal(["s1"], biopsy.Services);
        Assert.Equal(["C44.519"], excision.Diagnoses.Select(static code => code.ToString()));
        Assert.Equal("EX-00 EX-04", string.Join(" ", excision.Reasons.Select(static reason => reason.Rule.ToString())));
        Assert.Contains(excision.Facts, static fact => fact is { Name: "excisedDiameterCm", Value: "1.2" });
        Assert.Equal(2.0m, excision.Boundary!.UpTo);
        Assert.True(biopsy.Modifiers.Contains("59"));
        Assert.Equal("59", string.Join('-', biopsy.Modifiers));
        Assert.Throws<ArgumentOutOfRangeException>(() => biopsy.Services[1]);
    }

    [Fact]
    public void A_question_is_answered_with_its_choice_or_with_a_value()
    {
        var open = Visit with { Services = [new ExcisionService { Id = "s2", LesionType = LesionBehavior.Malignant, Site = BodySite.Back }] };
        var asked = Coder.Code(open).MissingFacts[0];
        Assert.Contains("cm", asked.Question, StringComparison.Ordinal);
        Assert.NotEmpty(asked.Choices[0].Label);
        Assert.Equal("11602", Coder.Code(open.Answer(asked, Length.FromCm(1.2m))).Lines[0].Code.ToString());
        Assert.True(Coder.Code(open.Answer(asked, asked.Choices[0])).IsComplete);
    }

    [Fact]
    public void A_claim_is_made_scrubbed_and_read_by_severity()
    {
        var claim = Coder.Code(Visit).ToClaim();
        var clean = Coder.Scrub(claim);
        Assert.True(clean.IsClean);
        Assert.Empty(clean.Errors);

        var wrong = Coder.Scrub(claim with { Lines = [.. claim.Lines.Select(static line => line with { Modifiers = [] })] });
        Assert.False(wrong.IsClean);
        var error = Assert.Single(wrong.Errors);
        Assert.Equal("BundleStands", error.Code);
        Assert.Equal([0, 1], error.Lines);
        Assert.Equal(ScrubStatus.Pass, Coder.Audit(Visit, claim).Status);
    }

    [Fact]
    public void The_catalog_is_asked_by_code_family_words_and_dates()
    {
        Assert.Equal("11102", Coder.Catalog.Find("11102")!.Code.ToString());
        Assert.Null(Coder.Catalog.Find("01710"));
        Assert.Equal(["11102", "11104", "11106"], Coder.Catalog["11100"].Successors.Select(static code => code.ToString()));
        Assert.Contains("01710", Assert.Throws<KeyNotFoundException>(static () => Coder.Catalog["01710"]).Message, StringComparison.Ordinal);
        var excisions = Coder.Catalog.Family("excision").Select(static entry => entry.Code.ToString()).ToList();
        Assert.Contains("11400", excisions);
        Assert.Contains("11646", excisions);
        Assert.DoesNotContain("11102", excisions);
        Assert.Equal(Coder.Catalog.Family("BX").Count, Coder.Catalog.Family("bx").Count);
        Assert.Empty(Coder.Catalog.Family("nothing of the kind"));
        Assert.Empty(Coder.Catalog.Family(string.Empty));
        Assert.NotEmpty(new CodeCatalog(Edition.Default).Changes(new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 1)));
    }

    [Theory]
    [InlineData("excision scalp", "11420", "11102")]
    [InlineData("shave biopsy", "11102", "11300")]
    [InlineData("wart freezing", "17110", "17000")]
    [InlineData("AK cryotherapy", "17000", "17110")]
    [InlineData("nail removal", "11730", "11719")]
    [InlineData("170", "17000", "11102")]
    [InlineData("skin tags", "11200", "17110")]
    [InlineData("botox", "J0585", "J3301")]
    public void Words_find_codes(string words, string wanted, string other)
    {
        var found = Coder.Catalog.Search(words).Select(static entry => entry.Code.ToString()).ToList();
        Assert.Contains(wanted, found);
        Assert.DoesNotContain(other, found);
    }

    [Fact]
    public void Codes_in_use_come_first_and_a_long_query_is_refused()
    {
        var found = Coder.Catalog.Search("biopsy");
        var firstRetired = found.TakeWhile(static entry => entry.IsModelled).Count();
        Assert.All(found.Skip(firstRetired), static entry => Assert.False(entry.IsModelled));
        Assert.Empty(Coder.Catalog.Search(" "));
        Assert.Contains("201 characters", Assert.Throws<ArgumentException>(static () => Coder.Catalog.Search(new string('a', 201))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_is_one_call()
    {
        var result = Coder.Code(Visit);
        Assert.StartsWith("{\"status\":\"coded\"", DermCptJson.Write(result), StringComparison.Ordinal);
        Assert.Equal(JsonSerializer.Serialize(Visit), DermCptJson.Write(Visit));
        Assert.Equal(JsonSerializer.Serialize(result.ToClaim()), DermCptJson.Write(result.ToClaim()));
        Assert.Contains("\"pass\"", DermCptJson.Write(Coder.Scrub(result.ToClaim())), StringComparison.Ordinal);
    }
}
