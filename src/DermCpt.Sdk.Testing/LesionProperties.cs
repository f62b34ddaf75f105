namespace DermCpt.Testing;

/// <summary>
/// What must hold of counted lesions, whatever else is documented. Each function returns null where it holds or does not apply, else the
/// fault in one sentence. Thread-safe: no state.
/// </summary>
public static class LesionProperties
{
    private const int ManyLesions = 15;
    private static readonly DateOnly TechniquesFrom = new(2019, 1, 1);
    private static readonly string[] Bases = ["11102", "11104", "11106"];
    private static readonly string[] Further = ["11103", "11105", "11107"];

    /// <summary>Units of 17000 and 17003 add up to the premalignant lesions behind them, 2 to 14; from 15 lesions 17004 stands once and alone (DS-01).</summary>
    public static string? PremalignantUnitsAddUp(DermCoder coder, Encounter encounter)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(encounter);
        var result = coder.Code(encounter);
        var lines = LinesOf(result, "17000", "17003", "17004");
        if (result.Status != CodingStatus.Coded || lines.Count == 0 || HasGivenCode(lines, encounter) || SharesACountedLesion(encounter))
        {
            return null;
        }

        var lesions = ServicesOf(lines, encounter).Sum(static service => service is DestructionService destruction ? destruction.Count ?? 1 : 0);
        var units = lines.Sum(static line => line.Units);
        var isMany = lines.Exists(static line => line.Code.ToString() == "17004");
        var holds = isMany ? lesions >= ManyLesions && units == 1 : lesions < ManyLesions && units == lesions;
        return holds ? null : $"{lesions} premalignant lesions: {string.Join("; ", lines)}";
    }

    /// <summary>The skin biopsies of a day from 2019 on: one base code, and units that add up to the lesions (BX-01, BX-03).</summary>
    public static string? BiopsyUnitsAddUp(DermCoder coder, Encounter encounter)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(encounter);
        var result = coder.Code(encounter);
        var lines = LinesOf(result, [.. Bases, .. Further]);
        if (result.Status != CodingStatus.Coded || lines.Count == 0 || encounter.DateOfService < TechniquesFrom || HasGivenCode(lines, encounter) || SharesACountedLesion(encounter))
        {
            return null;
        }

        var lesions = ServicesOf(lines, encounter).Sum(static service => service is BiopsyService biopsy ? biopsy.Count ?? 1 : 0);
        var bases = lines.Where(static line => Bases.Contains(line.Code.ToString())).Sum(static line => line.Units);
        return bases == 1 && lines.Sum(static line => line.Units) == lesions ? null : $"{lesions} biopsied lesions: {string.Join("; ", lines)}";
    }

    /// <summary>One more service on a lesion of its own takes no line from another service, unless a rule is named that does.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="encounter">The encounter.</param>
    /// <param name="further">A service whose lesion no other service shares.</param>
    public static string? OneMoreLesionTakesNothingAway(DermCoder coder, Encounter encounter, Service further)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(encounter);
        ArgumentNullException.ThrowIfNull(further);
        var before = coder.Code(encounter);
        var after = coder.Code(encounter with { Services = [.. encounter.Services, further] });
        if (before.Status != CodingStatus.Coded || after.Status != CodingStatus.Coded)
        {
            return null;
        }

        var reported = IdsBehind(after.Lines).ToHashSet();
        var named = after.NotReported.Select(static code => code.Service).ToHashSet();
        var lost = IdsBehind(before.Lines).FirstOrDefault(service => !reported.Contains(service) && !named.Contains(service));
        return lost is null ? null : $"{lost} loses its line beside {further.Id} and no rule is named: {before}; then {after}";
    }

    /// <summary>A count one of whose lesions another service names by the same label: how many are left depends on which of the two takes it (BX-01).</summary>
    private static bool SharesACountedLesion(Encounter encounter) => encounter.Services.Any(service =>
        service is BiopsyService { Count: > 1 } or DestructionService { Count: > 1 } && service.Lesion is not null
        && encounter.Services.Any(other => other.Id != service.Id && other.Session == service.Session && (other.Lesion == service.Lesion || Closes(other, service.Lesion))));

    private static bool Closes(Service service, string label) =>
        (service is AdjacentTissueTransferService { Closes: { } closed } && closed.Contains(label)) || (service is FlapService { Closes: { } flapped } && flapped.Contains(label));

    private static List<CodedLine> LinesOf(CodingResult result, params string[] codes) => [.. result.Lines.Where(line => codes.Contains(line.Code.ToString()))];

    private static IEnumerable<Service> ServicesOf(List<CodedLine> lines, Encounter encounter) =>
        IdsBehind(lines).Distinct().Select(id => encounter.Services.First(service => service.Id == id));

    private static IEnumerable<string> IdsBehind(IEnumerable<CodedLine> lines) => lines.SelectMany(static line => Enumerable.Range(0, line.ServiceCount).Select(line.Service));

    /// <summary>A code that is given is not counted.</summary>
    private static bool HasGivenCode(List<CodedLine> lines, Encounter encounter) => ServicesOf(lines, encounter).Any(static service => service.Kind == ServiceKind.Code);
}
