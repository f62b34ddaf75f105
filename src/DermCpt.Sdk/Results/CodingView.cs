using DermCpt.Coding;

namespace DermCpt;

/// <summary>
/// What coding into a buffer gave: readable until the buffer takes the next encounter; read later it throws
/// <see cref="InvalidOperationException"/>. <see cref="ToResult"/> keeps it. Of one thread, as its buffer.
/// </summary>
public readonly ref struct CodingView
{
    private readonly CodingData data;
    private readonly int generation;

    internal CodingView(CodingData data)
    {
        this.data = data;
        generation = data.Generation;
    }

    /// <summary>The worst outcome of the services.</summary>
    public CodingStatus Status => Current.Status;

    /// <summary>How many lines: those that every answer to a missing fact leaves. The first read of a result that lacks facts codes the visit once for each choice.</summary>
    public int LineCount => Certain.LineCount;

    /// <summary>How many facts are missing.</summary>
    public int MissingFactCount => Current.QuestionCount;

    /// <summary>How many findings.</summary>
    public int FindingCount => Current.FindingCount;

    /// <summary>What may be shown.</summary>
    internal CodingData Certain => Current.Certain;

    internal CodingData Current
    {
        get
        {
            if (data is null || generation != data.Generation)
            {
                ThrowStale();
            }

            return data!.Settled;
        }
    }

    /// <summary>A line in claim order.</summary>
    public CodedLine Line(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, LineCount);
        return new CodedLine(Certain, index);
    }

    /// <summary>What became of a service, by its place in the encounter.</summary>
    public ServiceOutcome Outcome(int service)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(service);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(service, Current.OutcomeCount);
        return Certain.Outcomes[service];
    }

    /// <summary>The name in JSON of the fact that is missing, by place; its question and choices come with <see cref="ToResult"/>.</summary>
    public string MissingFact(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, MissingFactCount);
        return Words.CamelCaseOf(Current.Questions[index].Fact);
    }

    /// <summary>An owned, immutable copy.</summary>
    public CodingResult ToResult() => new(Current.ToOwned());

    private static void ThrowStale() => throw new InvalidOperationException("The buffer has coded another encounter since this view was made; call ToResult() to keep a result.");
}
