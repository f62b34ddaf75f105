namespace DermCpt;

/// <summary>Whether a buffer is being filled. A second thread is refused before it can touch what the first one writes.</summary>
internal struct BufferUse
{
    private int isTaken;

    internal void Enter()
    {
        if (Interlocked.Exchange(ref isTaken, 1) != 0)
        {
            Refuse();
        }
    }

    internal void Leave() => Volatile.Write(ref isTaken, 0);

    private static void Refuse() => throw new InvalidOperationException("The buffer is in use by another thread: expected one buffer per thread. The coder is shared.");
}
