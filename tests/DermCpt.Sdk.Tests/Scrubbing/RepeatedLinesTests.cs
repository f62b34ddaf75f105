using System.Buffers;

using DermCpt.Json;

namespace DermCpt.Tests.Scrubbing;

/// <summary>Many equal lines cost and say no more than a few: pairs looked at and findings are counted, not time.</summary>
public sealed class RepeatedLinesTests
{
    private const int Many = 999;
    private static readonly DermCoder Coder = new();

    private static readonly string[] ThirtyCodes =
    [
        "11102", "11104", "11106", "17000", "17110", "17260", "17262", "17280", "11400", "11402", "11602", "11642", "12031", "12051", "13121",
        "13132", "14040", "15240", "17311", "88305", "96372", "11900", "11200", "11055", "11720", "11730", "10060", "10120", "96910", "99213",
    ];

    public static TheoryData<string, string?, string?, string?> Shapes => new()
    {
        { "11602", "59", "a", null }, { "11602", "59", null, "Cheek" }, { "11602", null, null, null }, { "11602", "76", "a", null }, { "11602", "76", null, "Cheek" },
        { "17003", null, null, null }, { "99213", "25", null, null }, { "88305", "59", "a", null }, { "17311", "59", "a", null }, { "11732", "TA", null, null }, { "J3301", "JZ", null, null },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Equal_lines_are_told_together(string code, string? modifier, string? lesion, string? site)
    {
        var (few, many) = (Scrub(Repeat(3, [code], modifier, lesion, site)), Scrub(Repeat(Many, [code], modifier, lesion, site)));

        // Findings about single lines may be one a line; none is one a pair.
        Assert.InRange(many.Findings, 1, few.Findings + (2 * Many));
        Assert.InRange(many.Pairs, 0, 2L * Many * Many);
        Assert.InRange(many.Bytes, 1, 1_500_000);
    }

    [Theory]
    [InlineData("59", null, "Cheek")]
    [InlineData("59", "a", null)]
    [InlineData(null, null, null)]
    [InlineData("76", "a", null)]
    public void Thirty_codes_of_many_lines(string? modifier, string? lesion, string? site)
    {
        var (some, many) = (Scrub(Repeat(60, ThirtyCodes, modifier, lesion, site)), Scrub(Repeat(Many, ThirtyCodes, modifier, lesion, site)));

        // One finding a pair of codes and judgement, however many lines they have.
        Assert.InRange(many.Findings, 1, some.Findings + (4 * Many));
        Assert.InRange(many.Pairs, 1, 2L * Many * Many);
        Assert.InRange(many.Bytes, 1, 2_000_000);
    }

    [Fact]
    public void Of_many_lines_a_message_names_the_first()
    {
        var finding = Coder.Scrub(Repeat(Many, ["11602"], null, null, null)).Findings.First(found => found.Code == "DuplicateLine");

        Assert.Equal(Many, finding.Lines.Count);
        Assert.StartsWith("Lines 1, 2, 3, 4, 5, 6, 7, 8 and 991 more:", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("11602-59 11602-59", "a", "a", "SameLesionTwice")]
    [InlineData("11602-59 11602-59x2", "a", "a", "")]
    [InlineData("11602x3 11102-59", "a", "a", "DistinctnessNotShown")]
    [InlineData("11602 11102-59", "a", "a", "SameLesionTwice")]
    [InlineData("17000 17003x5", "a", "a", "")]
    [InlineData("17262-59x2 11102", "a", "a", "DistinctnessNotShown")]
    public void BX_01_a_label_on_a_line_that_counts_several_lesions_names_one_of_them(string lines, string first, string second, string finding)
    {
        var claim = ClaimText.Parse("2026-03-02 " + lines);
        claim = claim with { Lines = [claim.Lines[0] with { Lesion = first }, claim.Lines[1] with { Lesion = second }] };
        string[] told = ["SameLesionTwice", "DistinctnessNotShown"];

        Assert.Equal(finding.Length == 0 ? [] : [finding], Coder.Scrub(claim).Findings.Select(found => found.Code).Where(told.Contains));
    }

    private static (int Findings, long Pairs, long Bytes) Scrub(Claim claim)
    {
        var buffer = new ScrubBuffer();
        var findings = Coder.Scrub(claim, buffer).FindingCount;
        var room = new ArrayBufferWriter<byte>();
        DermCptJson.Write(Coder.Scrub(claim), room);
        return (findings, buffer.Work.PairsSeen, room.WrittenCount);
    }

    private static Claim Repeat(int count, string[] codes, string? modifier, string? lesion, string? site) => new()
    {
        DateOfService = new DateOnly(2026, 3, 2),
        Payer = "medicare",
        Lines =
        [
            .. Enumerable.Range(0, count).Select(i => new ClaimLine
            {
                Code = ProcedureCode.Parse(codes[i % codes.Length]),
                Modifiers = modifier is null ? [] : [ModifierCode.Parse(modifier)],
                Lesion = lesion,
                Site = site is null ? null : Enum.Parse<BodySite>(site),
            }),
        ],
    };
}
