using DermCpt.Coding;
using DermCpt.Encounters;
using DermCpt.Scrubbing;

namespace DermCpt.Selection.Families;

/// <summary>New or established: the stated status, else a face-to-face service in the last three years, else asked (EM-20, EM-21, EM-24). Thread-safe: pure functions.</summary>
internal static class VisitPatient
{

    /// <summary>False after asking for the status.</summary>
    internal static bool TryIsEstablished(CodingWork work, int service, out bool established)
    {
        var known = FromDates(work);
        var stated = work.Encounter.Patient?.Status;
        if (stated is null && known is null)
        {
            established = false;
            work.AskVisit(Fact.Status, ChoiceForm.Words);
            work.Mark(service, ServiceOutcome.Asked);
            return false;
        }

        established = stated is null ? known!.Value : stated == PatientStatus.Established;
        if (known is not null && known != established)
        {
            work.Report(FindingId.PatientStatusContradicted, service);
        }

        return true;
    }

    /// <summary>The anniversary itself counts as within three years; a history without such a service proves nothing.</summary>
    private static bool? FromDates(CodingWork work)
    {
        var back = CodeClasses.EstablishedSince(work.Date);
        if (work.Encounter.LastVisit is { } last)
        {
            return last >= back;
        }

        foreach (var earlier in work.Encounter.History.AsSpan())
        {
            if (earlier.OtherGroup != true && earlier.Date >= back && CodeClasses.IsFaceToFace(earlier.Code))
            {
                return true;
            }
        }

        return null;
    }
}
