using DermCpt.Families;

namespace DermCpt.Coding;

/// <summary>The choices of a question: words, sites, sides, and for a measure the bands of every table and threshold that reads it.</summary>
internal static class Choices
{
    /// <summary>All choices; none where the fact is no choice (a code, a name).</summary>
    internal static Choice[] Of(Encounter encounter, in Question question) => question.Form switch
    {
        ChoiceForm.Words => OfWords(encounter, question),
        ChoiceForm.Bool => [new Choice(1), new Choice(0)],
        ChoiceForm.Numbers => question.B == 0 ? [new Choice(question.A)] : [new Choice(question.A), new Choice(question.B)],
        ChoiceForm.Sites => OfSites((BodySite)question.A),
        ChoiceForm.Lesion => [new Choice(question.A), new Choice(-1)],
        ChoiceForm.Lesions => OfServices(encounter, question),
        ChoiceForm.Drugs => OfDrugs(encounter),
        ChoiceForm.Codes => OfCodes(question),
        _ => OfValue(encounter, question),
    };

    /// <summary>
    /// Answers that are not listed and still possible: the lesion of a further service, a coarse site where none is stated (one that is asked
    /// again is no answer).
    /// </summary>
    internal static List<Choice> Unlisted(Encounter encounter, in Question question)
    {
        var choices = new List<Choice>();
        switch (question.Form)
        {
            case ChoiceForm.Lesion:
                for (var other = 0; other < encounter.Services.Count; other++)
                {
                    if (other != question.Service && other != question.A
                        && LesionRelation.Of(encounter.Services[question.Service], encounter.Services[other]) == Relation.Unknown)
                    {
                        choices.Add(new Choice(other));
                    }
                }

                break;
            case ChoiceForm.Sites when question.A == (long)BodySite.None:
                for (var site = SiteTable.Rows.Length + 1; site < Words.Of<BodySite>().End; site++)
                {
                    choices.Add(new Choice(site));
                }

                break;
        }

        return choices;
    }

    /// <summary>
    /// Whether the listed and unlisted choices are all that a record can state: not where they are but the usual codes or diagnoses, or the
    /// one figure that a contradiction leaves.
    /// </summary>
    internal static bool AreAll(in Question question) =>
        question is not ({ Form: ChoiceForm.Codes } or { Form: ChoiceForm.Numbers, B: 0 })
        && question.Fact is not (Fact.Diagnoses or Fact.Code or Fact.Digits or Fact.LastVisit);

    /// <summary>
    /// Whether the member that is asked for is stated and contradicts another fact. A coarse site, a size between bands, an awaited result and
    /// a treatment that is named by its length alone contradict nothing.
    /// </summary>
    internal static bool IsContradicted(Encounter encounter, in Question question) =>
        question.Form is not (ChoiceForm.Sites or ChoiceForm.Numbers) && question.Fact is not (Fact.LesionType or Fact.Modality)
        && MemberOf(encounter, question) is { } member && encounter.Services[question.Service].Has(member);

    /// <summary>The member of a question's service; null for a fact of the patient or the visit.</summary>
    internal static Member? MemberOf(Encounter encounter, in Question question) =>
        question.Service < 0 ? null : encounter.Services[question.Service].Members.Find(question.Fact);

    private static Choice[] OfWords(Encounter encounter, in Question question)
    {
        var member = MemberOf(encounter, question);
        var words = member?.Words ?? (question.Fact == Fact.Sex ? Words.Of<Sex>() : Words.Of<PatientStatus>());
        var end = words.End - (member?.Type == MemberType.OpenWord ? 1 : 0);
        var choices = new List<Choice>(end);
        for (var value = words.First; value < end; value++)
        {
            if (question.A == 0 || (question.A & (1L << value)) != 0)
            {
                choices.Insert(question.B == value + 1 ? 0 : choices.Count, new Choice(value));
            }
        }

        return [.. choices];
    }

    private static Choice[] OfSites(BodySite coarse)
    {
        var choices = new List<Choice>();
        if (coarse == BodySite.None)
        {
            foreach (ref readonly var row in SiteTable.Rows)
            {
                choices.Add(new Choice((long)row.Site));
            }
        }

        foreach (var row in SiteTable.RowsOf(coarse))
        {
            choices.Add(new Choice((long)row));
        }

        return [.. choices];
    }

