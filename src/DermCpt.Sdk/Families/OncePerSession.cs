using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>
/// A code that counts neither lesions nor sizes is reported once a session, whatever number of services gives it (MP-01). Thread-safe: no
/// state.
/// </summary>
internal static class OncePerSession
{
    /// <summary>
    /// The line of the code: the one that the family has already given, from its first line on, else a new one. Site and side stay where
    /// all agree.
    /// </summary>
    internal static LineDraft Add(CodingWork work, int first, ProcedureCode code, int service, Rule rule)
    {
        foreach (var line in work.Lines[first..])
        {
            if (line.Code == code)
            {
                line.Site = line.Site == work[service].Site ? line.Site : BodySite.None;
                line.Laterality = line.Laterality == work[service].Laterality ? line.Laterality : null;
                return line.From(service).Because(Rule.MP_01);
            }
        }

        return work.AddLine(code, 1, service, rule);
    }
}
