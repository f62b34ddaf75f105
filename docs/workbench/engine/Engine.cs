using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Workbench;

/// <summary>What the page asks of the library. Every answer is JSON; one that could not be given is <c>{"error":{...}}</c>.</summary>
[SupportedOSPlatform("browser")]
internal static partial class Engine
{
    private static readonly DermCoder Taking = new();
    private static readonly DermCoder Asking = new() { Inference = Inference.Off };

    private static Edition? OtherEdition;

    internal static DermCoder Coder => Taking;

    /// <summary>An encounter's result with the facts used, the weight of each line, and the claim that it makes.</summary>
    /// <param name="encounter">The encounter.</param>
    /// <param name="infers">Whether facts that the record implies are taken; otherwise they are asked.</param>
    [JSExport]
    public static string Code(string encounter, bool infers) => Text.Answer(json =>
    {
        var result = (infers ? Taking : Asking).Code(DermCptJson.ReadEncounter(Text.Bytes(encounter)));
        json.WriteStartObject();
        json.WriteRaw("result", DermCptJson.Write(result, ResultDetail.Why));
        WriteWeights(json, result);
        if (result.Lines.Count > 0)
        {
            json.WriteRaw("claim", DermCptJson.Write(result.ToClaim()));
        }

        json.WriteEndObject();
    });

    /// <summary>The encounter with one choice of an open question stated.</summary>
    [JSExport]
    public static string Answer(string encounter, bool infers, string service, string fact, int choice) => Text.Answer(json =>
    {
        var visit = DermCptJson.ReadEncounter(Text.Bytes(encounter));
        var asked = Asked(visit, infers, service, fact);
        json.WriteRawValue(DermCptJson.Write(visit.Answer(asked, asked.Choices[choice])), skipInputValidation: true);
    });

    /// <summary>The encounter with a measure or count stated that an open question asks for.</summary>
    [JSExport]
    public static string AnswerNumber(string encounter, bool infers, string service, string fact, string value) => Text.Answer(json =>
    {
        var visit = DermCptJson.ReadEncounter(Text.Bytes(encounter));
        var number = decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) ? read : throw new FormatException($"'{value}' is not a number such as 1.4.");
        json.WriteRawValue(DermCptJson.Write(visit.Answer(Asked(visit, infers, service, fact), number)), skipInputValidation: true);
    });

    /// <summary>Takes another edition of the tables (a file of <c>dermcpt data import</c>) to compare with; answers its id.</summary>
    [JSExport]
    public static string OpenEdition(byte[] file) => Text.Answer(json =>
    {
        OtherEdition = Edition.Load(new MemoryStream(file));
        json.WriteStartObject();
        json.WriteString("edition", OtherEdition.Id);
        json.WriteEndObject();
    });

    /// <summary>The encounter under another date, payer or the other edition beside itself, with what differs and why.</summary>
    [JSExport]
    public static string Compare(string encounter, string date, string payer, bool otherEdition) => Text.Answer(json =>
    {
        var visit = DermCptJson.ReadEncounter(Text.Bytes(encounter));
        var other = new WhatIf { DateOfService = date.Length == 0 ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), Payer = payer.Length == 0 ? null : payer, Edition = otherEdition ? OtherEdition : null };
        var compared = Coder.Compare(visit, new WhatIf(), other);
        json.WriteStartObject();
        json.WriteRaw("first", DermCptJson.Write(compared.First));
        json.WriteRaw("second", DermCptJson.Write(compared.Second));
        json.WriteStartArray("differences");
        foreach (var difference in compared.Differences)
        {
            json.WriteStartObject();
            json.WriteString("side", Text.Word(difference.Side));
            json.WriteString("what", difference.What);
            json.WriteString("rule", difference.Rule.ToString());
            json.WriteString("why", difference.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>A claim's result; a claim that carries its encounter is audited, and the encounter's own result stands beside.</summary>
    [JSExport]
    public static string Scrub(string claim) => Text.Answer(json =>
    {
        var result = Coder.Scrub(DermCptJson.ReadClaim(Text.Bytes(claim)));
        json.WriteStartObject();
        json.WriteRaw("result", DermCptJson.Write(result));
        if (result.Record is { } record)
        {
            json.WriteRaw("record", DermCptJson.Write(record));
        }

        json.WriteEndObject();
    });

    /// <summary>Encounters in, results out, one a line, as the command <c>code --lines</c> has them.</summary>
    [JSExport]
    public static string CodeLines(string encounters)
    {
        var output = new ArrayBufferWriter<byte>();
        Coder.CodeLines(Text.Bytes(encounters), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Claims in, results out, one a line, as the command <c>scrub --lines</c> has them.</summary>
    [JSExport]
    public static string ScrubLines(string claims)
    {
        var output = new ArrayBufferWriter<byte>();
        Coder.ScrubLines(Text.Bytes(claims), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static MissingFact Asked(Encounter visit, bool infers, string service, string fact)
    {
        foreach (var missing in (infers ? Taking : Asking).Code(visit).MissingFacts)
        {
            if (missing.Name == fact && (missing.Service ?? string.Empty) == service)
            {
                return missing;
            }
        }

        throw new ArgumentException($"{fact} is not asked of {(service.Length == 0 ? "the visit" : service)}.", nameof(fact));
    }

    private static void WriteWeights(Utf8JsonWriter json, CodingResult result)
    {
        json.WriteStartArray("weights");
        foreach (var estimate in LineEstimates.Of(result))
        {
            if (estimate is null)
            {
                json.WriteNullValue();
                continue;
            }

            json.WriteStartObject();
            json.WriteNumber("rvu", estimate.Rvu);
            json.WriteNumber("factor", estimate.Factor);
            json.WriteNumber("weighted", estimate.WeightedRvu);
            json.WriteString("release", estimate.Release);
            json.WriteBoolean("carried", estimate.IsCarriedForward);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
