using DermCpt.Extensions.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DermCpt.Tests.Hosting;

/// <summary>Registration: one coder, checked at start.</summary>
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
    public void A_profile_of_the_host_is_found_by_its_id()
    {
        var own = PayerProfile.Commercial.Derive("acme", "1", KeyValuePair.Create("BandGap", "ask"));
        using var host = new ServiceCollection().AddDermCpt(options => options.AddProfile(own)).BuildServiceProvider();

        Assert.True(host.GetRequiredService<DermCoder>().TryGetProfile("acme", out var found));
        Assert.Same(own, found);
    }

    [Fact]
    public void Profiles_of_a_configuration_may_stand_on_each_other_in_any_order()
    {
        var options = new DermCptOptions().Read(Settings(
            ("Payers:a:BasedOn", "b"), ("Payers:a:Version", "2"), ("Payers:a:Switches:AcceptsConsults", "true"),
            ("Payers:b:BasedOn", "medicare"), ("Payers:b:Version", "1"), ("Payers:b:Switches:BandGap", "ask")));

        var a = options.Profiles.Single(profile => profile.Id == "a");
        Assert.Equal(("true", "ask", "2"), (a[Switches.AcceptsConsults], a[Switches.BandGap], a.Version));
    }

    [Theory]
    [InlineData("Payers:a:BasedOn", "acme", "Payers:a:BasedOn is 'acme'")]
    [InlineData("Payers:a:Switches:NoSuchSwitch", "1", "NoSuchSwitch")]
    [InlineData("Payers:a:Switches:BandGap", "guess", "BandGap")]
    [InlineData("Payers:a:Swiches:BandGap", "ask", "Payers:a:Swiches is not known")]
    [InlineData("Payers:a:Version", "", "Payers:a:Version is missing")]
    [InlineData("EditonFile", "x", "EditonFile is not known")]
    public void A_wrong_setting_is_refused_with_its_place(string key, string value, string named)
    {
        var settings = new Dictionary<string, string?> { ["Payers:a:BasedOn"] = "medicare", ["Payers:a:Version"] = "1", [key] = value };
        var refused = Assert.Throws<ArgumentException>(() => new DermCptOptions().Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_profiles_that_stand_on_each_other_are_refused() =>
        Assert.Throws<ArgumentException>(() => new DermCptOptions().Read(Settings(("Payers:a:BasedOn", "b"), ("Payers:a:Version", "1"), ("Payers:b:BasedOn", "a"), ("Payers:b:Version", "1"))));

    [Fact]
    public void A_file_that_is_no_edition_stops_the_start()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "not an edition");
            Assert.Throws<EditionException>(() => new ServiceCollection().AddDermCpt(options => options.EditionFile = file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value))).Build();
}
