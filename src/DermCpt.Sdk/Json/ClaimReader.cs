using DermCpt.Anatomy;
using DermCpt.Claims;
using DermCpt.Encounters;

namespace DermCpt.Json;

/// <summary>Reads a claim by its member table.</summary>
internal static class ClaimReader
{
    /// <summary>More lines than any claim form or transaction has are not worth reading.</summary>
    internal const int MaxLines = 999;

    internal static Claim Read(ref JsonCursor cursor, DermCoder? coder)
    {
        cursor.ExpectObject(InputTables.Claim.Name);
        string? id = null, payer = null, place = null;
        DateOnly date = default;
        DateOnly? processed = null;
        Patient? patient = null;
        FactList<EarlierService>? history = null;
        FactList<ClaimLine>? lines = null;
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
                case "patient": patient = InputReader.Patient(ref cursor); break;
                case "history": history = InputReader.History(ref cursor); break;
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
            PlaceOfService = place ?? "11",
            Patient = patient,
            History = history ?? FactList<EarlierService>.Empty,
            Lines = lines!,
            Encounter = encounter,
        };
    }

    private static FactList<ClaimLine> Lines(ref JsonCursor cursor)
    {
        cursor.ExpectArray("claim lines");
        var count = cursor.CountElements();
        if (count > MaxLines)
        {
            throw cursor.ErrorFound("too many lines", $"at most {MaxLines} lines");
        }

        var lines = new ClaimLine[count];
        for (var i = 0; cursor.NextElement(); i++)
        {
            lines[i] = Line(ref cursor);
        }

        return new FactList<ClaimLine>(lines);
    }

    private static ClaimLine Line(ref JsonCursor cursor)
    {
        cursor.ExpectObject(InputTables.ClaimLine.Name);
        var line = new ClaimLine { Code = default };
        ulong seen = 0;
        while (InputReader.Next(ref cursor, InputTables.ClaimLine, ref seen, out var member))
        {
            line = member.Name switch
            {
                "code" => line with { Code = cursor.Code() },
                "units" => line with { Units = cursor.Whole(member.Least, member.Most) },
                "modifiers" => line with { Modifiers = InputReader.Modifiers(ref cursor) },
                "diagnoses" => line with { Diagnoses = InputReader.Diagnoses(ref cursor) },
                "dateOfService" => line with { DateOfService = cursor.Date() },
                "placeOfService" => line with { PlaceOfService = InputReader.Place(ref cursor) },
                "site" => line with { Site = WordValue.To<BodySite>(cursor.Word(member.Words!)) },
                "laterality" => line with { Laterality = WordValue.To<Laterality>(cursor.Word(member.Words!)) },
                "lesion" => line with { Lesion = InputReader.Label(ref cursor) },
                "separateLesion" => line with { SeparateLesion = cursor.Bool() },
                "session" => line with { Session = InputReader.Label(ref cursor) },
                _ => line with { Practitioner = InputReader.Label(ref cursor) },
            };
        }

        return line;
    }
}
