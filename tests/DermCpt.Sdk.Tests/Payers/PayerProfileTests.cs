namespace DermCpt.Tests.Payers;

public sealed class PayerProfileTests
{
    /// <summary>The three defaults of every switch, copied from the dossier's table, not from the code.</summary>
    public static TheoryData<PayerSwitch, string, string, string> Defaults => new()
    {
        { PayerSwitch.AcceptsConsults, "false", "false", "unset" },
        { PayerSwitch.ProlongedCode, "G2212", "none", "99417" },
        { PayerSwitch.G2211Policy, "medicare", "deny", "deny" },
        { PayerSwitch.NppSpecialtyRule, "enrolled", "enrolled", "cpt" },
        { PayerSwitch.InOfficeLabCounts, "true", "true", "true" },
        { PayerSwitch.ComplicationsBundled, "true", "true", "false" },
        { PayerSwitch.Allow25With57, "true", "false", "true" },
        { PayerSwitch.Cpt98000, "reject", "reject", "unset" },
        { PayerSwitch.TelehealthModifier, "none", "95", "95" },
        { PayerSwitch.TelehealthPos, "homeOrElsewhere", "homeOrElsewhere", "unset" },
        { PayerSwitch.TelehealthThrough, "2027-12-31", "unset", "unset" },
        { PayerSwitch.Bilateral, "oneLine50", "oneLine50", "oneLine50" },
        { PayerSwitch.Modifier51, "omit", "omit", "append" },
        { PayerSwitch.Modifier59Style, "either", "59", "59" },
        { PayerSwitch.Modifier59Line, "column2", "column2", "column2" },
        { PayerSwitch.RepeatLesion, "pooled76", "separate59", "separate59" },
        { PayerSwitch.SideOnLesion, "allow", "allow", "allow" },
        { PayerSwitch.Modifier99, "drop", "drop", "use" },
        { PayerSwitch.Modifier22Percent, "25", "25", "25" },
        { PayerSwitch.ProfessionalDate, "techDate", "techDate", "techDate" },
        { PayerSwitch.Modifier90, "deny", "allow", "allow" },
        { PayerSwitch.AbnModifiers, "true", "false", "false" },
        { PayerSwitch.FootCareClass, "qModifiers", "none", "none" },
        { PayerSwitch.StateModifiers, "", "U1,U2,U3,U4,U5,U6,U7,U8,U9,UA,UB,UC,UD", "" },
        { PayerSwitch.Modifier95Codes, "", "unset", "unset" },
        { PayerSwitch.GlobalDays, "", "", "" },
        { PayerSwitch.MprSchedule, "1,.5,.5,.5,.5", "unset", "1,.5,.5,.5,.5" },
        { PayerSwitch.AssistantRule, "indicator", "indicator", "indicator" },
        { PayerSwitch.BenignHalfCmRepair, "bundled", "bundled", "separate" },
        { PayerSwitch.AdhesiveOnlyClosure, "G0168", "none", "simpleRepair" },
        { PayerSwitch.AcceptG0168, "true", "unset", "false" },
        { PayerSwitch.NcciSource, "medicare", "medicare", "medicare" },
        { PayerSwitch.NcciClock, "dos", "dos", "dos" },
        { PayerSwitch.MueSource, "medicare", "medicare", "medicare" },
        { PayerSwitch.Mai3, "appeal", "appeal", "appeal" },
        { PayerSwitch.JwJzRequired, "true", "true", "false" },
        { PayerSwitch.MohsIhcPer, "specimen", "specimen", "specimen" },
        { PayerSwitch.PpmCodes, "false", "false", "false" },
        { PayerSwitch.BiologicAdmin, "therapeutic", "therapeutic", "therapeutic" },
        { PayerSwitch.SelfAdministeredDrugs, "excluded", "payable", "payable" },
        { PayerSwitch.SkinSubJwJz2026, "false", "unset", "unset" },
        { PayerSwitch.SubUnitWaste, "JZ", "JZ", "none" },
        { PayerSwitch.NdcRequired, "false", "true", "unset" },
        { PayerSwitch.PhotoPsoriasisOnly, "true", "true", "true" },
        { PayerSwitch.SkinSub2026, "incidentToFlat", "unset", "unset" },
        { PayerSwitch.PathTcBilling, "splitAllowed", "splitAllowed", "unset" },
        { PayerSwitch.Collect99000, "deny", "deny", "unset" },
        { PayerSwitch.LineLimit, "50", "50", "50" },
        { PayerSwitch.BandGap, "agree", "agree", "agree" },
        { PayerSwitch.SevereDysplasticNevus, "benign", "benign", "benign" },
        { PayerSwitch.MalignantMucosa, "ask", "ask", "ask" },
        { PayerSwitch.ComplexAtMostOneCm, "intermediate", "intermediate", "intermediate" },
        { PayerSwitch.EarBiopsy, "69100", "69100", "69100" },
        { PayerSwitch.WhiteLipBiopsy, "11102", "11102", "11102" },
        { PayerSwitch.NailBiopsyWithAvulsion, "avulsion", "avulsion", "avulsion" },
        { PayerSwitch.RegionalForeignBody, "skinCode", "skinCode", "skinCode" },
        { PayerSwitch.HalfTimeRule, "pastHalf", "pastHalf", "pastHalf" },
        { PayerSwitch.MohsPathologyDays, "60", "60", "60" },
        { PayerSwitch.EmitSideOnSkin, "false", "false", "false" },
        { PayerSwitch.TempleSite, "face", "face", "face" },
        { PayerSwitch.JawSite, "face", "face", "face" },
        { PayerSwitch.CanthusSite, "eyelid", "eyelid", "eyelid" },
        { PayerSwitch.MastoidSite, "scalp", "scalp", "scalp" },
        { PayerSwitch.ShoulderSite, "arm", "arm", "arm" },
        { PayerSwitch.HipSite, "leg", "leg", "leg" },
        { PayerSwitch.ButtockSite, "trunk", "trunk", "trunk" },
        { PayerSwitch.WristSite, "arm", "arm", "arm" },
        { PayerSwitch.AnkleSite, "leg", "leg", "leg" },
        { PayerSwitch.GroinSite, "trunk", "trunk", "trunk" },
        { PayerSwitch.PerineumSite, "trunk", "trunk", "trunk" },
        { PayerSwitch.PubisSite, "genitalia", "genitalia", "genitalia" },
        { PayerSwitch.AxillaSoftTissue, "shoulder", "shoulder", "shoulder" },
        { PayerSwitch.FacilityRules, "medicare", "medicare", "medicare" },
        { PayerSwitch.RepairClasses, "rank", "rank", "rank" },
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
        Assert.Equal(Enum.GetValues<PayerSwitch>(), listed);
        Assert.Equal(listed, PayerProfile.Switches.Select(static info => info.Switch));
        foreach (var left in (string[])["DeroofingCode", "CystFamily", "AngiomaDestruction", "FlapAreaFromDiameters", "IsotretinoinHighRisk", "SkinCancerHistoryAsChronic", "PriorAuthList", "FilingDays"])
        {
            Assert.Throws<ArgumentException>(() => Derive((left, "true")));
        }
    }

