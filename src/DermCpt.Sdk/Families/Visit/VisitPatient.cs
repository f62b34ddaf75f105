using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.Families;

/// <summary>
/// New or established: the stated status, else a face-to-face service in the last three years, else asked (EM-20, EM-21, EM-24).
/// Thread-safe: pure functions.
/// </summary>
internal static class VisitPatient
{
    private const string New = "new";
    private const string Established = "established";

    /// <summary>False after asking for the status.</summary>
    internal static bool TryIsEstablished(CodingWork work, int service, out bool established)
    {
        var last = FindLastVisit(work, out var isOpen);
        var since = NewPatient.EstablishedSince(work.Date);
        var stated = work.Encounter.Patient?.Status;
        if (stated is null && isOpen && !(last >= since))
        {
            established = false;
            work.NeedPolicy(Switches.NppSpecialtyRule, service);
            return false;
        }

        if (stated is null && last is null)
        {
            established = false;
            work.AskVisit(Fact.Status, ChoiceForm.Words);
            work.Mark(service, ServiceOutcome.Asked);
            return false;
        }

        established = stated is null ? last >= since : stated == PatientStatus.Established;
        if (last is not null && last >= since != established)
        {
            work.Report(new FindingRecord { Id = FindingId.PatientStatusContradicted, Service = (short)service, Date = last, Text = established ? Established : New });
        }
        else if (stated is null && last == since)
        {
            work.Report(new FindingRecord { Id = FindingId.SeenThreeYearsAgoToday, Service = (short)service, Date = last });
        }

        return true;
    }

    /// <summary>Names the switch by which a practitioner who is no physician counts, where the history has a service of one (EM-22).</summary>
    internal static LineDraft? Explain(CodingWork work, LineDraft? line)
    {
        foreach (var earlier in line is null ? [] : work.Encounter.History.AsSpan())
        {
            if (NewPatient.IsByPayer(work.Encounter.Specialty, earlier))
            {
                return line!.Because(Rule.EM_22, Switches.NppSpecialtyRule);
            }
        }

        return line;
    }

    /// <summary>
    /// The stated day or a later one of the history; a history without a service face to face in three years proves nothing. Open where the payer
    /// does not say whether an earlier service counts.
    /// </summary>
    private static DateOnly? FindLastVisit(CodingWork work, out bool isOpen)
    {
        isOpen = false;
        var last = work.Encounter.LastVisit;
        var since = NewPatient.EstablishedSince(work.Date);
        foreach (var earlier in work.Encounter.History.AsSpan())
        {
            if (earlier.Date < since || earlier.Date <= last || !work.Edition.ProfileOf(earlier.Code).Is(CodeTraits.FaceToFace))
            {
                continue;
            }

            var isOwn = NewPatient.IsOwn(work.Payer, work.Encounter.Specialty, earlier);
            isOpen |= isOwn is null;
            last = isOwn == true ? earlier.Date : last;
        }

        return last;
    }
}
