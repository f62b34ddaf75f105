using System.Buffers.Binary;

namespace DermCpt.Editions;

/// <summary>What an import reads at most: the bytes of all its files together, unpacked. Not thread-safe.</summary>
internal sealed class ImportBudget
{
    internal const long Most = 1L << 30;
    private long read;

    /// <summary>Takes bytes that were read.</summary>
    /// <exception cref="EditionImportException">The files are longer than all of CMS's together.</exception>
    internal void Take(int count, string name)
    {
        read += count;
        if (read > Most)
        {
            throw new EditionImportException(name, 0, 0, "with this file, what is read comes to more than 1 GB unpacked; CMS's tables are far smaller.");
        }
    }
}

/// <summary>Looks at the end of an archive before it is opened: a small one can list millions of files, and its list is read into memory as a whole.</summary>
internal static class ArchiveSize
{
    private const uint EndSignature = 0x06054b50;
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int LongestList = 1 << 20;
    private const int ListOffset = 16;

    /// <summary>Refuses an archive whose list of files is longer than any of CMS's.</summary>
    /// <exception cref="EditionImportException">The archive has no end, or too long a list.</exception>
    internal static void Check(Stream stream, string name)
    {
        var tail = new byte[Math.Min(stream.Length, EndLength + LongestComment)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        stream.Position = 0;
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == EndSignature)
            {
                var end = stream.Length - tail.Length + at;
                var list = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + ListOffset));
                if (end - list > LongestList || list == uint.MaxValue)
                {
                    throw new EditionImportException(name, 0, 0, "the archive lists more files than any of CMS's; expected a list of at most 1 MB.");
                }

                return;
            }
        }

        throw new EditionImportException(name, 0, 0, "not a sound archive: it has no end.");
    }
}
