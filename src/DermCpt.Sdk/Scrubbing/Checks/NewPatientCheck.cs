using DermCpt.CodeProfiles;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>
/// A code for new patients although the claim's history shows the patient within three years, or the claim itself says established (EM-20,
/// EM-25, NP-05, NP-06).
/// </summary>
internal sealed class NewPatientCheck : ClaimCheck
{
    internal override void Run(ScrubWork work)
    {
        var stated = work.Claim.Patient?.Status;
        if ((work.Traits & CodeTraits.NewPatient) == 0 || (stated != PatientStatus.Established && work.Claim.History.Count == 0))
        {
            return;
        }

        var isOpen = false;
        var earlier = stated == PatientStatus.Established ? null : FindEarlier(work, out isOpen);
        foreach (var line in work.Lines)
        {
            if (line.IsDead || !line.Profile.Is(CodeTraits.NewPatient))
            {
                continue;
            }

            if (stated == PatientStatus.Established)
            {
                work.Report(new FindingRecord { Id = FindingId.NewPatientCodeContradicted, Code = line.Code }, line);
            }
            else if (earlier is not null)
            {
                var isStatedNew = stated == PatientStatus.New;
                work.Report(
                    new FindingRecord { Id = FindingId.NewPatientCodeEstablished, Code = line.Code, Date = earlier.Date, Severity = isStatedNew ? FindingSeverity.Warning : null, Rule = isStatedNew ? Rule.NP_06 : Rule.None },
                    line);
            }
            else if (isOpen)
            {
                work.NeedPolicy(Switches.NppSpecialtyRule, line);
            }
        }
    }

    private static PriorService? FindEarlier(ScrubWork work, out bool isOpen)
    {
        isOpen = false;
        foreach (var earlier in work.Claim.History.AsSpan())
        {
            if (earlier.Date >= work.Date || earlier.Date < NewPatient.EstablishedSince(work.Date)
                || !work.Edition.ProfileOf(earlier.Code).Is(CodeTraits.FaceToFace))
            {
                continue;
            }

            var isOwn = NewPatient.IsOwn(work.Payer, work.Claim.Specialty, earlier);
            if (isOwn == true)
            {
                return earlier;
            }

            isOpen |= isOwn is null;
        }

        return null;
    }
}
