using DermCpt.Coding;
using DermCpt.ReferenceData;
using DermCpt.Scrubbing;

namespace DermCpt.LineModifiers;

/// <summary>A modifier that the facts call for and that no fee schedule of the date confirms or forbids is told, never dropped in silence (IND-01).</summary>
internal static class UnknownIndicator
{
    /// <summary>Whether no release answers for the code on the date; a release that does not list the code is an answer.</summary>
    internal static bool IsOn(LineDraft line) => line.Fee.State == FeeState.NoData;

    internal static void Report(CodingWork work, LineDraft line, ModifierCode modifier) =>
        work.Report(new FindingRecord { Id = FindingId.NoIndicator, Service = line.Services[0], Code = line.Code, Modifier = modifier, Date = work.Date });
}
