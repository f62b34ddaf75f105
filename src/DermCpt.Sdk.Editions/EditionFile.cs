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
    private readonly SortedDictionary<EditionSection, (byte[] Bytes, int RowSize)> sections = [];

    internal void Add<T>(EditionSection section, ReadOnlySpan<T> rows)
        where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("Editions are little-endian and are written on little-endian machines.");
        }

        sections.Add(section, (MemoryMarshal.AsBytes(rows).ToArray(), Unsafe.SizeOf<T>()));
    }

    internal byte[] ToBytes()
    {
        var directoryEnd = EditionFormat.HeaderLength + (sections.Count * EditionFormat.EntryLength);
        var file = new byte[directoryEnd + sections.Values.Sum(section => EditionFormat.Padded(section.Bytes.Length))];
        EditionFormat.Magic.CopyTo(file);
        Write32(file, 8, EditionFormat.Version);
        Write32(file, 12, (uint)sections.Count);
        Write32(file, 16, (uint)file.Length);
        var entry = EditionFormat.HeaderLength;
        var offset = directoryEnd;
        foreach (var (section, (bytes, size)) in sections)
        {
            bytes.CopyTo(file, offset);
            var padded = EditionFormat.Padded(bytes.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(entry), (ushort)section);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(entry + 2), (ushort)size);
            _ = Encoding.ASCII.GetBytes(NameOf(section), file.AsSpan(entry + EditionFormat.EntryNameOffset, EditionFormat.EntryNameLength));
            Write32(file, entry + EditionFormat.EntryOffset, (uint)offset);
            Write32(file, entry + EditionFormat.EntryOffset + 4, (uint)bytes.Length);
            Write32(file, entry + EditionFormat.EntryOffset + 8, (uint)(bytes.Length / size));
            _ = SHA256.HashData(file.AsSpan(offset, padded), file.AsSpan(entry + EditionFormat.EntryHashOffset, EditionFormat.HashLength));
            entry += EditionFormat.EntryLength;
            offset += padded;
        }

        EditionImage.ContentHashOf(file.AsSpan(0, directoryEnd), file.AsSpan(EditionFormat.HashOffset, EditionFormat.HashLength));
        return file;
    }

    private static string NameOf(EditionSection section)
    {
        var name = section.ToString();
        return name.Length > EditionFormat.EntryNameLength ? name[..EditionFormat.EntryNameLength] : name;
    }

    private static void Write32(byte[] file, int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(offset), value);
}
