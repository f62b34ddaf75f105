using System.Text;

namespace DermCpt.X12.Tests;

/// <summary>Runs while nothing else does: the memory is that of the process.</summary>
[CollectionDefinition(nameof(StreamTests), DisableParallelization = true)]
[Collection(nameof(StreamTests))]
public sealed class StreamTests
{
    /// <summary>32 MB; 2 GB in the nightly run.</summary>
    private static readonly long Bytes = Environment.GetEnvironmentVariable("DERMCPT_NIGHTLY") == "1" ? 2L << 30 : 32L << 20;

    [Fact]
    public void Memory_does_not_grow_with_the_file()
    {
        var whole = Written.One("CLM*C1*0***11:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:17000*0*UN*1***1", "DTP*472*D8*20260302", "LX*2", "SV1*HC:17003*0*UN*3***1", "DTP*472*D8*20260302");
        var start = whole.IndexOf("CLM*", StringComparison.Ordinal);
        var end = whole.IndexOf("\nSE*", StringComparison.Ordinal) + 1;
        using var stream = new RepeatedStream(Encoding.ASCII.GetBytes(whole[..start]), Encoding.ASCII.GetBytes(whole[start..end]), Bytes, Encoding.ASCII.GetBytes(whole[end..]));
        using var reader = new X12Reader(stream, new X12Options { Repaired = Stream.Null });
        long claims = 0;
        long most = 0;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var read = reader.Read(); read != X12Read.End; read = reader.Read())
        {
            if (read == X12Read.Claim && ++claims % 20_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
            else if (read == X12Read.Finding)
            {
                Assert.Equal("CountDiffers", reader.Finding.Code);
            }
        }

        Assert.Equal(Bytes / (end - start), claims);
        Assert.InRange(most, 0, 8 << 20);
    }

    /// <summary>A head, one part over and over, and a tail.</summary>
    private sealed class RepeatedStream(byte[] head, byte[] part, long bytes, byte[] tail) : Stream
    {
        private readonly long end = head.Length + (bytes / part.Length * part.Length);
        private long at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var written = 0;
            while (written < count && at < end + tail.Length)
            {
                var from = at < head.Length ? head.AsSpan((int)at) : at < end ? part.AsSpan((int)((at - head.Length) % part.Length)) : tail.AsSpan((int)(at - end));
                from = from[..Math.Min(from.Length, count - written)];
                from.CopyTo(buffer.AsSpan(offset + written));
                (written, at) = (written + from.Length, at + from.Length);
            }

            return written;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
