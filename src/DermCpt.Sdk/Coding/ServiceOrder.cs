namespace DermCpt.Coding;

/// <summary>
/// The order in which rules see services: by site and digits, then by what they state, then by what shares their lesion. Lesion labels and ids
/// decide only between services that nothing else tells apart, so that neither their names nor the order of the input chooses a code, a unit
/// or a modifier.
/// </summary>
internal static class ServiceOrder
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    /// <summary>Site, digits, and everything stated but names.</summary>
    internal static int CompareFacts(Service a, Service b)
    {
        var difference = PlaceOf(a) - PlaceOf(b);
        if (difference != 0)
        {
            return difference;
        }

        difference = DigitBits(a) - DigitBits(b);
        return difference != 0 ? difference : a.CompareFacts(b);
    }

    /// <summary>Label, then id, shorter ids first.</summary>
    internal static int CompareNames(Service a, Service b)
    {
        var difference = string.CompareOrdinal(a.Lesion, b.Lesion);
        if (difference != 0)
        {
            return difference;
        }

        difference = a.Id.Length - b.Id.Length;
        return difference != 0 ? difference : string.CompareOrdinal(a.Id, b.Id);
    }

    /// <summary>What shares the lesion of a service, in the encounter and before it; 0 without a label, never else.</summary>
    internal static ulong TiesOf(Encounter encounter, int service)
    {
        var services = encounter.Services.AsSpan();
        var one = services[service];
        if (!LesionRelation.IsLabelled(one))
        {
            return 0;
        }

        var ties = 1UL;
        for (var i = 0; i < services.Length; i++)
        {
            if (i != service && LesionRelation.ShareLabel(one, services[i]) == true)
            {
                ties += services[i].HashFacts();
            }
        }

        foreach (var earlier in encounter.History.AsSpan())
        {
            if (earlier.Lesion is not null && string.Equals(earlier.Lesion, one.Lesion, StringComparison.Ordinal))
            {
                ties += Mix(Mix(earlier.Code.Packed, (ulong)earlier.Date.DayNumber), (ulong)(earlier.Pathology is { } pathology ? (int)pathology + 1 : 0));
            }
        }

        return ties | 1;
    }

    internal static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * Prime;
        return hash ^ (hash >> 29);
    }

    /// <summary>The order of two members that are held by reference; labels of lesions count, their names do not.</summary>
    internal static int CompareReferenced(object? a, object? b)
    {
        if (a is null || b is null)
        {
            return (a is null ? 0 : 1) - (b is null ? 0 : 1);
        }

        return (a, b) switch
        {
            (string x, string y) => string.CompareOrdinal(x, y),
            (ValueList<int?> x, ValueList<int?> y) => CompareStages(x.AsSpan(), y.AsSpan()),
            (ValueList<ModifierCode> x, ValueList<ModifierCode> y) => x.AsSpan().SequenceCompareTo(y.AsSpan()),
            (ValueList<string> x, ValueList<string> y) => x.Count - y.Count,
            (PlannedSurgery x, PlannedSurgery y) => x.Code != y.Code ? x.Code.CompareTo(y.Code) : x.Date.CompareTo(y.Date),
            (DecisionElements x, DecisionElements y) => CompareElements(x, y),
            _ => 0,
        };
    }

    /// <summary>Stages by their blocks; those that were not counted come first.</summary>
    private static int CompareStages(ReadOnlySpan<int?> a, ReadOnlySpan<int?> b)
    {
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (Nullable.Compare(a[i], b[i]) is var difference and not 0)
            {
                return difference;
            }
        }

        return a.Length - b.Length;
    }

    private static int CompareElements(DecisionElements a, DecisionElements b)
    {
        var difference = CompareWords(a.Problems, b.Problems);
        if (difference != 0)
        {
            return difference;
        }

        difference = CompareWords(a.Risk, b.Risk);
        if (difference != 0)
        {
            return difference;
        }

        var x = a.Data is null ? [] : a.Data.AsSpan();
        var y = b.Data is null ? [] : b.Data.AsSpan();
        difference = x.Length - y.Length;
        for (var i = 0; difference == 0 && i < x.Length; i++)
        {
            difference = x[i].Kind != y[i].Kind ? (int)x[i].Kind - (int)y[i].Kind : x[i].Code.CompareTo(y[i].Code);
        }

        return difference;
    }

    private static int CompareWords<T>(ValueList<T>? a, ValueList<T>? b)
        where T : struct, Enum
    {
        var x = a is null ? [] : a.AsSpan();
        var y = b is null ? [] : b.AsSpan();
        var difference = x.Length - y.Length;
        for (var i = 0; difference == 0 && i < x.Length; i++)
        {
            difference = WordValue.From(x[i]) - WordValue.From(y[i]);
        }

        return difference;
    }

    /// <summary>A visit has no place: which of two equal ones stands is for what they state.</summary>
    private static int PlaceOf(Service service) => service.Kind == ServiceKind.EvaluationAndManagement ? 0 : (int)(service.Site ?? BodySite.None);

    private static int DigitBits(Service service) => DigitSet.Of(service)?.Bits ?? 0;
}
