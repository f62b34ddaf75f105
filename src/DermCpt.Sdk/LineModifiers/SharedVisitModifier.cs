using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.LineModifiers;

/// <summary>FS on a visit shared with another practitioner, in a facility and from 2022 (EM-55, M-FS).</summary>
internal static class SharedVisitModifier
{
    private static readonly ModifierCode FS = ModifierCode.Parse("FS");
    private static readonly DateOnly From = new(2022, 1, 1);

    internal static void Assign(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.Dropped || line.Kind == ServiceKind.Code || line.Class != CodeClass.Visit || work.First(line).SplitShared != true)
            {
                continue;
            }

            if (work.IsFacility && work.Date >= From)
            {
                _ = line.Add(FS, Rule.EM_55).Using(Fact.SplitShared);
            }
            else
            {
                work.Report(new FindingRecord { Id = FindingId.SplitSharedNeedsFacility, Service = line.Services[0], Code = line.Code, Text = work.PlaceOfService });
            }
        }
    }
}
