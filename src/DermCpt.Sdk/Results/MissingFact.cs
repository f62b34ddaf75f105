using System.Globalization;
using DermCpt.Coding;
using DermCpt.Families;

namespace DermCpt;

/// <summary>A fact that a rule needs and the record lacks: its choices, and the whole visit's lines for each. Thread-safe: immutable; candidates are worked out on each read.</summary>
public sealed class MissingFact
{
    private readonly CodingData data;
    private readonly Question question;

    internal MissingFact(CodingData data, Question question)
    {
        this.data = data;
        this.question = question;
    }

    /// <summary>The service's id, or null for a fact of the patient or the visit.</summary>
    public string? Service => question.Service < 0 ? null : data.Encounter.Services[question.Service].Id;

    /// <summary>Which fact.</summary>
    public Fact Fact => question.Fact;

    /// <summary>The fact's name in JSON.</summary>
    public string Name => Words.CamelCaseOf(question.Fact);

    /// <summary>The choices as JSON words; empty where any value may stand.</summary>
    public IReadOnlyList<string> Choices
    {
        get
        {
            var texts = new List<string>();
            foreach (var choice in Completion.Choices(data.Encounter, question))
            {
                texts.Add(choice.Text);
            }

            return texts;
        }
    }

    /// <summary>The visit's lines for each choice; choices with equal lines are one candidate. Codes the visit again for each choice.</summary>
    public IReadOnlyList<Candidate> Candidates
    {
        get
        {
            var candidates = new List<Candidate>();
            foreach (var choice in Completion.Choices(data.Encounter, question))
            {
                var result = data.Coder.Code(Completion.Apply(data.Encounter, question, choice), data.Payer);
                var known = candidates.Find(candidate => candidate.HasLinesOf(result));
                if (known is null)
                {
                    candidates.Add(new Candidate(choice.Text, result));
                }
                else
                {
                    known.Add(choice.Text);
                }
            }

            return candidates;
        }
    }
}

/// <summary>The lines that one or more choices of a missing fact give. Thread-safe once read.</summary>
public sealed class Candidate
{
    private readonly List<string> when;
    private readonly CodingResult result;

    internal Candidate(string choice, CodingResult result)
    {
        when = [choice];
        this.result = result;
    }

    /// <summary>The choices.</summary>
    public IReadOnlyList<string> When => when;

    /// <summary>The whole visit's lines.</summary>
    public IReadOnlyList<CodedLine> Lines => result.DecidedLines;

    internal CodingResult Result => result;

    internal CodingData Data => result.Decided;

    internal void Add(string choice) => when.Add(choice);

