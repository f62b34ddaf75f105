namespace DermCpt.X12;

/// <summary>A claim of an 837P file: what the scrubber judges, and where it stood. It holds no name, no identifier of a person and no money. Thread-safe: immutable.</summary>
public sealed class X12Claim
{
    private const int FirstModifier = 3;
    private const int ModifierPlaces = 4;
    private readonly X12Position patient;
    private readonly X12Position diagnoses;

    internal X12Claim(string? id, Claim? claim, X12Place place, IReadOnlyList<X12Line> lines, IReadOnlyList<X12Finding> findings, long segment, X12Position patient, X12Position diagnoses)
    {
        (Id, Claim, Place, Lines, Findings, Segment) = (id, claim, place, lines, findings, segment);
        (this.patient, this.diagnoses) = (patient, diagnoses);
    }

    /// <summary>The submitter's number of the claim, CLM01.</summary>
    public string? Id { get; }

    /// <summary>What the scrubber judges; null where <see cref="Findings"/> say why there is nothing to judge.</summary>
    public Claim? Claim { get; }

    /// <summary>The envelope that it stands in.</summary>
    public X12Place Place { get; }

    /// <summary>Where each line of <see cref="Claim"/> stood, in the same order.</summary>
    public IReadOnlyList<X12Line> Lines { get; }

    /// <summary>What was wrong with its form, and what was not read.</summary>
    public IReadOnlyList<X12Finding> Findings { get; }

    /// <summary>Number of its CLM segment in the set, ST being 1.</summary>
    public long Segment { get; }

    /// <summary>Where a finding of the scrub stands: the element of its first line, or of the claim.</summary>
    /// <param name="finding">A finding about <see cref="Claim"/>.</param>
    public X12Position PositionOf(in Finding finding)
    {
        if (finding.Member == FindingMember.Patient)
        {
            return patient.Segment is null ? OfClaim("CLM", string.Empty) : patient;
        }

        if (finding.Lines.Count == 0)
        {
            return finding.Member == FindingMember.Diagnoses && diagnoses.Segment is not null ? diagnoses : OfClaim("CLM", string.Empty);
        }

        var line = Lines[finding.Lines[0]];
        return finding.Member switch
        {
            FindingMember.Modifiers => line.Of("SV1", line.Segment, finding.Index is { } at and < ModifierPlaces ? $"SV101-{at + FirstModifier}" : "SV101-3..6"),
            FindingMember.Units => line.Of("SV1", line.Segment, "SV104"),
            FindingMember.Diagnoses => line.Of("SV1", line.Segment, finding.Index is { } at and < ModifierPlaces ? $"SV107-{at + 1}" : "SV107"),
            FindingMember.DateOfService when line.DateSegment > 0 => line.Of("DTP", line.DateSegment, "DTP03"),
            FindingMember.PlaceOfService => line.HasPlace ? line.Of("SV1", line.Segment, "SV105") : OfClaim("CLM", "CLM05-1"),
            FindingMember.Claim => OfClaim("CLM", string.Empty),
            _ => line.Of("SV1", line.Segment, "SV101-2"),
        };
    }

    private X12Position OfClaim(string segment, string element) => new("2300", null, segment, Segment, element);
}

/// <summary>Where a line of a claim stood. Thread-safe: an immutable value.</summary>
/// <param name="Number">The line's number, counted from 1 over every LX of the claim.</param>
/// <param name="ControlNumber">The vendor's number of the line, REF*6R; null where it has none.</param>
/// <param name="Segment">Number of its SV1 in the set, ST being 1.</param>
/// <param name="DateSegment">Number of its DTP*472; 0 where it has none.</param>
/// <param name="HasPlace">SV105 names a place of its own.</param>
/// <param name="IsUnitsJudged">False where its units are no whole number of units.</param>
public readonly record struct X12Line(int Number, string? ControlNumber, long Segment, long DateSegment, bool HasPlace, bool IsUnitsJudged)
{
    internal X12Position Of(string name, long position, string element) => new("2400", Number, name, position, element);
}
