using System.Xml.Linq;
using DermCpt.DataCompiler;

namespace DermCpt.Tests.Documentation;

/// <summary>The documentation file of the packages: what a host can see, and nothing else.</summary>
public sealed class PublicDocumentationTests
{
    [Fact]
    public void Internal_types_and_members_are_taken_out_and_public_ones_stay()
    {
        var assembly = typeof(DermCoder).Assembly.Location;
        var copy = Path.GetTempFileName();
        try
        {
            File.Copy(Path.ChangeExtension(assembly, ".xml"), copy, overwrite: true);
            var before = Names(copy);
            PublicDocumentation.Keep(assembly, copy);
            var after = Names(copy);

            Assert.Contains("M:DermCpt.DermCoder.Code(DermCpt.Encounter)", after);
            Assert.Contains("P:DermCpt.Encounter.DateOfService", after);
            Assert.Contains("F:DermCpt.BodySite.Cheek", after);
            Assert.Contains("T:DermCpt.PayerSwitch`1", after);
            Assert.Contains("T:DermCpt.Coding.CodingWork", before);
            Assert.DoesNotContain(after, static name => name.Contains("DermCpt.Coding.", StringComparison.Ordinal) && name[0] == 'T');
            Assert.DoesNotContain("P:DermCpt.Edition.Pairs", after);
            Assert.True(after.Count < before.Count / 2, $"{after.Count} of {before.Count}");
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static HashSet<string> Names(string file) => [.. XDocument.Load(file).Descendants("member").Select(static member => member.Attribute("name")!.Value)];
}
