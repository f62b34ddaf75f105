using Microsoft.Extensions.Options;

namespace DermCpt.Extensions.DependencyInjection;

/// <summary>Checks the options when the host starts, or when the first coder is asked for: what the configuration said, the edition's file, labels that stand twice.</summary>
internal sealed class OptionsCheck : IValidateOptions<DermCptOptions>
{
    public ValidateOptionsResult Validate(string? name, DermCptOptions options)
    {
        var faults = new List<string>(options.Faults);
        try
        {
            _ = options.Edition();
        }
        catch (Exception unreadable) when (unreadable is EditionException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            faults.Add($"EditionFile is '{options.EditionFile}': {unreadable.Message}");
        }

        foreach (var label in options.Practices.GroupBy(static practice => practice.Id, StringComparer.Ordinal).Where(static same => same.Skip(1).Any()))
        {
            faults.Add($"Two practices are called '{label.Key}': expected each label once.");
        }

        if (!Enum.IsDefined(options.Inference))
        {
            faults.Add($"Inference is {(int)options.Inference}: expected {string.Join(" or ", Enum.GetNames<Inference>())}.");
        }

        if (!Enum.IsDefined(options.StaleData))
        {
            faults.Add($"StaleData is {(int)options.StaleData}: expected {string.Join(" or ", Enum.GetNames<StaleData>())}.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
