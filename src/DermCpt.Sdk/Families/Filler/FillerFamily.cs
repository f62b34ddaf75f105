using DermCpt.Coding;
using static DermCpt.Families.Bands;

namespace DermCpt.Families;

/// <summary>Fillers by volume and pigment by area, each summed over the session (CO-01, CO-02). Thread-safe: immutable.</summary>
internal sealed class FillerFamily : Family
{
    private static readonly ProcedureCode LargeTattoo = ProcedureCode.FromNumber(11921);
    private static readonly ProcedureCode FurtherTattoo = ProcedureCode.FromNumber(11922);
    private static readonly Increments Twenties = new(2000, 2000);

    private static readonly BandTable[] AllTables =
    [
        new("filler", Rule.CO_01, BandUnit.CubicCentimeters, 10, [Row(100, 11950), Row(500, 11951), Row(1000, 11952), Row(BandTable.Open, 11954)]),
        new("tattoo", Rule.CO_02, BandUnit.SquareCentimeters, 10, [Row(600, 11920), Row(2000, 11921), Row(BandTable.Open, 11921)]),
    ];

    internal override string Name => "filler";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Filler, ServiceKind.Tattoo];

    internal override ReadOnlySpan<BandTable> Tables => AllTables;

    internal override void AddBounds(Service service, Bounds bounds)
    {
        base.AddBounds(service, bounds);
        if (bounds.Fact == Fact.AreaSqCm)
        {
            bounds.Add(Twenties);
        }
    }

    internal override void Select(CodingWork work)
    {
        _ = Add(work, work.Of(ServiceKind.Filler), AllTables[0], Fact.VolumeCc, static filler => ((FillerService)filler).VolumeCc?.Hundredths);
        var tattoos = work.Of(ServiceKind.Tattoo);
        if (Add(work, tattoos, AllTables[1], Fact.AreaSqCm, static tattoo => ((TattooService)tattoo).AreaSqCm?.Hundredths) is { } line)
        {
            work.AddLine(FurtherTattoo, Twenties.Beyond(line.Measured), tattoos, Rule.CO_02).Using(Fact.AreaSqCm).AddOnTo = LargeTattoo;
        }
    }

    private static LineDraft? Add(CodingWork work, ReadOnlySpan<short> services, BandTable table, Fact fact, Func<Service, int?> member) =>
        work.TrySum(services, fact, table.Rule, member, out var sum) && work.TryBand(table, AnyGroup, sum, out var answer)
            ? work.AddLine(answer.Code, 1, services, table.Rule).Using(fact).BecauseOfBand(answer).Within(table, AnyGroup, sum.Total)
            : null;
}
