using DermCpt.Coding;
using DermCpt.Selection;

namespace DermCpt;

/// <summary>The stages of coding one encounter, in order. Each is a folder with its own rules.</summary>
internal static class EncounterCoding
{
    internal static void Run(CodingWork work)
    {
        work.GroupByKind();
        SelectionPipeline.Select(work);
        work.Sweep();
    }
}
