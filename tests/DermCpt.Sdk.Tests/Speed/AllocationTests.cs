using System.Globalization;
using System.Text;
using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Tests.Speed;

/// <summary>What the hot paths allocate, over every encounter and claim of the case files. Bytes, not times: these hold on any machine.</summary>
public sealed class AllocationTests
{
    private const int OwnedLimit = 1024;
    private const int FindingLimit = 80;
    private const int ReasonsLimit = 1536;
    private static readonly DermCoder Coder = new();
    private static readonly string[] Folders = ["Cases", "Conformance"];

    [Fact]
    public void Coding_into_a_reused_buffer_allocates_nothing()
    {
        var encounters = Inputs("code", "encounter", static utf8 => DermCptJson.ReadEncounter(utf8));
        var buffer = new CodingBuffer();

        Assert.True(encounters.Count > 500, $"only {encounters.Count} encounters were found");
        Assert.Empty(Wasteful(encounters, encounter => Read(buffer, Coder.Code(encounter, buffer))));
    }

    [Fact]
    public void Scrubbing_into_a_reused_buffer_allocates_nothing()
    {
        var claims = Inputs("scrub", "claim", static utf8 => DermCptJson.ReadClaim(utf8));
        var buffer = new ScrubBuffer();

        Assert.True(claims.Count > 100, $"only {claims.Count} claims were found");
        Assert.Empty(Wasteful(claims, claim => Coder.Scrub(claim, buffer).FindingCount));
    }

    [Fact]
    public void Reading_a_view_allocates_nothing()
    {
        var buffer = new CodingBuffer();
        var visit = TypicalVisit();

        var bytes = BytesOf(() => Sum(Coder.Code(visit, buffer)));

        Assert.Equal(0, bytes);
    }

    [Fact]
    public void An_owned_coding_of_the_typical_visit_takes_at_most_a_kilobyte()
    {
        var visit = TypicalVisit();

        Assert.InRange(BytesOf(() => (int)Coder.Code(visit).Status), 1, OwnedLimit);
    }

    [Fact]
    public void An_owned_scrub_of_a_six_line_claim_with_findings_takes_at_most_a_kilobyte()
    {
        var claim = Claim("99213", "11102", "17000", "17110", "88305", "J3301");
        Assert.InRange(Coder.Scrub(claim).Findings.Count, 3, 8);

        Assert.InRange(BytesOf(() => (int)Coder.Scrub(claim).Status), 1, OwnedLimit);
    }

    [Fact]
    public void Each_further_finding_of_an_owned_scrub_takes_at_most_eighty_bytes()
    {
        var few = Claim("99213", "11102", "17000", "17110", "88305", "J3301");
        var many = Claim("99213", "11102", "17000", "17110", "11400", "12031", "11042", "97597", "17311", "11602", "13131", "88305");
        var findings = Coder.Scrub(many).Findings.Count - Coder.Scrub(few).Findings.Count;
        Assert.True(findings > 20, $"only {findings} findings more");

        var bytes = BytesOf(() => (int)Coder.Scrub(many).Status) - BytesOf(() => (int)Coder.Scrub(few).Status);

        Assert.InRange(bytes, 1, FindingLimit * findings);
    }

    [Fact]
    public void Reading_every_reason_of_the_typical_visit_takes_at_most_one_and_a_half_kilobytes()
    {
        var result = Coder.Code(TypicalVisit());
        Assert.Equal(CodingStatus.Coded, result.Status);

        Assert.InRange(BytesOf(() => ReadReasons(result)), 0, ReasonsLimit);
    }

    private static int ReadReasons(CodingResult result)
    {
        var characters = 0;
        foreach (var line in result.Lines)
        {
            for (var i = 0; i < line.ReasonCount; i++)
            {
                characters += line.Reason(i).Text.Length;
            }
        }

        Assert.True(characters > 100);
        return characters;
    }

    /// <summary>The lines of a visit that lacks facts are left: to know which of them are certain is to code its completions.</summary>
    /// <summary>What a result that lacks facts leaves is worked out by its first read, not by the coding.</summary>
    private static int Read(CodingBuffer buffer, CodingView view) => buffer.Data.QuestionCount > 0 ? 0 : view.Status == CodingStatus.Coded ? Sum(view) : (int)view.Status;

