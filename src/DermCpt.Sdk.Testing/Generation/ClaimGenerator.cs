using DermCpt.LineModifiers;

namespace DermCpt.Testing;

/// <summary>
/// Claims weighted like a dermatology practice: half are what the coder makes of a generated encounter, half have one to three subtle
/// faults. The same seed, place and coder give the same claim. Thread-safe: immutable.
/// </summary>
/// <param name="seed">Any number; the same one gives the same claims.</param>
/// <param name="coder">Codes the encounters behind the claims.</param>
public sealed class ClaimGenerator(int seed, DermCoder coder)
{
    private const int Tries = 20;
    private const int FaultKinds = 24;
    private static readonly string[] AddedModifiers = ["59", "25", "XS", "76", "51", "50", "LT", "RT", "E1", "TA", "F5", "26", "TC", "JZ", "JW", "57", "58", "78", "79", "24", "GA", "GY", "AS", "95", "Q8", "KX", "U1", "Z9"];
    private static readonly string[] AddedDiagnoses = ["Z00.00", "L40.0", "C44.311", "L57.0", "D22.5", "D48.5", "D49.2", "Q99.98", "L91.8", "V00.0", "L57", "C44", "I87.2", "L60.0", "Z41.1", "E11.9"];
    private static readonly string[] AddedCodes =
    [
        "99213", "99214", "99203", "11102", "11103", "11104", "11106", "11300", "11401", "11602", "12001", "12032", "13121", "13122", "14040", "14302", "17000", "17003", "17004", "17110", "17111", "17250", "17311", "17312", "17315",
        "11042", "11045", "11720", "11719", "11730", "11900", "11901", "88305", "88342", "88341", "96372", "99211", "96910", "96920", "J3301", "G2211", "99417", "G2212", "10060", "69100", "36415", "99024", "96931", "G0168", "15271", "15275", "Q4101", "17999", "97110", "99000",
    ];

    private static readonly string[] GoneCodes = ["11100", "11101", "99201", "99241", "15850", "J1030", "99441", "15011", "J1010", "G2012", "99354", "00000", "11405", "12003"];

    /// <summary>Claims that engines and websites get wrong: code, modifiers, units, diagnosis.</summary>
    private static readonly string[] PublishedMistakes =
    [
        "17000 17003x24 17004", "17000 17004", "17311@scalp 88305@scalp", "17311 17312 17315x3", "17313@scalp", "11901 11900", "11102 11104", "10060 10061", "15851 15853", "15853 15854", "17106/I78.1",
        "Q4101-JZ 15271", "15271 Q4101-JW", "11104-54", "99213-25 11102/L57.0", "99211 96372", "99213-59", "99213-24 99213-25", "G2211-24 99213", "77427-59", "99213-XE", "11200/D22.5", "11401 12001", "11900-47",
        "99202", "88305-91", "17250 11401", "36471x2", "11720 11721", "96920 96921", "17106 17107", "17110 17111", "11055 11057", "87220-QW", "80305-QW", "88304-90", "99213-24/T81.41XA", "G2211 17000", "10060/L72.0",
    ];

    private readonly DermCoder coder = coder;
    private readonly EncounterGenerator encounters = new(seed, coder.Edition);

    /// <summary>The claim at a place of the run.</summary>
    /// <param name="place">0 and up.</param>
    public Claim Make(int place)
    {
        var source = SeededSource.For(~seed, place);
        var claim = Coded(place, source);
        if (source.Percent(50))
        {
            return claim;
        }

        for (var fault = source.Between(1, 3); fault > 0; fault--)
        {
            claim = WithFault(claim, source);
        }

        return claim;
    }

    /// <summary>The coder's own claim for an encounter near the place; a visit where none of the tries has a line.</summary>
    private Claim Coded(int place, SeededSource source)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var encounter = encounters.Make("c" + place.ToString(System.Globalization.CultureInfo.InvariantCulture), false, source);
            var isAudited = source.Percent(6);
            var result = coder.Code(encounter);

