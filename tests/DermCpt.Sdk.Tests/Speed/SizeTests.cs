namespace DermCpt.Tests.Speed;

/// <summary>The library stays small enough to carry along: one file with every table.</summary>
public sealed class SizeTests
{
    /// <summary>Bytes. Below 2.5 million without descriptors; docs/performance.md says what takes the room.</summary>
    private const long Most = 2_500_000;

    [Fact]
    public void The_assembly_with_every_table_does_not_grow()
    {
        var size = new FileInfo(typeof(DermCoder).Assembly.Location).Length;

        Assert.InRange(size, 1, Most);
    }
}
