using System.Buffers.Binary;
using System.Security.Cryptography;
using DermCpt.Editions;
using DermCpt.ReferenceData;

namespace DermCpt.Fuzz;

/// <summary>The edition reader: the hashes are made right first, since otherwise they refuse every change and nothing behind them is reached.</summary>
internal static class EditionTarget
{
    internal static void Use(byte[] bytes)
    {
        Seal(bytes);
        using var stream = new MemoryStream(bytes);
        var edition = Edition.Load(stream);
        var coder = new DermCoder(edition);
        foreach (var day in (ReadOnlySpan<DateOnly>)[new(2019, 6, 1), new(2024, 7, 1), new(2026, 8, 1)])
        {
            _ = edition.Coverage(day);
            foreach (var code in (ReadOnlySpan<string>)["11100", "11103", "88305", "99292", "J3301"])
            {
                _ = coder.Catalog.Find(ProcedureCode.Parse(code), day)?.ToString();
            }

            _ = coder.Scrub(new Claim { DateOfService = day, Payer = "medicare", Lines = [Line("11102"), Line("11103"), Line("17000"), Line("99213"), Line("J3301")] }).Findings.Count;
        }

        _ = coder.Catalog.Changes(new DateOnly(2018, 1, 1), new DateOnly(2027, 1, 1)).Count;
        Rewrite(edition);
    }

    /// <summary>What an import does with the tables that it keeps; it may refuse them.</summary>
    private static void Rewrite(Edition edition)
    {
        try
        {
            _ = EditionContents.Read(edition).Write(edition.Id);
        }
        catch (Exception refusal) when (refusal is InvalidDataException or OverflowException)
        {
            // The importer tells it on.
        }
    }

    private static ClaimLine Line(string code) => new() { Code = ProcedureCode.Parse(code), Units = 3 };

    private static void Seal(byte[] bytes)
    {
        if (bytes.Length < EditionFormat.HeaderLength)
        {
            return;
        }

        var sections = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(12));
        var end = EditionFormat.HeaderLength + ((long)sections * EditionFormat.EntryLength);
        if (end > bytes.Length)
        {
            return;
        }

        for (var entry = EditionFormat.HeaderLength; entry < end; entry += EditionFormat.EntryLength)
        {
            var offset = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(entry + EditionFormat.EntryOffset));
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(entry + EditionFormat.EntryOffset + 4));
            var padded = ((long)length + 7) & ~7L;
            if (offset + padded <= bytes.Length)
            {
                SHA256.HashData(bytes.AsSpan((int)offset, (int)padded), bytes.AsSpan(entry + EditionFormat.EntryHashOffset, EditionFormat.HashLength));
            }
        }

        EditionImage.ContentHashOf(bytes.AsSpan(0, (int)end), bytes.AsSpan(EditionFormat.HashOffset, EditionFormat.HashLength));
    }
}