    internal bool HasLinesOf(CodingResult other)
    {
        if (other.Decided.LineCount != Data.LineCount)
        {
            return false;
        }

        for (var i = 0; i < other.Decided.LineCount; i++)
        {
            ref readonly var a = ref Data.Lines[i];
            ref readonly var b = ref other.Decided.Lines[i];
            if (a.Code != b.Code || a.Units != b.Units || a.Modifiers != b.Modifiers)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A choice of a missing fact: its word, and its stored value.</summary>
internal readonly record struct Choice(string Text, long Value);

/// <summary>The choices of a question, and the encounter with one of them stated.</summary>
internal static class Completion
{
    internal static List<Choice> Choices(Encounter encounter, in Question question)
    {
        var choices = new List<Choice>();
        switch (question.Form)
        {
            case ChoiceForm.Words:
                AddWords(choices, encounter, question);
                break;
            case ChoiceForm.Bool:
                choices.Add(new Choice("true", 1));
                choices.Add(new Choice("false", 0));
                break;
            case ChoiceForm.Numbers:
                AddNumber(choices, encounter, question, question.A);
                AddNumber(choices, encounter, question, question.B);
                break;
            case ChoiceForm.Sites:
                AddSites(choices, (BodySite)question.A);
                break;
            case ChoiceForm.Lesion:
                choices.Add(new Choice("same as " + encounter.Services[(int)question.A].Id, question.A));
                choices.Add(new Choice("different", -1));
                break;
            case ChoiceForm.Lesions:
                AddServices(choices, encounter, question);
                break;
            case ChoiceForm.Drugs:
                AddDrugs(choices, encounter);
                break;
            case ChoiceForm.Codes:
                AddCode(choices, question.A);
                AddCode(choices, question.B);
                AddCode(choices, question.C);
                break;
            default:
                break;
        }

        return choices;
    }

    internal static Encounter Apply(Encounter encounter, in Question question, Choice choice)
    {
        if (question.Service < 0)
        {
            return ApplyToVisit(encounter, question.Fact, choice);
        }

        var services = new Service[encounter.Services.Count];
        encounter.Services.AsSpan().CopyTo(services);
        ref var service = ref services[question.Service];
        if (question.Form is ChoiceForm.Lesion or ChoiceForm.Lesions)
        {
            ApplyLesion(services, question.Service, (int)choice.Value);
        }
        else if (question.Form == ChoiceForm.Drugs)
        {
            service = ((TherapeuticInjectionService)service) with { Drug = services[(int)choice.Value].Id };
        }
        else if (service.Members.Find(question.Fact) is { } member)
        {
            service = service.With(member, (int)choice.Value);
        }

        return encounter with { Services = new FactList<Service>(services) };
    }

    private static void ApplyLesion(Service[] services, int service, int other)
    {
        if (other < 0)
        {
            services[service] = services[service] with { SeparateLesion = true };
            return;
        }

        var label = services[other].Lesion ?? services[service].Lesion ?? "(" + services[other].Id + ")";
        services[service] = services[service] with { Lesion = label };
        services[other] = services[other] with { Lesion = label };
    }

    private static Encounter ApplyToVisit(Encounter encounter, Fact fact, Choice choice)
    {
        var patient = encounter.Patient ?? new Patient();
        return fact switch
        {
            Fact.Sex => encounter with { Patient = patient with { Sex = (Sex)choice.Value } },
            Fact.Status => encounter with { Patient = patient with { Status = (PatientStatus)choice.Value } },
            Fact.AgeYears => encounter with { Patient = patient with { AgeYears = (int)choice.Value } },
            _ => encounter,
        };
    }

    private static void AddWords(List<Choice> choices, Encounter encounter, in Question question)
    {
        var words = question.Service < 0
            ? question.Fact == Fact.Sex ? Words.Of<Sex>() : Words.Of<PatientStatus>()
            : encounter.Services[question.Service].Members.Find(question.Fact)!.Words!;
        var open = question.Service >= 0 && encounter.Services[question.Service].Members.Find(question.Fact)!.Type == MemberType.OpenWord;
        for (var value = words.First; value < words.End - (open ? 1 : 0); value++)
        {
            if (question.A == 0 || (question.A & (1L << value)) != 0)
            {
                choices.Insert(question.B == value + 1 ? 0 : choices.Count, new Choice(words.Text(value), value));
            }
        }
    }

    private static void AddDrugs(List<Choice> choices, Encounter encounter)
    {
        for (var i = 0; i < encounter.Services.Count; i++)
        {
            if (DrugsOfVisit.IsDrug(encounter.Services[i]))
            {
                choices.Add(new Choice(encounter.Services[i].Id, i));
            }
        }
    }

    private static void AddNumber(List<Choice> choices, Encounter encounter, in Question question, long value)
    {
        var isDecimal = encounter.Services[question.Service].Members.Find(question.Fact)!.IsDecimal;
        choices.Add(new Choice(isDecimal ? Decimals.Format((int)value) : value.ToString(CultureInfo.InvariantCulture), value));
    }

    private static void AddSites(List<Choice> choices, BodySite coarse)
    {
        var words = Words.Of<BodySite>();
        if (coarse == BodySite.None)
        {
            foreach (ref readonly var row in SiteTable.Rows)
            {
                choices.Add(new Choice(words.Text((int)row.Site), (long)row.Site));
            }
        }

        foreach (var row in SiteTable.RowsOf(coarse))
        {
            choices.Add(new Choice(words.Text((int)row), (long)row));
        }
    }

    private static void AddServices(List<Choice> choices, Encounter encounter, in Question question)
    {
        for (var i = 0; i < encounter.Services.Count; i++)
        {
            if (ServiceBits.Has(question, i))
            {
                choices.Add(new Choice("same as " + encounter.Services[i].Id, i));
            }
        }
    }

    private static void AddCode(List<Choice> choices, long packed)
    {
        if (packed != 0 && ProcedureCode.FromPacked((uint)packed, out var code))
        {
            choices.Add(new Choice(code.ToString(), packed));
        }
    }
}
