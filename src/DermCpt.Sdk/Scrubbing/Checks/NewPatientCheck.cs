
using DermCpt.Coding;

namespace DermCpt.Scrubbing.Checks;

/// <summary>A code for new patients although the claim's history shows the patient within three years (EM-20, EM-25).</summary>
internal sealed class NewPatientCheck : ClaimCheck
{
    internal override void Run(ScrubWork work)
    {
        foreach (var line in (work.Traits & CodeTraits.NewPatient) != 0 && work.Claim.History.Count > 0 ? work.Lines : [])
        {
            if (!line.IsDead && IsForNewPatients(line.Number) && FindEarlier(work) is { } earlier)
            {
                work.Report(new FindingRecord { Id = FindingId.NewPatientCodeEstablished, Code = line.Code, Date = earlier.Date }, line);
            }
        }
    }

    internal static bool IsForNewPatients(int code) =>
        code is (>= 99202 and <= 99205) or (>= 99341 and <= 99345) or (>= 98000 and <= 98003) or (>= 98008 and <= 98011);

    private static EarlierService? FindEarlier(ScrubWork work)
    {
        foreach (var earlier in work.Claim.History.AsSpan())
        {
            if (earlier.OtherGroup != true && earlier.Date < work.Date && earlier.Date >= CodeClasses.EstablishedSince(work.Date) && CodeClasses.IsFaceToFace(earlier.Code))
            {
                return earlier;
            }
        }

        return null;
    }
}
