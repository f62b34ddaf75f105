using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Excimer laser by the total area of the day, psoriasis only from 2024 (XL-10, XL-11). Thread-safe: immutable.</summary>
internal sealed class LaserTreatmentFamily : Family
{
    private static readonly DateOnly PsoriasisOnlyFrom = new(2024, 1, 1);
    private static readonly DiagnosisCode Psoriasis = DiagnosisCode.Parse("L40");
    private static readonly ProcedureCode Smallest = ProcedureCode.FromNumber(96920);
    private static readonly ProcedureCode Unlisted = ProcedureCode.FromNumber(96999);

    // 250 and 500 both belong to the middle band, so the first ends a hundredth below.
    private static readonly BandTable Bands = new(
        "excimer laser",
        Rule.XL_10,
        BandUnit.SquareCentimeters,
        1,
        [
            new('*', 249_99, ProcedureCode.FromNumber(96920)),
            new('*', 500_00, ProcedureCode.FromNumber(96921)),
            new('*', BandTable.Open, ProcedureCode.FromNumber(96922)),
        ]);

    private static readonly BandTable[] AllTables = [Bands];

    /// <summary>What is asked where the diagnosis decides and none is stated.</summary>
    internal static readonly (string Label, DiagnosisCode Code)[] AskedDiagnoses =
        [("psoriasis (L40.0)", DiagnosisCode.Parse("L40.0")), ("another disease (vitiligo, L80)", DiagnosisCode.Parse("L80"))];

    internal override string Name => "laser";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.LaserTreatment];

    internal override ReadOnlySpan<BandTable> Tables => AllTables;

    internal override void Select(CodingWork work)
    {
        var isRuled = work.Date >= PsoriasisOnlyFrom;
        var gated = isRuled && work.Payer.IsTrue(Switches.PhotoPsoriasisOnly);
        LineDraft? line = null;
        LineDraft? other = null;
        var total = 0;
        foreach (var service in work.Of(ServiceKind.LaserTreatment))
        {
            var laser = (LaserTreatmentService)work[service];
            if (isRuled && !IsPsoriasis(laser) && !work.TryUse(Switches.PhotoPsoriasisOnly, service, out bool _))
            {
                continue;
            }

            if (gated && laser.Diagnoses.Count == 0)
            {
                work.AskValue(service, Fact.Diagnoses);
            }
            else if (gated && !IsPsoriasis(laser))
            {
                other = other?.From(service) ?? work.AddLine(Unlisted, 1, service, Rule.XL_11).Because(Rule.XL_11,
                    Switches.PhotoPsoriasisOnly).Using(Fact.Diagnoses);
                work.NotReport(service, Smallest, Rule.XL_11);
            }
            else if (work.TryMeasure(service, laser.AreaSqCm?.Hundredths, Fact.AreaSqCm, Rule.XL_10))
            {
                total += laser.AreaSqCm!.Value.Hundredths;
                line = line?.From(service) ?? work.AddLine(Smallest, 1, service, Rule.XL_10).Using(Fact.AreaSqCm);
                if (gated)
                {
                    _ = line.Using(Fact.Diagnoses);
                }
            }
        }

        if (line is not null)
        {
            line.Code = Bands.Find('*', total, BandGapReading.Agree).Code;
            _ = line.Within(Bands, '*', total);
        }
    }

    /// <summary>
    /// Whether the laser's own codes can be its answer: of other diseases than psoriasis they are not, where the payer keeps to the rule
    /// (XL-11).
    /// </summary>
    internal static bool MayBeCoded(CodingWork work, LaserTreatmentService laser) =>
        work.Date < PsoriasisOnlyFrom || !work.Payer.IsTrue(Switches.PhotoPsoriasisOnly) || laser.Diagnoses.Count == 0 || IsPsoriasis(laser);

    private static bool IsPsoriasis(LaserTreatmentService laser)
    {
        foreach (var diagnosis in laser.Diagnoses.AsSpan())
        {
            if (diagnosis.IsUnder(Psoriasis))
            {
                return true;
            }
        }

        return false;
    }
}
