using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Cli;

/// <summary>One of the two ways in which an input is answered.</summary>
/// <param name="Name">The value that differs, as it was given.</param>
/// <param name="Change">What is changed about the input.</param>
internal sealed record DiffSide(string Name, WhatIf Change);

/// <summary>The two answers to one input, by the library's own comparison.</summary>
internal sealed record ComparedInput(string? Id, string FirstStatus, string SecondStatus, IReadOnlyList<Difference> Differences)
{
    internal bool IsSame => FirstStatus == SecondStatus && Differences.Count == 0;

    /// <summary>Answers a claim (it has lines) or an encounter twice.</summary>
    /// <exception cref="DermCptJsonException">The input is neither.</exception>
    internal static ComparedInput Of(ReadOnlySpan<byte> utf8, int firstLine, DermCoder coder, DiffSide first, DiffSide second)
    {
        try
        {
            if (IsClaim(utf8))
            {
                var claim = DermCptJson.ReadClaim(utf8);
                var scrubs = coder.Compare(claim, first.Change, second.Change);
                return new ComparedInput(claim.Id, ReportText.Word(scrubs.First.Status), ReportText.Word(scrubs.Second.Status), scrubs.Differences);
            }

            var encounter = DermCptJson.ReadEncounter(utf8);
            var codings = coder.Compare(encounter, first.Change, second.Change);
            return new ComparedInput(encounter.Id, ReportText.Word(codings.First.Status), ReportText.Word(codings.Second.Status), codings.Differences);
        }
        catch (DermCptJsonException error)
        {
            throw error.After(firstLine - 1);
        }
    }

    /// <summary>Whether a document is a claim: it has lines.</summary>
    internal static bool IsClaim(ReadOnlySpan<byte> utf8)
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
}
