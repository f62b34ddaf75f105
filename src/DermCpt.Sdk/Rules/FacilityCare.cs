using DermCpt.CodeProfiles;
using DermCpt.ReferenceData;

namespace DermCpt.Rules;

/// <summary>
/// What a practitioner bills at a place of service (POS-01): in a hospital the building, its staff, its drugs and its machines are the
/// hospital's. One judgement for coding, which leaves lines out or bills the reading alone, and for scrubbing, which compares.
/// </summary>
internal static class FacilityCare
{
    private const int HospitalOutpatientOffCampus = 19;
    private const int HospitalInpatient = 21;
    private const int HospitalOutpatient = 22;
    private const int Emergency = 23;
    private const int SurgeryCenter = 24;
    private const int SkilledNursing = 31;

    private static readonly int[] Hospitals = [HospitalOutpatientOffCampus, HospitalInpatient, HospitalOutpatient, Emergency];
    private static readonly int[] HospitalsAndNursing = [.. Hospitals, SkilledNursing];
    private static readonly int[] Facilities = [.. HospitalsAndNursing, SurgeryCenter];
    private static readonly int[] HomesAndNursing = [12, 13, 14, 32];
    private static readonly int[] Center = [SurgeryCenter];

    /// <summary>The rows that say no, or only in part; the places that no row names are payable. Expert knowledge alone only warns.</summary>
    private static readonly PlaceRow[] Rows =
    [
        new(PlaceClass.Test, ComponentPart.Whole, HospitalsAndNursing, PlaceVerdict.ReadingOnly, isSourced: true),
        new(PlaceClass.Test, ComponentPart.Whole, Center, PlaceVerdict.ReadingOnly, isSourced: false),
        new(PlaceClass.Test, ComponentPart.Technical, HospitalsAndNursing, PlaceVerdict.NotPractitioners, isSourced: true),
        new(PlaceClass.Test, ComponentPart.Technical, Center, PlaceVerdict.Depends, isSourced: false),
        new(PlaceClass.TechnicalOnly, ComponentPart.Whole, HospitalsAndNursing, PlaceVerdict.NotPractitioners, isSourced: true),
        new(PlaceClass.TechnicalOnly, ComponentPart.Whole, Center, PlaceVerdict.NotPractitioners, isSourced: false),
        new(PlaceClass.WholeTest, ComponentPart.Whole, Facilities, PlaceVerdict.ReadingCode, isSourced: true),
        new(PlaceClass.IncidentTo, ComponentPart.Whole, HospitalsAndNursing, PlaceVerdict.NotPractitioners, isSourced: true),
        new(PlaceClass.IncidentTo, ComponentPart.Whole, Center, PlaceVerdict.NotPractitioners, isSourced: false),
        new(PlaceClass.StaffVisit, ComponentPart.Whole, HospitalsAndNursing, PlaceVerdict.NotPractitioners, isSourced: true),
        new(PlaceClass.Drug, ComponentPart.Whole, Facilities, PlaceVerdict.NotPractitioners, isSourced: true),
        new(PlaceClass.Drug, ComponentPart.Whole, HomesAndNursing, PlaceVerdict.Depends, isSourced: false),
        new(PlaceClass.SkinSubstitute, ComponentPart.Whole, Facilities, PlaceVerdict.NotPractitioners, isSourced: true),
        new(PlaceClass.LaboratoryTest, ComponentPart.Whole, HospitalsAndNursing, PlaceVerdict.NotPractitioners, isSourced: true),
        new(PlaceClass.OfficeSupplies, ComponentPart.Whole, Facilities, PlaceVerdict.Depends, isSourced: false),
    ];

    /// <summary>Codes that name the whole of a test, and the codes of its reading alone.</summary>
    private static readonly (ProcedureCode Whole, ProcedureCode Reading)[] Readings =
    [
        (ProcedureCode.FromNumber(96931), ProcedureCode.FromNumber(96933)), (ProcedureCode.FromNumber(96934), ProcedureCode.FromNumber(96936)),
    ];

    internal static ReadOnlySpan<PlaceRow> All => Rows;

    /// <summary>The row that answers for a code at a place, or a payable answer.</summary>
    internal static PlaceAnswer Judge(in CodeProfile profile, in FeeRow fee, ComponentPart part, int place)
    {
        if (ClassOf(profile, fee) is not { } found)
        {
            return default;
        }

        foreach (var row in Rows)
        {
            if (row.Class == found && row.Part == part && Array.IndexOf(row.Places, place) >= 0)
            {
                return new PlaceAnswer(row.Verdict, row.IsSourced);
            }
        }

        return default;
    }

