using DermCpt.Testing;

namespace DermCpt.Tests.Conformance;

/// <summary>Every case of the case files is right; none that was right may become wrong.</summary>
public sealed class CaseFilesTests
{
    public static TheoryData<string> Files =>
        [.. new[] { "Cases", "Conformance" }.SelectMany(folder => Directory.GetFiles(Repository.At("tests", folder), "*.jsonl")).Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_is_right(string file)
    {
        var runner = new ConformanceRunner(new DermCoder());
        var cases = ConformanceCase.ReadFile(Repository.At(file));

        Assert.NotEmpty(cases);
        Assert.Empty(cases.Select(runner.Run).Where(verdict => !verdict.IsRight).Select(verdict => $"{verdict.Case.Id}: {string.Join("; ", verdict.Faults)}"));
    }
}
