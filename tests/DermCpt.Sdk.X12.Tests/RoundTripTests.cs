using DermCpt.Testing;

namespace DermCpt.X12.Tests;

public sealed class RoundTripTests
{
    private const int Claims = 20_000;

    [Fact]
    public void Generated_claims_come_back_but_for_the_listed_losses()
    {
        var generator = new ClaimGenerator(12, Coder.Shared);
        var sent = new List<Claim>();
        var written = new Written(lineBreak: "").OpenInterchange().OpenGroup().OpenSet(hasPayer: false);
        for (var i = 0; i < Claims; i++)
        {
            var claim = generator.Make(i);
            var filing = claim.Payer switch { "medicare" => "MB", "medicaid" => "MC", _ => "CI" };
            written.Subscriber(filing, person: Person(claim)).Add(claim);
            sent.Add(Kept(claim));
        }

        var file = ReadFile.Of(written.CloseSet().CloseGroup().CloseInterchange().Bytes());
        Assert.Empty(file.Findings);
        Assert.Equal(Claims, file.Claims.Count);
        for (var i = 0; i < Claims; i++)
        {
            Assert.Equal(sent[i], file.Claims[i].Claim);
        }
    }

    private static string Person(Claim claim)
    {
        var sex = claim.Patient?.Sex switch { Sex.Female => "F", Sex.Male => "M", _ => "U" };
        return claim.Patient?.AgeYears is { } age ? $"D8*{First(claim).AddYears(-age).AddDays(-1):yyyyMMdd}*{sex}" : sex == "U" ? string.Empty : $"**{sex}";
    }

    private static DateOnly First(Claim claim) => claim.Lines.Min(line => line.DateOfService ?? claim.DateOfService);

    /// <summary>
    /// The claim without what an 837P has no room for (docs/837p.md): status of the patient, history, record, processing date, site, side, lesion, session; modifiers after the
    /// fourth, pointers after the fourth, diagnoses after the twelfth; the date of the claim is that of its first day, labels of other practitioners are numbered.
    /// </summary>
    private static Claim Kept(Claim claim)
    {
        var first = First(claim);
        var known = claim.Lines.SelectMany(static line => line.Diagnoses).Distinct().Take(12).ToHashSet();
        var labels = new List<string>();
        return new Claim
        {
            Id = claim.Id,
            DateOfService = first,
            Payer = claim.Payer is "medicare" or "medicaid" ? claim.Payer : "commercial",
            PlaceOfService = claim.PlaceOfService,
            Patient = claim.Patient is { } patient && (patient.AgeYears is not null || patient.Sex is not null) ? new Patient { AgeYears = patient.AgeYears, Sex = patient.Sex } : null,
            Lines = [.. claim.Lines.Select(line => Kept(claim, line, first, known, labels))],
        };
    }

    private static ClaimLine Kept(Claim claim, ClaimLine line, DateOnly first, HashSet<DiagnosisCode> known, List<string> labels)
    {
        if (line.Practitioner is { } label && !labels.Contains(label))
        {
            labels.Add(label);
        }

        var date = line.DateOfService ?? claim.DateOfService;
        return new ClaimLine
        {
            Code = line.Code,
            Units = line.Units,
            Modifiers = [.. line.Modifiers.Take(4)],
            Diagnoses = [.. line.Diagnoses.Take(4).Where(known.Contains)],
            DateOfService = date == first ? null : date,
            PlaceOfService = line.PlaceOfService == claim.PlaceOfService ? null : line.PlaceOfService,
            Practitioner = line.Practitioner is null ? null : $"other{labels.IndexOf(line.Practitioner) + 1}",
        };
    }
}
