namespace DermCpt.ReferenceData;

/// <summary>
/// The layout of an edition file, little-endian. Header (64 bytes): magic, format version, section count, file length, 12 zero
/// bytes, then the content hash = SHA-256 of the first 32 bytes and the directory. Directory: 64 bytes a section (number, element
/// size, name, offset, length, rows, SHA-256 of the section with its padding), so that the content hash covers every byte. Sections
/// follow in directory order, each padded with zeros to 8 bytes.
/// </summary>
internal static class EditionFormat
{
    internal const uint Version = 1;
    internal const int HeaderLength = 64;
    internal const int HashOffset = 32;
    internal const int HashLength = 32;
    internal const int EntryLength = 64;
    internal const int EntryNameOffset = 4;
    internal const int EntryNameLength = 16;
    internal const int EntryOffset = 20;
    internal const int EntryHashOffset = 32;
    internal const int MaximumLength = 256 << 20;

    internal const int FirstCharacters = 37;
    internal const int Digits = 11;
    internal const int PageSize = Digits * Digits;
    internal const int PageCount = FirstCharacters * Digits * Digits;

    /// <summary>In place of a page: the codes of these three characters are found by search, since the pages ran out.</summary>
    internal const byte NoPage = byte.MaxValue;

    internal const ushort NoPrimary = ushort.MaxValue;
    internal const ushort DatedPair = 0x8000;
    internal const ushort CoveredNotListed = ushort.MaxValue;
    internal const byte Unstated = byte.MaxValue;

    internal static ReadOnlySpan<byte> Magic => "DERMCPT\n"u8;

    internal static int Padded(int length) => (length + 7) & ~7;

    internal static int WordsPerRow(int pairCodes) => (pairCodes + 31) / 32;
}
