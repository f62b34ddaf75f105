using DermCpt.CodeProfiles;
using DermCpt.Coding;

namespace DermCpt.Bundling;

/// <summary>One nail once: the same procedure on the same digit from two services is one line (NA-10).</summary>
internal static class NailLines
{
    internal static void Merge(CodingWork work)
    {
        for (var i = 0; i < work.LineCount; i++)
        {
            var line = work.Lines[i];
            if (line.Dropped || line.Kind != ServiceKind.Nail || line.Digit < 0 || !line.Profile.Is(CodeTraits.Nail))
            {
                continue;
            }

            for (var j = i + 1; j < work.LineCount; j++)
            {
                var other = work.Lines[j];
                if (!other.Dropped && other.Kind == ServiceKind.Nail && other.Code == line.Code && other.Digit == line.Digit)
                {
                    _ = line.From(other.Services);
                    other.Dropped = true;
                }
            }
        }
    }
}
