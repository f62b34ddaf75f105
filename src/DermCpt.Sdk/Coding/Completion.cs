using DermCpt.Families;

namespace DermCpt.Coding;

/// <summary>The encounter with one choice of a question stated.</summary>
internal static class Completion
{
    internal static Encounter Apply(Encounter encounter, in Question question, in Choice choice)
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
        else if (question.Fact == Fact.Diagnoses)
        {
            service = service with { Diagnoses = [LaserTreatmentFamily.AskedDiagnoses[(int)choice.Value].Code] };
        }
        else if (service.Members.Find(question.Fact) is { } member)
        {
            service = question.Fact == Fact.Stages ? service.With(member, MohsFamily.AskedStages[(int)choice.Value].Stages)
                : service.With(member, (int)choice.Value);
        }

        return encounter with { Services = new ValueList<Service>(services) };
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

    private static Encounter ApplyToVisit(Encounter encounter, Fact fact, in Choice choice)
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
}
