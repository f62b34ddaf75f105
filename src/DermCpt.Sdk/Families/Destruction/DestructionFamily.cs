using DermCpt.Coding;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.Families;

/// <summary>Destruction of lesions: the kind of lesion chooses the family, then count, area or diameter (DS-00..22). Thread-safe: immutable.</summary>
internal sealed class DestructionFamily : Family
{
    private const int ManyLesions = 15;
    private static readonly ProcedureCode FirstKeratosis = ProcedureCode.FromNumber(17000);
    private static readonly ProcedureCode FurtherKeratosis = ProcedureCode.FromNumber(17003);
    private static readonly ProcedureCode ManyKeratoses = ProcedureCode.FromNumber(17004);
    private static readonly ProcedureCode FewBenign = ProcedureCode.FromNumber(17110);
    private static readonly ProcedureCode ManyBenign = ProcedureCode.FromNumber(17111);
    private static readonly ProcedureCode SmallestVascular = ProcedureCode.FromNumber(17106);

    /// <summary>DS-10: treated area of the session; 10 and 50 belong to the middle code, and there is no gap.</summary>
    private static readonly BandTable VascularAreas = new("vascular destruction", Rule.DS_10, BandUnit.SquareCentimeters, 1,
        [Bands.Row(999, 17106), Bands.Row(5000, 17107), Bands.Row(BandTable.Open, 17108)]);

    /// <summary>DS-13: diameter of the lesion alone.</summary>
    private static readonly BandTable MalignantDiameters = new("malignant destruction", Rule.DS_13, BandUnit.Centimeters, 10,
    [
        Bands.Row('A', 50, 17260), Bands.Row('A', 100, 17261), Bands.Row('A', 200, 17262), Bands.Row('A', 300, 17263), Bands.Row('A', 400, 17264),
            Bands.Row('A', BandTable.Open, 17266),
        Bands.Row('B', 50, 17270), Bands.Row('B', 100, 17271), Bands.Row('B', 200, 17272), Bands.Row('B', 300, 17273), Bands.Row('B', 400, 17274),
        Bands.Row('B', BandTable.Open, 17276),
        Bands.Row('C', 50, 17280), Bands.Row('C', 100, 17281), Bands.Row('C', 200, 17282), Bands.Row('C', 300, 17283), Bands.Row('C', 400, 17284),
        Bands.Row('C', BandTable.Open, 17286),
    ]);

