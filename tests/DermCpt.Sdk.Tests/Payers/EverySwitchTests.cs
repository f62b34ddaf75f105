using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using DermCpt.Json;
using DermCpt.Testing;

namespace DermCpt.Tests.Payers;

/// <summary>No switch is read by nothing: of two of its values some answer differs, to an encounter or to a claim. The first inputs are typed for switches that few inputs reach.</summary>
public sealed class EverySwitchTests
{
    private const int Inputs = 2_500;
    private static readonly DermCoder Coder = new() { Practices = [new PracticeProfile { Id = "certified", PpmCertificate = true }] };

    /// <summary>Read outside of coding and scrubbing.</summary>
    private static readonly Dictionary<PayerSwitch, string> Elsewhere = new() { [Switches.MprSchedule] = "the factors of estimates: LineEstimatesTests" };

    /// <summary>Two values of switches that take no word.</summary>
    private static readonly Dictionary<PayerSwitch, string[]> Values = new()
    {
        [Switches.TelehealthThrough] = ["2020-01-01", "2030-01-01"],
        [Switches.Modifier22Percent] = ["25", "40"],
        [Switches.StateModifiers] = ["", "U1"],
        [Switches.Modifier95Codes] = ["99213", "99214"],
        [Switches.GlobalDays] = ["", "17110=090"],
        [Switches.LineLimit] = ["6", "50"],
        [Switches.MohsPathologyDays] = ["0", "400"],
        [Switches.MprSchedule] = ["1,.5", "1,.25"],
    };

    private static readonly string[] TypedEncounters =
    [
        """{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"d","kind":"drug","code":"Q4101","amountUnits":20,"singleDoseVial":true,"wastedUnits":4}]}""",
        """{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"r","kind":"repair","complexity":"simple","site":"cheek","lengthCm":2,"closure":"adhesive"}]}""",
        """{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"n","kind":"nail","procedure":"avulsion","digits":["TA"]},{"id":"b","kind":"biopsy","technique":"punch","site":"nailUnitToe","digits":["TA"]}]}""",
        """{"dateOfService":"2026-03-02","payer":"medicare","practitioner":{"specialty":"07"},"history":[{"code":"99213","date":"2025-05-05","specialty":"97"}],"services":[{"id":"v","kind":"evaluationAndManagement","setting":"office","mdm":"low"}]}""",
        """{"dateOfService":"2026-03-02","payer":"medicare","patient":{"status":"established"},"services":[{"id":"v","kind":"evaluationAndManagement","setting":"office","elements":{"problems":["acuteUncomplicated"],"data":[{"kind":"testOrdered","code":"87220"},"testResultReviewed"],"risk":["minimal"]}},{"id":"k","kind":"microscopy","test":"koh"}]}""",
        """{"dateOfService":"2026-03-02","payer":"medicare","history":[{"code":"88305","date":"2026-02-20","lesion":"a"}],"services":[{"id":"m","kind":"mohs","site":"nose","lesion":"a","stages":[2]},{"id":"b","kind":"biopsy","site":"nose","lesion":"a","technique":"punch"}]}""",
        """{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"t","kind":"softTissueExcision","site":"axilla","laterality":"left","depth":"subcutaneous","diameterCm":2}]}""",
        """{"dateOfService":"2026-03-02","payer":"medicare","history":[{"code":"17000","date":"2026-02-25"}],"services":[{"id":"c","kind":"code","code":"14301","units":1,"modifiers":["GA","KX","CR"],"role":"assistant","assistantType":"physician","postoperative":"unrelated"}]}""",
        """{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"x","kind":"excision","lesionType":"malignant","site":"buttock","excisedDiameterCm":2.5},{"id":"r","kind":"repair","complexity":"complex","site":"buttock","lengthCm":4}]}""",
        """{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"s","kind":"sclerotherapy","veins":"single","laterality":"bilateral"},{"id":"f","kind":"foreignBodyRemoval","site":"sole","laterality":"left","depth":"subcutaneous"}]}""",
    ];

    private static readonly string[] TypedClaims =
    [
        """{"dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"99000","units":1},{"code":"11602","units":1,"modifiers":["22"]}]}""",
        """{"dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"88305","units":1,"modifiers":["26"]},{"code":"88305","units":1,"modifiers":["TC"],"dateOfService":"2026-02-27"}]}""",
        """{"dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"17311","units":1,"lesion":"a"},{"code":"88342","units":2,"modifiers":["59"],"lesion":"a"}]}""",
        """{"dateOfService":"2026-03-02","payer":"medicare","placeOfService":"10","lines":[{"code":"99213","units":1,"modifiers":["95"]},{"code":"G0168","units":1}]}""",
        """{"dateOfService":"2019-03-31","processingDate":"2019-04-01","payer":"medicare","lines":[{"code":"17000","units":1},{"code":"11042","units":1}]}""",
    ];

    private static readonly ConcurrentDictionary<(string Payer, PayerSwitch Which, string Value), PayerProfile> Profiles = new();
    private static readonly Encounter[] Encounters = [.. TypedEncounters.Select(text => DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(text))), .. Generated(new EncounterGenerator(20261130).Make)];
    private static readonly Claim[] Claims = [.. TypedClaims.Select(text => DermCptJson.ReadClaim(Encoding.UTF8.GetBytes(text))), .. Generated(new ClaimGenerator(20261130, Coder).Make)];

    [Fact]
    public void Every_switch_is_read()
    {
        var unread = Switches.All.Where(which => !Elsewhere.ContainsKey(which) && !IsRead(which)).Select(which => which.Name).ToList();

        Assert.True(unread.Count == 0, "read by nothing: " + string.Join(' ', unread));
    }

    [Fact]
    public void What_is_read_elsewhere_is_not_read_here() => Assert.DoesNotContain(Elsewhere.Keys, IsRead);

    private static bool IsRead(PayerSwitch which)
    {
        var values = Values.GetValueOrDefault(which) ?? [.. which.Words];
        for (var place = 0; place < Math.Max(Encounters.Length, Claims.Length); place++)
        {
            if ((place < Encounters.Length && Differ(values, value => Bytes(Coder.Code(Encounters[place], With(Encounters[place].Payer, which, value)))))
                || (place < Claims.Length && Differ(values, value => Bytes(Coder.Scrub(Claims[place], With(Claims[place].Payer, which, value))))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Differ(string[] values, Func<string, string> answer)
    {
        var first = answer(values[0]);
        return values.Skip(1).Any(value => answer(value) != first);
    }

    private static PayerProfile With(string payer, PayerSwitch which, string value) =>
        Profiles.GetOrAdd((payer, which, value), static of => Coder.Profile(of.Payer).Derive("test", "1", KeyValuePair.Create(of.Which.Name, of.Value)));

    /// <summary>Lines, what is missing and what is told; the choices of a question cost more and show no more switches.</summary>
    private static string Bytes(CodingResult result) =>
        string.Join(' ', result.Status.ToString(), string.Join(' ', CodingResult.LinesOf(result.Decided)), string.Join(' ', result.NotReported), string.Join(' ', result.MissingFacts.Select(static missing => missing.Name)), string.Join(' ', result.Findings));

    private static string Bytes(ScrubResult result)
    {
        var room = new ArrayBufferWriter<byte>();
        DermCptJson.Write(result, room);
        return Encoding.UTF8.GetString(room.WrittenSpan);
    }

    private static IEnumerable<T> Generated<T>(Func<int, T> make) => Enumerable.Range(0, Inputs).Select(make);
}
