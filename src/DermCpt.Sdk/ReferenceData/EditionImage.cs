using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace DermCpt.ReferenceData;

/// <summary>
/// The bytes of an edition and its directory. Holds either the embedded resource, which lies in the loaded assembly, or a pinned
/// array of its own. Immutable and safe on any thread.
/// </summary>
internal sealed unsafe class EditionImage
{
    private const int SectionNumbers = 128;

    private readonly byte* start;
    private readonly int length;
    private readonly object owner;
    private readonly int[] entries = new int[SectionNumbers];

    private EditionImage(byte* start, int length, object owner)
    {
        this.start = start;
        this.length = length;
        this.owner = owner;
        CheckHeader(Bytes, length);
        ReadDirectory();
    }

    internal ReadOnlySpan<byte> Bytes => new(start, length);

    internal string ContentHash => Convert.ToHexString(Bytes.Slice(EditionFormat.HashOffset, EditionFormat.HashLength)).ToLowerInvariant();

    private int SectionCount => (int)UInt32(12);

    /// <summary>The embedded edition, where it lies.</summary>
    internal static EditionImage Embedded()
    {
        var stream = typeof(EditionImage).Assembly.GetManifestResourceStream("DermCpt.reference.dcd")
            ?? throw new EditionException(EditionFault.NotAnEdition, "header", 0, "the library was built without its reference data.");
        return stream is UnmanagedMemoryStream memory
            ? new EditionImage(memory.PositionPointer, checked((int)memory.Length), memory)
            : Read(stream);
    }

    /// <summary>Reads exactly one edition to the end of the stream. Hashes are not checked.</summary>
    internal static EditionImage Read(Stream stream)
    {
        var header = new byte[EditionFormat.HeaderLength];
        var got = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        var expected = CheckHeader(header.AsSpan(0, got), int.MaxValue);
        var bytes = GC.AllocateUninitializedArray<byte>(expected, pinned: true);
        header.CopyTo(bytes, 0);
        got += stream.ReadAtLeast(bytes.AsSpan(header.Length), expected - header.Length, throwOnEndOfStream: false);
        if (got < expected)
        {
            throw new EditionException(EditionFault.Truncated, SectionAt(bytes.AsSpan(0, got), got), got, string.Create(CultureInfo.InvariantCulture, $"{expected} bytes were announced."));
        }

        if (stream.ReadByte() >= 0)
        {
            throw new EditionException(EditionFault.Altered, "header", got, "bytes follow after the announced end.");
        }

        return new EditionImage((byte*)Unsafe.AsPointer(ref bytes[0]), bytes.Length, bytes);
    }

    /// <summary>Keeps the bytes alive up to here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void KeepAlive() => GC.KeepAlive(owner);

    /// <summary>Whether the file has a section that it may lack.</summary>
    internal bool Holds(EditionSection section) => entries[(int)section] != 0;

    /// <summary>Where the rows of a section begin and how many they are.</summary>
    /// <param name="section">The section.</param>
    /// <param name="size">The bytes that a row must have.</param>
    /// <param name="rows">The number of rows.</param>
    internal byte* Locate(EditionSection section, int size, out int rows)
    {
        var entry = entries[(int)section];
        if (entry == 0)
        {
            throw new EditionException(EditionFault.Malformed, section.ToString(), 0, "the section is missing.");
        }

        rows = (int)UInt32(entry + EditionFormat.EntryOffset + 8);
        var stated = BinaryPrimitives.ReadUInt16LittleEndian(Bytes[(entry + 2)..]);
        return stated == size
            ? start + UInt32(entry + EditionFormat.EntryOffset)
            : throw Fault(EditionFault.Malformed, section, string.Create(CultureInfo.InvariantCulture, $"its rows have {stated} bytes instead of {size}."));
    }

    /// <summary>The 1-based rows in the source file of the rows of a table: their places, unless a section says otherwise.</summary>
    internal SourceRows SourceRows(EditionSection section) => new(entries[(int)section] == 0 ? default : new Column<uint>(this, section));

    internal EditionException Fault(EditionFault fault, EditionSection section, string detail)
    {
        var entry = entries[(int)section];
        return new EditionException(fault, Name(Bytes, entry), UInt32(entry + EditionFormat.EntryOffset), detail);
    }

