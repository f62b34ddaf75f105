using DermCpt.Coding;
using static DermCpt.Families.PatchTestTable;

namespace DermCpt.Families;

/// <summary>Patch tests: counted on the day of placement; readings are included (AL-01, AL-02). Thread-safe: immutable.</summary>
internal sealed class PatchTestFamily : Family
{
    internal override string Name => "patchTest";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.PatchTest];

    internal override void Select(CodingWork work)
    {
        LineDraft? photo = null;
        foreach (var service in work.Of(ServiceKind.PatchTest))
        {
            var test = (PatchTestService)work[service];
            var type = test.TestType ?? PatchTestType.Patch;
            if (test.Step == PatchTestStep.Reading)
            {
                work.NotReport(service, type switch { PatchTestType.Patch => Patch, PatchTestType.PhotoPatch => PhotoPatch, _ => Photo }, Rule.AL_02);
            }
            else if (type == PatchTestType.Photo)
            {
                photo = photo?.From(service) ?? work.AddLine(Photo, 1, service, Rule.AL_01).Using(Fact.TestType);
            }
            else if (test.Count is not { } count)
            {
                work.AskValue(service, Fact.Count);
            }
            else
            {
                _ = work.AddLine(type == PatchTestType.Patch ? Patch : PhotoPatch, count, service, Rule.AL_01).Using(Fact.TestType).Using(Fact.Count);
            }
        }
    }
}
