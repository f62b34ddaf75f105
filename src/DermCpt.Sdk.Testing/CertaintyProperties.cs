namespace DermCpt.Testing;

/// <summary>
/// What must hold of the lines that are shown although facts are missing. Each function returns null where it holds or does not apply, else
/// the fault in one sentence. Thread-safe: no state.
/// </summary>
public static class CertaintyProperties
{
    private const int MostTakenOut = 3;

    /// <summary>Facts whose absence says nothing of its own: a record without them lacks them.</summary>
    private static readonly HashSet<Fact> Needed =
    [
        Fact.ExcisedDiameterCm, Fact.LesionDiameterCm, Fact.MarginCm, Fact.DiameterCm, Fact.LengthCm, Fact.AreaSqCm, Fact.PrimaryDefectSqCm, Fact.SecondaryDefectSqCm, Fact.LesionType, Fact.Technique,
        Fact.Complexity, Fact.Site, Fact.Mdm, Fact.Problems, Fact.Data, Fact.Risk, Fact.SeparatelyIdentifiable, Fact.DecisionForSurgery, Fact.Stages, Fact.Depth, Fact.Indication, Fact.GraftType, Fact.FlapType,
        Fact.Modality, Fact.Degree, Fact.Extent, Fact.Examination, Fact.Setting, Fact.Region, Fact.Route, Fact.Veins, Fact.Organism, Fact.Test, Fact.Applier, Fact.Debridement, Fact.AmountMg, Fact.AmountUnits, Fact.Material,
    ];

    /// <summary>Kinds whose count has no default.</summary>
    private static readonly HashSet<ServiceKind> Counted =
        [ServiceKind.PatchTest, ServiceKind.SkinTagRemoval, ServiceKind.IntralesionalInjection, ServiceKind.Paring, ServiceKind.AllergyTest, ServiceKind.ConfocalMicroscopy, ServiceKind.Pathology];

    /// <summary>
    /// One to three facts are taken out of a record that is complete: every line that is then shown stands, with its units and modifiers, in
    /// the coding of the complete record.
    /// </summary>
    /// <param name="coder">The coder.</param>
    /// <param name="encounter">An encounter; one that is not coded, or lacks facts, says nothing.</param>
    /// <param name="draw">Which facts are taken out: any number.</param>
    public static string? CertainLinesSurviveEveryCompletion(DermCoder coder, Encounter encounter, int draw)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(encounter);
        var complete = coder.Code(encounter);
        if (complete.Status != CodingStatus.Coded)
        {
            return null;
        }

        var result = coder.Code(TakeOut(coder, encounter, draw, out var taken));
        if (taken.Count == 0 || result.Status != CodingStatus.NeedsFacts)
        {
            return null;
        }

        var left = complete.Lines.ToList();
        foreach (var line in result.Lines)
        {
            var at = left.FindIndex(other => other.Code == line.Code && other.Units == line.Units && other.Modifiers == line.Modifiers);
            if (at < 0)
            {
                return $"without {string.Join(", ", taken)} {line} is shown; the complete record has {string.Join("; ", complete.Lines)}";
            }

            left.RemoveAt(at);
        }

        return null;
    }

    /// <summary>Whether the property says something of an encounter: complete, and lacking facts once some are taken out.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="encounter">An encounter.</param>
    /// <param name="draw">Which facts are taken out.</param>
    public static bool Lacks(DermCoder coder, Encounter encounter, int draw)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(encounter);
        return coder.Code(encounter).Status == CodingStatus.Coded && coder.Code(TakeOut(coder, encounter, draw, out _)).Status == CodingStatus.NeedsFacts;
    }

    /// <summary>The encounter without some of the facts that its coding needs: each is asked for where it alone is absent.</summary>
    private static Encounter TakeOut(DermCoder coder, Encounter encounter, int draw, out List<string> taken)
    {
        var source = SeededSource.For(draw, encounter.Services.Count);
        var candidates = new List<(int Service, Member Member)>();
        for (var i = 0; i < encounter.Services.Count; i++)
        {
            var service = encounter.Services[i];
            foreach (var member in (IEnumerable<Member>)[.. KindTable.Common, .. service.Members.Own])
            {
                if (service.Has(member) && IsNeeded(service.Kind, member.Fact))
                {
                    candidates.Add((i, member));
                }
            }
        }

        taken = [];
        var services = encounter.Services.ToArray();
        for (var count = source.Between(1, MostTakenOut); count > 0 && candidates.Count > 0; count--)
        {
            var at = source.Below(candidates.Count);
            var (service, member) = candidates[at];
            candidates.RemoveAt(at);
            if (!IsAsked(coder, encounter, service, encounter.Services[service].Without(member), member.Fact))
            {
                continue;
            }

            services[service] = services[service].Without(member);
            taken.Add($"{member.Name} of {services[service].Id}");
        }

        return encounter with { Services = [.. services] };
    }

    private static bool IsAsked(DermCoder coder, Encounter encounter, int place, Service lacking, Fact fact)
    {
        var services = encounter.Services.ToArray();
        services[place] = lacking;
        return coder.Code(encounter with { Services = [.. services] }).MissingFacts.Any(missing => missing.Fact == fact && missing.Service == lacking.Id);
    }

    /// <summary>Acne surgery is extraction and a flap's stage formation where nothing is said: those are facts with a default.</summary>
    private static bool IsNeeded(ServiceKind kind, Fact fact) =>
        Needed.Contains(fact) || (fact == Fact.Count && Counted.Contains(kind)) || (fact == Fact.Procedure && kind is ServiceKind.Nail or ServiceKind.PilonidalCyst);
}
