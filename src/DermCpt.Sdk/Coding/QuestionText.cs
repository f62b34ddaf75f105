namespace DermCpt.Coding;

/// <summary>The question of a missing fact as a plain sentence, with the unit, and another way to state it where there is one.</summary>
internal static class QuestionText
{
    internal static string Of(Encounter encounter, in Question question)
    {
        if (question.Service < 0)
        {
            return OfVisit(question.Fact);
        }

        var service = encounter.Services[question.Service];
        var what = $"{NameOf(service.Kind)} {service.Id}";
        return question.Form == ChoiceForm.Lesions ? $"Which wound is that of the {what}: that of which other service? Labels in lesion say so."
            : question.Form == ChoiceForm.Lesion
            ? $"Is the lesion or wound of the {what} the same as that of the {NameOf(encounter.Services[(int)question.A].Kind)} {encounter.Services[(int)question.A].Id}? Labels in lesion, or separateLesion, say so."
            : OfMeasure(question.Fact, what) ?? OfChoice(question.Fact, what);
    }

    /// <summary>The unit of a measure; null where the fact is none.</summary>
    internal static string? UnitOf(Encounter encounter, in Question question) => question.Fact == Fact.AgeYears ? "years" : Choices.MemberOf(encounter, question)?.Type switch
    {
        MemberType.Length => "cm",
        MemberType.Area => "cm2",
        MemberType.Volume => "cc",
        MemberType.Percent => "percent",
        MemberType.Minutes => "minutes",
        MemberType.Amount => question.Fact is Fact.AmountMg or Fact.WastedMg or Fact.VialMg ? "mg" : "units",
        _ => null,
    };

    private static string NameOf(ServiceKind kind) => kind switch
    {
        ServiceKind.EvaluationAndManagement => "visit",
        ServiceKind.Mohs => "Mohs surgery",
        ServiceKind.Code => "given code",
        _ => Spaced(Words.Of<ServiceKind>().Text((int)kind)),
    };

    private static string Spaced(string camelCase)
    {
        var text = new System.Text.StringBuilder(camelCase.Length + 4);
        foreach (var letter in camelCase)
        {
            _ = char.IsAsciiLetterUpper(letter) ? text.Append(' ').Append(char.ToLowerInvariant(letter)) : text.Append(letter);
        }

        return text.ToString();
    }

    private static string OfVisit(Fact fact) => fact switch
    {
        Fact.Sex => "What is the patient's sex?",
        Fact.Status => "Is the patient new or established? The date of the last visit with this group and specialty (lastVisit) says it too.",
        Fact.AgeYears => "How old is the patient, in whole years?",
        _ => $"What is the {Spaced(Words.CamelCaseOf(fact))} of the encounter?",
    };

