namespace DermCpt.Coding;

/// <summary>A line of some coding of a visit.</summary>
internal readonly struct LineOf(CodingData data, int index)
{
    internal CodingData Data { get; init; } = data;
    internal int Index { get; init; } = index;

    internal ref readonly LineRecord Record => ref Data.Lines[Index];

    internal ReadOnlySpan<short> Services => Data.ServicesOf(Record);

    /// <summary>Code, units and modifiers: what a claim shows of a line.</summary>
    internal bool Equals(in LineRecord other) => Record.Code == other.Code && Record.Units == other.Units && Record.Modifiers == other.Modifiers;
}

/// <summary>The lines that every one of several codings reports, each as often as the coding that has it least often. Not thread-safe.</summary>
internal sealed class CommonLines
{
    private bool[] isCommon = [];

    /// <summary>The coding that came first, whose order of lines stands; null before any.</summary>
    internal CodingData? First { get; private set; }

    internal bool Has(int line) => isCommon[line];

    /// <summary>Takes away what a further coding does not report.</summary>
    internal void Meet(CodingData coded)
    {
        if (First is null)
        {
            First = coded.ToOwned();
            isCommon = new bool[First.LineCount];
            isCommon.AsSpan().Fill(true);
            return;
        }

        Span<bool> isTaken = coded.LineCount <= 256 ? stackalloc bool[coded.LineCount] : new bool[coded.LineCount];
        isTaken.Clear();
        Span<bool> isMatched = isCommon.Length <= 256 ? stackalloc bool[isCommon.Length] : new bool[isCommon.Length];
        isMatched.Clear();
        for (var pass = 0; pass < 2; pass++)
        {
            for (var line = 0; line < isCommon.Length; line++)
            {
                if (isCommon[line] && !isMatched[line])
                {
                    isMatched[line] = TryTake(new LineOf(First, line), coded, isTaken, sameServices: pass == 0);
                }
            }
        }

        isMatched.CopyTo(isCommon);
    }

    /// <summary>Finds a common line that is equal and not taken.</summary>
    internal bool TryTake(in LineRecord line, Span<bool> isTaken)
    {
        for (var i = 0; i < isCommon.Length; i++)
        {
            if (!isTaken[i] && isCommon[i] && new LineOf(First!, i).Equals(line))
            {
                isTaken[i] = true;
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds an equal line that is not taken, of the same services where there is one, since two lines may be equal.</summary>
    internal static bool TryTake(in LineOf line, CodingData among, Span<bool> isTaken, bool sameServices)
    {
        for (var i = 0; i < among.LineCount; i++)
        {
            if (!isTaken[i] && line.Equals(among.Lines[i]) && (!sameServices || line.Services.SequenceEqual(among.ServicesOf(among.Lines[i]))))
            {
                isTaken[i] = true;
                return true;
            }
        }

        return false;
    }
}
