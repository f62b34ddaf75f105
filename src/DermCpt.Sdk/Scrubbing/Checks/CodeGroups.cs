namespace DermCpt.Scrubbing.Checks;

/// <summary>Range of codes of one site group of a family.</summary>
internal readonly record struct CodeGroup(int First, int Last, SiteFamily Family, char Group);

/// <summary>The site group that a code belongs to, for codes whose family groups sites (CL-01).</summary>
internal static class CodeGroups
{
    private static readonly CodeGroup[] Ranges =
    [
        new(11300, 11303, SiteFamily.Excision, 'A'), new(11305, 11308, SiteFamily.Excision, 'B'), new(11310, 11313, SiteFamily.Excision, 'C'),
        new(11400, 11406, SiteFamily.Excision, 'A'), new(11420, 11426, SiteFamily.Excision, 'B'), new(11440, 11446, SiteFamily.Excision, 'C'),
        new(11600, 11606, SiteFamily.Excision, 'A'), new(11620, 11626, SiteFamily.Excision, 'B'), new(11640, 11646, SiteFamily.Excision, 'C'),
        new(17260, 17266, SiteFamily.MalignantDestruction, 'A'), new(17270, 17276, SiteFamily.MalignantDestruction, 'B'), new(17280, 17286, SiteFamily.MalignantDestruction, 'C'),
        new(12001, 12007, SiteFamily.SimpleRepair, '1'), new(12011, 12018, SiteFamily.SimpleRepair, '2'),
        new(12031, 12037, SiteFamily.IntermediateRepair, '1'), new(12041, 12047, SiteFamily.IntermediateRepair, '2'), new(12051, 12057, SiteFamily.IntermediateRepair, '3'),
        new(13100, 13102, SiteFamily.ComplexRepair, '1'), new(13120, 13122, SiteFamily.ComplexRepair, '2'), new(13131, 13133, SiteFamily.ComplexRepair, '3'), new(13151, 13153, SiteFamily.ComplexRepair, '4'),
        new(14000, 14001, SiteFamily.AdjacentTissue, '1'), new(14020, 14021, SiteFamily.AdjacentTissue, '2'), new(14040, 14041, SiteFamily.AdjacentTissue, '3'), new(14060, 14061, SiteFamily.AdjacentTissue, '4'),
        new(15200, 15201, SiteFamily.FullThicknessGraft, '1'), new(15220, 15221, SiteFamily.FullThicknessGraft, '2'), new(15240, 15241, SiteFamily.FullThicknessGraft, '3'), new(15260, 15261, SiteFamily.FullThicknessGraft, '4'),
        new(15570, 15570, SiteFamily.PedicleFlap, '1'), new(15572, 15572, SiteFamily.PedicleFlap, '2'), new(15574, 15574, SiteFamily.PedicleFlap, '3'), new(15576, 15576, SiteFamily.PedicleFlap, '4'),
        new(15002, 15003, SiteFamily.PreparationGraft, 'T'), new(15004, 15005, SiteFamily.PreparationGraft, 'F'), new(15100, 15101, SiteFamily.PreparationGraft, 'T'), new(15120, 15121, SiteFamily.PreparationGraft, 'F'),
        new(15110, 15111, SiteFamily.PreparationGraft, 'T'), new(15115, 15116, SiteFamily.PreparationGraft, 'F'), new(15130, 15131, SiteFamily.PreparationGraft, 'T'), new(15135, 15136, SiteFamily.PreparationGraft, 'F'),
        new(15150, 15152, SiteFamily.PreparationGraft, 'T'), new(15155, 15157, SiteFamily.PreparationGraft, 'F'), new(15271, 15274, SiteFamily.PreparationGraft, 'T'), new(15275, 15278, SiteFamily.PreparationGraft, 'F'),
        new(17313, 17314, SiteFamily.Mohs, 'T'),
    ];

    /// <summary>Regions of the soft-tissue codes: the six codes of each, as the table of excision.md lists them.</summary>
    private static readonly (SoftTissueRegion Region, int[] Codes)[] SoftTissue =
    [
        (SoftTissueRegion.FaceScalp, [21011, 21012, 21013, 21014, 21015, 21016]), (SoftTissueRegion.NeckAnteriorThorax, [21552, 21554, 21555, 21556, 21557, 21558]),
        (SoftTissueRegion.BackFlank, [21930, 21931, 21932, 21933, 21935, 21936]), (SoftTissueRegion.AbdominalWall, [22900, 22901, 22902, 22903, 22904, 22905]),
        (SoftTissueRegion.Shoulder, [23071, 23073, 23075, 23076, 23077, 23078]), (SoftTissueRegion.UpperArmElbow, [24071, 24073, 24075, 24076, 24077, 24079]),
        (SoftTissueRegion.ForearmWrist, [25071, 25073, 25075, 25076, 25077, 25078]), (SoftTissueRegion.HandFinger, [26111, 26113, 26115, 26116, 26117, 26118]),
        (SoftTissueRegion.PelvisHip, [27043, 27045, 27047, 27048, 27049, 27059]), (SoftTissueRegion.ThighKnee, [27327, 27328, 27329, 27337, 27339, 27364]),
        (SoftTissueRegion.LegAnkle, [27615, 27616, 27618, 27619, 27632, 27634]), (SoftTissueRegion.FootToe, [28039, 28041, 28043, 28045, 28046, 28047]),
    ];

    internal static bool TryFind(ProcedureCode code, out SiteFamily family, out char group)
    {
        var number = code.Number;
        foreach (ref readonly var range in Ranges.AsSpan())
        {
            if (number >= range.First && number <= range.Last)
            {
                (family, group) = (range.Family, range.Group);
                return true;
            }
        }

        foreach (var (region, codes) in SoftTissue)
        {
            if (number > 21000 && codes.AsSpan().Contains(number))
            {
                (family, group) = (SiteFamily.SoftTissue, (char)('a' + (int)region));
                return true;
            }
        }

        (family, group) = (default, '\0');
        return false;
    }

    /// <summary>Codes of one lesion each: twice on one lesion is once too often (CL-02).</summary>
    internal static bool IsSingleLesion(int number) => number is (>= 11300 and <= 11313) or (>= 11400 and <= 11446) or (>= 11600 and <= 11646) or (>= 17260 and <= 17286)
        or 17311 or 17313 or (>= 11450 and <= 11471) or (>= 14000 and <= 14301) or 11770 or 11771 or 11772;
}
