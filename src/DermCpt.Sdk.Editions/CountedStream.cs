namespace DermCpt.Editions;

/// <summary>How far a file was read. Immutable and safe on any thread.</summary>
/// <param name="File">Its name, for one inside an archive with the archive's name before it.</param>
/// <param name="Read">Bytes read so far.</param>
/// <param name="Length">Its bytes; 0 where that is not known.</param>
public readonly record struct ImportProgress(string File, long Read, long Length);

/// <summary>
/// Reads another stream, which it leaves open, and tells how far; at its end once more. A row, or files, beyond every size that CMS's
/// have are refused, since a small archive can hold what fills the memory. Not thread-safe.
/// </summary>
internal sealed class CountedStream(Stream inner, long length, string name, ImportBudget budget, IProgress<ImportProgress>? progress) : Stream
{
    private const int Step = 1 << 20;
    private const int LongestRow = 1 << 20;
    private long read;
    private long told;
    private long row;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        read += count;
        var end = buffer[..count].LastIndexOf((byte)'\n');
        row = end < 0 ? row + count : count - end - 1;
        budget.Take(count, name);
        if (row > LongestRow)
        {
            throw new EditionImportException(name, 0, 0, "a row is longer than 1 MB.");
        }

        if (progress is not null && (count == 0 || read - told >= Step))
        {
            told = read;
            progress.Report(new ImportProgress(name, read, length));
        }

        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
