using System.Text;

namespace DermCpt.Tests.Speed;

/// <summary>The library stays small enough to carry along: one file with every table.</summary>
public sealed class SizeTests
{
    /// <summary>Bytes without the short descriptions of HCPCS codes, which are CMS's words: about 2,461,000 when the bar was set.</summary>
    private const long Most = 2_500_000;

    [Fact]
    public void The_assembly_with_every_table_does_not_grow()
    {
        var edition = Edition.Default;
        var size = new FileInfo(typeof(DermCoder).Assembly.Location).Length;
        var descriptors = Enumerable.Range(0, edition.Hcpcs.RowCount).Sum(row => Encoding.UTF8.GetByteCount(edition.Text(edition.Hcpcs.RowAt(row).Description)));

        Assert.InRange(size - descriptors, 1, Most);
    }
}
