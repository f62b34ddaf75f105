namespace DermCpt.Tests.Payers;

public sealed class PayerProfileTests
{
    /// <summary>The three defaults of every switch, copied from the dossier's table, not from the code.</summary>
    public static TheoryData<PayerSwitch, string, string, string> Defaults => new()
    {
        { Switches.AcceptsConsults, "false", "false", "unset" },
        { Switches.ProlongedCode, "G2212", "none", "99417" },
        { Switches.G2211Policy, "medicare", "deny", "deny" },
        { Switches.NppSpecialtyRule, "enrolled", "enrolled", "cpt" },
        { Switches.InOfficeLabCounts, "true", "true", "true" },
        { Switches.ComplicationsBundled, "true", "true", "false" },
        { Switches.Allow25With57, "true", "false", "true" },
        { Switches.Cpt98000, "reject", "reject", "unset" },
        { Switches.TelehealthModifier, "none", "95", "95" },
        { Switches.TelehealthPos, "homeOrElsewhere", "homeOrElsewhere", "unset" },
        { Switches.TelehealthThrough, "2027-12-31", "unset", "unset" },
        { Switches.Bilateral, "oneLine50", "oneLine50", "oneLine50" },
        { Switches.Modifier51, "omit", "omit", "append" },
        { Switches.Modifier59Style, "either", "59", "59" },
        { Switches.Modifier59Line, "column2", "column2", "column2" },
        { Switches.RepeatLesion, "pooled76", "separate59", "separate59" },
        { Switches.SideOnLesion, "allow", "allow", "allow" },
        { Switches.Modifier99, "drop", "drop", "use" },
        { Switches.Modifier22Percent, "25", "25", "25" },
        { Switches.ProfessionalDate, "techDate", "techDate", "techDate" },
        { Switches.Modifier90, "deny", "allow", "allow" },
        { Switches.AbnModifiers, "true", "false", "false" },
        { Switches.FootCareClass, "qModifiers", "none", "none" },
        { Switches.StateModifiers, "", "U1,U2,U3,U4,U5,U6,U7,U8,U9,UA,UB,UC,UD", "" },
        { Switches.Modifier95Codes, "", "unset", "unset" },
        { Switches.GlobalDays, "", "", "" },
        { Switches.MprSchedule, "1,.5,.5,.5,.5", "unset", "1,.5,.5,.5,.5" },
        { Switches.AssistantRule, "indicator", "indicator", "indicator" },
        { Switches.BenignHalfCmRepair, "bundled", "bundled", "separate" },
        { Switches.AdhesiveOnlyClosure, "G0168", "none", "simpleRepair" },
        { Switches.AcceptG0168, "true", "unset", "false" },
        { Switches.NcciSource, "medicare", "medicare", "medicare" },
        { Switches.NcciClock, "dos", "dos", "dos" },
        { Switches.MueSource, "medicare", "medicare", "medicare" },
        { Switches.Mai3, "appeal", "appeal", "appeal" },
        { Switches.JwJzRequired, "true", "true", "false" },
        { Switches.MohsIhcPer, "specimen", "specimen", "specimen" },
        { Switches.PpmCodes, "false", "false", "false" },
        { Switches.BiologicAdmin, "therapeutic", "therapeutic", "therapeutic" },
        { Switches.SelfAdministeredDrugs, "excluded", "payable", "payable" },
        { Switches.SkinSubJwJz2026, "false", "unset", "unset" },
        { Switches.SubUnitWaste, "JZ", "JZ", "none" },
        { Switches.NdcRequired, "false", "true", "unset" },
        { Switches.PhotoPsoriasisOnly, "true", "true", "true" },
        { Switches.SkinSub2026, "incidentToFlat", "unset", "unset" },
        { Switches.PathTcBilling, "splitAllowed", "splitAllowed", "unset" },
        { Switches.Collect99000, "deny", "deny", "unset" },
        { Switches.LineLimit, "50", "50", "50" },
        { Switches.BandGap, "agree", "agree", "agree" },
        { Switches.SevereDysplasticNevus, "benign", "benign", "benign" },
        { Switches.MalignantMucosa, "ask", "ask", "ask" },
        { Switches.ComplexAtMostOneCm, "intermediate", "intermediate", "intermediate" },
        { Switches.EarBiopsy, "69100", "69100", "69100" },
        { Switches.WhiteLipBiopsy, "11102", "11102", "11102" },
        { Switches.NailBiopsyWithAvulsion, "avulsion", "avulsion", "avulsion" },
        { Switches.RegionalForeignBody, "skinCode", "skinCode", "skinCode" },
        { Switches.HalfTimeRule, "pastHalf", "pastHalf", "pastHalf" },
        { Switches.MohsPathologyDays, "60", "60", "60" },
        { Switches.EmitSideOnSkin, "false", "false", "false" },
        { Switches.TempleSite, "face", "face", "face" },
        { Switches.JawSite, "face", "face", "face" },
        { Switches.CanthusSite, "eyelid", "eyelid", "eyelid" },
        { Switches.MastoidSite, "scalp", "scalp", "scalp" },
        { Switches.ShoulderSite, "arm", "arm", "arm" },
        { Switches.HipSite, "leg", "leg", "leg" },
        { Switches.ButtockSite, "trunk", "trunk", "trunk" },
        { Switches.WristSite, "arm", "arm", "arm" },
        { Switches.AnkleSite, "leg", "leg", "leg" },
        { Switches.GroinSite, "trunk", "trunk", "trunk" },
        { Switches.PerineumSite, "trunk", "trunk", "trunk" },
        { Switches.PubisSite, "genitalia", "genitalia", "genitalia" },
        { Switches.AxillaSoftTissue, "shoulder", "shoulder", "shoulder" },
        { Switches.FacilityRules, "medicare", "medicare", "medicare" },
        { Switches.RepairClasses, "rank", "rank", "rank" },
    };

