using System.Buffers;

namespace DermCpt.Json;

/// <summary>Reads an encounter by its member table.</summary>
internal static class EncounterReader
{
    /// <summary>The encounter at the cursor; where a coder is given, its payer must be one that the coder knows.</summary>
    internal static Encounter Read(ref JsonCursor cursor, DermCoder? coder)
    {
        cursor.ExpectObject(InputTables.Encounter.Name);
        var read = default(VisitParts);
        DateOnly? lastVisit = null;
        var practitioner = default((bool? ReadsOwn, string? Specialty));
        ValueList<Service>? services = null;
        ulong seen = 0;
        while (InputReader.Next(ref cursor, InputTables.Encounter, ref seen, out var member))
        {
            switch (member.Name)
            {
                case "practitioner": practitioner = Practitioner(ref cursor); break;
                case "lastVisit": lastVisit = cursor.Date(); break;
                case "services": services = Services(ref cursor); break;
                default: read.Take(ref cursor, member.Name, coder); break;
            }
        }

        return new Encounter
        {
            Id = read.Id,
            DateOfService = read.Date,
            Payer = read.Payer!,
            PlaceOfService = read.Place!,
            State = read.State,
            Contractor = read.Contractor,
            Practice = read.Practice,
            Patient = read.Patient,
            ReadsOwnPathology = practitioner.ReadsOwn,
            Specialty = practitioner.Specialty,
            History = read.History ?? ValueList<PriorService>.Empty,
            LastVisit = lastVisit,
            Services = services!,
        };
    }

    private static (bool? ReadsOwn, string? Specialty) Practitioner(ref JsonCursor cursor)
    {
        cursor.ExpectObject(InputTables.Practitioner.Name);
        var read = default((bool? ReadsOwn, string? Specialty));
        ulong seen = 0;
        while (InputReader.Next(ref cursor, InputTables.Practitioner, ref seen, out var member))
        {
            switch (member.Name)
            {
                case "readsOwnPathology": read.ReadsOwn = cursor.Bool(); break;
                default: read.Specialty = InputReader.Label(ref cursor); break;
            }
        }

        return read;
    }

    private static ValueList<Service> Services(ref JsonCursor cursor)
    {
        const string Expected = "1 to 200 services";
        cursor.ExpectArray("services");
        var room = ArrayPool<Service>.Shared.Rent(Encounter.MaxServices);
        try
        {
            var count = 0;
            while (cursor.NextElement())
            {
                if (count == Encounter.MaxServices)
                {
                    throw cursor.ErrorFound("one service too many", Expected);
                }

                room[count] = ServiceReader.Read(ref cursor, room.AsSpan(0, count));
                count++;
            }

            return count > 0 ? new ValueList<Service>(room.AsSpan(0, count).ToArray()) : throw cursor.ErrorFound("no services", Expected);
        }
        finally
        {
            ArrayPool<Service>.Shared.Return(room, clearArray: true);
        }
    }
}