    private static Choice[] OfServices(Encounter encounter, in Question question)
    {
        var choices = new List<Choice>();
        for (var i = 0; i < encounter.Services.Count; i++)
        {
            if (ServiceBits.Has(question, i))
            {
                choices.Add(new Choice(i));
            }
        }

        return [.. choices];
    }

    private static Choice[] OfDrugs(Encounter encounter)
    {
        var choices = new List<Choice>();
        for (var i = 0; i < encounter.Services.Count; i++)
        {
            if (DrugsOfVisit.IsDrug(encounter.Services[i]))
            {
                choices.Add(new Choice(i));
            }
        }

        return [.. choices];
    }

    private static Choice[] OfCodes(in Question question)
    {
        var choices = new List<Choice>();
        foreach (var packed in (ReadOnlySpan<long>)[question.A, question.B, question.C])
        {
            if (packed != 0)
            {
                choices.Add(new Choice(packed));
            }
        }

        return [.. choices];
    }

    private static Choice[] OfValue(Encounter encounter, in Question question)
    {
        switch (question.Fact)
        {
            case Fact.Stages:
                return Numbered(MohsFamily.AskedStages.Length);
            case Fact.Diagnoses:
                return Numbered(LaserTreatmentFamily.AskedDiagnoses.Length);
        }

        var member = MemberOf(encounter, question);
        var isCount = question.Fact == Fact.AgeYears || member?.Type is MemberType.Count or MemberType.CountFromZero;
        if (!isCount && member?.IsDecimal != true)
        {
            return [];
        }

        var bounds = new Bounds(question.Fact, UnitOf(member));
        AddBounds(encounter, question, bounds);
        if (bounds.IsEmpty && isCount)
        {
            bounds.AddEach();
        }

        AddOthers(encounter, question, member, bounds);
        return bounds.ToChoices((int)question.A);
    }

    private static Choice[] Numbered(int count)
    {
        var choices = new Choice[count];
        for (var i = 0; i < count; i++)
        {
            choices[i] = new Choice(i);
        }

        return choices;
    }

    private static void AddBounds(Encounter encounter, in Question question, Bounds bounds)
    {
        foreach (var family in SelectionPipeline.All)
        {
            if (question.Service >= 0)
            {
                if (Takes(family, encounter.Services[question.Service].Kind))
                {
                    family.AddBounds(encounter.Services[question.Service], bounds);
                }

                continue;
            }

            foreach (var service in encounter.Services.AsSpan())
            {
                if (Takes(family, service.Kind))
                {
                    family.AddBounds(service, bounds);
                }
            }
        }
    }

    private static bool Takes(Family family, ServiceKind kind)
    {
        foreach (var taken in family.Kinds)
        {
            if (taken == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What other services of the kind state moves the bounds: a sum holds their parts already, and of two on one lesion the greater
    /// stands.
    /// </summary>
    private static void AddOthers(Encounter encounter, in Question question, Member? member, Bounds bounds)
    {
        if (member is null || encounter.Services.Count > Completions.MostServices)
        {
            return;
        }

        var here = encounter.Services[question.Service];
        var (sum, greatest) = (0, 0);
        foreach (var other in encounter.Services.AsSpan())
        {
            if (!ReferenceEquals(other, here) && other.Kind == here.Kind && other.Value(member) is var stated and > 0)
            {
                sum += stated;
                greatest = LesionRelation.Of(here, other) == Relation.Same ? Math.Max(greatest, stated) : greatest;
            }
        }

        if (greatest > 0)
        {
            bounds.Add(greatest - 1);
            bounds.Add(greatest);
        }

        if (sum > 0 && !IsDiameter(question.Fact))
        {
            bounds.AddBeyond(sum);
        }
    }

    /// <summary>Diameters choose a code each; lengths, areas, volumes, minutes and counts are summed.</summary>
    private static bool IsDiameter(Fact fact) => fact is Fact.DiameterCm or Fact.ExcisedDiameterCm or Fact.LesionDiameterCm or Fact.MarginCm;

    private static BandUnit? UnitOf(Member? member) => member?.Type switch
    {
        MemberType.Length => BandUnit.Centimeters,
        MemberType.Area => BandUnit.SquareCentimeters,
        MemberType.Volume => BandUnit.CubicCentimeters,
        MemberType.Percent => BandUnit.Percent,
        MemberType.Minutes => BandUnit.Minutes,
        MemberType.Count or MemberType.CountFromZero => BandUnit.Count,
        _ => null,
    };
}
