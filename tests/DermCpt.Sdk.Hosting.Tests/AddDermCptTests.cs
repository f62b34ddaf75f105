using DermCpt.Extensions.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DermCpt.Tests.Hosting;

/// <summary>Registration: one coder a key, options from code and configuration, checked when the host starts.</summary>
public sealed class AddDermCptTests
{
    [Fact]
    public void One_coder_and_its_edition_for_the_whole_host()
    {
        using var host = new ServiceCollection().AddDermCpt().BuildServiceProvider();

        Assert.Same(host.GetRequiredService<DermCoder>(), host.GetRequiredService<DermCoder>());
        Assert.Same(Edition.Default, host.GetRequiredService<Edition>());
    }

    [Fact]
    public void A_second_call_adds_to_the_first_and_registers_nothing_twice()
    {
        var services = new ServiceCollection().AddDermCpt(options => options.AddPayer(Acme()));
        var registered = services.Count(service => service.ServiceType == typeof(DermCoder));
        services.AddDermCpt(options => options.StaleData = StaleData.Refuse);
        using var host = services.BuildServiceProvider();
        var coder = Assert.Single(host.GetServices<DermCoder>());

        Assert.Equal(1, registered);
        Assert.True(coder.TryGetProfile("acme", out _));
        Assert.Equal(StaleData.Refuse, coder.ScrubOptions.StaleData);
    }

    [Fact]
    public void Everything_that_a_coder_takes_can_be_set()
    {
        var own = Acme();
        using var host = new ServiceCollection().AddSingleton<IDescriptorSource, Descriptors>().AddDermCpt(options =>
        {
            options.AddPayer(own).AddPractice(new PracticeProfile { Id = "hospital clinic", DefaultPlaceOfService = "22" });
            (options.Inference, options.StaleData, options.WholeClaim) = (Inference.Suggest, StaleData.Refuse, true);
        }).BuildServiceProvider();
        var coder = host.GetRequiredService<DermCoder>();

        Assert.True(coder.TryGetProfile("acme", out var found));
        Assert.Same(own, found);
        Assert.Equal("22", Assert.Single(coder.Practices).DefaultPlaceOfService);
        Assert.Equal((Inference.Suggest, StaleData.Refuse, true), (coder.Inference, coder.ScrubOptions.StaleData, coder.ScrubOptions.WholeClaim));
        Assert.IsType<Descriptors>(coder.Descriptors);
    }

    [Fact]
    public void Keyed_coders_have_options_of_their_own()
    {
        using var host = new ServiceCollection()
            .AddKeyedDermCpt("texas", options => options.AddPractice(new PracticeProfile { Id = "a", State = "TX" }))
            .AddKeyedDermCpt("ohio", Settings(("Practices:b:State", "OH")))
            .BuildServiceProvider();

        Assert.Equal("TX", Assert.Single(host.GetRequiredKeyedService<DermCoder>("texas").Practices).State);
        Assert.Equal("OH", Assert.Single(host.GetRequiredKeyedService<DermCoder>("ohio").Practices).State);
        Assert.Null(host.GetService<DermCoder>());
        Assert.NotNull(host.GetKeyedService<Edition>("texas"));
    }

    [Fact]
    public void A_section_states_payers_and_practices()
    {
        using var host = new ServiceCollection().AddDermCpt(Settings(
            ("staleData", "refuse"), ("WholeClaim", "true"), ("Inference", "Off"),
            ("Payers:a:BasedOn", "b"), ("Payers:a:Version", "2"), ("Payers:a:Switches:AcceptsConsults", "true"),
            ("Payers:b:BasedOn", "medicare"), ("Payers:b:Version", "1"), ("Payers:b:Switches:BandGap", "ask"),
            ("Practices:main street:OwnLaboratory", "true"), ("Practices:main street:PpmCertificate", "true"), ("Practices:main street:State", "TX"),
            ("Practices:main street:DefaultPlaceOfService", "22"), ("Practices:main street:Contractor", "x"), ("Practices:main street:Version", "3"),
            ("Practices:main street:Inference", "suggest"), ("Practices:main street:Drugs:J3301:VialUnits", "4.5"), ("Practices:main street:Drugs:J3301:SingleDose", "true"))).BuildServiceProvider();
        var coder = host.GetRequiredService<DermCoder>();

        Assert.True(coder.TryGetProfile("a", out var a));
        Assert.Equal(("true", "ask", "2"), (a![Switches.AcceptsConsults], a[Switches.BandGap], a.Version));
        Assert.Equal((StaleData.Refuse, true, Inference.Off), (coder.ScrubOptions.StaleData, coder.ScrubOptions.WholeClaim, coder.Inference));
        Assert.Equal(
            new PracticeProfile
            {
                Id = "main street",
                Version = "3",
                OwnLaboratory = true,
                PpmCertificate = true,
                Contractor = "x",
                State = "TX",
                DefaultPlaceOfService = "22",
                Inference = Inference.Suggest,
                Drugs = [new PracticeDrug { Code = ProcedureCode.Parse("J3301"), VialUnits = 4.5m, SingleDose = true }],
            },
            Assert.Single(coder.Practices));
    }