    /// <summary>The code of the reading alone, for codes that name a whole test; empty for others.</summary>
    internal static ProcedureCode ReadingOf(ProcedureCode code)
    {
        foreach (var (whole, reading) in Readings)
        {
            if (whole == code)
            {
                return reading;
            }
        }

        return default;
    }

    /// <summary>What the fee schedule's split indicator and the code make of it; null where every place pays it.</summary>
    internal static PlaceClass? ClassOf(in CodeProfile profile, in FeeRow fee)
    {
        if (profile.Is(CodeTraits.NurseVisit))
        {
            return PlaceClass.StaffVisit;
        }

        if (profile.Is(CodeTraits.SubstituteOfPlace))
        {
            return PlaceClass.SkinSubstitute;
        }

        return profile.Kind == CodeKind.Drug ? PlaceClass.Drug : fee.IsListed ? ClassOf(profile, fee.PcTc, fee.Status, fee.AppliesInFacility) : null;
    }

    private static PlaceClass? ClassOf(in CodeProfile profile, byte split, char status, bool hasFacilityValue) => split switch
    {
        0 when !hasFacilityValue => PlaceClass.OfficeSupplies,
        1 => PlaceClass.Test,
        3 => PlaceClass.TechnicalOnly,
        4 => PlaceClass.WholeTest,
        5 => PlaceClass.IncidentTo,
        9 when status == 'X' && (profile.Kind == CodeKind.Laboratory || profile.Is(CodeTraits.BloodDraw)) => PlaceClass.LaboratoryTest,
        _ => null,
    };
}

/// <summary>What a code is, as far as the place of service decides who bills it; by the fee schedule's split indicator (IND-05).</summary>
internal enum PlaceClass : byte
{
    /// <summary>Split indicator 1: a test with a technical and a professional part.</summary>
    Test,

    /// <summary>3: the technical part alone.</summary>
    TechnicalOnly,

    /// <summary>4: a whole test, whose parts have codes of their own.</summary>
    WholeTest,

    /// <summary>5: work of the practice's staff.</summary>
    IncidentTo,

    /// <summary>A visit by staff.</summary>
    StaffVisit,

    /// <summary>The practice's own drugs.</summary>
    Drug,

    /// <summary>The practice's own skin substitutes.</summary>
    SkinSubstitute,

    /// <summary>A test of the clinical laboratory schedule.</summary>
    LaboratoryTest,

    /// <summary>0 without a facility value: the work is the practitioner's, the supplies are not.</summary>
    OfficeSupplies,
}

/// <summary>The part of a test that a line bills.</summary>
internal enum ComponentPart : byte
{
    /// <summary>No 26 and no TC.</summary>
    Whole,

    /// <summary>26.</summary>
    Professional,

    /// <summary>TC.</summary>
    Technical,
}

/// <summary>Who bills a code at a place.</summary>
internal enum PlaceVerdict : byte
{
    /// <summary>The practitioner, as it is written.</summary>
    Payable,

    /// <summary>The practitioner, with 26.</summary>
    ReadingOnly,

    /// <summary>The practitioner, under the code of the reading.</summary>
    ReadingCode,

    /// <summary>Contractors differ: information.</summary>
    Depends,

    /// <summary>Not the practitioner.</summary>
    NotPractitioners,
}

/// <summary>The answer for a line.</summary>
internal readonly struct PlaceAnswer(PlaceVerdict verdict, bool isSourced)
{
    /// <summary>Who bills it.</summary>
    internal PlaceVerdict Verdict { get; init; } = verdict;
    /// <summary>A source says so; expert knowledge alone only warns.</summary>
    internal bool IsSourced { get; init; } = isSourced;
}

/// <summary>One row: at these places this part of this class of codes is not simply payable.</summary>
internal sealed class PlaceRow(PlaceClass @class, ComponentPart part, int[] places, PlaceVerdict verdict, bool isSourced)
{
    internal PlaceClass Class { get; } = @class;
    internal ComponentPart Part { get; } = part;
    internal int[] Places { get; } = places;
    internal PlaceVerdict Verdict { get; } = verdict;
    internal bool IsSourced { get; } = isSourced;
}
