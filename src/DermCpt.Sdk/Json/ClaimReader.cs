namespace DermCpt.Json;

/// <summary>Reads a claim by its member table.</summary>
internal static class ClaimReader
{
    internal static Claim Read(ref JsonCursor cursor, DermCoder? coder)
    {
        cursor.ExpectObject(InputTables.Claim.Name);
        string? id = null, payer = null, place = null, specialty = null, state = null, contractor = null, practice = null;
        DateOnly date = default;
        DateOnly? processed = null;
        Patient? patient = null;
        ValueList<PriorService>? history = null;
        ValueList<ClaimLine>? lines = null;
        Encounter? encounter = null;
        ulong seen = 0;
        while (InputReader.Next(ref cursor, InputTables.Claim, ref seen, out var member))
        {
            switch (member.Name)
            {
                case "id": id = InputReader.Label(ref cursor); break;
                case "dateOfService": date = cursor.Date(); break;
                case "processingDate": processed = cursor.Date(); break;
                case "payer": payer = InputReader.Payer(ref cursor, coder); break;
                case "placeOfService": place = InputReader.Place(ref cursor); break;
                case "state": state = InputReader.State(ref cursor); break;
                case "contractor": contractor = InputReader.Label(ref cursor); break;
                case "practice": practice = InputReader.Practice(ref cursor, coder); break;
                case "patient": patient = InputReader.Patient(ref cursor); break;
                case "history": history = InputReader.History(ref cursor); break;
                case "specialty": specialty = InputReader.Label(ref cursor); break;
                case "lines": lines = Lines(ref cursor); break;
                default: encounter = EncounterReader.Read(ref cursor, coder); break;
            }
        }

        return new Claim
        {
            Id = id,
            DateOfService = date,
            ProcessingDate = processed,
            Payer = payer!,
            PlaceOfService = place ?? Encounter.UsualPlace,
            State = state,
            Contractor = contractor,
            Practice = practice,
            Patient = patient,
            History = history ?? ValueList<PriorService>.Empty,
            Specialty = specialty,
            Lines = lines!,
            Encounter = encounter,
        };
    }

    private static ValueList<ClaimLine> Lines(ref JsonCursor cursor)
    {
        cursor.ExpectArray("claim lines");
        var lines = default(Gathered<ClaimLine>);
        while (cursor.NextElement())
        {
            lines.Add(lines.Count < Claim.MaxLines ? Line(ref cursor) : throw cursor.ErrorFound("one line too many", $"at most {Claim.MaxLines} lines"));
        }

        return lines.ToList();
    }

    private static ClaimLine Line(ref JsonCursor cursor)
    {
        cursor.ExpectObject(InputTables.ClaimLine.Name);
        ProcedureCode code = default;
        var units = 1;
        ValueList<ModifierCode>? modifiers = null;
        ValueList<DiagnosisCode>? diagnoses = null;
        DateOnly? date = null;
        BodySite? site = null;
        Laterality? side = null;
        bool? separate = null;
        string? place = null, lesion = null, session = null, practitioner = null;
        ulong seen = 0;
        while (InputReader.Next(ref cursor, InputTables.ClaimLine, ref seen, out var member))
        {
            switch (member.Name)
            {
                case "code": code = cursor.Code(); break;
                case "units": units = cursor.Whole(member.Least, member.Most); break;
                case "modifiers": modifiers = InputReader.Modifiers(ref cursor); break;
                case "diagnoses": diagnoses = InputReader.Diagnoses(ref cursor); break;
                case "dateOfService": date = cursor.Date(); break;
                case "placeOfService": place = InputReader.Place(ref cursor); break;
                case "site": site = WordValue.To<BodySite>(cursor.Word(member.Words!)); break;
                case "laterality": side = WordValue.To<Laterality>(cursor.Word(member.Words!)); break;
                case "lesion": lesion = InputReader.Label(ref cursor); break;
                case "separateLesion": separate = cursor.Bool(); break;
                case "session": session = InputReader.Label(ref cursor); break;
                default: practitioner = InputReader.Label(ref cursor); break;
            }
        }

        return new ClaimLine
        {
            Code = code,
            Units = units,
            Modifiers = modifiers ?? ValueList<ModifierCode>.Empty,
            Diagnoses = diagnoses ?? ValueList<DiagnosisCode>.Empty,
            DateOfService = date,
            PlaceOfService = place,
            Site = site,
            Laterality = side,
            Lesion = lesion,
            SeparateLesion = separate,
            Session = session,
            Practitioner = practitioner,
        };
    }
}
