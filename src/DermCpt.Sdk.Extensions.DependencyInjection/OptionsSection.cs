using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace DermCpt.Extensions.DependencyInjection;

/// <summary>Reads the options from a section of a configuration: every member by its name, every fault with its place.</summary>
internal sealed class OptionsSection
{
    private const string BuiltIns = "medicare, medicaid, commercial or another payer of this section";
    private readonly DermCptOptions options;
    private readonly List<string> faults = [];

    private OptionsSection(DermCptOptions options) => this.options = options;

    internal static List<string> Read(IConfiguration section, DermCptOptions options)
    {
        var reader = new OptionsSection(options);
        foreach (var member in section.GetChildren())
        {
            reader.ReadMember(member);
        }

        return reader.faults;
    }

    private static bool Is(IConfigurationSection member, string name) => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase);

    private void ReadMember(IConfigurationSection member)
    {
        if (Is(member, nameof(options.EditionFile)))
        {
            options.EditionFile = member.Value;
        }
        else if (Is(member, nameof(options.Inference)))
        {
            options.Inference = Word(member, options.Inference);
        }
        else if (Is(member, nameof(options.StaleData)))
        {
            options.StaleData = Word(member, options.StaleData);
        }
        else if (Is(member, nameof(options.WholeClaim)))
        {
            options.WholeClaim = Truth(member) ?? false;
        }
        else if (Is(member, nameof(options.Payers)))
        {
            ReadPayers(member);
        }
        else if (Is(member, nameof(options.Practices)))
        {
            foreach (var practice in member.GetChildren())
            {
                ReadPractice(practice);
            }
        }
        else
        {
            Unknown(member, "EditionFile, Inference, StaleData, WholeClaim, Payers or Practices");
        }
    }

    private void ReadPayers(IConfigurationSection payers)
    {
        // A configuration sorts its parts by name, so a profile may come before the one that it is based on.
        var waiting = payers.GetChildren().ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.FindIndex(payer => Find(payer["BasedOn"]) is not null);
            if (ready < 0)
            {
                faults.AddRange(waiting.Select(payer => payer["BasedOn"] is { Length: > 0 } named
                    ? $"{payer.Path}:BasedOn is '{named}': expected {BuiltIns} that does not lead back to it."
                    : $"{payer.Path}:BasedOn is missing: expected {BuiltIns}."));
                return;
            }

            ReadPayer(waiting[ready]);
            waiting.RemoveAt(ready);
        }
    }

    private void ReadPayer(IConfigurationSection payer)
    {
        var version = payer["Version"];
        IEnumerable<KeyValuePair<string, string>> differences = [];
        foreach (var member in payer.GetChildren())
        {
            if (Is(member, "Switches"))
            {
                differences = member.GetChildren().Select(one => KeyValuePair.Create(one.Key, one.Value ?? string.Empty)).ToList();
            }
            else if (!Is(member, "BasedOn") && !Is(member, "Version"))
            {
                Unknown(member, "BasedOn, Version or Switches");
            }
        }

        if (string.IsNullOrEmpty(version))
        {
            faults.Add($"{payer.Path}:Version is missing: expected the host's own version of the profile, which every result prints.");
            version = "?";
        }

        try
        {
            options.Payers.Add(Find(payer["BasedOn"])!.Derive(payer.Key, version, differences));
        }
        catch (ArgumentException refused)
        {
            faults.Add($"{payer.Path}:Switches: {refused.Message}");
        }
    }

    private PayerProfile? Find(string? id) => options.Payers.LastOrDefault(profile => string.Equals(profile.Id, id, StringComparison.Ordinal)) ?? id switch
    {
        "medicare" => PayerProfile.Medicare,
        "medicaid" => PayerProfile.Medicaid,
        "commercial" => PayerProfile.Commercial,
        _ => null,
    };

    private void ReadPractice(IConfigurationSection practice)
    {
        var profile = Try(practice, practice.Key, static (_, label) => new PracticeProfile { Id = label }, new PracticeProfile { Id = "?" });
        foreach (var member in practice.GetChildren())
        {
            profile = With(profile, member);
        }

        options.Practices.Add(profile);
    }

    private PracticeProfile With(PracticeProfile profile, IConfigurationSection member) => member.Key.ToUpperInvariant() switch
    {
        "VERSION" => Try(member, profile, static (text, practice) => practice with { Version = text }, profile),
        "OWNLABORATORY" => profile with { OwnLaboratory = Truth(member) },
        "PPMCERTIFICATE" => profile with { PpmCertificate = Truth(member) },
        "CONTRACTOR" => Try(member, profile, static (text, practice) => practice with { Contractor = text }, profile),
        "STATE" => Try(member, profile, static (text, practice) => practice with { State = text }, profile),
        "DEFAULTPLACEOFSERVICE" => Try(member, profile, static (text, practice) => practice with { DefaultPlaceOfService = text }, profile),
        "INFERENCE" => profile with { Inference = Word(member, profile.Inference ?? default) },
        "DRUGS" => profile with { Drugs = [.. member.GetChildren().Select(DrugOf).OfType<PracticeDrug>()] },
        _ => Unknown(member, "Version, OwnLaboratory, PpmCertificate, Contractor, State, DefaultPlaceOfService, Inference or Drugs", profile),
    };

    private PracticeDrug? DrugOf(IConfigurationSection drug)
    {
        if (!ProcedureCode.TryParse(drug.Key, out var code))
        {
            faults.Add($"{drug.Path} is no code: expected the HCPCS code of a drug, such as J3301.");
            return null;
        }

        var kept = new PracticeDrug { Code = code };
        foreach (var member in drug.GetChildren())
        {
            kept = member.Key.ToUpperInvariant() switch
            {
                "VIALUNITS" => Try(member, kept, static (text, one) => one with { VialUnits = decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) }, kept),
                "SINGLEDOSE" => kept with { SingleDose = Truth(member) },
                _ => Unknown(member, "VialUnits or SingleDose", kept),
            };
        }

        return kept;
    }

    /// <summary>What a member's text makes of a value; refused, the fault is kept and the value stays.</summary>
    private TValue Try<TState, TValue>(IConfigurationSection member, TState state, Func<string, TState, TValue> made, TValue otherwise)
    {
        try
        {
            return made(member.Value ?? string.Empty, state);
        }
        catch (Exception refused) when (refused is ArgumentException or FormatException or OverflowException)
        {
            faults.Add($"{member.Path} is '{member.Value}': {refused.Message}");
            return otherwise;
        }
    }

    private bool? Truth(IConfigurationSection member)
    {
        if (bool.TryParse(member.Value, out var truth))
        {
            return truth;
        }

        faults.Add($"{member.Path} is '{member.Value}': expected true or false.");
        return null;
    }

    private T Word<T>(IConfigurationSection member, T otherwise)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(member.Value, value.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        faults.Add($"{member.Path} is '{member.Value}': expected {string.Join(" or ", Enum.GetNames<T>())}.");
        return otherwise;
    }

    private void Unknown(IConfigurationSection member, string expected) => faults.Add($"{member.Path} is not known: expected {expected}.");

    private T Unknown<T>(IConfigurationSection member, string expected, T value)
    {
        Unknown(member, expected);
        return value;
    }
}
