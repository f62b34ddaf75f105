using DermCpt.CodeProfiles;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>A code for new patients although the claim's history shows the patient within three years (EM-20, EM-25).</summary>
internal sealed class NewPatientCheck : ClaimCheck
{
    internal override void Run(ScrubWork work)
    {
        foreach (var line in (work.Traits & CodeTraits.NewPatient) != 0 && work.Claim.History.Count > 0 ? work.Lines : [])
        {
            if (!line.IsDead && line.Profile.Is(CodeTraits.NewPatient) && FindEarlier(work) is { } earlier)
            {
                work.Report(new FindingRecord { Id = FindingId.NewPatientCodeEstablished, Code = line.Code, Date = earlier.Date }, line);
            }
        }
    }

    private static EarlierService? FindEarlier(ScrubWork work)
    {
        foreach (var earlier in work.Claim.History.AsSpan())
        {
            if (earlier.OtherGroup != true && earlier.Date < work.Date && earlier.Date >= NewPatient.EstablishedSince(work.Date) && work.Edition.ProfileOf(earlier.Code).Is(CodeTraits.FaceToFace))
            {
                return earlier;
            }
        }

        return null;
    }
}
