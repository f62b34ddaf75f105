using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Excision of skin lesions: behaviour by pathology, site group, diameter with margins (EX-00..23). Thread-safe: immutable.</summary>
internal sealed class ExcisionFamily : Family
{
    internal override string Name => "excision";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Excision];

    internal override ReadOnlySpan<BandTable> Tables => new BandTable[] { ExcisionTables.Benign, ExcisionTables.Malignant };

    /// <summary>Of a lesion and its margins the excised diameter decides.</summary>
    internal override void AddBounds(Service service, Bounds bounds)
    {
        base.AddBounds(service, bounds);
        switch (bounds.Fact)
        {
            case Fact.MarginCm when ((ExcisionService)service).LesionDiameterCm is { } lesion:
                bounds.Replace(lesion.Hundredths, 2);
                break;
            case Fact.LesionDiameterCm when ((ExcisionService)service).MarginCm is { } margin:
                bounds.Replace(2 * margin.Hundredths, 1);
                break;
        }
    }

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.Excision))
        {
            var excision = (ExcisionService)work[service];
            if (!ExcisionTables.TryBehaviour(work, service, work.LesionTypeOf(service), out var behaviour))
            {
                continue;
            }

            if (!AddedAsMargin(work, service, excision) && !AddedAsOwnSite(work, service, excision, behaviour))
            {
                AddSkin(work, service, excision, behaviour);
            }
        }
    }

    /// <summary>Lip, lid and ear beyond the skin (EX-18..20).</summary>
    private static bool AddedAsMargin(CodingWork work, short service, ExcisionService excision)
    {
        var full = excision.FullThickness == true;
        var (code, rule) = excision.Site switch
        {
            BodySite.Lip or BodySite.LipVermilion or BodySite.LipCutaneous when full => (40520, Rule.EX_18),
            BodySite.Eyelid or BodySite.EyelidUpper or BodySite.EyelidLower when full => (67961, Rule.EX_19),
            BodySite.Eyelid or BodySite.EyelidUpper or BodySite.EyelidLower when excision.InvolvesLidMargin == true => (67840, Rule.EX_19),
            BodySite.Ear or BodySite.EarExternal when full => (69110, Rule.EX_20),
            _ => (0, Rule.None),
        };
        if (code == 0)
        {
            return false;
        }

        _ = work.AddLine(ProcedureCode.FromNumber(code), 1, service, rule).Using(Fact.Site).Using(Fact.FullThickness).Using(Fact.InvolvesLidMargin);
        return true;
    }

    /// <summary>Sites with excision codes of their own (EX-23): the repair of the lesion is inside, and its class chooses.</summary>
    private static bool AddedAsOwnSite(CodingWork work, short service, ExcisionService excision, Behaviour behaviour)
    {
        var site = excision.Site ?? BodySite.None;
        var rows = SiteTable.RowsOf(site);
        if (!AnyOwn(rows, behaviour) || (site == BodySite.EarCanal && behaviour == Behaviour.Unknown))
        {
            return false;
        }

        if (!TryClosure(work, service, excision, out var closure))
        {
            return true;
        }

        var code = ExcisionTables.OwnCode(rows[0], closure);
        foreach (var row in rows)
        {
            if (ExcisionTables.OwnCode(row, closure) != code)
            {
                // A coarse site whose rows have different codes (ST-00).
                work.AskSite(service, site);
                return true;
            }
        }

        _ = work.AddLine(ProcedureCode.FromNumber(code), 1, service, Rule.EX_23).Using(Fact.Site);
        return true;
    }

    private static bool AnyOwn(ReadOnlySpan<BodySite> rows, Behaviour behaviour)
    {
        foreach (var row in rows)
        {
            if (ExcisionTables.HasOwnCode(row, behaviour))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The highest class among the repairs of the lesion; false after asking where a repair may or may not be of it.</summary>
    private static bool TryClosure(CodingWork work, short service, ExcisionService excision, out RepairClass closure)
    {
        closure = RepairClass.None;
        var decides = false;
        foreach (var row in SiteTable.RowsOf(excision.Site!.Value))
        {
            decides |= ExcisionTables.ClosureDecides(row);
        }

        foreach (var other in work.Order)
        {
            if (work[other] is not RepairService repair || repair.Dehiscence is not (null or Dehiscence.None))
            {
                continue;
            }

            var relation = work.RelationOf(service, other);
            if (relation.IsDifferent())
            {
                continue;
            }

            var found = RepairClassification.Of(repair, work.Date);
            if (decides && relation == Relation.Unknown)
            {
                work.AskLesion(other, service);
                work.Mark(service, ServiceOutcome.Asked);
                return false;
            }

            if (decides && found.Class == RepairClass.Unknown)
            {
                work.AskWords(other, found.Missing);
                work.Mark(service, ServiceOutcome.Asked);
                return false;
            }

            closure = relation == Relation.Same && found.Class > closure ? found.Class : closure;
        }

        return true;
    }

    private static void AddSkin(CodingWork work, short service, ExcisionService excision, Behaviour behaviour)
    {
        if (excision.Site == BodySite.Conjunctiva)
        {
            work.NotModelled(service);
            return;
        }

        var diameter = ExcisionTables.DiameterOf(excision, out var fact);
        if (behaviour == Behaviour.Unknown)
        {
            work.AskWords(service, Fact.LesionType, (1L << (int)LesionBehavior.Benign) | (1L << (int)LesionBehavior.Malignant));
            _ = work.Group(service, SiteFamily.Excision, out _);
            _ = work.TryMeasure(service, diameter, fact, Rule.EX_00);
            return;
        }

        if (behaviour == Behaviour.Malignant && IsMucosa(excision.Site ?? BodySite.None))
        {
            if (!work.TryUse(Switches.MalignantMucosa, service, out MalignantMucosaChoice mucosa))
            {
                return;
            }

            if (mucosa == MalignantMucosaChoice.Ask)
            {
                work.NotModelled(service);
                return;
            }
        }

        var line = SizedLesion.Add(work, service, ExcisionTables.Of(behaviour), SiteFamily.Excision, diameter, fact, 1)?.Using(Fact.LesionType).Because(Rule.EX_04);
        if (work.LesionTypeOf(service) == LesionBehavior.SeverelyDysplastic)
        {
            _ = line?.Because(Rule.EX_05, Switches.SevereDysplasticNevus);
        }
    }

    private static bool IsMucosa(BodySite site)
    {
        foreach (var row in SiteTable.RowsOf(site))
        {
            if (row is not (BodySite.OralVestibule or BodySite.TongueAnterior or BodySite.TonguePosterior or BodySite.FloorOfMouth or BodySite.Palate or BodySite.GingivaAlveolus or BodySite.Vagina or BodySite.NoseIntranasal or BodySite.Conjunctiva))
            {
                return false;
            }
        }

        return site != BodySite.None;
    }
}