    private static string? OfMeasure(Fact fact, string what) => fact switch
    {
        Fact.ExcisedDiameterCm =>
            $"What is the excised diameter of the {what}, in cm: the lesion and twice its narrowest margin? Lesion diameter and margin (lesionDiameterCm, marginCm) say it too.",
        Fact.LesionDiameterCm =>
            $"What is the greatest diameter of the lesion of the {what}, in cm, without margins? The excised diameter (excisedDiameterCm) says it too.",
        Fact.MarginCm => $"What is the narrowest margin of the {what} on one side, in cm? The excised diameter (excisedDiameterCm) says it too.",
        Fact.DiameterCm => $"What is the greatest diameter of the lesion of the {what}, in cm, without margins?",
        Fact.LengthCm => $"How long is the repaired wound of the {what}, in cm?",
        Fact.UnderminingCm => $"How far was the wound of the {what} undermined, in cm?",
        Fact.DefectWidthCm => $"How wide is the defect of the {what}, in cm, across the undermined edge? The word undermining says it too.",
        Fact.AreaSqCm => $"What is the area of the {what}, in cm2? Of a flap, the primary and the secondary defect (primaryDefectSqCm, secondaryDefectSqCm) say it too.",
        Fact.PrimaryDefectSqCm => $"What is the area of the primary defect of the {what}, in cm2?",
        Fact.SecondaryDefectSqCm => $"What is the area of the secondary defect of the {what}, in cm2: the wound that raising the flap made?",
        Fact.HarvestAreaSqCm => $"What area of skin was harvested for the {what}, in cm2?",
        Fact.ProcessedAreaSqCm => $"What area of skin was processed for the {what}, in cm2?",
        Fact.BodySurfacePercent => $"What part of the body surface does the {what} cover, in percent?",
        Fact.EczematousOrInfectedBodySurfacePercent => $"What part of the body surface was debrided by the {what}, in percent?",
        Fact.VolumeCc => $"How much was injected by the {what}, in cc?",
        Fact.Minutes or Fact.TotalMinutes => $"How long did the {what} take, in minutes?",
        Fact.AmountMg => $"How much of the {what} was given, in mg? Billing units (amountUnits) say it too.",
        Fact.AmountUnits => $"How much of the {what} was given, in billing units?",
        Fact.WastedMg => $"How much of the vials opened for the {what} was discarded, in mg? The size of a vial (vialMg) says it too.",
        Fact.WastedUnits => $"How much of the vials opened for the {what} was discarded, in billing units? The size of a vial (vialUnits) says it too.",
        Fact.Count => $"How many are there of the {what} (lesions, nails, tests or specimens)?",
        Fact.Stages => $"How many stages had the {what}, and how many blocks each?",
        _ => null,
    };

    private static string OfChoice(Fact fact, string what) => fact switch
    {
        Fact.Site => $"Where on the body was the {what}?",
        Fact.Laterality => $"On which side was the {what}?",
        Fact.LesionType => $"What kind of lesion was treated by the {what}?",
        Fact.Technique => $"By which technique was the {what} done?",
        Fact.Complexity => $"Was the {what} simple, intermediate or complex? The facts say it too: layers, contamination, undermining, exposed structures.",
        Fact.Depth => $"How deep did the {what} go?",
        Fact.Extent => $"How extensive was the {what}?",
        Fact.Procedure => $"Which procedure was the {what}?",
        Fact.Repair => $"How was the wound of the {what} closed?",
        Fact.Setting => $"In which setting was the {what}?",
        Fact.Mdm => $"Which level of medical decision making had the {what}? Total minutes (totalMinutes) or problems, data and risk say it too.",
        Fact.Visit => $"Was the {what} the first of the stay or a later one?",
        Fact.SeparatelyIdentifiable => $"Was the {what} significant work of its own, beyond the usual work of the procedures of the day?",
        Fact.DecisionForSurgery => $"Was the major operation decided at the {what}?",
        Fact.Postoperative => $"How is the {what} related to the operation whose global period is open?",
        Fact.ReturnToOperatingRoom => $"Was the patient taken back to an operating room for the {what}?",
        Fact.PriorPathology => $"Was pathology of the tumor known before the {what}?",
        Fact.Method => $"By which method was the {what} done?",
        Fact.Extensive => $"Was the {what} extensive?",
        Fact.Complicated => $"Was the {what} complicated?",
        Fact.NamedVessel => $"Does the {what} carry a named vessel?",
        Fact.Dystrophic => $"Are the nails of the {what} dystrophic?",
        Fact.SingleDoseVial => $"Did the {what} come from a single-dose vial?",
        Fact.Component => $"Which part of the {what} is billed: all of it, the reading or the technical part?",
        Fact.Applier => $"Who applied the drug of the {what}: staff or the practitioner?",
        Fact.Debridement => $"Were lesions debrided before the {what}?",
        Fact.PlacedBySamePractitioner => $"Were the sutures or staples of the {what} placed by the same practitioner?",
        Fact.Anesthesia => $"Was the {what} done under anesthesia?",
        Fact.AssistantType => $"Who assisted at the {what}?",
        Fact.Diagnoses => $"Which diagnosis was treated by the {what}?",
        Fact.Code => $"Which code has the {what}? Of a drug, its name says it too.",
        _ => $"What is the {Spaced(Words.CamelCaseOf(fact))} of the {what}?",
    };
}
