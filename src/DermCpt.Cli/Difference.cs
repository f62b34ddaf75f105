using System.Text.Json;
using DermCpt.Claims;
using DermCpt.Encounters;
using DermCpt.Json;

namespace DermCpt.Cli;

/// <summary>One of the two ways in which an input is answered.</summary>
/// <param name="Name">The value that differs, as it was given.</param>
/// <param name="Coder">The coder.</param>
/// <param name="On">Date of service in place of the input's own.</param>
/// <param name="Payer">Payer in place of the input's own.</param>
internal sealed record DiffSide(string Name, DermCoder Coder, DateOnly? On, string? Payer);

/// <summary>What differs between the two answers to one input: lines, questions and findings that only one of them has.</summary>
internal sealed record Difference(string? Id, string LeftStatus, string RightStatus, List<string> OnlyLeft, List<string> OnlyRight)
{
    internal bool IsSame => LeftStatus == RightStatus && OnlyLeft.Count == 0 && OnlyRight.Count == 0;

    /// <summary>Answers a claim (it has lines) or an encounter twice.</summary>
    /// <exception cref="DermCptJsonException">The input is neither.</exception>
    internal static Difference Of(ReadOnlySpan<byte> utf8, int firstLine, DiffSide left, DiffSide right)
    {
        try
        {
            if (IsClaim(utf8))
            {
                var claim = DermCptJson.ReadClaim(utf8);
                return Between(claim.Id, Scrub(claim, left), Scrub(claim, right));
            }

            var encounter = DermCptJson.ReadEncounter(utf8);
            return Between(encounter.Id, Code(encounter, left), Code(encounter, right));
        }
        catch (DermCptJsonException error)
        {
            throw error.After(firstLine - 1);
        }
    }

    private static bool IsClaim(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read() && reader.CurrentDepth <= 1)
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    if (reader.ValueTextEquals("lines"u8))
                    {
                        return true;
                    }

                    reader.Skip();
                }
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return false;
    }

    private static (string Status, List<string> Parts) Code(Encounter encounter, DiffSide side)
    {
        var result = side.Coder.Code(encounter with { DateOfService = side.On ?? encounter.DateOfService, Payer = side.Payer ?? encounter.Payer });
        var parts = result.Lines.Select(static line => line.ToString()).ToList();
        parts.AddRange(result.MissingFacts.Select(static missing => $"missing {missing.Service ?? "visit"} {missing.Name}"));
        parts.AddRange(result.NotReported.Select(static omitted => $"not reported {omitted.Service} {omitted.Code} {omitted.Rule}"));
        parts.AddRange(result.Findings.Select(static finding => finding.ToString()));
        return (ReportText.Word(result.Status), parts);
    }

    private static (string Status, List<string> Parts) Scrub(Claim claim, DiffSide side)
    {
        var result = side.Coder.Scrub(claim with
        {
            DateOfService = side.On ?? claim.DateOfService,
            Payer = side.Payer ?? claim.Payer,
            Encounter = claim.Encounter is { } record ? record with { DateOfService = side.On ?? record.DateOfService, Payer = side.Payer ?? record.Payer } : null,
        });
        return (ReportText.Word(result.Status), result.Findings.Select(static finding => finding.ToString()).ToList());
    }

    /// <summary>Parts are compared as a multiset, in their own order.</summary>
    private static Difference Between(string? id, (string Status, List<string> Parts) left, (string Status, List<string> Parts) right)
    {
        var onlyRight = new List<string>(right.Parts);
        var onlyLeft = left.Parts.FindAll(part => !onlyRight.Remove(part));
        return new Difference(id, left.Status, right.Status, onlyLeft, onlyRight);
    }
}
