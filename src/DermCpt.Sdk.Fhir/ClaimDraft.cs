using System.Text.Json;

namespace DermCpt.Fhir;

/// <summary>A Claim resource as it is read; order of its members does not matter.</summary>
internal sealed partial class ClaimDraft(FhirOptions options)
{
    internal const int MostItems = 999;

    private readonly List<ItemDraft> items = [];
    private readonly Dictionary<int, (DiagnosisCode Code, string? Reference, string? Unread)> diagnoses = [];
    private readonly Dictionary<int, string> providers = [];
    private readonly List<FhirFinding> findings = [];
    private readonly SortedSet<string> notRead = new(StringComparer.Ordinal);
    private string? id;
    private string? identifier;
    private string patient = string.Empty;
    private string coverage = string.Empty;
    private bool hasFocal;
    private DateOnly? billable;
    private string status = string.Empty;
    private string use = string.Empty;

    /// <summary>Reference of the patient; empty where it names nobody beside the resource itself.</summary>
    internal string PatientOutside => patient.StartsWith('#') ? string.Empty : patient;

    /// <summary>Reference of the billing provider; empty where there is none.</summary>
    internal string Provider { get; private set; } = string.Empty;

    /// <summary>Of an ExplanationOfBenefit the reference of its claim.</summary>
    internal string ClaimReference { get; private set; } = string.Empty;

    /// <summary>Items, those that cannot be read among them.</summary>
    internal int ItemCount => items.Count;

    /// <summary>Id of the resource; null where it has none.</summary>
    internal string? Id => id;

    /// <summary>Full address of a bundle's entry; empty where it has none.</summary>
    internal string Address { get; set; } = string.Empty;

    /// <summary>Whether services were done and billed: neither voided nor asked beforehand.</summary>
    internal bool IsBilled => status is not ("cancelled" or "entered-in-error" or "draft") && use is not ("preauthorization" or "predetermination");

    /// <summary>Patients and conditions that stand in the claim.</summary>
    internal Referred Contained { get; } = new();

    internal void Read(ref Utf8JsonReader json)
    {
        var depth = json.CurrentDepth;
        while (FhirJson.Next(ref json, depth, out var name))
        {
            if (name.SequenceEqual("item"u8))
            {
                ReadItems(ref json);
            }
            else if (name.SequenceEqual("diagnosis"u8))
            {
                ReadDiagnoses(ref json);
            }
            else if (name.SequenceEqual("id"u8))
            {
                id = FhirJson.Text(ref json, "Claim.id");
            }
            else if (name.SequenceEqual("identifier"u8))
            {
                ReadIdentifiers(ref json);
            }
            else if (name.SequenceEqual("patient"u8))
            {
                patient = FhirReference.Read(ref json, "Claim.patient");
            }
            else if (name.SequenceEqual("insurance"u8))
            {
                ReadInsurance(ref json);
            }
            else if (name.SequenceEqual("careTeam"u8))
            {
                ReadCareTeam(ref json);
            }
            else if (name.SequenceEqual("billablePeriod"u8))
            {
                billable = ReadPeriod(ref json, "Claim.billablePeriod").From;
            }
            else if (name.SequenceEqual("provider"u8))
            {
                Provider = FhirReference.Read(ref json, "Claim.provider");
            }
            else if (name.SequenceEqual("claim"u8))
            {
                ClaimReference = FhirReference.Read(ref json, "Claim.claim");
            }
            else if (name.SequenceEqual("status"u8))
            {
                status = FhirJson.Text(ref json, "Claim.status");
            }
            else if (name.SequenceEqual("use"u8))
            {
                use = FhirJson.Text(ref json, "Claim.use");
            }
            else if (name.SequenceEqual("contained"u8))
            {
                Contained.ReadAll(ref json);
            }
            else
            {
                NotRead("Claim.", name, IsFrame(name));
                FhirJson.Skip(ref json);
            }
        }
    }

    /// <summary>What every resource has and no rule reads.</summary>
    private static bool IsFrame(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("resourceType"u8) || name.SequenceEqual("meta"u8) || name.SequenceEqual("text"u8) || name.SequenceEqual("priority"u8)
        || name.SequenceEqual("type"u8) || name.SequenceEqual("created"u8) || name.SequenceEqual("implicitRules"u8)
        || name.SequenceEqual("language"u8) || name.SequenceEqual("sequence"u8);

    private void NotRead(string path, ReadOnlySpan<byte> name, bool isFrame)
    {
        if (!isFrame && notRead.Count < MostItems)
        {
            _ = notRead.Add(path + FhirJson.Short(System.Text.Encoding.UTF8.GetString(name)));
        }
    }

    private static (DateOnly? From, DateOnly? To, string? Unread) ReadPeriod(ref Utf8JsonReader json, Where where)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartObject, where);
        DateOnly? from = null;
        DateOnly? to = null;
        string? unread = null;
        var depth = json.CurrentDepth;
        while (FhirJson.Next(ref json, depth, out var name))
        {
            if (name.SequenceEqual("start"u8) || name.SequenceEqual("end"u8))
            {
                var text = FhirJson.Text(ref json, where);
                var day = FhirJson.Day(text);
                unread = day is null ? text : unread;
                (from, to) = name.SequenceEqual("start"u8) ? (day, to) : (from, day);
            }
            else
            {
                FhirJson.Skip(ref json);
            }
        }

