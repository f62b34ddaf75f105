using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;

namespace DermCpt.Cli;

/// <summary>Nobody reads the output any more (<c>dermcpt ... | head</c>): the run ends, quietly.</summary>
internal sealed class BrokenPipeException : Exception
{
    public BrokenPipeException()
    {
    }

    public BrokenPipeException(string message)
        : base(message)
    {
    }

    public BrokenPipeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Standard output into a pipe, which tells when its reader is gone; the platform's own stream would swallow the rest of a long run.</summary>
internal sealed class PipeOutput : Stream
{
    private readonly FileStream inner;

    private PipeOutput(FileStream inner) => this.inner = inner;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The process's own output: a file keeps the platform's stream, since other processes may write into it too.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The process's own stream lives as long as it does.")]
    internal static Stream OfProcess()
    {
        if (!OperatingSystem.IsWindows())
        {
            var inner = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!inner.CanSeek)
            {
                return new PipeOutput(inner);
            }
        }

        return Console.OpenStandardOutput();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (IOException gone) when (gone.Message.Contains("Broken pipe", StringComparison.Ordinal))
        {
            throw new BrokenPipeException("Nobody reads the output.", gone);
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
