using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DermCpt.Fhir;

/// <summary>Writes results as resources of FHIR R4. Thread-safe: no state.</summary>
public static class FhirWriter
{
    /// <summary>The system of the codes of findings.</summary>
    public const string FindingSystem = "urn:dermcpt:finding";

    private const string AbsentReason = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An OperationOutcome: an issue a finding, with FHIRPath expressions; what was not read is an issue of its own. A claim without any is one issue that says so.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteOperationOutcome(FhirResult result, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("resourceType"u8, "OperationOutcome"u8);
        if (IsId(result.Claim.Id))
        {
            json.WriteString("id"u8, result.Claim.Id);
        }

        json.WriteStartArray("issue"u8);
        foreach (var finding in result.Findings)
        {
            WriteIssue(json, finding);
        }

        if (result.Claim.NotRead.Count > 0)
        {
            WriteSimple(json, "informational", "NotRead", "Not read: " + string.Join(", ", result.Claim.NotRead), result.Claim.NotRead);
        }

        if (result.Findings.Count == 0 && result.Claim.NotRead.Count == 0)
        {
            WriteSimple(json, "informational", "NoFinding", "No finding.", []);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>An OperationOutcome of input that cannot be read.</summary>
    /// <param name="message">Where and why.</param>
    /// <param name="output">Takes the JSON.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteUnreadable(string message, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("resourceType"u8, "OperationOutcome"u8);
        json.WriteStartArray("issue"u8);
        WriteIssue(json, new FhirFinding { Code = FhirClaimReader.Unreadable, Severity = FindingSeverity.Error, Outcome = FindingOutcome.Fail, Message = message, Expressions = [] });
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A ClaimResponse of a check before sending: errors as <c>error</c>, the rest as <c>processNote</c>. It is no payer's answer, and says so.</summary>
    /// <param name="result">The result.</param>
    /// <param name="created">Day on which the check was done.</param>
    /// <param name="output">Takes the JSON.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteClaimResponse(FhirResult result, DateOnly created, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("resourceType"u8, "ClaimResponse"u8);
        json.WriteString("status"u8, "active"u8);
        WriteConcept(json, "type"u8, "http://terminology.hl7.org/CodeSystem/claim-type", "professional");
        json.WriteString("use"u8, "predetermination"u8);
        json.WritePropertyName("patient"u8);
        WriteAbsent(json, "masked"u8);
        json.WriteString("created"u8, created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartObject("insurer"u8);
        json.WriteString("display"u8, result.Scrub is { } scrub ? "rules of " + scrub.Profile.Id : "no payer");
        json.WriteEndObject();
        if (IsId(result.Claim.Id))
        {
            json.WriteStartObject("request"u8);
            json.WriteString("reference"u8, "Claim/" + result.Claim.Id);
            json.WriteEndObject();
        }

        json.WriteString("outcome"u8, result.Status switch { ScrubStatus.Pass => "complete", ScrubStatus.Unknown => "partial", _ => "error" });
        json.WriteString("disposition"u8, "Checked before sending; not a payer's answer."u8);
        WriteNotes(json, result);
        WriteErrors(json, result);
        json.WriteEndObject();
    }

    /// <summary>The findings of a coded visit; where it has none, that nothing was coded.</summary>
    internal static void WriteOutcome(CodingResult result, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("resourceType"u8, "OperationOutcome"u8);
        json.WriteStartArray("issue"u8);
        foreach (var finding in result.Findings)
        {
            WriteIssue(json, new FhirFinding
            {
                Code = finding.Code,
                Severity = finding.Severity,
                Outcome = finding.Outcome,
                Message = finding.Service is { } service ? $"{service}: {finding.Message}" : finding.Message,
                FollowUp = finding.FollowUp,
                Expressions = [],
                Rule = finding.Rule.ToString(),
            });
        }

        if (result.Findings.Count == 0)
        {
            WriteSimple(json, "informational", "NoLine", "No service of the visit is reported.", []);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What FHIR takes as an id.</summary>
    private static bool IsId(string? id) => id is { Length: > 0 and <= 64 } && id.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');

    private static void WriteIssue(Utf8JsonWriter json, FhirFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("severity"u8, Severity(finding.Severity));
        json.WriteString("code"u8, finding.Code == FhirClaimReader.Unreadable ? "structure" : finding.Outcome switch { FindingOutcome.NoData => "incomplete", FindingOutcome.Fail => "business-rule", _ => "informational" });
        WriteConcept(json, "details"u8, FindingSystem, finding.Code, finding.Message);
        var remittance = finding.Carc.Length == 0 ? string.Empty : $"CARC {finding.Carc}{(finding.Rarc.Length == 0 ? string.Empty : ", RARC " + finding.Rarc)} ({finding.CarcConfidence})";
        var diagnostics = string.Join("; ", ((string[])[finding.Rule, finding.Source, remittance, finding.FollowUp]).Where(static part => part.Length > 0));
        if (diagnostics.Length > 0)
        {
            json.WriteString("diagnostics"u8, diagnostics);
        }

        WriteExpressions(json, finding.Expressions);
        json.WriteEndObject();
    }

    private static void WriteSimple(Utf8JsonWriter json, string code, string name, string text, IReadOnlyList<string> expressions)
    {
        json.WriteStartObject();
        json.WriteString("severity"u8, "information"u8);
        json.WriteString("code"u8, code);
        WriteConcept(json, "details"u8, FindingSystem, name, text);
        WriteExpressions(json, expressions);
        json.WriteEndObject();
    }

    private static void WriteExpressions(Utf8JsonWriter json, IReadOnlyList<string> expressions)
    {
        if (expressions.Count == 0)
        {
            return;
        }

        json.WriteStartArray("expression"u8);
        foreach (var expression in expressions)
        {
            json.WriteStringValue(expression);
        }

        json.WriteEndArray();
    }

    private static void WriteNotes(Utf8JsonWriter json, FhirResult result)
    {
        var number = 0;
        foreach (var finding in result.Findings)
        {
            if (finding.IsRejection)
            {
                continue;
            }

            if (number++ == 0)
            {
                json.WriteStartArray("processNote"u8);
            }

            json.WriteStartObject();
            json.WriteNumber("number"u8, number);
            json.WriteString("type"u8, "display"u8);
            json.WriteString("text"u8, $"{Severity(finding.Severity)} {finding.Code} at {string.Join(", ", finding.Expressions)}: {finding.Message}");
            json.WriteEndObject();
        }

        if (number > 0)
        {
            json.WriteEndArray();
        }
    }

    /// <summary>An error is of one item: one entry for each that the finding names.</summary>
    private static void WriteErrors(Utf8JsonWriter json, FhirResult result)
    {
        var isOpen = false;
        foreach (var finding in result.Findings)
        {
            for (var i = 0; finding.IsRejection && i < Math.Max(1, finding.Items.Count); i++)
            {
                if (!isOpen)
                {
                    isOpen = true;
                    json.WriteStartArray("error"u8);
                }

                json.WriteStartObject();
                if (finding.Items.Count > 0)
                {
                    json.WriteNumber("itemSequence"u8, finding.Items[i] + 1);
                }

                WriteConcept(json, "code"u8, FindingSystem, finding.Code, finding.Message);
                json.WriteEndObject();
            }
        }

        if (isOpen)
        {
            json.WriteEndArray();
        }
    }

    private static string Severity(FindingSeverity severity) => severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "information" };

    /// <summary>A concept with one coding; without a name it is an element of an array.</summary>
    internal static void WriteConcept(Utf8JsonWriter json, ReadOnlySpan<byte> name, string system, string code, string? text = null)
    {
        if (name.IsEmpty)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(name);
        }

        json.WriteStartArray("coding"u8);
        json.WriteStartObject();
        json.WriteString("system"u8, system);
        json.WriteString("code"u8, code);
        json.WriteEndObject();
        json.WriteEndArray();
        if (text is not null)
        {
            json.WriteString("text"u8, text);
        }

        json.WriteEndObject();
    }

    /// <summary>An element that is not there, after its name: masked where FHIR demands it and the reader does not keep it.</summary>
    internal static void WriteAbsent(Utf8JsonWriter json, ReadOnlySpan<byte> because)
    {
        json.WriteStartObject();
        json.WriteStartArray("extension"u8);
        json.WriteStartObject();
        json.WriteString("url"u8, AbsentReason);
        json.WriteString("valueCode"u8, because);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
