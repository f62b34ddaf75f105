namespace DermCpt.Json;

/// <summary>What an encounter and a claim have in common, as far as it was read. Lives on the stack for one document.</summary>
internal struct VisitParts
{
    internal string? Id;
    internal DateOnly Date;
    internal string? Payer;
    internal string? Place;
    internal string? State;
    internal string? Contractor;
    internal string? Practice;
    internal Patient? Patient;
    internal ValueList<PriorService>? History;
    internal DateOnly? Processed;
    internal string? Specialty;
    internal ValueList<ClaimLine>? Lines;
    internal Encounter? Encounter;

    /// <summary>Reads a member that both have.</summary>
    internal void Take(ref JsonCursor cursor, string name, DermCoder? coder)
    {
        switch (name)
        {
            case "id": Id = InputReader.Label(ref cursor); break;
            case "dateOfService": Date = cursor.Date(); break;
            case "payer": Payer = InputReader.Payer(ref cursor, coder); break;
            case "placeOfService": Place = InputReader.Place(ref cursor); break;
            case "state": State = InputReader.State(ref cursor); break;
            case "contractor": Contractor = InputReader.Label(ref cursor); break;
            case "practice": Practice = InputReader.Practice(ref cursor, coder); break;
            case "patient": Patient = InputReader.Patient(ref cursor); break;
            default: History = InputReader.History(ref cursor); break;
        }
    }
}

/// <summary>What a claim line and an earlier service have in common, as far as it was read.</summary>
internal struct BilledParts
{
    internal ProcedureCode Code;
    internal int? Units;
    internal DateOnly? Date;
    internal ValueList<ModifierCode>? Modifiers;
    internal ValueList<DiagnosisCode>? Diagnoses;
    internal BodySite? Site;
    internal Laterality? Side;
    internal string? Lesion;

    /// <summary>Reads a member that both have.</summary>
    internal void Take(ref JsonCursor cursor, InputMember member)
    {
        switch (member.Name)
        {
            case "code": Code = cursor.Code(); break;
            case "units": Units = cursor.Whole(member.Least, member.Most); break;
            case "modifiers": Modifiers = InputReader.Modifiers(ref cursor); break;
            case "diagnoses": Diagnoses = InputReader.Diagnoses(ref cursor); break;
            case "site": Site = WordValue.To<BodySite>(cursor.Word(member.Words!)); break;
            case "laterality": Side = WordValue.To<Laterality>(cursor.Word(member.Words!)); break;
            default: Lesion = InputReader.Label(ref cursor); break;
        }
    }
}
