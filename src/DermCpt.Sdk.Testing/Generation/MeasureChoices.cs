namespace DermCpt.Testing;

/// <summary>Measures as records hold them, in stored units: mostly usual, one in three on or beside a printed bound. Thread-safe: no state.</summary>
internal static class MeasureChoices
{
    private static readonly int[] Diameters = [50, 51, 54, 55, 60, 100, 101, 104, 105, 110, 150, 199, 200, 201, 204, 205, 210, 299, 300, 301, 305, 310, 400, 401, 410, 499, 500];
    private static readonly int[] Lengths = [100, 101, 105, 110, 250, 251, 254, 255, 260, 500, 501, 505, 510, 750, 751, 755, 760, 1250, 1251, 1255, 1260, 1751, 2000, 2001, 2005, 2010, 3000, 3001, 3010];
    private static readonly int[] Areas = [599, 600, 601, 605, 610, 999, 1000, 1001, 1005, 1010, 2000, 2001, 2500, 2501, 3000, 3001, 3005, 3010, 4001, 5000, 5001, 6000, 6001, 9000, 9001, 9999, 10000, 10001, 20001, 24999, 25000, 48000, 48001, 50000, 50001];
    private static readonly int[] Volumes = [50, 100, 101, 105, 110, 500, 501, 510, 1000, 1001];
    private static readonly int[] Minutes = [5, 10, 11, 15, 16, 20, 21, 30, 40, 45, 46, 54, 55, 60, 69, 70, 74, 75, 76, 89, 90, 105, 120, 240];
    private static readonly int[] Counts = [4, 5, 6, 7, 8, 14, 15, 16, 25, 26, 40, 80];

    internal static int Of(Member member, ServiceKind kind, SeededSource source) => member.Type switch
    {
        MemberType.Length when member.Fact is Fact.MarginCm => source.Between(1, 10) * 10,
        MemberType.Length when member.Fact is Fact.LengthCm => OneOf(source, Lengths, 5, 150),
        MemberType.Length => OneOf(source, Diameters, 2, 40),
        MemberType.Area => OneOf(source, Areas, 5, 400),
        MemberType.Volume => OneOf(source, Volumes, 2, 110),
        MemberType.Amount => source.Percent(30) ? source.Between(1, 60) * 100 : source.Pick<int>([500, 1000, 1100, 2000, 4000, 6000, 10000, 30500, 35400]),
        MemberType.Percent => OneOf(source, [100, 101, 500, 1000, 1001, 2001], 5, 300),
        MemberType.Minutes => 100 * source.Pick<int>(Minutes),
        _ => Count(kind, source),
    };

    /// <summary>One lesion mostly; kinds that are counted in many have many.</summary>
    private static int Count(ServiceKind kind, SeededSource source) => kind switch
    {
        ServiceKind.SkinTagRemoval or ServiceKind.Destruction or ServiceKind.PatchTest or ServiceKind.AllergyTest => source.Percent(60) ? source.Between(1, 12) : source.Pick<int>(Counts),
        _ when source.Percent(60) => 1,
        ServiceKind.ShaveRemoval or ServiceKind.Excision => source.Between(2, 4),
        _ => source.Percent(70) ? source.Between(2, 4) : source.Pick<int>(Counts),
    };

    /// <summary>A bound, or a usual size to 0.1.</summary>
    private static int OneOf(SeededSource source, ReadOnlySpan<int> bounds, int least, int most) => source.Percent(33) ? source.Pick(bounds) : source.Between(least, most) * 10;
}
