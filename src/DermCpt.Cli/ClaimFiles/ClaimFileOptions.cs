using System.CommandLine;
using DermCpt.X12;

namespace DermCpt.Cli.ClaimFiles;

/// <summary>Options of <c>scrub</c> for files of claims.</summary>
internal static class ClaimFileOptions
{
    internal static Option<string[]> Out { get; } = new("--out") { Description = "Of a file of claims: what is written, by its ending: .csv or .xlsx (worklist), .jsonl; of an 837 also .277 (rejections) and .837 (repaired); of FHIR .ndjson (OperationOutcomes) and .response.ndjson (ClaimResponses). May be given several times." };

    internal static Option<string?> PayerMap { get; } = new("--payer-map") { Description = "Of an 837 or FHIR file: JSON that says which payer profile judges a claim, by SBR09 and by the payer's id; of FHIR by the reference of the coverage." };

    /// <summary>Which profile judges a claim: --payer of all, else --payer-map, else by the filing indicator.</summary>
    internal static X12PayerMap PayersOf(ParseResult parsed, DermCoder coder)
    {
        if (parsed.GetValue(Shared.Payer) is { } payer)
        {
            return new X12PayerMap(new Dictionary<string, string>(), new Dictionary<string, string>(), payer);
        }

        if (parsed.GetValue(PayerMap) is not { } path)
        {
            return X12PayerMap.Default;
        }

        var map = X12PayerMap.Parse(File.ReadAllBytes(path));
        return map.Profiles().FirstOrDefault(id => !coder.TryGetProfile(id, out _)) is { } unknown
            ? throw new ArgumentException($"{path}: '{unknown}' is no payer profile; expected {string.Join(", ", coder.Profiles.Select(static profile => profile.Id))}.")
            : map;
    }

    internal static Option<bool> History { get; } = new("--history") { Description = "Of an 837 file: earlier claims of the same subscriber in the file are history; of FHIR: ExplanationOfBenefits of the patient in the Bundle." };

    internal static Option<bool> Fhir { get; } = new("--fhir") { Description = "The input is FHIR R4: a Claim or a Bundle, or with --lines one a line. Files that end in .ndjson, and .json files that begin with resourceType, are read so without it." };
}
