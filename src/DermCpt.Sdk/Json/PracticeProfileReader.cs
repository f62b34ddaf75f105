namespace DermCpt.Json;

/// <summary>Reads a practice profile by its member table.</summary>
internal static class PracticeProfileReader
{
    internal static PracticeProfile Read(ref JsonCursor cursor)
    {
        cursor.ExpectObject(InputTables.PracticeProfile.Name);
        string? id = null, version = null, contractor = null, state = null, place = null;
        bool? ownLaboratory = null, ppmCertificate = null;
        Inference? inference = null;
        ValueList<PracticeDrug>? drugs = null;
        ulong seen = 0;
        while (InputReader.Next(ref cursor, InputTables.PracticeProfile, ref seen, out var member))
        {
            switch (member.Name)
            {
                case "id": id = InputReader.Label(ref cursor); break;
                case "version": version = InputReader.Label(ref cursor); break;
                case "ownLaboratory": ownLaboratory = cursor.Bool(); break;
                case "ppmCertificate": ppmCertificate = cursor.Bool(); break;
                case "contractor": contractor = InputReader.Label(ref cursor); break;
                case "state": state = InputReader.State(ref cursor); break;
                case "defaultPlaceOfService": place = InputReader.Place(ref cursor); break;
                case "drugs": drugs = Drugs(ref cursor); break;
                default: inference = WordValue.To<Inference>(cursor.Word(member.Words!)); break;
            }
        }

        return new PracticeProfile
        {
            Id = id!,
            Version = version ?? "1",
            OwnLaboratory = ownLaboratory,
            PpmCertificate = ppmCertificate,
            Contractor = contractor,
            State = state,
            DefaultPlaceOfService = place,
            Drugs = drugs ?? ValueList<PracticeDrug>.Empty,
            Inference = inference,
        };
    }

    private static ValueList<PracticeDrug> Drugs(ref JsonCursor cursor)
    {
        cursor.ExpectArray("drugs of the practice");
        var drugs = default(Gathered<PracticeDrug>);
        while (cursor.NextElement())
        {
            drugs.Add(Drug(ref cursor));
        }

        return drugs.ToList();
    }

    private static PracticeDrug Drug(ref JsonCursor cursor)
    {
        cursor.ExpectObject(InputTables.PracticeDrug.Name);
        ProcedureCode code = default;
        decimal? vialUnits = null;
        bool? singleDose = null;
        ulong seen = 0;
        while (InputReader.Next(ref cursor, InputTables.PracticeDrug, ref seen, out var member))
        {
            switch (member.Name)
            {
                case "code": code = cursor.Code(); break;
                case "vialUnits": vialUnits = cursor.Hundredths(mayBeZero: false, Decimals.Max, "billing units") / 100m; break;
                default: singleDose = cursor.Bool(); break;
            }
        }

        return new PracticeDrug { Code = code, VialUnits = vialUnits, SingleDose = singleDose };
    }
}
