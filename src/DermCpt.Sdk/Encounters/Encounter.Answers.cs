using System.Globalization;
using DermCpt.Coding;

namespace DermCpt;

/// <summary>The encounter with an answer to what a result asked for.</summary>
public sealed partial record Encounter
{
    /// <summary>
    /// A copy with one of the choices of a missing fact stated. A band is stated by its value; state the measure itself where the record
    /// has it.
    /// </summary>
    /// <exception cref="ArgumentException">The encounter has no service of that id.</exception>
    public Encounter Answer(MissingFact fact, FactChoice choice)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(choice);
        var question = Here(fact);
        return Completion.Apply(this, question, choice.LesionOf is { } other ? new Choice(IndexOf(other)) : choice.Choice);
    }

    /// <summary>A copy with a missing length stated.</summary>
    /// <exception cref="ArgumentException">The fact is no length, or the encounter has no service of that id.</exception>
    public Encounter Answer(MissingFact fact, Length value) => With(fact, value.Hundredths, "length", MemberType.Length);

    /// <summary>A copy with a missing area stated.</summary>
    /// <exception cref="ArgumentException">The fact is no area, or the encounter has no service of that id.</exception>
    public Encounter Answer(MissingFact fact, Area value) => With(fact, value.Hundredths, "area", MemberType.Area);

    /// <summary>A copy with a missing volume stated.</summary>
    /// <exception cref="ArgumentException">The fact is no volume, or the encounter has no service of that id.</exception>
    public Encounter Answer(MissingFact fact, Volume value) => With(fact, value.Hundredths, "volume", MemberType.Volume);

    /// <summary>A copy with a missing yes or no stated.</summary>
    /// <exception cref="ArgumentException">The fact is no yes or no, or the encounter has no service of that id.</exception>
    public Encounter Answer(MissingFact fact, bool value) => With(fact, value ? 1 : 0, "yes or no", MemberType.Bool);

    /// <summary>A copy with a missing number stated: a count, an age, minutes, percent, an amount, or a measure in its unit.</summary>
    /// <exception cref="ArgumentException">The fact is no number, the number is not one of its values, or the encounter has no service of that id.</exception>
    public Encounter Answer(MissingFact fact, decimal value)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var question = Here(fact);
        var member = Choices.MemberOf(this, question);
        if (member?.IsDecimal == true)
        {
            return Completion.Apply(this, question, new Choice(FactRange.Hundredths(value, fact.Fact)));
        }

        return (member?.Type is MemberType.Count or MemberType.CountFromZero || fact.Fact == Fact.AgeYears) && decimal.Truncate(value) == value
            ? Completion.Apply(this, question, new Choice(FactRange.Count((int)value, fact.Fact)))
            : throw new ArgumentException($"{fact.Name} takes no {value.ToString(CultureInfo.InvariantCulture)}: {fact.Question}", nameof(value));
    }

    /// <summary>A copy with a missing word stated: a member of the fact's enumeration.</summary>
    /// <exception cref="ArgumentException">The word is of another fact, or the encounter has no service of that id.</exception>
    public Encounter Answer<T>(MissingFact fact, T value)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(fact);
        var question = Here(fact);
        var words = Choices.MemberOf(this,
            question)?.Words?.Type ?? (question.Service >= 0 ? null
                : fact.Fact switch { Fact.Sex => typeof(Sex), Fact.Status => typeof(PatientStatus), _ => null });
        return words == typeof(T) && Enum.IsDefined(value)
            ? Completion.Apply(this, question, new Choice(WordValue.From(value)))
            : throw new ArgumentException($"{fact.Name} takes no {typeof(T).Name} {value}: {fact.Question}", nameof(value));
    }

    private Encounter With(MissingFact fact, int stored, string what, MemberType type)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var question = Here(fact);
        return Choices.MemberOf(this, question)?.Type == type
            ? Completion.Apply(this, question with { Form = ChoiceForm.Value }, new Choice(stored))
            : throw new ArgumentException($"{fact.Name} is no {what}: {fact.Question}", nameof(fact));
    }

    /// <summary>The question as it stands in this encounter, whose services may lie in another order.</summary>
    private Question Here(MissingFact fact)
    {
        if (fact.Service is null)
        {
            return fact.Asked;
        }

        return fact.Asked with { Service = IndexOf(fact.Service) };
    }

    private short IndexOf(string service)
    {
        for (short i = 0; i < Services.Count; i++)
        {
            if (string.Equals(Services[i].Id, service, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new ArgumentException($"The encounter has no service {service}, which the fact is about.", nameof(service));
    }
}
