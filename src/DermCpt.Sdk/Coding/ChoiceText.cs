using System.Globalization;
using DermCpt.Families;

namespace DermCpt.Coding;

/// <summary>The texts of a choice: its label for people, its value as the member's JSON text.</summary>
internal static class ChoiceText
{
    private const int Tenth = 10;

    internal static string Label(Encounter encounter, in Question question, in Choice choice)
    {
        if (!choice.IsBand)
        {
            return question.Fact switch
            {
                Fact.Stages => MohsFamily.AskedStages[(int)choice.Value].Label,
                Fact.Diagnoses when question.Form == ChoiceForm.Value => LaserTreatmentFamily.AskedDiagnoses[(int)choice.Value].Label,
                _ => Value(encounter, question, choice),
            };
        }

        var member = Choices.MemberOf(encounter, question);
        var isCount = member?.IsDecimal != true;
        if (choice.From == choice.To || (isCount && choice.To == 1))
        {
            return Number(member, choice.To);
        }

        if (choice.To == BandTable.Open)
        {
            // Lengths go on a tenth above the band before.
            var step = member?.Type == MemberType.Length && choice.From % Tenth == 0 ? Tenth : 1;
            return choice.From <= 1 ? "any" : isCount ? Number(member, choice.From) + " or more" : "more than " + Number(member, choice.From - step);
        }

        return choice.From == 0 ? "up to " + Number(member, choice.To) : Number(member, choice.From) + " to " + Number(member, choice.To);
    }

    internal static string Value(Encounter encounter, in Question question, in Choice choice) => question.Form switch
    {
        ChoiceForm.Words => WordsOf(encounter, question).Text((int)choice.Value),
        ChoiceForm.Bool => choice.Value == 1 ? "true" : "false",
        ChoiceForm.Sites => Words.Of<BodySite>().Text((int)choice.Value),
        ChoiceForm.Lesion or ChoiceForm.Lesions => choice.Value < 0 ? "different" : "same as " + encounter.Services[(int)choice.Value].Id,
        ChoiceForm.Drugs => encounter.Services[(int)choice.Value].Id,
        ChoiceForm.Codes => ProcedureCode.FromPacked((uint)choice.Value, out var code) ? code.ToString() : string.Empty,
        _ => question.Fact switch
        {
            Fact.Stages => "[" + MohsFamily.AskedStages[(int)choice.Value].Stages.ToString() + "]",
            Fact.Diagnoses => LaserTreatmentFamily.AskedDiagnoses[(int)choice.Value].Code.ToString(),
            _ => Plain(Choices.MemberOf(encounter, question), (int)choice.Value),
        },
    };

    /// <summary>A stored number as it is printed: sizes to the tenth at least, since tables are.</summary>
    internal static string Number(Member? member, int stored) =>
        member?.IsDecimal != true ? stored.ToString(CultureInfo.InvariantCulture)
        : member.Type == MemberType.Length ? (stored / 100m).ToString("0.0#", CultureInfo.InvariantCulture)
        : Decimals.Format(stored);

    /// <summary>A stored number in its shortest form.</summary>
    internal static string Plain(Member? member, int stored) =>
        member?.IsDecimal == true ? Decimals.Format(stored) : stored.ToString(CultureInfo.InvariantCulture);

    private static Words WordsOf(Encounter encounter, in Question question) =>
        Choices.MemberOf(encounter, question)?.Words ?? (question.Fact == Fact.Sex ? Words.Of<Sex>() : Words.Of<PatientStatus>());
}