    private static int Sum(CodingView view)
    {
        var sum = (int)view.Status;
        for (var i = 0; i < view.LineCount; i++)
        {
            var line = view.Line(i);
            sum += line.Units + line.Code.Number;
            foreach (var modifier in line.Modifiers)
            {
                sum += modifier.GetHashCode();
            }
        }

        return sum;
    }

    /// <summary>Each input twice to warm up (room grows, tables are made), then under the counter.</summary>
    private static List<string> Wasteful<T>(List<(string Id, T Input)> inputs, Func<T, int> work)
    {
        for (var round = 0; round < 2; round++)
        {
            foreach (var (_, input) in inputs)
            {
                _ = work(input);
            }
        }

        var wasteful = new List<string>();
        foreach (var (id, input) in inputs)
        {
            var bytes = BytesOf(work, input);
            if (bytes != 0)
            {
                wasteful.Add(string.Create(CultureInfo.InvariantCulture, $"{id}: {bytes} bytes"));
            }
        }

        return wasteful;
    }

    private static long BytesOf(Func<int> work) => BytesOf(static call => call(), work);

    /// <summary>The least of several calls: the runtime's own work on this thread is no part of ours.</summary>
    private static long BytesOf<T>(Func<T, int> work, T input)
    {
        var least = long.MaxValue;
        for (var round = 0; round < 10 && least != 0; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = work(input);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static List<(string Id, T Input)> Inputs<T>(string kind, string member, Func<byte[], T> read)
    {
        var inputs = new List<(string, T)>();
        foreach (var file in Folders.SelectMany(folder => Directory.GetFiles(Repository.At("tests", folder), "*.jsonl")))
        {
            foreach (var text in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(text);
                var root = json.RootElement;
                if (root.GetProperty("kind").GetString() == kind && root.TryGetProperty(member, out var input) && TryRead(input.GetRawText(), read, out var value))
                {
                    inputs.Add((root.GetProperty("id").GetString()!, value));
                }
            }
        }

        return inputs;
    }

    /// <summary>Cases of unreadable input have nothing to code.</summary>
    private static bool TryRead<T>(string text, Func<byte[], T> read, out T value)
    {
        try
        {
            value = read(Encoding.UTF8.GetBytes(text));
            return true;
        }
        catch (DermCptJsonException)
        {
            value = default!;
            return false;
        }
    }

    /// <summary>A visit, two biopsies of different techniques, six actinic keratoses, an excision with layered closure.</summary>
    private static Encounter TypicalVisit() => DermCptJson.ReadEncounter(
        """
        {"id":"typical","dateOfService":"2024-08-14","payer":"medicare","patient":{"status":"established","ageYears":67},"services":[
         {"id":"s1","kind":"evaluationAndManagement","setting":"office","mdm":"moderate","separatelyIdentifiable":true,"diagnoses":["L40.0"]},
         {"id":"s2","kind":"biopsy","technique":"tangential","site":"cheek","laterality":"left","lesion":"A","diagnoses":["D48.5"]},
         {"id":"s3","kind":"biopsy","technique":"punch","site":"upperArm","laterality":"right","lesion":"B","diagnoses":["D48.5"]},
         {"id":"s4","kind":"destruction","lesionType":"premalignant","count":6,"site":"scalp","diagnoses":["L57.0"]},
         {"id":"s5","kind":"excision","lesionType":"malignant","excisedDiameterCm":1.4,"site":"back","lesion":"C","diagnoses":["C44.519"]},
         {"id":"s6","kind":"repair","complexity":"intermediate","lengthCm":3.2,"site":"back","lesion":"C","diagnoses":["C44.519"]}]}
        """u8);

    private static Claim Claim(params string[] codes) => DermCptJson.ReadClaim(Encoding.UTF8.GetBytes(
        $$"""{"dateOfService":"2024-08-14","payer":"medicare","lines":[{{string.Join(",", codes.Select(code => $$"""{"code":"{{code}}","units":1}"""))}}]}"""));
}
