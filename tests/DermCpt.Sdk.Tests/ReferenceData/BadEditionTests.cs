using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DermCpt.Tests.ReferenceData;

/// <summary>Bytes that are no sound edition: each is refused with what is wrong and where, and the embedded edition goes on answering.</summary>
public sealed class BadEditionTests
{
    private const int Header = 64;
    private const int Entry = 64;

    private static readonly byte[] Sound = File.ReadAllBytes(Repository.At("src/DermCpt.Sdk/ReferenceData/reference.dcd"));

    private static int SectionCount => BinaryPrimitives.ReadInt32LittleEndian(Sound.AsSpan(12));

    [Fact]
    public void The_content_hash_is_that_of_the_layout()
    {
        Assert.Equal(HashOf(Sound), Edition.Default.ContentHash);
        using var stream = new MemoryStream(Sound);
        var loaded = Edition.Load(stream);
        Assert.Equal((Edition.Default.ContentHash, Edition.Default.Id), (loaded.ContentHash, loaded.Id));
        Assert.True(loaded.FindPair(ProcedureCode.Parse("11102"), ProcedureCode.Parse("17000"), new DateOnly(2024, 7, 1)).IsLive);
    }

    [Fact]
    public void A_stream_that_gives_a_byte_at_a_time_is_read()
    {
        using var stream = new Dripping(Sound);
        Assert.Equal(Edition.Default.ContentHash, Edition.Load(stream).ContentHash);
    }

    [Fact]
    public void Every_truncation_is_told_with_its_place()
    {
        for (var length = 0; length < Sound.Length; length += length < 4096 ? 1 : 4099)
        {
            var error = Refused(Sound, length);
            Assert.Equal((EditionFault.Truncated, (long)length), (error.Fault, error.Offset));
            Assert.NotEmpty(error.Section);
        }
    }

    [Fact]
    public void One_altered_byte_in_any_section_is_told_with_the_section()
    {
        for (var i = 0; i < SectionCount; i++)
        {
            var (name, offset, length) = SectionAt(i);
            if (length == 0)
            {
                continue;
            }

            foreach (var place in new[] { offset, offset + (length / 2), offset + length - 1 })
            {
                var bytes = Altered(place);
                var error = Refused(bytes);
                Assert.Equal((EditionFault.Altered, name, (long)offset), (error.Fault, error.Section, error.Offset));
                Assert.Contains(name, error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Any_altered_byte_of_header_and_directory_is_refused()
    {
        var bytes = Sound.ToArray();
        for (var place = 0; place < Header + (SectionCount * Entry); place++)
        {
            bytes[place] ^= 1;
            Assert.NotEmpty(Refused(bytes).Section);
            bytes[place] ^= 1;
        }
    }

    [Fact]
    public void Another_format_version_is_told()
    {
        var bytes = Sound.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), 1);
        var error = Refused(Sealed(bytes));
        Assert.Equal((EditionFault.WrongVersion, "header", 8L), (error.Fault, error.Section, error.Offset));
    }

    [Fact]
    public void Bytes_after_the_end_are_refused() => Assert.Equal(EditionFault.Altered, Refused([.. Sound, 0]).Fault);

    [Fact]
    public void Random_files_are_no_editions()
    {
        var random = new Random(20261125);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(0, 5000)];
            random.NextBytes(bytes);
            Assert.True(Refused(bytes).Fault is EditionFault.NotAnEdition or EditionFault.Truncated);
        }
    }

