using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using DermCpt.ReferenceData;

namespace DermCpt.Editions;

/// <summary>Writes the sections of an edition in the layout of <see cref="EditionFormat"/>. Not thread-safe.</summary>
internal sealed class EditionFile
{
    private readonly SortedDictionary<EditionSection, Section> sections = [];

    /// <summary>Takes the rows of a section; the array is kept, not copied.</summary>
    internal void Add<T>(EditionSection section, T[] rows)
        where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("Editions are little-endian and are written on little-endian machines.");
        }

        sections.Add(section, new Section(rows.Length * Unsafe.SizeOf<T>(), Unsafe.SizeOf<T>(), room => MemoryMarshal.AsBytes(rows.AsSpan()).CopyTo(room)));
    }

    /// <summary>Where rows stand in the source file; nothing where every row stands at its place.</summary>
    internal void AddSourceRows<T>(EditionSection section, IReadOnlyList<T> rows, Func<T, int> rowOf)
    {
        var stated = new uint[rows.Count];
        var isOwn = false;
        for (var i = 0; i < stated.Length; i++)
        {
            var row = rowOf(rows[i]);
            stated[i] = (uint)(row == 0 ? i + 1 : row);
            isOwn |= stated[i] != i + 1;
        }

        if (isOwn)
        {
            Add<uint>(section, stated);
        }
    }

    /// <summary>The file; the sections are given up on the way, so that a large one is not held twice.</summary>
    internal byte[] ToBytes()
    {
        var directoryEnd = EditionFormat.HeaderLength + (sections.Count * EditionFormat.EntryLength);
        var file = new byte[directoryEnd + sections.Values.Sum(section => EditionFormat.Padded(section.Length))];
        EditionFormat.Magic.CopyTo(file);
        Write32(file, 8, EditionFormat.Version);
        Write32(file, 12, (uint)sections.Count);
        Write32(file, 16, (uint)file.Length);
        var entry = EditionFormat.HeaderLength;
        var offset = directoryEnd;
        foreach (var section in sections.Keys.ToArray())
        {
            _ = sections.Remove(section, out var content);
            var (length, size, copyTo) = content!;
            copyTo(file.AsSpan(offset));
            var padded = EditionFormat.Padded(length);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(entry), (ushort)section);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(entry + 2), (ushort)size);
            _ = Encoding.ASCII.GetBytes(NameOf(section), file.AsSpan(entry + EditionFormat.EntryNameOffset, EditionFormat.EntryNameLength));
            Write32(file, entry + EditionFormat.EntryOffset, (uint)offset);
            Write32(file, entry + EditionFormat.EntryOffset + 4, (uint)length);
            Write32(file, entry + EditionFormat.EntryOffset + 8, (uint)(length / size));
            _ = SHA256.HashData(file.AsSpan(offset, padded), file.AsSpan(entry + EditionFormat.EntryHashOffset, EditionFormat.HashLength));
            entry += EditionFormat.EntryLength;
            offset += padded;
        }

        EditionImage.ContentHashOf(file.AsSpan(0, directoryEnd), file.AsSpan(EditionFormat.HashOffset, EditionFormat.HashLength));
        return file;
    }

    /// <summary>The content hash that the file states, in lower-case hexadecimal.</summary>
    internal static string ContentHashOf(byte[] file) => Convert.ToHexString(file, EditionFormat.HashOffset, EditionFormat.HashLength).ToLowerInvariant();

    private static string NameOf(EditionSection section)
    {
        var name = section.ToString();
        return name.Length > EditionFormat.EntryNameLength ? name[..EditionFormat.EntryNameLength] : name;
    }

    private static void Write32(byte[] file, int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(offset), value);

    /// <summary>Writes one section; an <c>Action</c> of a span is not known to every target.</summary>
    private delegate void SectionCopy(Span<byte> target);

    private sealed record Section(int Length, int RowSize, SectionCopy CopyTo);
}
