using DermCpt.Coding;
using DermCpt.Rules;
using DermCpt.Scrubbing;
using static DermCpt.Families.Bands;

namespace DermCpt.Families;

/// <summary>
/// Nails: trimming and debridement once a session, the rest a line a nail; what is done to a nail whose matrix or plate is removed
/// that day is part of it (NA-01..10, CH-05). Thread-safe: immutable.
/// </summary>
internal sealed class NailFamily : Family
{
    private static readonly BandTable[] Debrided = [new("nail debridement", Rule.NA_02, BandUnit.Count, 1, [Row(5, 11720), Row(BandTable.Open, 11721)])];
    private static readonly ProcedureCode FirstAvulsion = ProcedureCode.FromNumber(11730);
    private static readonly ProcedureCode FurtherAvulsion = ProcedureCode.FromNumber(11732);
    private static readonly ProcedureCode FewDebrided = ProcedureCode.FromNumber(11720);
    private static readonly ProcedureCode Biopsy = ProcedureCode.FromNumber(11755);
    private static readonly ProcedureCode Evacuation = ProcedureCode.FromNumber(11740);
    private static readonly ProcedureCode Matrix = ProcedureCode.FromNumber(11750);
    private static readonly ProcedureCode Repair = ProcedureCode.FromNumber(11760);
    private static readonly ProcedureCode Reconstruction = ProcedureCode.FromNumber(11762);
    private static readonly ProcedureCode Wedge = ProcedureCode.FromNumber(11765);
    private static readonly (ProcedureCode Code, bool Dystrophic)[] Trimming = [(ProcedureCode.FromNumber(11719), false), (ProcedureCode.Parse("G0127"), true)];

