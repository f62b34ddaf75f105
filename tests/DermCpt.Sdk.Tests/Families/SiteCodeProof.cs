namespace DermCpt.Tests.Families;

/// <summary>
/// Drainage and foreign bodies at every site: the site's code comes before the skin's, for the collections that it takes (ID-01, ID-03,
/// ID-02b, MP-02b, FB-01..03). The codes of the sites are typed in tests/Boundaries, those of the skin here.
/// </summary>
public sealed class SiteCodeProof
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DermCoder Coder = new();
    private static readonly string[] Sites = [.. Boundaries.Sites.Keys.Concat(Boundaries.Coarse.Keys)];
    private static readonly Dictionary<string, string[]> Drained = Boundaries.Lines("drainage.csv").ToDictionary(cells => cells[0], StringComparer.Ordinal);
    private static readonly Dictionary<string, string[]> Bodies = Boundaries.Lines("foreignBody.csv").ToDictionary(cells => cells[0], StringComparer.Ordinal);

    [Fact]
    public void Every_collection_at_every_site_has_the_sites_code_or_the_skins()
    {
        var answered = 0;
        foreach (var (site, lesion, complicated, sex) in Collections())
        {
            var drainage = new IncisionAndDrainageService { Id = "s1", Site = BandProof.SiteOf(site), Laterality = Laterality.Left, LesionType = lesion, Complicated = complicated, Count = 1 };
            var patient = new Patient { Sex = sex };

            Assert.Equal($"{site} {lesion} {complicated} {sex} {Opened(site, lesion, complicated == true, sex)}", $"{site} {lesion} {complicated} {sex} {Answer(drainage, patient)}");
            Assert.Equal($"{site} {lesion} by needle {ByNeedle(lesion, complicated == true)}", $"{site} {lesion} by needle {Answer(drainage with { Puncture = true }, patient)}");
            answered += 2;
        }

        Assert.Equal(107 * 6 * 3 * 3 * 2, answered);
    }

    [Theory]
    [InlineData("finger2", false, "26010")]
    [InlineData("thumb", true, "26011")]
    [InlineData("finger", false, "26010")]
    [InlineData("palm", false, null)]
    [InlineData("hallux", false, null)]
    public void ID_02b_the_deeper_code_of_a_finger_is_named(string site, bool complicated, string? named)
    {
        var drainage = new IncisionAndDrainageService { Id = "s1", Site = BandProof.SiteOf(site), LesionType = DrainedLesionType.Abscess, Complicated = complicated, Count = 1 };
        var told = Coder.Code(BandProof.EncounterOf(drainage, Today)).Findings.Where(finding => finding.Code == "ContestedCode").Select(finding => finding.Message).ToArray();

        Assert.Equal(named is null ? 0 : 1, told.Length);
        Assert.All(told, message => Assert.Contains(named!, message, StringComparison.Ordinal));
    }

    [Fact]
    public void ID_02b_without_a_site_the_skins_code_stands_and_nothing_is_asked() =>
        Assert.Equal("10060", Answer(new IncisionAndDrainageService { Id = "s1", LesionType = DrainedLesionType.Abscess, Complicated = false, Count = 1 }, new Patient()));

    [Fact]
    public void ID_01_two_abscesses_of_one_ear_are_one_code()
    {
        Assert.Equal("69000x1", Lines(Ear("a", Laterality.Left), Ear("b", Laterality.Left)));
        Assert.Equal("69005x1", Lines(Ear("a", Laterality.Left), Ear("b", Laterality.Left, complicated: true)));
        Assert.Equal("10060x1 69000x1", Lines(Ear("a", Laterality.Left), Ear("b", Laterality.Left) with { Site = BodySite.Cheek }));
    }

    [Fact]
    public void Every_foreign_body_under_the_skin_has_the_skins_code_or_the_regions()
    {
        foreach (var site in Sites)
        {
            _ = Bodies.TryGetValue(site, out var own);
            foreach (var complicated in new[] { false, true })
            {
                var body = new ForeignBodyRemovalService { Id = "s1", Site = BandProof.SiteOf(site), Laterality = Laterality.Left, Depth = ForeignBodyDepth.Subcutaneous, Complicated = complicated };
                var skin = complicated ? "10121" : "10120";
                var isTold = site == "eyelid" || (own is not null && own[1] != "asked");

                Assert.Equal($"{site} {skin}", $"{site} {Answer(body, new Patient())}");
                Assert.Equal($"{site} {own?[1] ?? skin}", $"{site} {Answer(body, new Patient(), ("RegionalForeignBody", "regional"))}");
                Assert.Equal($"{site} {isTold}", $"{site} {Coder.Code(BandProof.EncounterOf(body, Today)).Findings.Any(finding => finding.Code == "ContestedCode")}");
            }
        }
    }

    [Theory]
    [InlineData(ForeignBodyDepth.Muscle)]
    [InlineData(ForeignBodyDepth.Deep)]
    public void FB_03_deep_is_modelled_at_the_foot_alone(ForeignBodyDepth depth)
    {
        foreach (var site in Sites)
        {
            _ = Bodies.TryGetValue(site, out var own);
            var body = new ForeignBodyRemovalService { Id = "s1", Site = BandProof.SiteOf(site), Laterality = Laterality.Left, Depth = depth };

            Assert.Equal($"{site} {own?[2] ?? "notModelled"}", $"{site} {Answer(body, new Patient())}");
        }
    }

    [Fact]
    public void MP_02b_complicated_is_asked_of_a_foreign_body_only_where_the_code_depends_on_it()
    {
        var body = new ForeignBodyRemovalService { Id = "s1", Site = BodySite.Sole, Laterality = Laterality.Left, Depth = ForeignBodyDepth.Subcutaneous };

        Assert.Equal("asked", Answer(body, new Patient()));
        Assert.Equal("28190", Answer(body, new Patient(), ("RegionalForeignBody", "regional")));
        Assert.Equal("asked", Answer(body with { Site = null }, new Patient(), ("RegionalForeignBody", "regional")));
    }

    private static IEnumerable<(string Site, DrainedLesionType Lesion, bool? Complicated, Sex? Sex)> Collections() =>
        from site in Sites
        from lesion in Enum.GetValues<DrainedLesionType>()
        from complicated in new bool?[] { null, false, true }
        from sex in new Sex?[] { null, Sex.Female, Sex.Male }
        select (site, lesion, complicated, sex);

    private static IncisionAndDrainageService Ear(string id, Laterality side, bool complicated = false) =>
        new() { Id = id, Site = BodySite.EarExternal, Laterality = side, LesionType = DrainedLesionType.Abscess, Complicated = complicated, Count = 1 };

    private static string Opened(string site, DrainedLesionType lesion, bool complicated, Sex? sex)
    {
        var word = lesion switch { DrainedLesionType.Abscess => "abscess", DrainedLesionType.Cyst => "cyst", DrainedLesionType.Hematoma => "hematoma", _ => "none" };
        if (site == "perineum" && word == "abscess")
        {
            return sex switch { Sex.Female => "56405", Sex.Male => Skin(lesion, complicated), _ => "asked" };
        }

        return Drained.TryGetValue(site, out var own) && own[1].Split(' ').Contains(word) ? own[complicated ? 3 : 2] : Skin(lesion, complicated);
    }

    private static string Skin(DrainedLesionType lesion, bool complicated) => lesion switch
    {
        DrainedLesionType.Abscess or DrainedLesionType.Cyst => complicated ? "10061" : "10060",
        DrainedLesionType.Pilonidal => complicated ? "10081" : "10080",
        DrainedLesionType.PostoperativeInfection => "10180",
        _ => "10140",
    };

    private static string ByNeedle(DrainedLesionType lesion, bool complicated) => lesion is DrainedLesionType.Pilonidal or DrainedLesionType.PostoperativeInfection ? Skin(lesion, complicated) : "10160";

    private static string Answer(Service service, Patient patient, params (string Switch, string Value)[] switches)
    {
        var encounter = BandProof.EncounterOf(service, Today) with { Patient = patient };
        var result = Coder.Code(encounter, PayerProfile.Medicare.Derive("test", "1", switches.Select(pair => KeyValuePair.Create(pair.Switch, pair.Value))));
        return result.Status switch
        {
            CodingStatus.NeedsFacts => "asked",
            CodingStatus.NotModelled => "notModelled",
            _ => string.Join(' ', result.Lines.Select(line => line.Code.ToString())),
        };
    }

    private static string Lines(params Service[] services) => string.Join(
        ' ', Coder.Code(BandProof.EncounterOf(services[0], Today) with { Services = [.. services] }).Lines.OrderBy(line => line.Code).Select(line => $"{line.Code}x{line.Units}"));
}
