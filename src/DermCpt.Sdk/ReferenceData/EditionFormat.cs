namespace DermCpt.ReferenceData;

/// <summary>
/// The layout of an edition file, little-endian. Header (64 bytes): magic, format version, section count, file length, 12 zero
/// bytes, then the content hash = SHA-256 of the first 32 bytes and the directory. Directory: 64 bytes a section (number, element
/// size, name, offset, length, rows, SHA-256 of the section with its padding), so that the content hash covers every byte. Sections
/// follow in directory order, each padded with zeros to 8 bytes.
/// </summary>
internal static class EditionFormat
{
    internal const uint Version = 3;
    internal const int HeaderLength = 64;
    internal const int HashOffset = 32;
    internal const int HashLength = 32;
    internal const int EntryLength = 64;
    internal const int EntryNameOffset = 4;
    internal const int EntryNameLength = 16;
    internal const int EntryOffset = 20;
    internal const int EntryHashOffset = 32;
    internal const int MaximumLength = 256 << 20;

    /// <summary>Spreads packed codes over the slots.</summary>
    private const uint SlotFactor = 0x9E3779B1;

    /// <summary>The most slots that are looked at for a code.</summary>
    internal const int MostSlots = 16;

    internal const ushort NoPrimary = ushort.MaxValue;

    /// <summary>The most codes of the pair matrix, so that it does not grow with the square of all codes.</summary>
    internal const int MaximumMatrixCodes = 2047;

    /// <summary>Of a pair of the matrix: only a search of both directions finds its rows.</summary>
    internal const int LookTwice = 0x8000;

    /// <summary>Of a pair of the matrix: there are rows in the other direction too.</summary>
    internal const int BothWays = 0x4000;

    /// <summary>Of a pair of the matrix: column 1 is the higher code.</summary>
    internal const int HigherFirst = 0x2000;

    /// <summary>Of a pair of the matrix: the row within the block of its column 1.</summary>
    internal const int TargetRow = 0x1FFF;
    internal const int MaximumCodes = 0x8000;
    internal const ushort CoveredNotListed = ushort.MaxValue;
    internal const byte Unstated = byte.MaxValue;

    internal static ReadOnlySpan<byte> Magic => "DERMCPT\n"u8;

    internal static int Padded(int length) => (length + 7) & ~7;

    /// <summary>Words of a row of the pair matrix, which has one empty column more than codes.</summary>
    internal static int WordsPerRow(int matrixCodes) => (matrixCodes + 64) / 64;

    /// <summary>The slot where the search for a code begins, of a number of slots that is 2^(32 - <paramref name="shift"/>).</summary>
    internal static int SlotOf(uint packed, int shift) => (int)((packed * SlotFactor) >> shift);
}