    [Fact]
    public void Random_bytes_behind_a_sound_header_are_refused()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var bytes = Sound.ToArray();
            random.NextBytes(bytes.AsSpan(Header, random.Next(1, 20000)));
            Assert.Equal(EditionFault.Altered, Refused(bytes).Fault);
        }
    }

    [Fact]
    public void Numbers_that_point_nowhere_are_refused_though_every_hash_fits()
    {
        foreach (var section in new[] { "Codes", "DiagnosisCategor", "DiagnosisNodes", "DiagnosisEdges", "DiagnosisDays", "DatedPairs", "FeeSeries", "GlobalPatch", "Lifecycles", "PairColumn2", "PairRowStarts", "PairRanks", "PairStarts", "PairTargets", "PairKinds", "PairScope", "PairFirstPlaces", "PairLaterPlaces", "FeeStarts", "FeeCells", "AddOnStarts", "AddOnRows", "AddOnOrder", "Successors", "Hcpcs", "CodeSlots", "UnitIndex", "Sources", "Articles", "ArticleStates", "ArticleStarts", "ArticleRoutes", "ArticleCategorie", "ArticleDiagnoses", "ArticleLimits" })
        {
            var i = Enumerable.Range(0, SectionCount).Single(number => SectionAt(number).Name == section);
            var (_, offset, length) = SectionAt(i);
            var bytes = Sound.ToArray();
            bytes.AsSpan(offset, Math.Min(length, 16)).Fill(0x7F);
            var entry = Header + (i * Entry);
            SHA256.HashData(bytes.AsSpan(offset, (length + 7) & ~7), bytes.AsSpan(entry + 32, 32));
            var error = Refused(Sealed(bytes));
            Assert.Equal((EditionFault.Malformed, section), (error.Fault, error.Section));
        }
    }

    /// <summary>Rows that fall behind each other, an entry of another release, and an id that is no text: found when the file is read, not when it is used.</summary>
    [Theory]
    [InlineData("Id", 0, new byte[] { 0xFF })]
    [InlineData("Id", 1, new byte[] { 0x0A })]
    [InlineData("FeeStarts", 200, new byte[] { 0x00, 0x00 })]
    [InlineData("AddOnStarts", 2000, new byte[] { 0x00, 0x00 })]
    [InlineData("CodeSlots", 0, new byte[] { 0x01, 0x00 })]
    [InlineData("DiagnosisNodes", 6, new byte[] { 0x02, 0x00 })]
    [InlineData("DiagnosisEdges", 0, new byte[] { 0x00 })]
    [InlineData("UnitIndex", 4, new byte[] { 0xF0, 0x0F })]
    [InlineData("PairColumn2", 2, new byte[] { 0x00, 0x00 })]
    [InlineData("PairRowKinds", 0, new byte[] { 0xFE })]
    public void A_table_out_of_order_is_refused_though_every_hash_fits(string section, int place, byte[] written)
    {
        var i = Enumerable.Range(0, SectionCount).Single(number => SectionAt(number).Name == section);
        var (_, offset, length) = SectionAt(i);
        var bytes = Sound.ToArray();
        written.CopyTo(bytes, offset + place);
        var entry = Header + (i * Entry);
        SHA256.HashData(bytes.AsSpan(offset, (length + 7) & ~7), bytes.AsSpan(entry + 32, 32));
        var error = Refused(Sealed(bytes));
        Assert.Equal((EditionFault.Malformed, section), (error.Fault, error.Section));
    }

    /// <summary>50 ms a megabyte, in the least of five runs, since the machine may be busy.</summary>
    [Fact]
    public void The_check_takes_time_in_proportion_to_the_bytes() => Assert.InRange(LeastMilliseconds(Edition.Default), 0, 50.0 * Sound.Length / (1 << 20));

    internal static double LeastMilliseconds(Edition edition)
    {
        var least = double.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            edition.Validate();
            least = Math.Min(least, clock.Elapsed.TotalMilliseconds);
        }

        return least;
    }

    [Fact]
    public void A_null_stream_is_an_argument_error() => Assert.Throws<ArgumentNullException>(() => Edition.Load(null!));

    private static EditionException Refused(byte[] bytes) => Refused(bytes, bytes.Length);

    private static EditionException Refused(byte[] bytes, int length)
    {
        using var stream = new MemoryStream(bytes, 0, length);
        var error = Assert.Throws<EditionException>(() => Edition.Load(stream));
        Assert.True(Edition.Default.FindPair(ProcedureCode.Parse("11102"), ProcedureCode.Parse("17000"), new DateOnly(2024, 7, 1)).IsLive);
        return error;
    }

    private static byte[] Altered(int place)
    {
        var bytes = Sound.ToArray();
        bytes[place] ^= 1;
        return bytes;
    }

    private static byte[] Sealed(byte[] bytes)
    {
        Convert.FromHexString(HashOf(bytes)).CopyTo(bytes, 32);
        return bytes;
    }

    /// <summary>SHA-256 of the first 32 bytes and the directory, whose entries hold the hash of each section.</summary>
    private static string HashOf(byte[] bytes) =>
        Convert.ToHexStringLower(SHA256.HashData([.. bytes[..32], .. bytes.AsSpan(Header, SectionCount * Entry)]));

    private static (string Name, int Offset, int Length) SectionAt(int number)
    {
        var entry = Sound.AsSpan(Header + (number * Entry), Entry);
        return (Encoding.ASCII.GetString(entry.Slice(4, 16)).TrimEnd('\0'), BinaryPrimitives.ReadInt32LittleEndian(entry[20..]), BinaryPrimitives.ReadInt32LittleEndian(entry[24..]));
    }

    private sealed class Dripping(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }
}
