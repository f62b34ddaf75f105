using System.Globalization;
using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Workbench;

/// <content>What the library knows: rules, switches, findings, codes, its tables and the form of its input.</content>
[SupportedOSPlatform("browser")]
internal static partial class Engine
{
    /// <summary>The JSON Schema of input and output.</summary>
    [JSExport]
    public static string Schema()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        DermCptJson.WriteSchema(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Every rule, switch and finding, with the payers' values of each switch.</summary>
    [JSExport]
    public static string Book() => Text.Answer(static json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("rules");
        foreach (var rule in RuleBook.Entries)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id.ToString());
            json.WriteString("class", Text.Word(rule.Class));
            json.WriteString("statement", rule.Statement);
            json.WriteString("source", rule.Source);
            json.WriteDay("from", rule.From);
            json.WriteDay("to", rule.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteSwitches(json);
        json.WriteStartArray("findings");
        foreach (var finding in FindingRegistry.All)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", Text.Word(finding.Severity));
            json.WriteStated("rule", finding.Rule.IsEmpty ? null : finding.Rule.ToString());
            json.WriteString("message", finding.Message);
            json.WriteString("followUp", finding.FollowUp);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Every code with its label and days.</summary>
    [JSExport]
    public static string Codes() => Text.Answer(static json =>
    {
        json.WriteStartArray();
        foreach (var entry in Coder.Catalog.Entries)
        {
            WriteHead(json, entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>The codes that the words of a search find, best first.</summary>
    [JSExport]
    public static string Find(string words) => Text.Answer(json =>
    {
        json.WriteStartArray();
        foreach (var entry in Coder.Catalog.Search(words))
        {
            json.WriteStringValue(entry.Code.ToString());
        }

        json.WriteEndArray();
    });

    /// <summary>What the tables say of one code on a day.</summary>
    [JSExport]
    public static string Lookup(string code, string date) => Text.Answer(json =>
    {
        var entry = Coder.Catalog.Find(ProcedureCode.Parse(code)) ?? throw new ArgumentException($"{code} is not among the codes that the library knows.", nameof(code));
        var facts = entry.On(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteHead(json, entry);
        json.WriteString("state", Text.Word(facts.State));
        json.WriteString("globalDays", facts.GlobalDays.ToString());
        if (facts.Fees is { } fees)
        {
            json.WriteStartObject("fees");
            json.WriteNumber("work", fees.Work);
            json.WriteNumber("office", fees.NonFacilityTotal);
            json.WriteNumber("facility", fees.FacilityTotal);
            json.WriteString("release", fees.Release);
            json.WriteEndObject();
        }

        if (facts.Units.Limit is { } limit)
        {
            json.WriteNumber("unitLimit", limit);
            json.WriteString("unitRationale", facts.Units.Rationale);
        }

        WriteCodes(json, "primaries", facts.Primaries.Select(static primary => primary.Primary).Where(static primary => !primary.IsEmpty));
        WriteCodes(json, "successors", entry.Successors);
        json.WriteEndObject();
    });

    /// <summary>The edition with its tables, the version of the rules, and the payers.</summary>
    [JSExport]
    public static string About() => Text.Answer(static json =>
    {
        json.WriteStartObject();
        json.WriteString("edition", Coder.Edition.Id);
        json.WriteString("hash", Coder.Edition.ContentHash);
        json.WriteString("rules", DermCoder.RulesVersion);
        json.WriteStartArray("payers");
        foreach (var profile in Coder.Profiles)
        {
            json.WriteStringValue(profile.Id);
        }

        json.WriteEndArray();
        json.WriteStartArray("tables");
        foreach (var table in Coder.Edition.Tables)
        {
            json.WriteStartObject();
            json.WriteString("name", table.TableName);
            json.WriteString("release", table.Release);
            json.WriteDay("from", table.InForceFrom);
            json.WriteDay("to", table.InForceTo);
            json.WriteNumber("rows", table.Rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteSwitches(Utf8JsonWriter json)
    {
        json.WriteStartArray("switches");
        foreach (var info in Switches.All)
        {
            json.WriteStartObject();
            json.WriteString("name", info.Name);
            json.WriteString("takes", info.Expected);
            json.WriteString("rule", info.Rule.ToString());
            json.WriteStartObject("payers");
            foreach (var profile in Coder.Profiles)
            {
                json.WriteString(profile.Id, profile[info]);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHead(Utf8JsonWriter json, CatalogEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("code", entry.Code.ToString());
        json.WriteString("label", entry.Label);
        json.WriteString("family", entry.FamilyName);
        json.WriteString("measure", entry.MeasureName);
        json.WriteBoolean("addOn", entry.IsAddOn);
        json.WriteBoolean("modelled", entry.IsModelled);
        json.WriteDay("first", entry.FirstValid);
        json.WriteDay("last", entry.LastValid);
    }

    private static void WriteCodes(Utf8JsonWriter json, string name, IEnumerable<ProcedureCode> codes)
    {
        json.WriteStartArray(name);
        foreach (var code in codes)
        {
            json.WriteStringValue(code.ToString());
        }

        json.WriteEndArray();
    }
}
