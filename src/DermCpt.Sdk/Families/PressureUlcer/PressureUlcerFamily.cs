using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Pressure ulcers by bone, closure and whether bone was taken, one line an ulcer (PU-01). Thread-safe: immutable.</summary>
internal sealed class PressureUlcerFamily : Family
{
    private const int NoCode = 0;

    /// <summary>
    /// One row a bone and closure: without and with ostectomy. The coccyx is taken by its codes themselves; a graft is prepared for as a
    /// flap of muscle is.
    /// </summary>
    private static readonly (PressureUlcerLocation Location, PressureUlcerClosure Closure, int Soft, int WithBone)[] Codes =
    [
        (PressureUlcerLocation.Coccyx, PressureUlcerClosure.Primary, 15920, 15920), (PressureUlcerLocation.Coccyx, PressureUlcerClosure.Flap, 15922, 15922),
        (PressureUlcerLocation.Sacrum, PressureUlcerClosure.Primary, 15931, 15933), (PressureUlcerLocation.Sacrum, PressureUlcerClosure.Flap, 15934, 15935),
        (PressureUlcerLocation.Sacrum, PressureUlcerClosure.MuscleFlap, 15936, 15937), (PressureUlcerLocation.Sacrum, PressureUlcerClosure.Graft, 15936, 15937),
        (PressureUlcerLocation.Ischium, PressureUlcerClosure.Primary, 15940, 15941), (PressureUlcerLocation.Ischium, PressureUlcerClosure.Flap, 15944, 15945),
        (PressureUlcerLocation.Ischium, PressureUlcerClosure.MuscleFlap, NoCode, 15946),
        (PressureUlcerLocation.Ischium, PressureUlcerClosure.Graft, NoCode, 15946),
        (PressureUlcerLocation.Trochanter, PressureUlcerClosure.Primary, 15950, 15951),
        (PressureUlcerLocation.Trochanter, PressureUlcerClosure.Flap, 15952, 15953),
        (PressureUlcerLocation.Trochanter, PressureUlcerClosure.MuscleFlap, 15956, 15958),
        (PressureUlcerLocation.Trochanter, PressureUlcerClosure.Graft, 15956, 15958),
    ];

    internal override string Name => "pressureUlcer";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.PressureUlcerExcision];

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.PressureUlcerExcision))
        {
            var ulcer = (PressureUlcerExcisionService)work[service];
            if (ulcer.Location is not { } location)
            {
                work.AskWords(service, Fact.Location);
            }
            else if (ulcer.Closure is not { } closure)
            {
                work.AskWords(service, Fact.Closure);
            }
            else
            {
                Add(work, service, ulcer, Find(location, closure));
            }
        }
    }

    private static void Add(CodingWork work, short service, PressureUlcerExcisionService ulcer, (int Soft, int WithBone) codes)
    {
        if (ulcer.Ostectomy is null && codes.Soft != codes.WithBone)
        {
            work.AskBool(service, Fact.Ostectomy);
            return;
        }

        var code = ulcer.Ostectomy == true ? codes.WithBone : codes.Soft;
        if (code == NoCode)
        {
            work.NotModelled(service);
            return;
        }

        var line = work.AddLine(ProcedureCode.FromNumber(code), 1, service, Rule.PU_01).Using(Fact.Location).Using(Fact.Closure);
        _ = codes.Soft == codes.WithBone ? line : line.Using(Fact.Ostectomy);
    }

    private static (int Soft, int WithBone) Find(PressureUlcerLocation location, PressureUlcerClosure closure)
    {
        foreach (var row in Codes)
        {
            if (row.Location == location && row.Closure == closure)
            {
                return (row.Soft, row.WithBone);
            }
        }

        return (NoCode, NoCode);
    }
}
