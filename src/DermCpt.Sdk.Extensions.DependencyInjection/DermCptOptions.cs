using Microsoft.Extensions.Configuration;

namespace DermCpt.Extensions.DependencyInjection;

/// <summary>What a host sets when it registers the coder. Not thread-safe: used at start alone.</summary>
public sealed class DermCptOptions
{
    private const string PayersSection = "Payers";
    private const string SwitchesSection = "Switches";
    private readonly List<PayerProfile> profiles = [];

    /// <summary>A file with an edition, or null for the embedded one. It is read and checked when the coder is registered.</summary>
    public string? EditionFile { get; set; }

    /// <summary>The host's own profiles, in the order in which they were added. One with a built-in's id replaces it.</summary>
    public IReadOnlyList<PayerProfile> Profiles => profiles;

    /// <summary>Adds a profile. It replaces an earlier one of the same id.</summary>
    public DermCptOptions AddProfile(PayerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        profiles.RemoveAll(earlier => string.Equals(earlier.Id, profile.Id, StringComparison.Ordinal));
        profiles.Add(profile);
        return this;
    }

    /// <summary>
    /// Reads a section: <c>EditionFile</c>, and under <c>Payers</c> one part a profile, named by its id, with <c>BasedOn</c> (medicare,
    /// medicaid, commercial, or a profile that stands before it), <c>Version</c>, and <c>Switches</c> (only those that differ).
    /// </summary>
    /// <exception cref="ArgumentException">A member is unknown or missing, or a switch is refused (PAY-03); the message names the place.</exception>
    public DermCptOptions Read(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        foreach (var member in section.GetChildren())
        {
            switch (member.Key)
            {
                case nameof(EditionFile):
                    EditionFile = member.Value;
                    break;
                case PayersSection:
                    ReadPayers(member);
                    break;
                default:
                    throw Unknown(member, $"{nameof(EditionFile)} or {PayersSection}");
            }
        }

        return this;
    }

    internal DermCoder BuildCoder() => new(LoadEdition(), profiles.ToArray());

    private Edition LoadEdition()
    {
        if (EditionFile is null)
        {
            return Edition.Default;
        }

        using var file = File.OpenRead(EditionFile);
        return Edition.Load(file);
    }

    private void ReadPayers(IConfigurationSection payers)
    {
        // A configuration sorts its parts by name, so a profile may come before the one that it is based on.
        var waiting = payers.GetChildren().ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.FindIndex(payer => Find(BaseOf(payer)) is not null);
            if (ready < 0)
            {
                throw new ArgumentException($"{waiting[0].Path}:BasedOn is '{BaseOf(waiting[0])}': expected medicare, medicaid, commercial or another payer of this section that does not lead back to it.");
            }

            _ = AddProfile(ReadPayer(waiting[ready]));
            waiting.RemoveAt(ready);
        }
    }

    private PayerProfile ReadPayer(IConfigurationSection payer)
    {
        string? version = null;
        IEnumerable<KeyValuePair<string, string>> differences = [];
        foreach (var member in payer.GetChildren())
        {
            switch (member.Key)
            {
                case "BasedOn":
                    break;
                case "Version":
                    version = member.Value;
                    break;
                case SwitchesSection:
                    differences = member.GetChildren().Select(one => KeyValuePair.Create(one.Key, one.Value ?? string.Empty)).ToList();
                    break;
                default:
                    throw Unknown(member, $"BasedOn, Version or {SwitchesSection}");
            }
        }

        if (string.IsNullOrEmpty(version))
        {
            throw new ArgumentException($"{payer.Path}:Version is missing: expected the host's own version of the profile, which every result prints.");
        }

        try
        {
            return Find(BaseOf(payer))!.Derive(payer.Key, version, differences);
        }
        catch (ArgumentException refused)
        {
            throw new ArgumentException($"{payer.Path}:{SwitchesSection}: {refused.Message}", refused);
        }
    }

    private static string BaseOf(IConfigurationSection payer) =>
        payer["BasedOn"] is { Length: > 0 } named ? named : throw new ArgumentException($"{payer.Path}:BasedOn is missing: expected medicare, medicaid, commercial or another payer of this section.");

    private PayerProfile? Find(string id) => profiles.Find(profile => string.Equals(profile.Id, id, StringComparison.Ordinal)) ?? id switch
    {
        "medicare" => PayerProfile.Medicare,
        "medicaid" => PayerProfile.Medicaid,
        "commercial" => PayerProfile.Commercial,
        _ => null,
    };

    private static ArgumentException Unknown(IConfigurationSection member, string expected) => new($"{member.Path} is not known: expected {expected}.");
}
