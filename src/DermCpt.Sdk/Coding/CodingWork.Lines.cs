using DermCpt.CodeProfiles;
using DermCpt.ReferenceData;
using DermCpt.Scrubbing;

namespace DermCpt.Coding;

/// <summary>What the rules between lines ask of a line: its tables, its place, its first service, and how it leaves.</summary>
internal sealed partial class CodingWork
{
    private GivenCodes? givenCodes;

    /// <summary>The service that speaks for a line: the first behind it.</summary>
    internal Service First(LineDraft line) => this[line.Services[0]];

    /// <summary>Looks up what the tables say of each line, once; lines of codes that are not valid on the date leave.</summary>
    internal void FillLines()
    {
        for (var i = 0; i < LineCount; i++)
        {
            Fill(lines[i]);
        }
    }

    /// <summary>Checks codes that are taken as given; an encounter without any needs no room for it.</summary>
    internal void CheckGivenCodes()
    {
        if (Has(ServiceKind.Code))
        {
            (givenCodes ??= new GivenCodes()).Check(this);
            Bundling.GivenAdministrations.Check(this);
        }
    }

    /// <summary>Fills one line from the tables for its code.</summary>
    internal void Fill(LineDraft line)
    {
        line.Place = Order.IndexOf(line.Services[0]);
        line.Dense = Edition.IndexOf(line.Code);
        line.Profile = Edition.ProfileOf(line.Code, line.Dense);
        ref readonly var onDay = ref codesOnDays.Of(line.Dense, day, window);
        line.Fee = onDay.Fee;
        line.IsListedAddOn = onDay.AddOns.State == AddOnState.Live;
        var scheduled = onDay.Global;
        if (scheduled == GlobalDays.Unknown && line.Class is CodeClass.Drug or CodeClass.Laboratory or CodeClass.Medicine)
        {
            scheduled = GlobalDays.Xxx;
        }

        line.Global = GlobalPeriod.Of(Payer, line.Code, scheduled, Date).Days;
        if (line.Global != scheduled)
        {
            _ = line.Because(Rule.GLB_05, Switches.GlobalDays);
        }

        DropOutsideItsDates(line, onDay.Lifecycle);
    }

    /// <summary>A question, or a payer's unset switch, decides whether the line stands: it leaves, and its services wait for the answer.</summary>
    internal void HoldLine(LineDraft line, ServiceOutcome outcome = ServiceOutcome.Asked)
    {
        line.Dropped = line.Held = true;
        foreach (var service in line.Services)
        {
            Mark(service, outcome);
        }
    }

    /// <summary>Whether a line's code is a primary of another's add-on code.</summary>
    internal bool IsPrimaryOf(LineDraft primary, LineDraft addOn) =>
        addOn.AddOnTo == primary.Code
        || (addOn.IsListedAddOn && Families.AdministrationCodes.IsPrimary(primary.Code, addOn.Code, Edition.IsPrimaryOf(primary.Dense, addOn.Dense, Date)));

    /// <summary>Whether a line follows a primary: its family says so, the add-on table, or the fee schedule.</summary>
    internal bool IsAddOn(LineDraft line) => !line.AddOnTo.IsEmpty || Edition.IsAddOn(line.Code, Date);

    /// <summary>The pair edit of two lines' codes in whichever direction is in force.</summary>
    internal PairEdit FindPair(LineDraft a, LineDraft b) => Edition.Pairs.Find(a.Code, a.Dense, b.Code, b.Dense, day);

    /// <summary>Whether a pair edit with this column 1 and column 2 has the indicator; a row whose first day is unknown counts.</summary>
    internal bool IsPaired(LineDraft column1, LineDraft column2, int indicator)
    {
        if (Edition.Pairs.HasNoRow(column1.Dense, column2.Dense))
        {
            return false;
        }

        var edit = Edition.Pairs.FindOrdered(column1.Code, column1.Dense, column2.Code, column2.Dense, day);
        return edit.State is PairState.Live or PairState.Unknown && edit.Indicator == indicator;
    }

    /// <summary>Notes what a pair edit says of a line; the worst stays, and of questions the first.</summary>
    internal static void Judge(LineDraft line, PairVerdict verdict, LineDraft? against = null, int service = -1)
    {
        if (verdict > line.Verdict)
        {
            line.Verdict = verdict;
            line.VerdictAgainst = against;
            line.VerdictService = service;
        }
    }

    /// <summary>Whether fees of a facility apply at the place of service.</summary>
    internal bool IsFacility { get; private set; }

    /// <summary>The place of service as a number, or -1.</summary>
    internal int Place => PlaceTable.NumberOf(PlaceOfService);

    /// <summary>Total RVU of the setting, hundredths; 0 where no row says.</summary>
    internal int TotalRvu(LineDraft line) => IsFacility ? line.Fee.FacilityTotalRvu : line.Fee.NonFacilityTotalRvu;

    /// <summary>A given code that had ended or not begun is a wrong member; one that a rule chose is a rule from before its code.</summary>
    private void DropOutsideItsDates(LineDraft line, LifecycleState state)
    {
        if (state is not (LifecycleState.Retired or LifecycleState.NotYet))
        {
            return;
        }

        line.Dropped = true;
        var service = line.Services[0];
        if (line.Kind is not (ServiceKind.Code or ServiceKind.Drug))
        {
            NotModelled(service);
            return;
        }

        Mark(service, ServiceOutcome.Invalid);
        var lifecycle = Edition.FindLifecycle(line.Code);
        var hasEnded = state == LifecycleState.Retired;
        Report(new FindingRecord { Id = hasEnded ? FindingId.RetiredCode : FindingId.NotYetValidCode, Service = service, Code = line.Code, Date = (hasEnded ? lifecycle.Last : lifecycle.First) ?? Date });
    }
}