    internal override string Name => "destruction";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Destruction];

    internal override ReadOnlySpan<BandTable> Tables => new BandTable[] { MalignantDiameters, VascularAreas };

    internal override void AddBounds(Service service, Bounds bounds)
    {
        base.AddBounds(service, bounds);
        if (bounds.Fact == Fact.Count)
        {
            bounds.Add(1);
            bounds.Add(ManyLesions - 1);
        }
    }

    internal override void Select(CodingWork work)
    {
        var all = work.Of(ServiceKind.Destruction);
        Span<short> premalignant = stackalloc short[all.Length];
        Span<short> benign = stackalloc short[all.Length];
        Span<short> vascular = stackalloc short[all.Length];
        Span<short> sited = stackalloc short[all.Length];
        var (p, b, v, s) = (0, 0, 0, 0);
        foreach (var service in all)
        {
            switch (LotOf(work, service, (DestructionService)work[service]))
            {
                case Lot.Premalignant:
                    premalignant[p++] = service;
                    break;
                case Lot.Benign:
                    benign[b++] = service;
                    break;
                case Lot.Vascular:
                    vascular[v++] = service;
                    break;
                case Lot.Sited:
                    sited[s++] = service;
                    break;
            }
        }

        SiteDestructions.Add(work, sited[..s]);
        AddPremalignant(work, premalignant[..p]);
        AddBenign(work, benign[..b]);
        AddVascular(work, vascular[..v]);
    }

    /// <summary>What is counted together; none where the service has its own line, is asked about or refused.</summary>
    private enum Lot : byte
    {
        None,
        Premalignant,
        Benign,
        Vascular,
        Sited,
    }

    private static Lot LotOf(CodingWork work, short service, DestructionService lesion)
    {
        if (lesion.Count == 0)
        {
            work.Refuse(service, Fact.Count, Rule.DS_00);
            return Lot.None;
        }

        var type = work.DestroyedTypeOf(service);
        switch (type)
        {
            case null:
                work.AskWords(service, Fact.LesionType);
                return Lot.None;
            case DestroyedLesionType.Malignant:
                _ = SizedLesion.Add(work, service, MalignantDiameters, SiteFamily.MalignantDestruction, lesion.DiameterCm?.Hundredths, Fact.DiameterCm,
                    work.LesionsOf(service));
                return Lot.None;
            case DestroyedLesionType.VascularProliferative:
                return work.TryMeasure(service, lesion.AreaSqCm?.Hundredths, Fact.AreaSqCm, Rule.DS_10) ? Lot.Vascular : Lot.None;
            case DestroyedLesionType.Premalignant or DestroyedLesionType.Benign:
                return LotAt(work, service, lesion, type == DestroyedLesionType.Premalignant);
            default:
                return LotOfOwnSite(work, service, lesion);
        }
    }

    /// <summary>Premalignant and benign lesions by their site: lid margins, the mouth, sites with codes of their own.</summary>
    private static Lot LotAt(CodingWork work, short service, DestructionService lesion, bool isPremalignant)
    {
        if (lesion.InvolvesLidMargin is null && SiteTable.IsOnly(lesion.Site, SiteDestructions.IsLid))
        {
            work.Report(new FindingRecord { Id = FindingId.LidMarginNotStated, Rule = Rule.DS_19, Service = service });
        }

        if (SiteDestructions.IsLidMargin(lesion))
        {
            return Lot.Sited;
        }

        if (SiteDestructions.MayBeLidMargin(lesion))
        {
            work.AskSite(service, BodySite.Eyelid);
            return Lot.None;
        }

        if (isPremalignant && lesion.Site is BodySite.Mouth or BodySite.MucousMembrane)
        {
            // The vestibule has a code of its own, the rest of the mouth has not (DS-07, ST-00).
            work.AskSite(service, lesion.Site.Value);
            return Lot.None;
        }

        return isPremalignant && lesion.Site != BodySite.OralVestibule ? Lot.Premalignant : LotOfOwnSite(work, service, lesion);
    }

    private static Lot LotOfOwnSite(CodingWork work, short service, DestructionService lesion)
    {
        if (SiteDestructions.IsOwn(lesion.Site))
        {
            return Lot.Sited;
        }

        if (SiteDestructions.HoldsOwn(lesion.Site))
        {
            work.AskSite(service, lesion.Site!.Value);
            return Lot.None;
        }

        return Lot.Benign;
    }

    /// <summary>Keratoses that are frozen by number: what light treats is none of them (PDT-12).</summary>
    internal static bool IsByNumber(CodingWork work, int service) =>
        work[service] is DestructionService lesion && work.DestroyedTypeOf(service) == DestroyedLesionType.Premalignant
        && !SiteDestructions.IsLidMargin(lesion) && !SiteDestructions.MayBeLidMargin(lesion)
        && lesion.Site is not (BodySite.OralVestibule or BodySite.Mouth or BodySite.MucousMembrane);

    private static int CountOf(CodingWork work, ReadOnlySpan<short> services)
    {
        var count = 0;
        foreach (var service in services)
        {
            count += work.LesionsOf(service);
        }

        return count;
    }

    /// <summary>One, then each of the second to fourteenth; from fifteen one code alone (DS-01).</summary>
    private static void AddPremalignant(CodingWork work, ReadOnlySpan<short> services)
    {
        if (services.IsEmpty)
        {
            return;
        }

        var count = CountOf(work, services);
        if (count >= ManyLesions)
        {
            _ = work.AddLine(ManyKeratoses, 1, services, Rule.DS_01).Using(Fact.Count).Using(Fact.LesionType);
            return;
        }

        _ = work.AddLine(FirstKeratosis, 1, services, Rule.DS_01).Using(Fact.Count).Using(Fact.LesionType);
        if (count > 1)
        {
            work.AddLine(FurtherKeratosis, count - 1, services, Rule.DS_01).Using(Fact.Count).AddOnTo = FirstKeratosis;
        }
    }

    private static void AddBenign(CodingWork work, ReadOnlySpan<short> services)
    {
        if (!services.IsEmpty)
        {
            var code = CountOf(work, services) >= ManyLesions ? ManyBenign : FewBenign;
            _ = work.AddLine(code, 1, services, Rule.DS_02).Using(Fact.Count).Using(Fact.LesionType);
            ReportVascular(work, services, code);
        }
    }

    /// <summary>A vascular diagnosis on lesions that are recorded as benign: the code by area is named (DS-10).</summary>
    private static void ReportVascular(CodingWork work, ReadOnlySpan<short> services, ProcedureCode code)
    {
        foreach (var service in services)
        {
            if (VascularByNumber.IsNamed(code, work[service].Diagnoses.AsSpan()))
            {
                work.Report(new FindingRecord { Id = FindingId.ContestedCode, Rule = Rule.DS_10, Service = service, Code = code, OtherCode = SmallestVascular });
            }
        }
    }

    private static void AddVascular(CodingWork work, ReadOnlySpan<short> services)
    {
        if (services.IsEmpty)
        {
            return;
        }

        var area = 0;
        foreach (var service in services)
        {
            area += ((DestructionService)work[service]).AreaSqCm!.Value.Hundredths;
        }

        var answer = VascularAreas.Find(Bands.AnyGroup, area, BandGapReading.Agree);
        _ = work.AddLine(answer.Code, 1, services, Rule.DS_10).Using(Fact.AreaSqCm).Using(Fact.LesionType).Within(VascularAreas, Bands.AnyGroup, area);
    }
}
