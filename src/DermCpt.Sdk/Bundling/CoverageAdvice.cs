using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.Bundling;

/// <summary>What the contractor's articles say of the lines is told when nothing is asked any more; no line changes (COV-01..07).</summary>
internal static class CoverageAdvice
{
    /// <summary>Diagnoses of a line that are looked at: a claim has room for twelve.</summary>
    private const int Most = 12;

    internal static void Tell(CodingWork work)
    {
        if (work.Contractor == 0)
        {
            return;
        }

        foreach (var line in work.Lines)
        {
            if (!line.Dropped)
            {
                Judge(work, line);
            }
        }
    }

    /// <summary>Whether an article of the contractor speaks of a line: then no general advice is given beside it.</summary>
    internal static bool Speaks(CodingWork work, LineDraft line) =>
        ArticleCoverage.Speaks(work.Edition.Articles, work.Contractor, line.Dense, work.Date) && line.Services.Length > 0
        && work[line.Services[0]].Diagnoses.Count > 0;

    private static void Judge(CodingWork work, LineDraft line)
    {
        var code = work.Edition.IndexOf(line.Code);
        Span<DiagnosisCode> room = stackalloc DiagnosisCode[Most];
        var diagnoses = room[..Gather(work, line, room)];
        var answer = ArticleCoverage.Judge(work.Edition.Articles, work.Contractor, code, diagnoses, work.Date,
            ArticleCoverage.HasClassFinding(line.Modifiers), HasMohs(work));
        if (answer.Verdict != CoverageVerdict.NotJudged)
        {
            work.Coverage = CoverageJudgement.Judged;
        }

        // An answer may still change the lines; what is told then is told of certain ones.
        if (work.QuestionCount > 0 || ArticleCoverage.HasNotice(line.Modifiers))
        {
            return;
        }

        if (CoverageFinding.Of(answer, line.Code, diagnoses, out var finding)
            && !(answer.Warns && ArticleCoverage.HasUnknown(work.Edition, work.Date, diagnoses)))
        {
            finding.Service = line.Services[0];
            work.Report(finding);
        }

        var modifiers = ModifierBits.Of(line.Modifiers);
        foreach (var earlier in work.Encounter.History.AsSpan())
        {
            var limit = ArticleCoverage.BrokenLimit(work.Edition, work.Contractor, code, modifiers, work.Date, earlier);
            if (limit >= 0)
            {
                var told = CoverageFinding.Of(work.Edition.Articles, limit, line.Code, modifiers, earlier);
                told.Service = line.Services[0];
                work.Report(told);
                break;
            }
        }
    }

    /// <summary>The diagnoses of the line's services, each once, in order.</summary>
    private static int Gather(CodingWork work, LineDraft line, Span<DiagnosisCode> room)
    {
        var count = 0;
        foreach (var service in line.Services)
        {
            foreach (var diagnosis in work[service].Diagnoses.AsSpan())
            {
                if (count < room.Length && !room[..count].Contains(diagnosis))
                {
                    room[count++] = diagnosis;
                }
            }
        }

        return count;
    }

    private static bool HasMohs(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && line.Profile.Is(CodeTraits.Mohs))
            {
                return true;
            }
        }

        return false;
    }
}
