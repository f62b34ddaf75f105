using DermCpt.Bundling;
using DermCpt.CodeProfiles;
using DermCpt.Coding;

namespace DermCpt.LineModifiers;

/// <summary>
/// 51 on the second and further procedures that the multiple-procedure rule covers, where the payer wants it (M-51). The lines stand in
/// claim order. Behind a line whose indicators nobody knows the first covered one may be the first of all: told, not marked.
/// </summary>
internal static class MultipleProcedureModifier
{
    private static readonly ModifierCode M51 = ModifierCode.Parse("51");

    internal static void Assign(CodingWork work)
    {
        bool? followsCovered = null;
        var waits = (!work.Payer.TryGet(Switches.Modifier51, out Modifier51Choice stated) || stated == Modifier51Choice.Append)
            && VisitFacts.HasWaitingProcedure(work, ServiceOutcome.NeedsPolicy);
        foreach (var line in work.Lines)
        {
            if (line.Dropped || !(IsCovered(line) || IsUnknown(work, line)))
            {
                continue;
            }

            if (waits)
            {
                // What waits for the payer's policy may be the first.
                work.HoldLine(line, ServiceOutcome.NeedsPolicy);
                continue;
            }

            if (followsCovered is null)
            {
                followsCovered = IsCovered(line);
                continue;
            }

            if (!work.TryUse(Switches.Modifier51, line.Services[0], out Modifier51Choice choice))
            {
                work.HoldLine(line, ServiceOutcome.NeedsPolicy);
                continue;
            }

            _ = line.Because(Rule.M_51, Switches.Modifier51);
            if (choice == Modifier51Choice.Append && !RepairClassModifiers.Replaces51(work.Payer, line))
            {
                followsCovered = Mark(work, line, followsCovered.Value);
            }
        }
    }

    /// <summary>Marks a line, or tells why it is not marked; whether a covered line stands before the next.</summary>
    private static bool Mark(CodingWork work, LineDraft line, bool followsCovered)
    {
        if (followsCovered && !UnknownIndicator.IsOn(line))
        {
            _ = line.Add(M51);
            return true;
        }

        UnknownIndicator.Report(work, line, M51);
        return followsCovered || IsCovered(line);
    }

    private static bool IsCovered(LineDraft line) => IsProcedure(line) && line.Fee.Mult is 2 or 3 && line.Global != GlobalDays.Zzz;

    /// <summary>A procedure whose indicators nothing tells; an add-on stays out in any case.</summary>
    private static bool IsUnknown(CodingWork work, LineDraft line) => IsProcedure(line) && UnknownIndicator.IsOn(line) && !work.IsAddOn(line);

    private static bool IsProcedure(LineDraft line) =>
        line.Kind != ServiceKind.Code && line.Class is CodeClass.Procedure or CodeClass.Medicine
        && line.Profile.PayerChoice != PayerChoiceOfCode.AdhesiveClosure;
}
