namespace DermCpt.Testing;

/// <summary>The claim that a host would send for a coded encounter. Thread-safe: no state.</summary>
public static class CodedClaims
{
    /// <summary>One claim line for each coded line, with the facts on which all its services agree.</summary>
    /// <param name="result">A result with at least one line.</param>
    public static Claim Of(CodingResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var encounter = result.Encounter;
        var lines = new ClaimLine[result.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = LineOf(encounter, result.Lines[i]);
        }

        return new Claim
        {
            Id = encounter.Id,
            DateOfService = encounter.DateOfService,
            Payer = encounter.Payer,
            PlaceOfService = encounter.PlaceOfService,
            Patient = encounter.Patient,
            History = encounter.History,
            Lines = FactList.Create<ClaimLine>(lines),
        };
    }

    private static ClaimLine LineOf(Encounter encounter, CodedLine line)
    {
        var services = new Service[line.ServiceCount];
        for (var i = 0; i < services.Length; i++)
        {
            services[i] = encounter.Services.Single(service => service.Id == line.Service(i));
        }

        var modifiers = new List<ModifierCode>();
        foreach (var modifier in line.Modifiers)
        {
            modifiers.Add(modifier);
        }

        return new ClaimLine
        {
            Code = line.Code,
            Units = line.Units,
            Modifiers = FactList.Create<ModifierCode>(modifiers.ToArray()),
            Diagnoses = FactList.Create<DiagnosisCode>([.. line.Diagnoses().Take(4)]),
            Site = Array.Exists(services, service => service is FlapService { RecipientSite: not null }) ? null : Agreed(services, service => service.Site),
            Laterality = Agreed(services, service => service.Laterality),
            Lesion = Array.Exists(services, CountsSeveral) ? null : Agreed(services, service => service.Lesion),
            SeparateLesion = Agreed(services, service => service.SeparateLesion),
            Session = Agreed(services, service => service.Session),
        };
    }

    /// <summary>A count above one: the label of the service names none of its lesions.</summary>
    internal static bool CountsSeveral(Service service) => service.Members.Find(Fact.Count) is { } count && service.Value(count) > 1;

    private static T? Agreed<T>(Service[] services, Func<Service, T?> fact)
    {
        var first = fact(services[0]);
        return Array.TrueForAll(services, service => EqualityComparer<T?>.Default.Equals(fact(service), first)) ? first : default;
    }
}