    internal override string Name => "nail";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Nail];

    internal override ReadOnlySpan<BandTable> Tables => Debrided;

    /// <summary>Debridement has two bands, every other procedure a unit for each nail.</summary>
    internal override void AddBounds(Service service, Bounds bounds)
    {
        if (((NailService)service).Procedure == NailProcedure.Debridement)
        {
            base.AddBounds(service, bounds);
        }
    }

    internal override void Select(CodingWork work)
    {
        var nails = work.Of(ServiceKind.Nail);
        foreach (var service in nails)
        {
            var nail = (NailService)work[service];
            if (nail.Count == 0)
            {
                work.Refuse(service, Fact.Count, Rule.NA_10);
            }
            else if (nail.Procedure is null)
            {
                work.AskWords(service, Fact.Procedure);
            }
            else if (nail.Procedure is not (NailProcedure.Trimming or NailProcedure.Debridement or NailProcedure.Avulsion))
            {
                AddNails(work, service, nail);
            }
        }

        AddAvulsions(work, nails);
        AddDebridement(work, nails, NailDigits.Of(work, NailProcedure.MatrixExcision) | NailDigits.Of(work, NailProcedure.Avulsion));
        foreach (var (code, dystrophic) in Trimming)
        {
            AddTrimming(work, nails, code, dystrophic);
        }
    }

    /// <summary>The lines of a biopsy of nail units, one a digit; digits that a removal takes in have none (NA-06, BX-21).</summary>
    internal static void AddBiopsy(CodingWork work, short service, int stated, Rule rule)
    {
        if (!NailDigits.TryFindTaken(work, service, stated, out var byMatrix, out var byAvulsion))
        {
            return;
        }

        if ((byMatrix | byAvulsion) != 0)
        {
            work.NotReport(service, Biopsy, Rule.BX_21);
        }

        for (var digit = 0; (stated & ~(byMatrix | byAvulsion)) >> digit != 0; digit++)
        {
            if (((stated & ~(byMatrix | byAvulsion)) >> digit & 1) != 0)
            {
                work.AddLine(Biopsy, 1, service, rule).Because(Rule.NA_10).Using(Fact.Digits).Digit = digit;
            }
        }
    }

    private static void AddNails(CodingWork work, short service, NailService nail)
    {
        var (code, rule) = CodeOf(nail.Procedure!.Value);
        var stated = NailDigits.Of(nail);
        if (stated == 0)
        {
            _ = IsCounted(work, service, nail) ? Explain(work.AddLine(code, nail.Count!.Value, service, rule), nail) : null;
        }
        else if (code == Biopsy)
        {
            AddBiopsy(work, service, stated, rule);
        }
        else
        {
            for (var digit = 0; stated >> digit != 0; digit++)
            {
                if ((stated >> digit & 1) != 0)
                {
                    Explain(work.AddLine(code, 1, service, rule), nail).Digit = digit;
                }
            }
        }

        ReportClippings(work, service, code);
    }

    /// <summary>Fungus as the only diagnosis: clippings are no biopsy (BX-21b).</summary>
    internal static void ReportClippings(CodingWork work, short service, ProcedureCode code)
    {
        var diagnoses = work[service].Diagnoses.AsSpan();
        if (NailClippings.AreLikely(code, diagnoses))
        {
            work.Report(new FindingRecord { Id = FindingId.DiagnosisMismatch, Rule = Rule.BX_21b, Service = service, Code = code, Diagnosis = diagnoses[0] });
        }
    }

    /// <summary>Without digits the number of nails is needed (DOC-22).</summary>
    private static bool IsCounted(CodingWork work, short service, NailService nail)
    {
        if (nail.Count is null)
        {
            work.AskValue(service, Fact.Count);
        }

        return nail.Count is not null;
    }

    private static (ProcedureCode Code, Rule Rule) CodeOf(NailProcedure procedure) => procedure switch
    {
        NailProcedure.HematomaEvacuation => (Evacuation, Rule.NA_04),
        NailProcedure.MatrixExcision => (Matrix, Rule.NA_05),
        NailProcedure.Biopsy => (Biopsy, Rule.NA_06),
        NailProcedure.Repair => (Repair, Rule.NA_07),
        NailProcedure.Reconstruction => (Reconstruction, Rule.NA_07),
        _ => (Wedge, Rule.NA_08),
    };

    /// <summary>The first plate of the session, and each further one as an add-on (NA-03).</summary>
    private static void AddAvulsions(CodingWork work, ReadOnlySpan<short> nails)
    {
        var (isFirst, done, first) = (true, 0, work.LineCount);
        foreach (var service in nails)
        {
            var nail = (NailService)work[service];
            if (nail.Procedure != NailProcedure.Avulsion || nail.Count == 0)
            {
                continue;
            }

            if (nail.Anesthesia == false)
            {
                work.NotReport(service, FirstAvulsion, Rule.NA_av);
                continue;
            }

            var stated = NailDigits.Of(nail);
            if (!NailDigits.TryFindTaken(work, service, stated, out var byMatrix, out var byBiopsy))
            {
                continue;
            }

            ReportTaken(work, service, byMatrix, byBiopsy);
            var digits = stated & ~(byMatrix | byBiopsy);
            JoinAvulsions(work, first, service, digits & done);
            for (var digit = 0; digits >> digit != 0; digit++)
            {
                if (((digits & ~done) >> digit & 1) != 0)
                {
                    AddAvulsion(work, service, nail, 1, ref isFirst).Digit = digit;
                }
            }

            done |= digits;
            if (stated == 0 && IsCounted(work, service, nail))
            {
                AddUnnamed(work, service, nail, ref isFirst);
            }
        }
    }

    /// <summary>Plates by number alone: the first of the session, and the rest in one line.</summary>
    private static void AddUnnamed(CodingWork work, short service, NailService nail, ref bool isFirst)
    {
        var unnamed = nail.Count!.Value;
        if (isFirst)
        {
            _ = AddAvulsion(work, service, nail, 1, ref isFirst);
            unnamed--;
        }

        if (unnamed > 0)
        {
            _ = AddAvulsion(work, service, nail, unnamed, ref isFirst);
        }
    }

    private static LineDraft AddAvulsion(CodingWork work, short service, NailService nail, int units, ref bool isFirst)
    {
        var line = Explain(work.AddLine(isFirst ? FirstAvulsion : FurtherAvulsion, units, service, Rule.NA_03), nail);
        line.AddOnTo = isFirst ? default : FirstAvulsion;
        isFirst = false;
        return line;
    }

    private static void ReportTaken(CodingWork work, short service, int byMatrix, int byBiopsy)
    {
        if (byMatrix != 0)
        {
            work.NotReport(service, FirstAvulsion, Rule.NA_05);
        }

        if (byBiopsy != 0)
        {
            work.NotReport(service, FirstAvulsion, Rule.BX_21);
        }
    }

    /// <summary>A plate that an earlier service took is not taken twice: the service joins its line.</summary>
    private static void JoinAvulsions(CodingWork work, int first, short service, int digits)
    {
        foreach (var line in work.Lines[first..])
        {
            if (line.Digit >= 0 && (digits >> line.Digit & 1) != 0)
            {
                _ = line.From(service);
            }
        }
    }

    private static void AddDebridement(CodingWork work, ReadOnlySpan<short> nails, int removed)
    {
        Span<short> services = stackalloc short[nails.Length];
        var (count, debrided, done, isApart) = (0, 0, 0, false);
        foreach (var service in nails)
        {
            var nail = (NailService)work[service];
            if (nail.Procedure != NailProcedure.Debridement || nail.Count == 0)
            {
                continue;
            }

            var digits = NailDigits.Of(nail);
            var stated = nail.Count ?? (digits == 0 ? null : int.PopCount(digits));
            if (stated is null)
            {
                work.AskValue(service, Fact.Count);
                continue;
            }

            if (stated.Value <= int.PopCount(digits & removed))
            {
                work.NotReport(service, FewDebrided, Rule.CH_05);
                continue;
            }

            services[count++] = service;
            debrided += stated.Value - int.PopCount(digits & (removed | done));
            done |= digits;
            isApart |= (digits & removed) != 0;
        }

        if (count > 0)
        {
            var line = work.AddLine(Debrided[0].FindCount(debrided), 1, services[..count], Rule.NA_02)
                .Using(Fact.Procedure).Using(Fact.Count).Using(Fact.Digits).Within(Debrided[0], AnyGroup, debrided);
            line.Apart = isApart;
            _ = isApart ? line.Because(Rule.CH_05) : line;
        }
    }

    private static void AddTrimming(CodingWork work, ReadOnlySpan<short> nails, ProcedureCode code, bool dystrophic)
    {
        LineDraft? line = null;
        foreach (var service in nails)
        {
            var nail = (NailService)work[service];
            if (nail.Procedure != NailProcedure.Trimming || nail.Count == 0)
            {
                continue;
            }

            if (nail.Dystrophic is null)
            {
                work.AskBool(service, Fact.Dystrophic);
            }
            else if (nail.Dystrophic == dystrophic)
            {
                line = line?.From(service) ?? work.AddLine(code, 1, service, Rule.NA_01).Using(Fact.Procedure).Using(Fact.Dystrophic);
            }
        }
    }

    private static LineDraft Explain(LineDraft line, NailService nail)
    {
        _ = line.Because(Rule.NA_10).Using(Fact.Procedure);
        return nail.Digits is null ? line.Using(Fact.Count).Using(Fact.Site).Using(Fact.Laterality) : line.Using(Fact.Digits);
    }
}
