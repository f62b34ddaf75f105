namespace DermCpt.Tests.Families;

/// <summary>Biopsies counted and placed in every way: multisets of techniques, and pairs of sites (BX-02, BX-05, BX-10, BX-19, BX-20).</summary>
public sealed class BiopsyProof
{
    private const int MostLesions = 6;
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateOnly BeforeTechniques = new(2018, 12, 31);
    private static readonly BiopsyTechnique[] Techniques = [BiopsyTechnique.Tangential, BiopsyTechnique.Punch, BiopsyTechnique.Incisional];

    /// <summary>By hand from biopsy.md: base and add-on of each technique, lowest first.</summary>
    private static readonly (string Base, string AddOn)[] Codes = [("11102", "11103"), ("11104", "11105"), ("11106", "11107")];

    private static readonly Dictionary<string, string> OwnCodes = Boundaries.Lines("biopsySites.csv").ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);

    private static readonly DermCoder Coder = new();

    [Fact]
    public void Every_multiset_of_techniques_has_one_base_and_units_for_each_lesion()
    {
        var seen = 0;
        foreach (var counts in Multisets())
        {
            var services = Enumerable.Range(0, 4).SelectMany(technique => Enumerable.Repeat((BiopsyTechnique)technique, counts[technique])).ToArray();
            Assert.Equal(ByTechnique(counts), Summed(Biopsies(Today, services)));
            Assert.Equal(Undivided(counts), Summed(Biopsies(BeforeTechniques, services)));
            seen++;
        }

        // Multisets of 1 to 6 of four techniques: C(10, 4) - 1.
        Assert.Equal(209, seen);
    }

    [Fact]
    public void A_count_is_as_many_services()
    {
        for (var count = 1; count <= 200; count++)
        {
            var result = Coder.Code(BandProof.EncounterOf(new BiopsyService { Id = "s1", Site = BodySite.Chest, Technique = BiopsyTechnique.Punch, Count = count }, Today));
            Assert.Equal(count == 1 ? "11104 x1" : $"11104 x1, 11105 x{count - 1}", Summed(result));
        }
    }

    [Fact]
    public void Every_pair_of_sites_has_the_sites_own_codes_or_the_skins()
    {
        var sites = Boundaries.Sites.Keys.Concat(Boundaries.Coarse.Keys).ToArray();
        var asked = 0;
        foreach (var first in sites)
        {
            foreach (var second in sites)
            {
                for (var techniques = 0; techniques < 9; techniques++)
                {
                    var pair = (First: Techniques[techniques / 3], Second: Techniques[techniques % 3]);
                    var result = Coder.Code(BandProof.EncounterOf(Biopsy(0, pair.First, first), Today) with { Services = [Biopsy(0, pair.First, first), Biopsy(1, pair.Second, second)] });
                    if (OwnOf(first) == "asked" || OwnOf(second) == "asked")
                    {
                        Assert.Equal($"{first} {second} {CodingStatus.NeedsFacts}", $"{first} {second} {result.Status}");
                        asked++;
                    }
                    else
                    {
                        Assert.Equal($"{first} {second} {Placed(pair, OwnOf(first), OwnOf(second))}", $"{first} {second} {Summed(result)}");
                    }
                }
            }
        }

        // Six coarse sites hold rows with different codes: 2 × 6 × 107 - 6 × 6 ordered pairs, nine pairs of techniques.
        Assert.Equal(((2 * 6 * 107) - 36) * 9, asked);
    }

    private static string OwnOf(string site) => OwnCodes.GetValueOrDefault(site, "skin");

    private static string Placed((BiopsyTechnique First, BiopsyTechnique Second) pair, string first, string second)
    {
        var units = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var counts = new int[4];
        foreach (var (technique, code) in new[] { (pair.First, first), (pair.Second, second) })
        {
            if (code == "skin")
            {
                counts[(int)technique]++;
            }
            else
            {
                // The vulva and the perineum of a woman count lesions: the second is the add-on. The vagina is one code a session.
                var reported = code == "56605" && units.ContainsKey(code) ? "56606" : code;
                units[reported] = reported == "57100" ? 1 : units.GetValueOrDefault(reported) + 1;
            }
        }

        var text = string.Join(", ", units.Select(unit => $"{unit.Key} x{unit.Value}"));
        var skin = ByTechnique(counts);
        return string.Join(", ", $"{skin}, {text}".Split(", ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<int[]> Multisets() =>
        from a in Enumerable.Range(0, MostLesions + 1)
        from b in Enumerable.Range(0, MostLesions + 1)
        from c in Enumerable.Range(0, MostLesions + 1)
        from d in Enumerable.Range(0, MostLesions + 1)
        where a + b + c + d is >= 1 and <= MostLesions
        select new[] { a, b, c, d };

    /// <summary>BX-02 by hand: the base of the highest technique, one add-on unit of its own technique for every other lesion.</summary>
    private static string ByTechnique(int[] counts)
    {
        var top = counts[2] > 0 ? 2 : counts[1] > 0 ? 1 : counts[0] > 0 ? 0 : -1;
        var lines = new List<string>();
        for (var technique = 0; technique <= top; technique++)
        {
            var further = counts[technique] - (technique == top ? 1 : 0);
            if (technique == top)
            {
                lines.Add($"{Codes[technique].Base} x1");
            }

            if (further > 0)
            {
                lines.Add($"{Codes[technique].AddOn} x{further}");
            }
        }

        return string.Join(", ", lines.Order(StringComparer.Ordinal));
    }

    private static string Undivided(int[] counts) => (counts[0] + counts[1] + counts[2]) switch { 0 => "", 1 => "11100 x1", var lesions => $"11100 x1, 11101 x{lesions - 1}" };

    private static BiopsyService Biopsy(int place, BiopsyTechnique technique, string site) => new() { Id = $"s{place}", Technique = technique, Site = BandProof.SiteOf(site), Laterality = Laterality.Left };

    private static CodingResult Biopsies(DateOnly date, BiopsyTechnique[] techniques)
    {
        var services = techniques.Select((technique, place) => (Service)Biopsy(place, technique, "chest")).ToArray();
        return Coder.Code(BandProof.EncounterOf(services[0], date) with { Services = [.. services] });
    }

    private static string Summed(CodingResult result) =>
        string.Join(", ", result.Lines.GroupBy(line => line.Code.ToString(), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} x{group.Sum(line => line.Units)}"));
}
