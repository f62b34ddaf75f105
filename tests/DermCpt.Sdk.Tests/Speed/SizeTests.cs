using System.Text;

namespace DermCpt.Tests.Speed;

/// <summary>The library stays small enough to carry along: one file with every table.</summary>
public sealed class SizeTests
{
    /// <summary>The contractors' articles, which are counted apart: about 39,000 when the bar was set.</summary>
    private const long MostOfArticles = 80_000;

    /// <summary>Bytes without the contractors' articles and the short descriptions of HCPCS codes, which are CMS's words: about 2,461,000 when the bar was set.</summary>
    private const long Most = 2_500_000;

    [Fact]
    public void The_assembly_with_every_table_does_not_grow()
    {
        var edition = Edition.Default;
        var size = new FileInfo(typeof(DermCoder).Assembly.Location).Length;
        var descriptors = Enumerable.Range(0, edition.Hcpcs.RowCount).Sum(row => Encoding.UTF8.GetByteCount(edition.Text(edition.Hcpcs.RowAt(row).Description)));

        Assert.InRange(size - descriptors - ArticleBytes(), 1, Most);
    }

    [Fact]
    public void The_articles_of_contractors_stay_small() => Assert.InRange(ArticleBytes(), 1, MostOfArticles);

    /// <summary>The sections of the articles, by the directory of the file.</summary>
    private static long ArticleBytes()
    {
        const int Header = 64;
        const int Entry = 64;
        var file = File.ReadAllBytes(Repository.At("src/DermCpt.Sdk/ReferenceData/reference.dcd"));
        var bytes = 0L;
        for (var entry = Header; entry < Header + (BitConverter.ToInt32(file, 12) * Entry); entry += Entry)
        {
            var number = BitConverter.ToUInt16(file, entry);
            bytes += number is >= 90 and <= 101 ? BitConverter.ToInt32(file, entry + 24) : 0;
        }

        return bytes;
    }
}
