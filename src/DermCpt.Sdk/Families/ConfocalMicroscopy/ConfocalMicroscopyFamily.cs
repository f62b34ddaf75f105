using DermCpt.Coding;
using static DermCpt.Families.ConfocalMicroscopyTable;

namespace DermCpt.Families;

/// <summary>Confocal imaging: one chain a component, first lesion and each further one (RCM-01). Thread-safe: immutable.</summary>
internal sealed class ConfocalMicroscopyFamily : Family
{
    internal override string Name => "confocal";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.ConfocalMicroscopy];

    internal override void Select(CodingWork work)
    {
        var start = work.LineCount;
        foreach (var service in work.Of(ServiceKind.ConfocalMicroscopy))
        {
            var imaging = (ConfocalMicroscopyService)work[service];
            if (imaging.Stage is not { } stage)
            {
                work.AskWords(service, Fact.Stage);
            }
            else if (imaging.Count is not { } count)
            {
                work.AskValue(service, Fact.Count);
            }
            else
            {
                AddLesions(work, start, service, stage, count);
            }
        }
    }

    private static void AddLesions(CodingWork work, int start, int service, ImagingStage stage, int count)
    {
        var (first, further) = ByStage[(int)stage];
        if (Find(work, start, first) is null)
        {
            _ = work.AddLine(first, 1, service, Rule.RCM_01).Using(Fact.Stage).Using(Fact.Count);
            count--;
        }

        if (Find(work, start, further) is { } line)
        {
            line.Units += count;
            _ = line.From(service);
        }
        else if (count > 0)
        {
            work.AddLine(further, count, service, Rule.RCM_01).Using(Fact.Stage).Using(Fact.Count).AddOnTo = first;
        }
    }

    private static LineDraft? Find(CodingWork work, int start, ProcedureCode code)
    {
        foreach (var line in work.Lines[start..])
        {
            if (line.Code == code)
            {
                return line;
            }
        }

        return null;
    }
}
