using System.Globalization;

namespace DermCpt.Tests.Bundling;

/// <summary>Encounters of given codes and visits, and what became of them in one short text.</summary>
internal static class CodedVisit
{
    private static readonly DermCoder Coder = new();

    internal static Encounter Encounter(params Service[] services) =>
        new() { DateOfService = new DateOnly(2026, 3, 2), Payer = "medicare", Services = [.. services] };

    internal static GivenCodeService Given(string id, string code, string? lesion = null, BodySite? site = null, Laterality? side = null, params string[] modifiers) => new()
    {
        Id = id,
        Code = ProcedureCode.Parse(code),
        Lesion = lesion,
        Site = site,
        Laterality = side,
        Modifiers = [.. modifiers.Select(ModifierCode.Parse)],
    };

    internal static PriorService Earlier(string code, string date) =>
        new() { Code = ProcedureCode.Parse(code), Date = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) };

    internal static CodingResult Code(Encounter encounter, params (string Switch, string Value)[] switches)
    {
        var profile = Coder.Profile(encounter.Payer);
        return Coder.Code(encounter, switches.Length == 0 ? profile : profile.Derive("test", "1", switches.Select(pair => KeyValuePair.Create(pair.Switch, pair.Value))));
    }

    /// <summary>Status, then each line as code, modifiers and units above one.</summary>
    internal static string Text(CodingResult result) =>
        result.Status + ": " + string.Join(" ", result.Lines.Select(Text));

    internal static string Text(CodedLine line) =>
        line.Code + (line.Modifiers.IsEmpty ? "" : "-" + line.Modifiers.ToString().Replace(",", "-", StringComparison.Ordinal)) + (line.Units == 1 ? "" : "x" + line.Units);

    internal static string Coded(Encounter encounter, params (string Switch, string Value)[] switches) => Text(Code(encounter, switches));

    internal static string Coded(params Service[] services) => Coded(Encounter(services));

    /// <summary>The short text, then what is asked (service and fact), what is not reported (code and rule) and what is told (findings), each where there is any.</summary>
    internal static string Whole(Encounter encounter, params (string Switch, string Value)[] switches)
    {
        var result = Code(encounter, switches);
        return Text(result)
            + Part(" | asked ", result.MissingFacts.Select(missing => $"{missing.Service ?? "visit"}.{missing.Name}"))
            + Part(" | not ", result.NotReported.Select(omitted => $"{omitted.Code} {omitted.Rule}"))
            + Part(" | told ", result.Findings.Select(finding => finding.Code));
    }

    internal static string Whole(params Service[] services) => Whole(Encounter(services));

    private static string Part(string word, IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } text ? word + text : string.Empty;

    internal static IEnumerable<string> RuleIds(CodedLine line) => Enumerable.Range(0, line.ReasonCount).Select(place => line.Reason(place).Rule.ToString());

    internal static IEnumerable<PayerSwitch> Switches(CodingResult result) => result.Lines
        .SelectMany(line => Enumerable.Range(0, line.ReasonCount).Select(place => line.Reason(place).DecidedBy)).OfType<PayerSwitch>().Distinct();
}
