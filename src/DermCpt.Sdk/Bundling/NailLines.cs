using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;

namespace DermCpt.Bundling;

/// <summary>One nail once: the same procedure on the same digit from two services is one line (NA-10, NA-03b).</summary>
internal static class NailLines
{
    internal static void Merge(CodingWork work)
    {
        for (var i = 0; i < work.LineCount; i++)
        {
            var line = work.Lines[i];
            if (line.Dropped || !IsOfNails(line) || line.Digit < 0 || !line.Profile.Is(CodeTraits.Nail))
            {
                continue;
            }

            for (var j = i + 1; j < work.LineCount; j++)
            {
                var other = work.Lines[j];
                if (!other.Dropped && IsOfNails(other) && other.Code == line.Code
                    && OneNailOnce.Judge(line.FactsIn(work), other.FactsIn(work)).Kind == JudgementKind.NotReported)
                {
                    _ = line.From(other.Services);
                    other.Dropped = true;
                }
            }
        }
    }

    /// <summary>Both kinds of service that state digits.</summary>
    private static bool IsOfNails(LineDraft line) => line.Kind is ServiceKind.Nail or ServiceKind.Biopsy;
}
