using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using DermCpt.ReferenceData;

namespace DermCpt.Json;

/// <summary>
/// Writes a certificate: the input, the result with its reasons and facts, the claim's lines once more, the rows of the edition that
/// bear on its codes, and a seal over every byte before it. The checker of another package reads it without this code. Not thread-safe.
/// </summary>
internal static class CertificateWriter
{
    private const int FormatVersion = 2;

    internal static void Write(CodingResult result, IBufferWriter<byte> output)
    {
        var lines = new List<(ProcedureCode Code, DateOnly Date)>();
        var claim = new List<string>();
        foreach (var line in result.Lines)
        {
            lines.Add((line.Code, result.Encounter.DateOfService));
            claim.Add(line.ToString());
        }

        Write(output, "coding", result.Edition, result.Profile, claim, lines, (writer, results) =>
        {
            WriteSettings(writer, result.Profile, false, false);
            writer.WritePropertyName("input"u8);
            EncounterWriter.Write(writer, result.Encounter);
            writer.WritePropertyName("result"u8);
            results.Write(writer, result.Data, ResultDetail.Why);
        });
    }

    internal static void Write(ScrubResult result, IBufferWriter<byte> output)
    {
        var lines = new List<(ProcedureCode Code, DateOnly Date)>();
        var claim = new List<string>();
        foreach (var line in result.Claim.Lines.AsSpan())
        {
            lines.Add((line.Code, line.DateOfService ?? result.Claim.DateOfService));
            claim.Add(TextOf(line));
        }

        Write(output, "scrub", result.Edition, result.Profile, claim, lines, (writer, results) =>
        {
            WriteSettings(writer, result.Profile, result.Data.IsWholeClaim, result.Data.RefusesStaleData);
            writer.WritePropertyName("input"u8);
            ClaimWriter.Write(writer, result.Claim);
            writer.WritePropertyName("result"u8);
            results.Write(writer, result);
            if (result.Record is { } record)
            {
                writer.WriteStartObject("record"u8);
                writer.WritePropertyName("input"u8);
                EncounterWriter.Write(writer, record.Encounter);
                writer.WritePropertyName("result"u8);
                results.Write(writer, record.Data, ResultDetail.Why);
                writer.WriteEndObject();
            }
        });
    }

    private static void Write(IBufferWriter<byte> output, string kind, Edition edition, PayerProfile profile, List<string> claim, List<(ProcedureCode Code, DateOnly Date)> lines, Action<JsonOutput, ResultWriter> body)
    {
        var writer = new JsonOutput();
        writer.WriteStartObject();
        writer.WriteNumber("certificate"u8, FormatVersion);
        writer.WriteString("kind"u8, kind);
        writer.WriteStartObject("edition"u8);
        writer.WriteString("id"u8, edition.Id);
        writer.WriteString("contentHash"u8, edition.ContentHash);
        writer.WriteEndObject();
        writer.WriteString("rules"u8, DermCoder.RulesVersion);
        writer.WriteStartObject("profile"u8);
        writer.WriteString("id"u8, profile.Id);
        writer.WriteString("version"u8, profile.Version);
        writer.WriteEndObject();
        body(writer, new ResultWriter());
        writer.WriteStartArray("claim"u8);
        foreach (var line in claim)
        {
            writer.WriteStringValue(line);
        }

        writer.WriteEndArray();
        WriteRows(writer, edition, lines);

        output.Write(writer.Written);
        output.Write(",\"seal\":\""u8);
        output.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(SHA256.HashData(writer.Written)).ToLowerInvariant()));
        output.Write("\"}"u8);
    }

    /// <summary>The built-in profile, the switches in which the used one differs from it, and the options of the scrub: without them nobody can judge again.</summary>
    private static void WriteSettings(JsonOutput writer, PayerProfile profile, bool isWholeClaim, bool refusesStaleData)
    {
        writer.WriteStartObject("settings"u8);
        writer.WriteString("root"u8, profile.Root);
        writer.WriteStartObject("switches"u8);
        foreach (var one in Switches.All)
        {
            var builtIn = profile.Root switch { "medicare" => one.BuiltIn.Medicare, "medicaid" => one.BuiltIn.Medicaid, _ => one.BuiltIn.Commercial };
            if (profile[one] is var value && !string.Equals(value, builtIn, StringComparison.Ordinal))
            {
                writer.WriteString(one.Name, value ?? SwitchValue.UnsetWord);
            }
        }

        writer.WriteEndObject();
        EncounterWriter.Bool(writer, "wholeClaim", isWholeClaim ? true : null);
        EncounterWriter.Bool(writer, "refusesStaleData", refusesStaleData ? true : null);
        writer.WriteEndObject();
    }

    private static string TextOf(ClaimLine line)
    {
        var text = line.Code.ToString();
        foreach (var modifier in line.Modifiers.AsSpan())
        {
            text += $"-{modifier}";
        }

        return string.Create(CultureInfo.InvariantCulture, $"{text} x{line.Units}");
    }

    /// <summary>For each code of each day its lifetime and unit limit, and for each two codes of a day the edit in force; each row once.</summary>
    private static void WriteRows(JsonOutput writer, Edition edition, List<(ProcedureCode Code, DateOnly Date)> lines)
    {
        var written = new HashSet<SourceRow>();
        var seen = new List<(ProcedureCode Code, DateOnly Date)>();
        writer.WriteStartArray("rows"u8);
        foreach (var (code, date) in lines)
        {
            if (seen.Contains((code, date)))
            {
                continue;
            }

            var lifecycle = edition.FindLifecycle(code);
            if (lifecycle.IsKnown)
            {
                WriteRow(writer, edition, written, lifecycle.Source, [code], ("first", Day(lifecycle.First)), ("last", Day(lifecycle.Last)));
            }

            var limit = edition.FindUnitLimit(code, date);
            var limitRow = limit.State == UnitLimitState.Limit ? limit.Source : default;
            WriteRow(writer, edition, written, limitRow, [code], ("limit", Number(limit.Limit)), ("mai", Number(limit.Mai)));
            foreach (var (other, day) in seen)
            {
                if (day == date && edition.FindPair(other, code, date) is { IsLive: true } pair)
                {
                    WriteRow(writer, edition, written, pair.Source, [pair.Column1, pair.Column2], ("indicator", Number(pair.Indicator)), ("from", Day(pair.From)), ("to", Day(pair.To)));
                }
            }

            seen.Add((code, date));
        }

        writer.WriteEndArray();
    }

    private static void WriteRow(JsonOutput writer, Edition edition, HashSet<SourceRow> written, SourceRow source, ReadOnlySpan<ProcedureCode> codes, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        if (source.IsEmpty || source.Row == 0 || !written.Add(source))
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("table"u8, TableNames.Of(source.Table));
        writer.WriteString("release"u8, edition.ReleaseOf(source));
        writer.WriteNumber("row"u8, source.Row);
        writer.WriteStartArray("codes"u8);
        foreach (var code in codes)
        {
            writer.WriteStringValue(code.ToString());
        }

        writer.WriteEndArray();
        writer.WriteStartObject("values"u8);
        foreach (var (name, value) in values)
        {
            if (value is not null)
            {
                writer.WriteString(name, value);
            }
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
