namespace DermCpt.Families;

/// <summary>The sets of visit codes that share a table of levels.</summary>
internal enum VisitGroup : byte
{
    OfficeNew,
    OfficeEstablished,
    Consultation,
    InpatientConsultation,
    HospitalInitial,
    HospitalSubsequent,
    HomeNew,
    HomeEstablished,
    Emergency,
    NursingInitial,
    NursingSubsequent,
    VideoNew,
    VideoEstablished,
    AudioNew,
    AudioEstablished,
}

/// <summary>One row a group: the code of each level, and the least minutes of each (EM-30, EM-50).</summary>
internal sealed class VisitRow(VisitGroup group, Rule rule, DateOnly from, ProcedureCode[] codes, int[] minutes, int[] minutesBefore2024)
{
    /// <summary>The group.</summary>
    internal VisitGroup Group { get; } = group;
    /// <summary>The rule of the group.</summary>
    internal Rule Rule { get; } = rule;
    /// <summary>First day on which the group is coded by decision making or time; before it, it is not modelled.</summary>
    internal DateOnly From { get; } = from;
    /// <summary>Codes of the four levels, rising.</summary>
    internal ProcedureCode[] Codes { get; } = codes;
    /// <summary>Least minutes of the four levels; 0 where time does not give the level.</summary>
    internal int[] Minutes { get; } = minutes;
    /// <summary>The same for days before 2024-01-01.</summary>
    internal int[] MinutesBefore2024 { get; } = minutesBefore2024;
}

/// <summary>The levels of every visit group. Thread-safe: immutable.</summary>
internal static class VisitTable
{
    internal const int TopLevel = 4;
    private static readonly DateOnly OfficeFrom = new(2021, 1, 1);
    private static readonly DateOnly OthersFrom = new(2023, 1, 1);
    private static readonly DateOnly TelemedicineFrom = new(2025, 1, 1);
    private static readonly DateOnly SingleMinimaFrom = new(2024, 1, 1);

    private static readonly VisitRow[] Rows =
    [
        Row(VisitGroup.OfficeNew, Rule.EM_10, OfficeFrom, [99202, 99203, 99204, 99205], [15, 30, 45, 60]),
        Row(VisitGroup.OfficeEstablished, Rule.EM_11, OfficeFrom, [99212, 99213, 99214, 99215], [10, 20, 30, 40]),
        Row(VisitGroup.Consultation, Rule.EM_13, OthersFrom, [99242, 99243, 99244, 99245], [20, 30, 40, 55]),
        Row(VisitGroup.InpatientConsultation, Rule.EM_14, OthersFrom, [99252, 99253, 99254, 99255], [35, 45, 60, 80]),
        Row(VisitGroup.HospitalInitial, Rule.EM_15, OthersFrom, [99221, 99221, 99222, 99223], [0, 40, 55, 75]),
        Row(VisitGroup.HospitalSubsequent, Rule.EM_15, OthersFrom, [99231, 99231, 99232, 99233], [0, 25, 35, 50]),
        Row(VisitGroup.HomeNew, Rule.EM_16, OthersFrom, [99341, 99342, 99344, 99345], [15, 30, 60, 75]),
        Row(VisitGroup.HomeEstablished, Rule.EM_16, OthersFrom, [99347, 99348, 99349, 99350], [20, 30, 40, 60]),
        Row(VisitGroup.Emergency, Rule.EM_106, OthersFrom, [99282, 99283, 99284, 99285], [0, 0, 0, 0]),
        Row(VisitGroup.NursingInitial, Rule.EM_106, OthersFrom, [99304, 99304, 99305, 99306], [0, 25, 35, 50], [0, 25, 35, 45]),
        Row(VisitGroup.NursingSubsequent, Rule.EM_106, OthersFrom, [99307, 99308, 99309, 99310], [10, 20, 30, 45], [10, 15, 30, 45]),
        Row(VisitGroup.VideoNew, Rule.EM_85, TelemedicineFrom, [98000, 98001, 98002, 98003], [15, 30, 45, 60]),
        Row(VisitGroup.VideoEstablished, Rule.EM_85, TelemedicineFrom, [98004, 98005, 98006, 98007], [10, 20, 30, 40]),
        Row(VisitGroup.AudioNew, Rule.EM_85, TelemedicineFrom, [98008, 98009, 98010, 98011], [15, 30, 45, 60]),
        Row(VisitGroup.AudioEstablished, Rule.EM_85, TelemedicineFrom, [98012, 98013, 98014, 98015], [10, 20, 30, 40]),
    ];

    internal static VisitRow Of(VisitGroup group) => Rows[(int)group];

    /// <summary>The highest level whose least minutes are met; 0 when none is (EM-50, EM-51).</summary>
    internal static int LevelByTime(VisitRow row, decimal? minutes, DateOnly date)
    {
        var minima = date < SingleMinimaFrom ? row.MinutesBefore2024 : row.Minutes;
        var level = TopLevel;
        while (level > 0 && (minima[level - 1] == 0 || minutes is null || minutes < minima[level - 1]))
        {
            level--;
        }

        return level;
    }

    private static VisitRow Row(VisitGroup group, Rule rule, DateOnly from, int[] codes, int[] minutes, int[]? before = null) =>
        new(group, rule, from, Array.ConvertAll(codes, ProcedureCode.FromNumber), minutes, before ?? minutes);
}
