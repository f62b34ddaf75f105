namespace DermCpt.Editions;

/// <summary>What an import refuses unless it is forced, so that a wrong or broken file never takes the place of a right one. Immutable.</summary>
/// <param name="Force">Takes an older release for a newer one, and a table that has lost many of its rows.</param>
/// <param name="IsPart">Takes some parts of a release of pairs.</param>
internal readonly record struct ImportRules(bool Force, bool IsPart)
{
    private const int Tenths = 10;

    /// <summary>An older release never replaces a newer one.</summary>
    internal void RequireNewer(Release held, Release next)
    {
        if (!Force && held.From is { } from && next.From < from)
        {
            throw new EditionImportException(next.File, 0, 0, $"{next.Name} is older than {held.Name}, which the edition holds; an older release takes its place only by force (--force).");
        }
    }

    /// <summary>A table that has lost more than a tenth of its rows is more likely cut off than changed.</summary>
    internal void RequireRows(Release next, string heldName, int held, int kept)
    {
        if (!Force && kept < held - (held / Tenths))
        {
            throw new EditionImportException(next.File, 0, 0, $"{kept} rows of {next.Name} are kept where the edition has {held} of {heldName}: more than a tenth is missing. Are the files whole? They are taken only by force (--force).");
        }
    }
}
