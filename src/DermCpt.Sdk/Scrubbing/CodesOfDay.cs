namespace DermCpt.Scrubbing;

/// <summary>Which codes a day's lines have met, by dense index. Not thread-safe: each buffer has its own.</summary>
internal sealed class CodesOfDay
{
    private Edition edition = null!;
    private uint[] metOn = [];
    private uint turn;

    internal void Use(Edition used)
    {
        if (!ReferenceEquals(edition, used))
        {
            edition = used;
            metOn = new uint[used.CodeCount];
            turn = 0;
        }
    }

    /// <summary>Forgets which codes were met.</summary>
    internal void BeginDay() => turn++;

    /// <summary>Meets a code that the edition knows; true where a line of the day had it already.</summary>
    internal bool Meets(int dense)
    {
        ref var met = ref metOn[dense];
        var isMet = met == turn;
        met = turn;
        return isMet;
    }
}
