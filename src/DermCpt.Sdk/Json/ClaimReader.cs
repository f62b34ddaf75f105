namespace DermCpt.Json;

/// <summary>Reads a claim by its member table.</summary>
internal static class ClaimReader
{
    internal static Claim Read(ref JsonCursor cursor, DermCoder? coder)
    {
        cursor.ExpectObject(InputTables.Claim.Name);
        var read = default(VisitParts);
        ulong seen = 0;
        while (InputReader.Next(ref cursor, InputTables.Claim, ref seen, out var member))
        {
            switch (member.Name)
            {
                case "processingDate": read.Processed = cursor.Date(); break;
                case "specialty": read.Specialty = InputReader.Label(ref cursor); break;
                case "lines": read.Lines = Lines(ref cursor); break;
                case "encounter": read.Encounter = EncounterReader.Read(ref cursor, coder); break;
                default: read.Take(ref cursor, member.Name, coder); break;
            }
        }

        return new Claim
        {
            Id = read.Id,
            DateOfService = read.Date,
            ProcessingDate = read.Processed,
            Payer = read.Payer!,
            PlaceOfService = read.Place ?? Encounter.UsualPlace,
            State = read.State,
            Contractor = read.Contractor,
            Practice = read.Practice,
            Patient = read.Patient,
            History = read.History ?? ValueList<PriorService>.Empty,
            Specialty = read.Specialty,
            Lines = read.Lines!,
            Encounter = read.Encounter,
        };
    }

    internal static ValueList<ClaimLine> Lines(ref JsonCursor cursor)
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
        var read = new BilledParts { Units = 1 };
        bool? separate = null;
        string? place = null, session = null, practitioner = null;
        ulong seen = 0;
        while (InputReader.Next(ref cursor, InputTables.ClaimLine, ref seen, out var member))
        {
            switch (member.Name)
            {
                case "dateOfService": read.Date = cursor.Date(); break;
                case "placeOfService": place = InputReader.Place(ref cursor); break;
                case "separateLesion": separate = cursor.Bool(); break;
                case "session": session = InputReader.Label(ref cursor); break;
                case "practitioner": practitioner = InputReader.Label(ref cursor); break;
                default: read.Take(ref cursor, member); break;
            }
        }

        return new ClaimLine
        {
            Code = read.Code,
            Units = read.Units!.Value,
            Modifiers = read.Modifiers ?? ValueList<ModifierCode>.Empty,
            Diagnoses = read.Diagnoses ?? ValueList<DiagnosisCode>.Empty,
            DateOfService = read.Date,
            PlaceOfService = place,
            Site = read.Site,
            Laterality = read.Side,
            Lesion = read.Lesion,
            SeparateLesion = separate,
            Session = session,
            Practitioner = practitioner,
        };
    }
}