    [Theory]
    [MemberData(nameof(Defaults))]
    public void A_built_in_profile_has_the_value_of_the_dossier(PayerSwitch which, string medicare, string medicaid, string commercial)
    {
        Assert.Equal(medicare, PayerProfile.Medicare[which] ?? "unset");
        Assert.Equal(medicaid, PayerProfile.Medicaid[which] ?? "unset");
        Assert.Equal(commercial, PayerProfile.Commercial[which] ?? "unset");
    }

    [Fact]
    public void Every_switch_is_in_the_dossier_and_the_other_way_round()
    {
        var listed = Defaults.Select(static row => (PayerSwitch)row[0]).ToArray();
        Assert.Equal(Switches.All, listed);
        Assert.Equal(listed, Switches.All.ToArray());
        foreach (var left in (string[])["DeroofingCode", "CystFamily", "AngiomaDestruction", "FlapAreaFromDiameters", "IsotretinoinHighRisk", "SkinCancerHistoryAsChronic", "PriorAuthList", "FilingDays"])
        {
            Assert.Throws<ArgumentException>(() => Derive((left, "true")));
        }
    }

    [Fact]
    public void Every_word_of_a_switch_is_taken_and_kept_as_printed()
    {
        foreach (var info in Switches.All)
        {
            Assert.False(info.Rule.IsEmpty, info.Name);
            foreach (var word in info.Words)
            {
                var derived = Derive((info.Name, word));
                Assert.Equal(word, derived[info]);
                Assert.True(derived.IsExplicit(info));
                Assert.Throws<ArgumentException>(() => Derive((info.Name, word + "x")));
            }

            Assert.Null(Derive((info.Name, "unset"))[info]);
        }
    }

