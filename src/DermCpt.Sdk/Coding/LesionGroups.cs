namespace DermCpt.Coding;

/// <summary>
/// Which missing facts belong together: those of services that may be about one lesion, of one session. Facts of services that no rule of
/// a lesion ties together are independent of one another.
/// </summary>
internal static class LesionGroups
{
    /// <summary>The group of each question, from 0; a fact of the patient or the visit is a group of its own.</summary>
    internal static int[] Of(CodingData data, out int count)
    {
        var groups = new int[data.QuestionCount];
        count = 0;
        for (var question = 0; question < groups.Length; question++)
        {
            groups[question] = count++;
            for (var earlier = 0; earlier < question; earlier++)
            {
                if (groups[earlier] != groups[question] && AreTied(data.Encounter, data.Questions[earlier], data.Questions[question]))
                {
                    Merge(groups.AsSpan(0, question + 1), groups[question], groups[earlier]);
                }
            }
        }

        count = Number(groups);
        return groups;
    }

    private static bool AreTied(Encounter encounter, in Question a, in Question b)
    {
        if (a.Service < 0 || b.Service < 0)
        {
            return a.Service == b.Service;
        }

        return a.Service == b.Service || !LesionRelation.Of(encounter.Services[a.Service], encounter.Services[b.Service]).IsDifferent();
    }

    private static void Merge(Span<int> groups, int from, int into)
    {
        foreach (ref var group in groups)
        {
            group = group == from ? into : group;
        }
    }

    /// <summary>Numbers the groups from 0 in the order of their first question.</summary>
    private static int Number(int[] groups)
    {
        var count = 0;
        for (var question = 0; question < groups.Length; question++)
        {
            var first = Array.IndexOf(groups, groups[question]);
            if (first == question)
            {
                var old = groups[question];
                for (var later = question; later < groups.Length; later++)
                {
                    groups[later] = groups[later] == old ? -1 - count : groups[later];
                }

                count++;
            }
        }

        for (var question = 0; question < groups.Length; question++)
        {
            groups[question] = -1 - groups[question];
        }

        return count;
    }
}
