using DermCpt.Rules;

namespace DermCpt.Coding;

/// <summary>What the rules between lines read of a drafted line.</summary>
internal static class DraftFacts
{
    internal static LineFacts FactsIn(this LineDraft line, CodingWork work)
    {
        var first = work.First(line);
        return new LineFacts
        {
            Code = line.Code,
            Profile = line.Profile,
            Units = line.Units,
            Site = line.Site != BodySite.None ? line.Site : first.Site ?? BodySite.None,
            Side = line.Laterality ?? first.Laterality,
            Lesion = LesionOf(work, line),
            Session = first.Session,
            Digits = line.Digit >= 0 ? 1 << line.Digit : 0,
            Modifiers = ModifierBits.Of(line.Modifiers),
            Diagnoses = line.ServiceCount == 1 ? first.Diagnoses.AsSpan() : [],
            HasOwnSpecimen = (first as PathologyService)?.SeparateSpecimen,
        };
    }

    /// <summary>The label on which all services of the line agree.</summary>
    private static string? LesionOf(CodingWork work, LineDraft line)
    {
        var lesion = work.First(line).Lesion;
        foreach (var service in line.Services)
        {
            if (!string.Equals(work[service].Lesion, lesion, StringComparison.Ordinal))
            {
                return null;
            }
        }

        return lesion;
    }
}
