using DermCpt.Coding;
using static DermCpt.Families.Bands;

namespace DermCpt.Families;

/// <summary>The numbers of repair: class x site group x summed length (RP-00, RP-21, RP-17). Thread-safe: immutable.</summary>
internal static class RepairTables
{
    /// <summary>Up to here a wound of the mouth is a short one (RP-17).</summary>
    internal const int MouthLimit = 250;

    internal static readonly BandTable Simple = new("simple repair", Rule.RP_00, BandUnit.Centimeters, 10,
    [
        Row('1', 250, 12001), Row('1', 750, 12002), Row('1', 1250, 12004), Row('1', 2000, 12005), Row('1', 3000, 12006), Row('1', BandTable.Open, 12007),
        Row('2', 250, 12011), Row('2', 500, 12013), Row('2', 750, 12014), Row('2', 1250, 12015), Row('2', 2000, 12016), Row('2', 3000, 12017),
        Row('2', BandTable.Open, 12018),
    ]);

    internal static readonly BandTable Intermediate = new("intermediate repair", Rule.RP_00, BandUnit.Centimeters, 10,
    [
        Row('1', 250, 12031), Row('1', 750, 12032), Row('1', 1250, 12034), Row('1', 2000, 12035), Row('1', 3000, 12036), Row('1', BandTable.Open, 12037),
        Row('2', 250, 12041), Row('2', 750, 12042), Row('2', 1250, 12044), Row('2', 2000, 12045), Row('2', 3000, 12046), Row('2', BandTable.Open, 12047),
        Row('3', 250, 12051), Row('3', 500, 12052), Row('3', 750, 12053), Row('3', 1250, 12054), Row('3', 2000, 12055), Row('3', 3000, 12056),
        Row('3', BandTable.Open, 12057),
    ]);

    internal static readonly BandTable Complex = new("complex repair", Rule.RP_21, BandUnit.Centimeters, 10,
    [
        Row('1', 250, 13100), Row('1', 750, 13101), Row('1', BandTable.Open, 13101),
        Row('2', 250, 13120), Row('2', 750, 13121), Row('2', BandTable.Open, 13121),
        Row('3', 250, 13131), Row('3', 750, 13132), Row('3', BandTable.Open, 13132),
        Row('4', 250, 13151), Row('4', 750, 13152), Row('4', BandTable.Open, 13152),
    ]);

    /// <summary>Where complex repair begins: a sum of 1.0 cm or less has no code of its own since 13150 left (RP-22).</summary>
    internal static readonly BandTable ComplexFloor = new("complex repair of at most 1.0 cm", Rule.RP_22, BandUnit.Centimeters, 10,
        [Row(100, 13150), Row(250, 13151), Row(BandTable.Open, 13152)]);

    internal static readonly ProcedureCode AtMostOne = ProcedureCode.FromNumber(13150);

    /// <summary>The last day on which lids, nose, ears and lips had a complex code for 1.0 cm or less (RP-22).</summary>
    internal static readonly DateOnly LastDayOfAtMostOne = new(2013, 12, 31);

    internal static readonly Increments BeyondComplex = new(750, 500);

    private static readonly ProcedureCode[] ComplexAddOns = [ProcedureCode.FromNumber(13102), ProcedureCode.FromNumber(13122),
        ProcedureCode.FromNumber(13133), ProcedureCode.FromNumber(13153)];

    private static readonly ProcedureCode[] Reopened = [default, ProcedureCode.FromNumber(12020), ProcedureCode.FromNumber(12021),
        ProcedureCode.FromNumber(13160)];

    /// <summary>Mouth: a short wound that is not complex, then every other (RP-17).</summary>
    private static readonly (BodySite Site, ProcedureCode Short, ProcedureCode Other)[] Mouth =
    [
        (BodySite.OralVestibule, ProcedureCode.FromNumber(40830), ProcedureCode.FromNumber(40831)),
        (BodySite.TongueAnterior, ProcedureCode.FromNumber(41250), ProcedureCode.FromNumber(41252)),
        (BodySite.FloorOfMouth, ProcedureCode.FromNumber(41250), ProcedureCode.FromNumber(41252)),
        (BodySite.TonguePosterior, ProcedureCode.FromNumber(41251), ProcedureCode.FromNumber(41252)),
    ];

    /// <summary>The add-on of a complex group.</summary>
    internal static ProcedureCode AddOnOf(char group) => ComplexAddOns[group - '1'];

    /// <summary>The code of a wound that came open (RP-15).</summary>
    internal static ProcedureCode OfReopened(Dehiscence dehiscence) => Reopened[(int)dehiscence];

    /// <summary>The mouth's own code at a row of the site table, or empty (RP-17).</summary>
    internal static ProcedureCode OfMouth(BodySite row, int length, RepairClass repairClass)
    {
        foreach (ref readonly var place in Mouth.AsSpan())
        {
            if (place.Site == row)
            {
                return length > MouthLimit || repairClass == RepairClass.Complex ? place.Other : place.Short;
            }
        }

        return default;
    }

    internal static BandTable Of(RepairClass repairClass) => repairClass switch
    {
        RepairClass.Complex => Complex,
        RepairClass.Intermediate => Intermediate,
        _ => Simple,
    };

    internal static SiteFamily SitesOf(RepairClass repairClass) => repairClass switch
    {
        RepairClass.Complex => SiteFamily.ComplexRepair,
        RepairClass.Intermediate => SiteFamily.IntermediateRepair,
        _ => SiteFamily.SimpleRepair,
    };
}
