using System.Buffers;
using DermCpt.Editions;
using DermCpt.Json;
using DermCpt.ReferenceData;

namespace DermCpt.Fuzz;

/// <summary>An edition of a few rows in every table, so that each trial is fast. The rows are made up.</summary>
internal static class SmallEdition
{
    private static readonly DateOnly From = new(2024, 7, 1);
    private static readonly DateOnly To = new(2024, 9, 30);

    internal static Edition Load()
    {
        using var stream = new MemoryStream(Bytes());
        return Edition.Load(stream);
    }

    internal static byte[] Bytes()
    {
        var builder = new EditionBuilder("small");
        builder.AddPairs(In(TableId.Ptp, "2024Q3"), [Pair("11102", "17000", null), Pair("17000", "99213", null), Pair("17311", "14040", From)], Codes("11103", "J3301"));
        builder.AddDatedPairs(In(TableId.Ptp, "2026Q3") with { From = new(2026, 7, 1), To = new(2026, 9, 30), IsPartial = true }, [Pair("17000", "99213", From)]);
        builder.AddUnits(In(TableId.Mue, "2024Q3"), [new UnitRow(Code("11102"), 1, 2, "made up", 1), new UnitRow(Code("J3301"), 16, 3, string.Empty, 2)], Codes("17000"));
        builder.AddFees(In(TableId.FeeSchedule, "RVU24C"), [Fee("11102", FeeComponent.Whole), Fee("88305", FeeComponent.Whole), Fee("88305", FeeComponent.Professional)], 0);
        builder.AddGlobalDays([In(TableId.GlobalDays, "patch")], [new GlobalDaysRow(Code("17000"), GlobalDays.Days010, From, 0)]);
        builder.AddAddOns(In(TableId.AddOn, "2026Q2") with { From = null, To = null }, [new AddOnRow(Code("11103"), Code("11102"), 1, From, null, null, null, false), new AddOnRow(Code("99292"), default, 2, From, null, null, null, true)]);
        builder.AddLifecycles(In(TableId.Lifecycle, "2026-11") with { From = null, To = null }, [new LifecycleRow(Code("11100"), null, new(2018, 12, 31), false, false, "made up", Codes("11102"), string.Empty, 0, 1)]);
        builder.AddDiagnoses([In(TableId.Diagnosis, "FY2026")], [new BillableRow(DiagnosisCode.Parse("C44.310"), null, null), new BillableRow(DiagnosisCode.Parse("L57.0"), null, null)]);
        builder.AddPlaces(In(TableId.PlaceOfService, "2026-02") with { From = null, To = null }, [new PlaceRow(11, false, "Office"), new PlaceRow(24, true, "Surgery center")]);
        builder.AddHcpcs(In(TableId.Hcpcs, "2024"), [new HcpcsRow(Code("J3301"), "made up", 'E')]);
        return builder.Build();
    }

    /// <summary>A certificate of that edition.</summary>
    internal static byte[] Certificate()
    {
        var visit = DermCptJson.ReadEncounter("""{"dateOfService":"2024-08-01","payer":"medicare","services":[{"id":"a","kind":"biopsy","technique":"tangential","site":"thigh","laterality":"left","count":2},{"id":"b","kind":"destruction","lesionType":"premalignant","count":3},{"id":"c","kind":"excision","lesionType":"benign","excisedDiameterCm":0.9,"site":"backUpper","diagnoses":["L57.0"]}]}"""u8);
        var output = new ArrayBufferWriter<byte>();
        DermCptJson.WriteCertificate(new DermCoder(Load()).Code(visit), output);
        return output.WrittenSpan.ToArray();
    }

    private static Release In(TableId table, string name) => new(table, name, "made up", From, To);

    private static PairRow Pair(string column1, string column2, DateOnly? from) => new(Code(column1), Code(column2), from, null, 1);

    private static ScheduleRow Fee(string code, FeeComponent component) => new(Code(code), component, new FeeValueRecord { Work = 66 }, new FeePolicyRecord { Status = (byte)'A', Global = GlobalDays.Days000 }, 332875);

    private static ProcedureCode Code(string code) => ProcedureCode.Parse(code);

    private static ProcedureCode[] Codes(params string[] codes) => Array.ConvertAll(codes, ProcedureCode.Parse);
}