    [Fact]
    public void A_derived_profile_differs_only_in_what_it_names()
    {
        var derived = PayerProfile.Medicare.Derive("ours", "7", new Dictionary<string, string> { ["Modifier51"] = "append" });
        Assert.Equal("ours", derived.Id);
        Assert.Equal("7", derived.Version);
        foreach (var which in Switches.All)
        {
            Assert.Equal(which == Switches.Modifier51, derived.IsExplicit(which));
            Assert.Equal(which == Switches.Modifier51 ? "append" : PayerProfile.Medicare[which], derived[which]);
        }

        Assert.Equal("omit", PayerProfile.Medicare[Switches.Modifier51]);
        var again = derived.Derive("ours", "8", new Dictionary<string, string> { ["Modifier99"] = "use" });
        Assert.True(again.IsExplicit(Switches.Modifier51));
        Assert.True(again.IsExplicit(Switches.Modifier99));
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var fault = Assert.Throws<ArgumentException>(() => Derive(("NoSuchSwitch", "true"), ("Bilateral", "OneLine50"), ("MprSchedule", ".5,1"), ("LineLimit", "12")));
        Assert.Contains("'NoSuchSwitch' is not a switch", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Bilateral cannot be 'OneLine50': expected oneLine50 | twoLinesLTRT | twoUnits", fault.Message, StringComparison.Ordinal);
        Assert.Contains("MPR-2", fault.Message, StringComparison.Ordinal);
        Assert.Contains("CF-01", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acceptsConsults", "true")]
    [InlineData("AcceptsConsults", "True")]
    [InlineData("AcceptsConsults", "1")]
    [InlineData("AcceptsConsults", null)]
    [InlineData("0", "true")]
    [InlineData(" AcceptsConsults", "true")]
    [InlineData("AcceptsConsults, ProlongedCode", "true")]
    [InlineData("Modifier22Percent", "-1")]
    [InlineData("Modifier22Percent", "2.5")]
    [InlineData("Modifier22Percent", "10000")]
    [InlineData("TelehealthThrough", "2027-02-29")]
    [InlineData("TelehealthThrough", "31.12.2027")]
    [InlineData("MprSchedule", "1,1.5")]
    [InlineData("MprSchedule", "")]
    [InlineData("GlobalDays", "17000=10")]
    [InlineData("GlobalDays", "17000=010,17000=090")]
    [InlineData("GlobalDays", null)]
    [InlineData("StateModifiers", "U1,u2")]
    [InlineData("Modifier95Codes", "9921")]
    public void What_a_switch_does_not_take_is_refused(string name, string? value) => Assert.Throws<ArgumentException>(() => Derive((name, value!)));

    [Fact]
    public void A_switch_named_twice_is_refused() => Assert.Throws<ArgumentException>(() => Derive(("Modifier99", "use"), ("Modifier99", "drop")));

    [Fact]
    public void Typed_values_are_read_without_text()
    {
        Assert.True(PayerProfile.Medicare.TryGet(Switches.Modifier59Style, out Modifier59StyleChoice style));
        Assert.Equal(Modifier59StyleChoice.Either, style);
        Assert.True(PayerProfile.Commercial.TryGet(Switches.AdhesiveOnlyClosure, out AdhesiveOnlyClosureChoice closure));
        Assert.Equal(AdhesiveOnlyClosureChoice.SimpleRepair, closure);
        Assert.False(PayerProfile.Commercial.TryGet(Switches.AcceptsConsults, out _));
        Assert.True(PayerProfile.Medicare.TryGet(Switches.TelehealthThrough, out var through));
        Assert.Equal(new DateOnly(2027, 12, 31), through);
        Assert.False(PayerProfile.Medicaid.TryGet(Switches.TelehealthThrough, out _));
        Assert.True(PayerProfile.Medicare.TryGet(Switches.MohsPathologyDays, out var days));
        Assert.Equal(60, days);
        Assert.Equal([100, 50, 50, 50, 50], PayerProfile.Medicare.Factors(Switches.MprSchedule).ToArray());
        Assert.Equal(13, PayerProfile.Medicaid.Modifiers(Switches.StateModifiers).Length);
        Assert.Equal([ProcedureCode.Parse("99213"), ProcedureCode.Parse("99214")], Derive(("Modifier95Codes", "99213,99214")).Codes(Switches.Modifier95Codes).ToArray());
    }

    [Fact]
    public void A_switch_is_set_by_its_type_and_the_version_says_so()
    {
        var acme = PayerProfile.Commercial.Derive("acme", "7").With(Switches.AcceptsConsults, true).With(Switches.RepeatLesion, "pooled76")
            .With(Switches.TelehealthThrough, new DateOnly(2027, 12, 31)).With(Switches.MohsPathologyDays, 90).With(Switches.MprSchedule, "1,.5")
            .With(Switches.Modifier95Codes, [ProcedureCode.Parse("99213"), ProcedureCode.Parse("99214")]).Without(Switches.Mai3);

        Assert.Equal("acme", acme.Id);
        Assert.Equal(
            "7 AcceptsConsults=true RepeatLesion=pooled76 TelehealthThrough=2027-12-31 MohsPathologyDays=90 MprSchedule=1,.5 Modifier95Codes=99213,99214 Mai3=unset",
            acme.Version);
        Assert.True(acme.TryGet(Switches.AcceptsConsults, out var accepts) && accepts);
        Assert.True(acme.TryGet(Switches.RepeatLesion, out var repeat));
        Assert.Equal("pooled76", repeat);
        Assert.True(acme.TryGet(Switches.MprSchedule, out var schedule));
        Assert.Equal("1,.5", schedule);
        Assert.True(acme.TryGet(Switches.Modifier95Codes, out var codes));
        Assert.Equal(["99213", "99214"], codes.Select(static code => code.ToString()));
        Assert.False(acme.TryGet(Switches.Mai3, out _));
        Assert.True(acme.IsExplicit(Switches.Mai3));
    }

    [Fact]
    public void A_typed_value_outside_the_switch_is_named()
    {
        var undefined = Assert.Throws<ArgumentException>(static () => PayerProfile.Medicare.With(Switches.Mai3, "9"));
        Assert.Contains("Mai3 cannot be '9': expected appeal | deny", undefined.Message, StringComparison.Ordinal);
        var rule = Assert.Throws<ArgumentException>(static () => PayerProfile.Medicare.With(Switches.MprSchedule, ".5"));
        Assert.Contains("MprSchedule must begin with 1", rule.Message, StringComparison.Ordinal);
    }

    /// <summary>Words and members of a choice stand in one order, so a word is read as its own member.</summary>
    [Fact]
    public void Every_word_of_a_switch_has_its_member()
    {
        foreach (var one in Switches.All.Where(static one => one.Words.Count > 0))
        {
            if (one is PayerSwitch<bool>)
            {
                Assert.Equal(["true", "false"], one.Words);
                continue;
            }

            var choice = typeof(PayerProfile).Assembly.GetTypes().Single(type => type.Name == one.Name + (one == Switches.BandGap ? "Reading" : "Choice"));
            Assert.Equal(typeof(byte), Enum.GetUnderlyingType(choice));
            var members = Enum.GetNames(choice);
            Assert.Equal(one.Words.Count, members.Length);
            Assert.All(Enumerable.Range(0, members.Length), place => Assert.EndsWith(one.Words[place], members[place], StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Reading_a_switch_allocates_nothing()
    {
        Read();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        static void Read()
        {
            var payer = PayerProfile.Medicare;
            _ = payer.TryGet(Switches.Bilateral, out BilateralChoice _);
            _ = payer.TryGet(Switches.AbnModifiers, out _);
            _ = payer.TryGet(Switches.TelehealthThrough, out _);
            _ = payer.Factors(Switches.MprSchedule);
            _ = payer[Switches.Modifier51];
            _ = payer.GlobalDaysOf(ProcedureCode.FromNumber(17000));
        }
    }

    private static PayerProfile Derive(params (string Name, string Value)[] differences) =>
        PayerProfile.Medicare.Derive("test", "1", differences.Select(static pair => KeyValuePair.Create(pair.Name, pair.Value)));
}
