using DermCpt.Coding;

namespace DermCpt;

/// <summary>
/// Reused room for coding: after warm-up, coding into it allocates nothing. Not thread-safe: one buffer per thread; the coder is
/// shared. A view of one encounter ends when the buffer takes the next.
/// </summary>
public sealed class CodingBuffer
{
    internal CodingWork Work { get; } = new();

    internal CodingData Data { get; } = new();
}
