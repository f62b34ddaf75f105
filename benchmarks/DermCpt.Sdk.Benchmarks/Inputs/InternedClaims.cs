using System.Globalization;

namespace DermCpt.Benchmarks.Inputs;

/// <summary>
/// Seeded dense claims, as in no practice: six of ten lines from sixty common codes of the specialty, the rest from all covered ones,
/// each code once a claim, one line in ten above its limit. The same claims as numbers, as texts and as the library's type.
/// </summary>
internal sealed class InternedClaims
{
    internal const int Count = 10_000;

    private static readonly string[] Common =
    [
        "99202", "99203", "99204", "99212", "99213", "99214", "99215", "11102", "11103", "11104", "11105", "11106", "11107", "17000", "17003", "17004", "17110", "17111", "11200", "11201",
        "11300", "11301", "11305", "11310", "11311", "11400", "11401", "11402", "11403", "11420", "11421", "11440", "11441", "11600", "11601", "11602", "11603", "11620", "11621", "11640",
        "11641", "11642", "12031", "12032", "12041", "12051", "13100", "13101", "13121", "13131", "13132", "17260", "17261", "17262", "17280", "17281", "17311", "17312", "11900", "10060",
    ];

    private InternedClaims(int lines)
    {
        Lines = lines;
        Codes = new ushort[Count * lines];
        Units = new int[Count * lines];
        Texts = new string[Count][];
        Claims = new Claim[Count];
    }

    internal int Lines { get; }

    /// <summary>Interned codes, claim after claim.</summary>
    internal ushort[] Codes { get; }

    internal int[] Units { get; }

    internal string[][] Texts { get; }

    internal Claim[] Claims { get; }

    internal static InternedClaims Of(int lines)
    {
        var made = new InternedClaims(lines);
        var random = new Random(20240814 + lines);
        var common = Array.ConvertAll(Common, static text => (ushort)Array.IndexOf(LiveEdits.Texts, text)).Where(static code => code != ushort.MaxValue).ToArray();
        for (var claim = 0; claim < Count; claim++)
        {
            made.Fill(claim, random, common);
        }

        return made;
    }

    private void Fill(int claim, Random random, ushort[] common)
    {
        var at = claim * Lines;
        for (var i = 0; i < Lines; i++)
        {
            ushort code;
            do
            {
                code = random.Next(10) < 6 && i < common.Length / 2 ? common[random.Next(common.Length)] : (ushort)random.Next(LiveEdits.Codes.Length);
            }
            while (Codes.AsSpan(at, i).Contains(code));
            Codes[at + i] = code;
            Units[at + i] = random.Next(10) == 0 && LiveEdits.Limits[code] < 999 ? LiveEdits.Limits[code] + 1 : 1;
        }

        var lines = new ClaimLine[Lines];
        Texts[claim] = new string[Lines];
        for (var i = 0; i < Lines; i++)
        {
            Texts[claim][i] = LiveEdits.Texts[Codes[at + i]];
            lines[i] = new ClaimLine { Code = LiveEdits.Codes[Codes[at + i]], Units = Units[at + i] };
        }

        Claims[claim] = new Claim { Id = claim.ToString(CultureInfo.InvariantCulture), DateOfService = LiveEdits.Date, Payer = "medicare", Lines = ValueList.Create<ClaimLine>(lines) };
    }
}