        return (from, to, unread);
    }

    private void ReadIdentifiers(ref Utf8JsonReader json)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartArray, "Claim.identifier");
        while (FhirJson.NextElement(ref json))
        {
            FhirJson.Expect(ref json, JsonTokenType.StartObject, "Claim.identifier");
            var depth = json.CurrentDepth;
            while (FhirJson.Next(ref json, depth, out var name))
            {
                if (name.SequenceEqual("value"u8))
                {
                    identifier ??= FhirJson.Text(ref json, "Claim.identifier.value");
                }
                else
                {
                    FhirJson.Skip(ref json);
                }
            }
        }
    }

    private void ReadInsurance(ref Utf8JsonReader json)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartArray, "Claim.insurance");
        while (FhirJson.NextElement(ref json))
        {
            FhirJson.Expect(ref json, JsonTokenType.StartObject, "Claim.insurance");
            var depth = json.CurrentDepth;
            var own = string.Empty;
            var isFocal = false;
            while (FhirJson.Next(ref json, depth, out var name))
            {
                if (name.SequenceEqual("coverage"u8))
                {
                    own = FhirReference.Read(ref json, "Claim.insurance.coverage");
                }
                else if (name.SequenceEqual("focal"u8))
                {
                    isFocal = json.TokenType == JsonTokenType.True;
                }
                else
                {
                    FhirJson.Skip(ref json);
                }
            }

            coverage = isFocal || (!hasFocal && coverage.Length == 0) ? own : coverage;
            hasFocal |= isFocal;
        }
    }

    private void ReadCareTeam(ref Utf8JsonReader json)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartArray, "Claim.careTeam");
        while (FhirJson.NextElement(ref json))
        {
            FhirJson.Expect(ref json, JsonTokenType.StartObject, "Claim.careTeam");
            var depth = json.CurrentDepth;
            var sequence = 0;
            var provider = string.Empty;
            while (FhirJson.Next(ref json, depth, out var name))
            {
                if (name.SequenceEqual("sequence"u8))
                {
                    sequence = FhirJson.Number(ref json, "Claim.careTeam.sequence");
                }
                else if (name.SequenceEqual("provider"u8))
                {
                    provider = FhirReference.Read(ref json, "Claim.careTeam.provider");
                }
                else
                {
                    FhirJson.Skip(ref json);
                }
            }

            providers[sequence] = provider;
        }
    }

    private void ReadDiagnoses(ref Utf8JsonReader json)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartArray, "Claim.diagnosis");
        for (var place = 0; FhirJson.NextElement(ref json); place++)
        {
            var where = Where.At("Claim.diagnosis", place);
            FhirJson.Expect(ref json, JsonTokenType.StartObject, where);
            var depth = json.CurrentDepth;
            var sequence = 0;
            (DiagnosisCode Code, string? Reference, string? Unread) read = default;
            while (FhirJson.Next(ref json, depth, out var name))
            {
                if (name.SequenceEqual("sequence"u8))
                {
                    sequence = FhirJson.Number(ref json, where + ".sequence");
                }
                else if (name.SequenceEqual("diagnosisCodeableConcept"u8))
                {
                    (read.Code, read.Unread) = FhirConcept.Diagnosis(ref json, where + ".diagnosisCodeableConcept");
                }
                else if (name.SequenceEqual("diagnosisReference"u8))
                {
                    read.Reference = FhirReference.Read(ref json, where + ".diagnosisReference");
                }
                else
                {
                    FhirJson.Skip(ref json);
                }
            }

            if (read.Unread is { } text)
            {
                Tell("DiagnosisUnreadable", $"'{FhirJson.Short(text)}' is not an ICD-10-CM code.", "Correct the diagnosis.", where + ".diagnosisCodeableConcept", -1);
            }

            if (diagnoses.Count < MostItems)
            {
                diagnoses[sequence] = read;
            }
        }
    }

    private void Tell(string code, string message, string remedy, Where expression, int item, FindingSeverity severity = FindingSeverity.Error, FindingOutcome outcome = FindingOutcome.Fail)
    {
        if (findings.Count < MostItems)
        {
            findings.Add(new FhirFinding { Code = code, Severity = severity, Outcome = outcome, Message = message, FollowUp = remedy, Expressions = [expression.ToString()], Items = item < 0 ? [] : [item] });
        }
    }
}

/// <summary>References of FHIR.</summary>
internal static class FhirReference
{
    /// <summary>The reference itself; names and identifiers beside it are not read.</summary>
    internal static string Read(ref Utf8JsonReader json, Where where)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartObject, where);
        var reference = string.Empty;
        var depth = json.CurrentDepth;
        while (FhirJson.Next(ref json, depth, out var name))
        {
            if (name.SequenceEqual("reference"u8))
            {
                reference = FhirJson.Text(ref json, where + ".reference");
            }
            else
            {
                FhirJson.Skip(ref json);
            }
        }

        return reference;
    }
}