    [Theory]
    [InlineData("Payers:a:BasedOn", "acme", "Payers:a:BasedOn is 'acme'")]
    [InlineData("Payers:a:BasedOn", "", "Payers:a:BasedOn is missing")]
    [InlineData("Payers:a:Switches:NoSuchSwitch", "1", "NoSuchSwitch")]
    [InlineData("Payers:a:Switches:BandGap", "guess", "BandGap")]
    [InlineData("Payers:a:Swiches:BandGap", "ask", "Payers:a:Swiches is not known")]
    [InlineData("Payers:a:Version", "", "Payers:a:Version is missing")]
    [InlineData("EditonFile", "x", "EditonFile is not known")]
    [InlineData("EditionFile", "no/such/file", "EditionFile is 'no/such/file'")]
    [InlineData("StaleData", "perhaps", "StaleData is 'perhaps': expected Use or Refuse")]
    [InlineData("WholeClaim", "1", "WholeClaim is '1': expected true or false")]
    [InlineData("Practices:p:State", "Texas", "Practices:p:State is 'Texas'")]
    [InlineData("Practices:p:DefaultPlaceOfService", "1", "Practices:p:DefaultPlaceOfService is '1'")]
    [InlineData("Practices:p:Laboratory", "true", "Practices:p:Laboratory is not known")]
    [InlineData("Practices:p:Drugs:Kenalog:VialUnits", "4", "Practices:p:Drugs:Kenalog is no code")]
    [InlineData("Practices:p:Drugs:J3301:VialUnits", "four", "Practices:p:Drugs:J3301:VialUnits is 'four'")]
    public void A_wrong_setting_stops_the_start_and_is_told_with_its_place(string key, string value, string named)
    {
        var settings = new Dictionary<string, string?> { ["Payers:a:BasedOn"] = "medicare", ["Payers:a:Version"] = "1", [key] = value };
        var section = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var host = new ServiceCollection().AddDermCpt(section).BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() => host.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains(named, Assert.Single(refused.Failures), StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(() => host.GetRequiredService<DermCoder>());
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        using var host = new ServiceCollection().AddDermCpt(Settings(("Nothing", "1"), ("Practices:p:State", "Texas"), ("EditionFile", "no/such/file"))).BuildServiceProvider();

        Assert.Equal(3, Assert.Throws<OptionsValidationException>(() => host.GetRequiredService<IStartupValidator>().Validate()).Failures.Count());
    }

    [Fact]
    public void Two_profiles_that_stand_on_each_other_are_refused() =>
        Assert.Throws<ArgumentException>(() => new DermCptOptions().Read(Settings(("Payers:a:BasedOn", "b"), ("Payers:a:Version", "1"), ("Payers:b:BasedOn", "a"), ("Payers:b:Version", "1"))));

    [Fact]
    public void Two_practices_of_one_label_are_refused()
    {
        using var host = new ServiceCollection().AddDermCpt(options => options.AddPractice(new PracticeProfile { Id = "a" }).AddPractice(new PracticeProfile { Id = "a" })).BuildServiceProvider();

        Assert.Contains("'a'", Assert.Throws<OptionsValidationException>(host.GetRequiredService<DermCoder>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_edition_stops_the_start_of_a_host()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "not an edition");
            var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
            builder.Services.AddDermCpt(options => options.EditionFile = file);
            using var host = builder.Build();

            await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static PayerProfile Acme() => PayerProfile.Commercial.Derive("acme", "1", KeyValuePair.Create("BandGap", "ask"));

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value))).Build();

    private sealed class Descriptors : IDescriptorSource
    {
        public string? Find(ProcedureCode code, DateOnly? date) => null;
    }
}
