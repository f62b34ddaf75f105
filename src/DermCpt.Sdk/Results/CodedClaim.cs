using DermCpt.Rules;

namespace DermCpt;

/// <summary>The claim of a coded encounter: one line for each coded line, with the facts on which all services behind it agree.</summary>
internal static class CodedClaim
{
    private const int MaxDiagnoses = 4;

    internal static Claim Of(CodingResult result)
    {
        var encounter = result.Encounter;
        var lines = new ClaimLine[result.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = LineOf(result, i);
        }

        return new Claim
        {
            Id = encounter.Id,
            DateOfService = encounter.DateOfService,
            Payer = encounter.Payer,
            PlaceOfService = result.Decided.PlaceOfService,
            State = encounter.State,
            Contractor = encounter.Contractor,
            Practice = encounter.Practice,
            Patient = encounter.Patient,
            History = encounter.History,
            Specialty = encounter.Specialty,
            Lines = ValueList.Create<ClaimLine>(lines),
        };
    }

    private static ClaimLine LineOf(CodingResult result, int index)
    {
        var line = result.Lines[index];
        var services = new Service[line.ServiceCount];
        for (var i = 0; i < services.Length; i++)
        {
            services[i] = result.Encounter.Services[line.ServiceIndex(i)];
        }

        var modifiers = new List<ModifierCode>();
        foreach (var modifier in line.Modifiers)
        {
            modifiers.Add(modifier);
        }

        var diagnoses = new List<DiagnosisCode>(line.Diagnoses);
        diagnoses.RemoveRange(Math.Min(MaxDiagnoses, diagnoses.Count), Math.Max(0, diagnoses.Count - MaxDiagnoses));
        var lesion = IsOfOneLesion(result, line, services) && !HasAnotherSpecimen(result, line, services[0].Lesion) ? Agreed(services, static service => service.Lesion) : null;
        return new ClaimLine
        {
            Code = line.Code,
            Units = line.Units,
            Modifiers = ValueList.Create<ModifierCode>(modifiers.ToArray()),
            Diagnoses = ValueList.Create<DiagnosisCode>(diagnoses.ToArray()),
            Site = Array.Exists(services, static service => service is FlapService { RecipientSite: not null }) ? null : Agreed(services, static service => service.Site),
            Laterality = Agreed(services, static service => service.Laterality),
            Lesion = lesion,
            SeparateLesion = Agreed(services, static service => service.SeparateLesion) ?? (lesion is null && (IsRepeated(result, line) || IsApart(result, services) || IsOfSeveralLabels(result, services)) ? true : null),
            Session = Agreed(services, static service => service.Session),
        };
    }

    /// <summary>A count above one, or a service behind several lines of one code: its label names none of the lesions.</summary>
    private static bool IsOfOneLesion(CodingResult result, CodedLine line, Service[] services)
    {
        foreach (var service in services)
        {
            if (CountsSeveral(service) || LinesOf(result, line, service) > 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Two levels of one lesion stand where the record names two specimens, for which a claim has no label: the lesion's would call them one.</summary>
    private static bool HasAnotherSpecimen(CodingResult result, CodedLine of, string? lesion)
    {
        if (lesion is null || !OneLevelASpecimen.IsLevel(of.Code))
        {
            return false;
        }

        foreach (var line in result.Lines)
        {
            for (var i = 0; i < line.ServiceCount && !OneLevelASpecimen.Surplus(of.Code, line.Code).IsEmpty; i++)
            {
                if (string.Equals(result.Encounter.Services[line.ServiceIndex(i)].Lesion, lesion, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    internal static bool CountsSeveral(Service service) => service.Members.Find(Fact.Count) is { } count && service.Value(count) > 1;

    private static int LinesOf(CodingResult result, CodedLine of, Service service)
    {
        var count = 0;
        foreach (var line in result.Lines)
        {
            for (var i = 0; i < line.ServiceCount; i++)
            {
                count += line.Code == of.Code && line.Service(i) == service.Id ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>The record had a line for each lesion: what it could not name is still another lesion.</summary>
    private static bool IsRepeated(CodingResult result, CodedLine of)
    {
        var count = 0;
        foreach (var line in result.Lines)
        {
            count += line.Code == of.Code ? 1 : 0;
        }

        return count > 1;
    }

    /// <summary>A label over a count is left out, yet no other service of the record shares it.</summary>
    private static bool IsApart(CodingResult result, Service[] services)
    {
        foreach (var service in services)
        {
            if (service.Lesion is null || !CountsSeveral(service))
            {
                return false;
            }

            foreach (var other in result.Encounter.Services.AsSpan())
            {
                if (!Array.Exists(services, one => ReferenceEquals(one, other)) && !(other.Lesion is { } label && label != service.Lesion))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>One line of several areas has no label; where no other line shares one of theirs, it is apart from them.</summary>
    private static bool IsOfSeveralLabels(CodingResult result, Service[] services)
    {
        if (services.Length < 2 || Array.TrueForAll(services, static service => service.Lesion is null))
        {
            return false;
        }

        foreach (var line in result.Lines)
        {
            for (var i = 0; i < line.ServiceCount; i++)
            {
                var other = result.Encounter.Services[line.ServiceIndex(i)];
                if (other is not EvaluationAndManagementService && !Array.Exists(services, one => ReferenceEquals(one, other)) && !Array.TrueForAll(services, one => AreApart(one, other)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool AreApart(Service a, Service b) =>
        (a.Lesion is not null && b.Lesion is not null && a.Lesion != b.Lesion) || SiteTable.Apart(a.Site ?? BodySite.None, b.Site ?? BodySite.None);

    private static T? Agreed<T>(Service[] services, Func<Service, T?> fact)
    {
        var first = fact(services[0]);
        return Array.TrueForAll(services, service => EqualityComparer<T?>.Default.Equals(fact(service), first)) ? first : default;
    }
}