    /// <summary>Checks every hash.</summary>
    internal void CheckHashes()
    {
        Span<byte> hash = stackalloc byte[EditionFormat.HashLength];
        var directoryEnd = EditionFormat.HeaderLength + (SectionCount * EditionFormat.EntryLength);
        ContentHashOf(Bytes[..directoryEnd], hash);
        if (!hash.SequenceEqual(Bytes.Slice(EditionFormat.HashOffset, EditionFormat.HashLength)))
        {
            throw new EditionException(EditionFault.Altered, "directory", EditionFormat.HashOffset, "the content hash does not fit the header and directory.");
        }

        for (var entry = EditionFormat.HeaderLength; entry < directoryEnd; entry += EditionFormat.EntryLength)
        {
            var offset = (int)UInt32(entry + EditionFormat.EntryOffset);
            var size = EditionFormat.Padded((int)UInt32(entry + EditionFormat.EntryOffset + 4));
            _ = SHA256.HashData(Bytes.Slice(offset, size), hash);
            if (!hash.SequenceEqual(Bytes.Slice(entry + EditionFormat.EntryHashOffset, EditionFormat.HashLength)))
            {
                throw new EditionException(EditionFault.Altered, Name(Bytes, entry), offset, string.Create(CultureInfo.InvariantCulture, $"the hash of its {size} bytes does not fit."));
            }
        }
    }

    internal static void ContentHashOf(ReadOnlySpan<byte> headerAndDirectory, Span<byte> hash)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(headerAndDirectory[..EditionFormat.HashOffset]);
        sha.AppendData(headerAndDirectory[EditionFormat.HeaderLength..]);
        _ = sha.GetHashAndReset(hash);
    }

    /// <summary>Checks what the header states against the bytes at hand and returns the announced length.</summary>
    private static int CheckHeader(ReadOnlySpan<byte> bytes, int available)
    {
        var magic = EditionFormat.Magic;
        var known = Math.Min(bytes.Length, magic.Length);
        if (!bytes[..known].SequenceEqual(magic[..known]))
        {
            throw new EditionException(EditionFault.NotAnEdition, "header", 0, "it does not begin with the mark of an edition.");
        }

        if (bytes.Length < EditionFormat.HeaderLength)
        {
            throw new EditionException(EditionFault.Truncated, "header", bytes.Length, "the header has 64 bytes.");
        }

        var version = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
        if (version != EditionFormat.Version)
        {
            throw new EditionException(EditionFault.WrongVersion, "header", 8, string.Create(CultureInfo.InvariantCulture, $"it is {version}, this library reads {EditionFormat.Version}."));
        }

        var sections = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]);
        if (sections is 0 or >= SectionNumbers || length > EditionFormat.MaximumLength || length < EditionFormat.HeaderLength + (sections * EditionFormat.EntryLength))
        {
            throw new EditionException(EditionFault.Altered, "header", 12, "the section count or the length cannot be.");
        }

        return length <= (uint)available
            ? (int)length
            : throw new EditionException(EditionFault.Truncated, "header", available, string.Create(CultureInfo.InvariantCulture, $"{length} bytes were announced."));
    }

    private static string Name(ReadOnlySpan<byte> bytes, int entry)
    {
        var name = bytes.Slice(entry + EditionFormat.EntryNameOffset, EditionFormat.EntryNameLength);
        var end = name.IndexOf((byte)0);
        return Encoding.ASCII.GetString(end < 0 ? name : name[..end]);
    }

    /// <summary>The section in which an offset lies, as far as the directory is there.</summary>
    private static string SectionAt(ReadOnlySpan<byte> bytes, int offset)
    {
        var end = EditionFormat.HeaderLength + ((int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]) * EditionFormat.EntryLength);
        if (offset < end)
        {
            return "directory";
        }

        for (var entry = end - EditionFormat.EntryLength; entry >= EditionFormat.HeaderLength; entry -= EditionFormat.EntryLength)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[(entry + EditionFormat.EntryOffset)..]) <= (uint)offset)
            {
                return Name(bytes, entry);
            }
        }

        return "directory";
    }

    private uint UInt32(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(Bytes[offset..]);

    private void ReadDirectory()
    {
        var next = EditionFormat.HeaderLength + (SectionCount * EditionFormat.EntryLength);
        for (var i = 0; i < SectionCount; i++)
        {
            var entry = EditionFormat.HeaderLength + (i * EditionFormat.EntryLength);
            var number = BinaryPrimitives.ReadUInt16LittleEndian(Bytes[entry..]);
            var size = BinaryPrimitives.ReadUInt16LittleEndian(Bytes[(entry + 2)..]);
            var offset = UInt32(entry + EditionFormat.EntryOffset);
            var bytes = UInt32(entry + EditionFormat.EntryOffset + 4);
            var rows = UInt32(entry + EditionFormat.EntryOffset + 8);
            if (number is 0 or >= SectionNumbers || entries[number] != 0 || offset != next || bytes > (uint)(length - next) || (ulong)rows * size != bytes)
            {
                throw new EditionException(EditionFault.Altered, "directory", entry, "the entry contradicts the file.");
            }

            entries[number] = entry;
            next += EditionFormat.Padded((int)bytes);
        }

        if (next != length)
        {
            throw new EditionException(EditionFault.Altered, "directory", EditionFormat.HeaderLength, "the sections do not end where the file ends.");
        }
    }
}