    [Fact]
    public void Every_word_of_a_switch_is_taken_and_kept_as_printed()
    {
        foreach (var info in PayerProfile.Switches)
        {
            Assert.False(info.Rule.IsEmpty, info.Name);
            foreach (var word in info.Words)
            {
                var derived = Derive((info.Name, word));
                Assert.Equal(word, derived[info.Switch]);
                Assert.True(derived.IsExplicit(info.Switch));
                Assert.Throws<ArgumentException>(() => Derive((info.Name, word + "x")));
            }

            Assert.Null(Derive((info.Name, "unset"))[info.Switch]);
        }
    }

    [Fact]
    public void A_derived_profile_differs_only_in_what_it_names()
    {
        var derived = PayerProfile.Medicare.Derive("ours", "7", new Dictionary<string, string> { ["Modifier51"] = "append" });
        Assert.Equal("ours", derived.Id);
        Assert.Equal("7", derived.Version);
        foreach (var which in Enum.GetValues<PayerSwitch>())
        {
            Assert.Equal(which == PayerSwitch.Modifier51, derived.IsExplicit(which));
            Assert.Equal(which == PayerSwitch.Modifier51 ? "append" : PayerProfile.Medicare[which], derived[which]);
        }

        Assert.Equal("omit", PayerProfile.Medicare[PayerSwitch.Modifier51]);
        var again = derived.Derive("ours", "8", new Dictionary<string, string> { ["Modifier99"] = "use" });
        Assert.True(again.IsExplicit(PayerSwitch.Modifier51));
        Assert.True(again.IsExplicit(PayerSwitch.Modifier99));
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
        Assert.True(PayerProfile.Medicare.TryGet(PayerSwitch.Modifier59Style, out Modifier59StyleChoice style));
        Assert.Equal(Modifier59StyleChoice.Either, style);
        Assert.True(PayerProfile.Commercial.TryGet(PayerSwitch.AdhesiveOnlyClosure, out AdhesiveOnlyClosureChoice closure));
        Assert.Equal(AdhesiveOnlyClosureChoice.SimpleRepair, closure);
        Assert.False(PayerProfile.Commercial.TryGetBool(PayerSwitch.AcceptsConsults, out _));
        Assert.True(PayerProfile.Medicare.TryGetDate(PayerSwitch.TelehealthThrough, out var through));
        Assert.Equal(new DateOnly(2027, 12, 31), through);
        Assert.False(PayerProfile.Medicaid.TryGetDate(PayerSwitch.TelehealthThrough, out _));
        Assert.True(PayerProfile.Medicare.TryGetNumber(PayerSwitch.MohsPathologyDays, out var days));
        Assert.Equal(60, days);
        Assert.Equal([100, 50, 50, 50, 50], PayerProfile.Medicare.Factors(PayerSwitch.MprSchedule).ToArray());
        Assert.Equal(13, PayerProfile.Medicaid.Modifiers(PayerSwitch.StateModifiers).Length);
        Assert.Equal([ProcedureCode.Parse("99213"), ProcedureCode.Parse("99214")], Derive(("Modifier95Codes", "99213,99214")).Codes(PayerSwitch.Modifier95Codes).ToArray());
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
            _ = payer.TryGet(PayerSwitch.Bilateral, out BilateralChoice _);
            _ = payer.TryGetBool(PayerSwitch.AbnModifiers, out _);
            _ = payer.TryGetDate(PayerSwitch.TelehealthThrough, out _);
            _ = payer.Factors(PayerSwitch.MprSchedule);
            _ = payer[PayerSwitch.Modifier51];
            _ = payer.GlobalDaysOf(ProcedureCode.FromNumber(17000));
        }
    }

    private static PayerProfile Derive(params (string Name, string Value)[] differences) =>
        PayerProfile.Medicare.Derive("test", "1", differences.Select(static pair => KeyValuePair.Create(pair.Name, pair.Value)));
}
