using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DermCpt.Certificates;

/// <summary>
/// The sections of an edition file: header of 64 bytes with the content hash at 32, then 64 bytes a section (number, row size, name,
/// offset at 20, length, rows, hash at 32). Every hash is checked. Immutable and safe on any thread.
/// </summary>
internal sealed class EditionFile
{
    private const int Header = 64;
    private const int Entry = 64;
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Dictionary<int, (int Offset, int Length, int RowSize)> sections = [];

    internal EditionFile(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        var file = bytes.Span;
        if (file.Length < Header || !file.StartsWith("DERMCPT\n"u8))
        {
            throw new InvalidDataException("the edition does not begin with the mark of one");
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(file[12..]);
        if (BinaryPrimitives.ReadInt32LittleEndian(file[8..]) != 3 || count is < 1 or > 127 || file.Length < Header + (count * Entry))
        {
            throw new InvalidDataException("the edition is of another format or cut off");
        }

        var hash = SHA256.HashData([.. file[..32], .. file.Slice(Header, count * Entry)]);
        ContentHash = Convert.ToHexString(hash).ToLowerInvariant();
        if (!file.Slice(32, 32).SequenceEqual(hash))
        {
            throw new InvalidDataException("the edition's content hash does not fit its directory");
        }

        for (var i = 0; i < count; i++)
        {
            Add(file, file.Slice(Header + (i * Entry), Entry));
        }
    }

    internal string ContentHash { get; }

    internal ReadOnlySpan<byte> Section(int number) => sections.TryGetValue(number, out var section) ? bytes.Span.Slice(section.Offset, section.Length) : [];

    /// <summary>The bytes of one row.</summary>
    internal ReadOnlySpan<byte> Row(int number, int place)
    {
        var (offset, length, size) = sections[number];
        return bytes.Span.Slice(offset, length).Slice(place * size, size);
    }

    internal int Rows(int number) => sections.TryGetValue(number, out var section) ? section.Length / section.RowSize : 0;

    internal int Word(int number, int place) => BinaryPrimitives.ReadUInt16LittleEndian(Row(number, place));

    internal uint Double(int number, int place) => BinaryPrimitives.ReadUInt32LittleEndian(Row(number, place));

    internal string String(int number)
    {
        const int Starts = 2;
        const int Text = 3;
        return Encoding.UTF8.GetString(Section(Text)[(int)Double(Starts, number)..(int)Double(Starts, number + 1)]);
    }

    private void Add(ReadOnlySpan<byte> file, ReadOnlySpan<byte> entry)
    {
        var (offset, length) = (BinaryPrimitives.ReadInt32LittleEndian(entry[20..]), BinaryPrimitives.ReadInt32LittleEndian(entry[24..]));
        var (number, size) = (BinaryPrimitives.ReadUInt16LittleEndian(entry), BinaryPrimitives.ReadUInt16LittleEndian(entry[2..]));
        var padded = (length + 7) & ~7;
        if (offset < 0 || length < 0 || size == 0 || (long)offset + padded > file.Length || !entry.Slice(32, 32).SequenceEqual(SHA256.HashData(file.Slice(offset, padded))))
        {
            throw new InvalidDataException($"the edition's section {number} was altered");
        }

        sections.Add(number, (offset, length, size));
    }
}
