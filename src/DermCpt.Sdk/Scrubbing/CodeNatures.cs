namespace DermCpt.Scrubbing;

/// <summary>The natures of the codes of an edition, each found once, and which codes a day's lines have met. Not thread-safe: each buffer has its own.</summary>
internal sealed class CodeNatures
{
    private Edition edition = null!;
    private Entry[] entries = [];
    private uint turn;

    internal void Use(Edition used)
    {
        if (!ReferenceEquals(edition, used))
        {
            edition = used;
            entries = new Entry[used.CodeCount];
        }
    }

    /// <summary>Of a code that no table names nothing is kept.</summary>
    internal CodeNature Of(ProcedureCode code, int dense)
    {
        if (dense < 0)
        {
            return CodeNature.Of(code);
        }

        ref var entry = ref entries[dense];
        if (!entry.IsFound)
        {
            entry.Nature = CodeNature.Of(code);
            entry.IsFound = true;
        }

        return entry.Nature;
    }

    /// <summary>Forgets which codes were met.</summary>
    internal void BeginDay() => turn++;

    /// <summary>Meets a code that the edition knows; true where a line of the day had it already.</summary>
    internal bool Meets(int dense)
    {
        ref var entry = ref entries[dense];
        var met = entry.MetOn == turn;
        entry.MetOn = turn;
        return met;
    }

    private struct Entry
    {
        internal CodeNature Nature;
        internal bool IsFound;
        internal uint MetOn;
    }
}