            // Only an audit meets a record that lacks facts; to find its certain lines costs a coding for each answer.
            if ((isAudited || result.MissingFacts.Count == 0) && result.Lines.Count > 0)
            {
                var claim = result.ToClaim();
                return isAudited ? claim with { Encounter = encounter } : claim;
            }
        }

        return new Claim { DateOfService = new DateOnly(2026, 3, 2), Payer = "medicare", Lines = [new ClaimLine { Code = ProcedureCode.Parse("99213") }] };
    }

    private Claim WithFault(Claim claim, SeededSource source)
    {
        var lines = claim.Lines.ToList();
        var place = source.Below(lines.Count);
        var line = lines[place];
        switch (source.Below(FaultKinds))
        {
            case 0 when line.Modifiers.Count > 0:
                lines[place] = line with { Modifiers = [.. line.Modifiers.Skip(1)] };
                break;
            case 1 or 2:
                lines[place] = line with { Modifiers = [.. line.Modifiers, AddedModifier(source)] };
                break;
            case 3:
                lines[place] = line with { Units = source.Pick<int>([0, line.Units + 1, line.Units + 13, 50, 1000]) };
                break;
            case 4:
                lines[place] = line with { Code = NeighbourOf(line.Code, source) };
                break;
            case 5:
                lines.Add(line);
                break;
            case 6 or 7 or 8:
                lines.Add(line with { Code = ProcedureCode.Parse(source.Pick<string>(AddedCodes)), Units = 1, Modifiers = [] });
                break;
            case 9:
                lines[place] = line with { Code = ProcedureCode.Parse(source.Pick<string>(GoneCodes)) };
                break;
            case 10:
                lines[place] = line with { DateOfService = claim.DateOfService.AddDays(source.Pick<int>([1, 5, 30])) };
                break;
            case 11:
                lines[place] = line with { Diagnoses = [DiagnosisCode.Parse(source.Pick<string>(AddedDiagnoses))] };
                break;
            case 12 when lines.Count > 1:
                lines.RemoveAt(place);
                break;
            case 13:
                return claim with { History = [.. claim.History, Earlier(claim, line, source)] };
            case 14:
                lines[place] = line with { Practitioner = "b" };
                break;
            case 15:
                lines[place] = line with { Lesion = null, SeparateLesion = null, Site = null, Session = null };
                break;
            case 16:
                return claim with { PlaceOfService = source.Pick<string>(["02", "10", "21", "22", "24", "97"]) };
            case 17:
                lines[place] = line with { Modifiers = [.. line.Modifiers, .. source.Pick<string>(["59 25 76 51 RT", "LT LT", "50 RT", "59 XS"]).Split(' ').Select(word => ModifierCode.Parse(word))] };
                break;
            case 18:
                lines[place] = line with { Diagnoses = [.. source.Pick<string[]>([["L57.0", "L57.0"], ["L57.0", "D22.5", "L40.0", "L91.8", "B07.9"]]).Select(word => DiagnosisCode.Parse(word))] };
                break;
            case 19 when source.Percent(10):
                lines.AddRange(Enumerable.Repeat(line, 51));
                break;
            case 20:
                // Two visits of the day, the second of a group of codes that no other fault adds.
                lines.Add(new ClaimLine { Code = ProcedureCode.Parse(source.Pick<string>(["99281", "99024", "99202", "99242", "99406", "G2252", "98012", "99211"])) });
                break;
            case 22:
                return claim with { Lines = ValueList.Create<ClaimLine>([.. source.Pick<string>(PublishedMistakes).Split(' ').Select(LineOf)]) };
            case 21:
                return claim with { Lines = ValueList.Create<ClaimLine>([.. lines.Select((each, at) => each with { Diagnoses = [.. Codes(at)] })]) };
            default:
                lines[place] = line with { Lesion = "a", SeparateLesion = null };
                break;
        }

        return claim with { Lines = ValueList.Create<ClaimLine>(lines.ToArray()) };
    }

    private static ModifierCode AddedModifier(SeededSource source) =>
        ModifierCode.Parse(source.Percent(70) ? source.Pick<string>(AddedModifiers) : source.Pick<string>(source.Pick(ModifierTable.Rows).Codes.Split(' ')));

    /// <summary>An earlier service: an operation with ninety days, the same code, or a visit, near the edges that rules name.</summary>
    private static PriorService Earlier(Claim claim, ClaimLine line, SeededSource source) => new()
    {
        Code = source.Below(3) switch { 0 => ProcedureCode.Parse("14040"), 1 => line.Code, _ => ProcedureCode.Parse("99213") },
        Date = source.Percent(10) ? claim.DateOfService.AddYears(-3) : claim.DateOfService.AddDays(-source.Pick<int>([0, 1, 5, 7, 20, 90])),
        OtherGroup = source.Percent(15) ? true : null,
    };

    /// <summary>A line written as <c>17003-59x3@scalp/L57.0</c>: only the code is always there.</summary>
    private static ClaimLine LineOf(string text)
    {
        var (head, diagnosis) = Cut(text, '/');
        (head, var site) = Cut(head, '@');
        (head, var units) = Cut(head, 'x');
        (head, var modifier) = Cut(head, '-');
        return new ClaimLine
        {
            Code = ProcedureCode.Parse(head),
            Units = units is null ? 1 : int.Parse(units, System.Globalization.CultureInfo.InvariantCulture),
            Modifiers = modifier is null ? [] : [ModifierCode.Parse(modifier)],
            Diagnoses = diagnosis is null ? [] : [DiagnosisCode.Parse(diagnosis)],
            Site = site is null ? null : Enum.Parse<BodySite>(site, ignoreCase: true),
            Lesion = site is null ? null : "a",
        };
    }

    private static (string Head, string? Tail) Cut(string text, char mark)
    {
        var parts = text.Split(mark);
        return (parts[0], parts.Length > 1 ? parts[1] : null);
    }

    /// <summary>Four diagnoses of their own for each line: several lines name more than a claim has room for.</summary>
    private static IEnumerable<DiagnosisCode> Codes(int line) =>
        Enumerable.Range(0, 4).Select(at => DiagnosisCode.Parse(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"L{(line * 4 + at) % 90 + 10}.0")));

    /// <summary>The code before or after in the edition: often the next band.</summary>
    private ProcedureCode NeighbourOf(ProcedureCode code, SeededSource source)
    {
        var at = coder.Edition.IndexOf(code) + (source.Percent(50) ? 1 : -1);
        return coder.Edition.CodeAt(Math.Clamp(at, 0, coder.Edition.CodeCount - 1));
    }
}
