using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>A lesion coded by its site group and one diameter: shaves, malignant destructions, excisions of known behaviour.</summary>
internal static class SizedLesion
{
    /// <summary>Adds the line, or asks for the site, the size, or which neighbour a size between bands is. Null where it asked.</summary>
    internal static LineDraft? Add(CodingWork work, short service, BandTable table, SiteFamily family, int? diameter, Fact fact, int units)
    {
        var group = work.Group(service, family, out var decidedBy);
        if (!work.TryMeasure(service, diameter, fact, table.Rule) || group == '\0')
        {
            return null;
        }

        var measured = new Measured(diameter!.Value, service, diameter.Value, fact);
        return work.TryBand(table, group, measured, out var answer)
            ? work.AddLine(answer.Code, units, service, table.Rule).Using(fact).BecauseOfSite(decidedBy).BecauseOfBand(answer).Within(table, group, diameter.Value)
            : null;
    }
}
