using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using DermCpt.Json;
using DermCpt.Tests.Bundling;

namespace DermCpt.Tests.Json;

/// <summary>Results are read as they were written: the same bytes again, and the same public members.</summary>
public sealed class ResultReadingTests
{
    private static readonly DermCoder Coder = new();

    /// <summary>What no document holds, and what names another object than the document's.</summary>
    private static readonly HashSet<string> NotHeld = [nameof(CodingResult.Encounter), nameof(ScrubResult.Claim), nameof(ScrubResult.Record), nameof(CodingResult.Profile), nameof(CodingResult.Edition), nameof(Finding.Fact)];

    /// <summary>The lines of a choice are written without their reasons, and choices with equal lines share one entry without its values.</summary>
    private static readonly HashSet<string> NotOfChoices = [nameof(CodedLine.Reasons), nameof(CodedLine.ReasonCount), nameof(CodedLine.Facts), nameof(CodedLine.Boundary), nameof(FactChoice.Value)];

    [Fact]
    public void What_is_read_is_written_back_equal()
    {
        foreach (var (id, isClaim, utf8) in CaseFiles.Inputs().Where(static (_, place) => place % 5 == 0))
        {
            var (text, again) = isClaim ? Twice(Coder.Scrub(DermCptJson.ReadClaim(utf8))) : Twice(Coder.Code(DermCptJson.ReadEncounter(utf8)));
            Assert.True(text == again, id);
        }

        static (string First, string Second) Twice<T>(T result)
        {
            var text = JsonSerializer.Serialize(result);
            return (text, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(text)));
        }
    }

    [Fact]
    public void What_is_read_has_the_members_of_what_was_written()
    {
        foreach (var (id, isClaim, utf8) in CaseFiles.Inputs().Where(static (_, place) => place % 4 == 0))
        {
            if (isClaim)
            {
                var scrubbed = Coder.Scrub(DermCptJson.ReadClaim(utf8));
                Same(id, typeof(ScrubResult), scrubbed, DermCptJson.ReadScrubResult(Encoding.UTF8.GetBytes(DermCptJson.Write(scrubbed))));
            }
            else
            {
                var coded = Coder.Code(DermCptJson.ReadEncounter(utf8));
                Same(id, typeof(CodingResult), coded, DermCptJson.ReadCodingResult(Encoding.UTF8.GetBytes(DermCptJson.Write(coded, ResultDetail.Why))));
            }
        }
    }

    [Fact]
    public void What_a_document_does_not_hold_says_so()
    {
        var coded = Coder.Code(CodedVisit.Encounter(new ExcisionService { Id = "a", Site = BodySite.Cheek, LesionType = LesionBehavior.Benign }));
        var read = JsonSerializer.Deserialize<CodingResult>(JsonSerializer.Serialize(coded))!;
        Assert.Equal(("medicare", "1"), (read.Profile.Id, read.Profile.Version));
        Assert.False(read.Profile.TryGet(Switches.Modifier51, out string _));
        Assert.Same(Edition.Default, read.Edition);
        Assert.Throws<InvalidOperationException>(() => read.Encounter);
        Assert.Throws<InvalidOperationException>(() => read.ToClaim());
        Assert.Throws<InvalidOperationException>(() => LineEstimates.Of(read));
        Assert.Throws<InvalidOperationException>(() => coded.Encounter.Answer(read.MissingFacts[0], read.MissingFacts[0].Choices[0]));
        var scrubbed = JsonSerializer.Deserialize<ScrubResult>(JsonSerializer.Serialize(Coder.Scrub(coded.ToClaim() with { Lines = [new ClaimLine { Code = ProcedureCode.Parse("17003") }] })))!;
        Assert.False(scrubbed.IsClean);
        Assert.NotEmpty(scrubbed.Errors);
        Assert.Throws<InvalidOperationException>(() => scrubbed.Claim);
    }

    [Fact]
    public void A_result_of_input_that_cannot_be_read_is_read()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        _ = Coder.Code("{\"id\":\"x\",\"y\":1}"u8, output, new JsonRun { InvalidAsResult = true });
        var read = DermCptJson.ReadCodingResult(output.WrittenSpan);
        Assert.Equal((CodingStatus.Invalid, "x", 0), (read.Status, read.Id, read.Lines.Count));
        Assert.Equal(("InvalidInput", true), (Assert.Single(read.Findings).Code, read.Findings[0].Rule.IsEmpty));
        Assert.Throws<InvalidOperationException>(() => read.Profile);
    }

    [Theory]
    [InlineData("\"BX-02\"", "\"BX-99\"", "rule")]
    [InlineData("\"units\":1", "\"units\":\"1\"", "units")]
    [InlineData("\"units\":1", "\"unit\":1", "unit")]
    [InlineData("\"units\":1", "\"units\":1,\"units\":1", "units")]
    [InlineData("\"status\":\"coded\"", "\"status\":\"good\"", "status")]
    [InlineData("\"modifiers\":[]", "\"modifiers\":[\"59\",\"RT\",\"51\",\"76\",\"77\"]", "modifiers")]
    [InlineData("\"rules\":", "\"rulez\":", "rulez")]
    public void What_is_no_result_of_this_version_is_refused_with_its_place(string written, string changed, string member)
    {
        var text = DermCptJson.Write(Coder.Code(CodedVisit.Encounter(new BiopsyService { Id = "a", Technique = BiopsyTechnique.Punch, Site = BodySite.Thigh })));
        Assert.Contains(written, text, StringComparison.Ordinal);
        var error = Assert.Throws<DermCptJsonException>(() => DermCptJson.ReadCodingResult(Encoding.UTF8.GetBytes(text.Replace(written, changed, StringComparison.Ordinal))));
        Assert.Contains(member, error.Path, StringComparison.Ordinal);
        Assert.True(error.Line > 0);
    }

    private static void Same(string at, Type type, object? written, object? read)
    {
        if (type.Namespace == "System" || type.IsEnum || written is ProcedureCode or ModifierList or DiagnosisCode or RuleId or PayerSwitch or ClaimLine || written is null || read is null)
        {
            Assert.True(Equals(written, read) || (written is null) == (read is null) && written?.ToString() == read?.ToString(), $"{at}: {written} read as {read}");
            return;
        }

        if (written is IEnumerable<UsedFact> facts)
        {
            // The document writes labels and diagnoses last, and objects with their own members; the facts are the same.
            static string Text(UsedFact fact) => $"{fact.Service} {(fact.Name is "elements" or "plannedSurgery" ? fact.Name : fact)}";
            Assert.Equal(facts.Select(Text).Order(StringComparer.Ordinal), ((IEnumerable<UsedFact>)read).Select(Text).Order(StringComparer.Ordinal));
            return;
        }

        if (written is IEnumerable list)
        {
            var (one, other) = (list.Cast<object>().ToList(), ((IEnumerable)read).Cast<object>().ToList());
            Assert.True(one.Count == other.Count, $"{at}: {one.Count} read as {other.Count}");
            for (var i = 0; i < one.Count; i++)
            {
                Same($"{at}[{i}]", one[i].GetType(), one[i], other[i]);
            }

            return;
        }

        var isOfChoice = at.Contains("MissingFacts", StringComparison.Ordinal);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(one => !NotHeld.Contains(one.Name) && !(isOfChoice && NotOfChoices.Contains(one.Name))))
        {
            Same($"{at}.{property.Name}", property.PropertyType, property.GetValue(written), property.GetValue(read));
        }
    }
}
