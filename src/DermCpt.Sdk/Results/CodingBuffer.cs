using DermCpt.Coding;

namespace DermCpt;

/// <summary>
/// Reused room for coding: after warm-up, coding into it allocates nothing. Not thread-safe: one buffer per thread; the coder is
/// shared. Two threads at once get an <see cref="InvalidOperationException"/>, and the buffer stays usable. A view of one encounter ends
/// when the buffer takes the next.
/// </summary>
public sealed class CodingBuffer
{
    private BufferUse use;

    internal CodingWork Work { get; } = new();

    internal CodingData Data { get; } = new();

    internal void Enter() => use.Enter();

    internal void Leave() => use.Leave();
}
