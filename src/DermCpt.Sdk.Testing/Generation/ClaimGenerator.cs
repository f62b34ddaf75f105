using DermCpt.Claims;
using DermCpt.Codes;
using DermCpt.Encounters;

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
    private static readonly string[] AddedModifiers = ["59", "25", "XS", "76", "51", "50", "LT", "RT", "E1", "TA", "F5", "26", "TC", "JZ", "JW", "57", "58", "78", "79", "24", "GA", "GY", "AS", "95", "Q8", "KX", "U1"];
    private static readonly string[] AddedCodes =
    [
        "99213", "99214", "99203", "11102", "11103", "11104", "11106", "11300", "11401", "11602", "12001", "12032", "13121", "13122", "14040", "14302", "17000", "17003", "17004", "17110", "17111", "17250", "17311", "17312", "17315",
        "11042", "11045", "11720", "11719", "11730", "11900", "11901", "88305", "88342", "88341", "96372", "99211", "96910", "96920", "J3301", "G2211", "99417", "G2212", "10060", "69100", "36415", "99024", "96931", "G0168", "15271", "15275", "Q4101", "17999", "97110",
    ];

    private static readonly string[] GoneCodes = ["11100", "11101", "99201", "99241", "15850", "J1030", "99441", "15011", "J1010", "G2012", "99354", "00000", "11405", "12003"];
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
            var result = coder.Code(encounter);
            if (result.Lines.Count > 0)
            {
                var claim = CodedClaims.Of(result);
                return source.Percent(6) ? claim with { Encounter = encounter } : claim;
            }
        }

        return new Claim { DateOfService = new DateOnly(2026, 3, 2), Payer = "medicare", Lines = [new ClaimLine { Code = ProcedureCode.Parse("99213") }] };
    }

    private Claim WithFault(Claim claim, SeededSource source)
    {
        var lines = claim.Lines.ToList();
        var place = source.Below(lines.Count);
        var line = lines[place];
        switch (source.Below(18))
        {
            case 0 when line.Modifiers.Count > 0:
                lines[place] = line with { Modifiers = [.. line.Modifiers.Skip(1)] };
                break;
            case 1 or 2:
                lines[place] = line with { Modifiers = [.. line.Modifiers, ModifierCode.Parse(source.Pick<string>(AddedModifiers))] };
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
                lines[place] = line with { Diagnoses = [DiagnosisCode.Parse(source.Pick<string>(["Z00.00", "L40.0", "C44.311", "L57.0", "D22.5", "Q99.98", "L91.8", "V00.0"]))] };
                break;
            case 12 when lines.Count > 1:
                lines.RemoveAt(place);
                break;
            case 13:
                return claim with { History = [.. claim.History, new EarlierService { Code = ProcedureCode.Parse("14040"), Date = claim.DateOfService.AddDays(-20) }] };
            case 14:
                lines[place] = line with { Practitioner = "b" };
                break;
            case 15:
                lines[place] = line with { Lesion = null, SeparateLesion = null, Site = null, Session = null };
                break;
            case 16:
                return claim with { PlaceOfService = source.Pick<string>(["02", "10", "21", "22", "99"]) };
            default:
                lines[place] = line with { Lesion = "a", SeparateLesion = null };
                break;
        }

        return claim with { Lines = FactList.Create<ClaimLine>(lines.ToArray()) };
    }

    /// <summary>The code before or after in the edition: often the next band.</summary>
    private ProcedureCode NeighbourOf(ProcedureCode code, SeededSource source)
    {
        var at = coder.Edition.IndexOf(code) + (source.Percent(50) ? 1 : -1);
        return coder.Edition.CodeAt(Math.Clamp(at, 0, coder.Edition.CodeCount - 1));
    }
}
