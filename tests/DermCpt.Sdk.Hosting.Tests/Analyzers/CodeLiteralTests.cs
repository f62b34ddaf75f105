using DermCpt.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DermCpt.Tests.Hosting.Analyzers;

/// <summary>What the compiler says of codes that stand in source.</summary>
public sealed class CodeLiteralTests
{
    [Theory]
    [InlineData("ProcedureCode.Parse(\"11100\")", "DERM002", "11100 was last valid on 2018-12-31; since then 11102, 11104 or 11106")]
    [InlineData("new ClaimLine { Code = \" 11100 \", Units = 1 }", "DERM002", "11100 was last valid on 2018-12-31; since then 11102, 11104 or 11106")]
    [InlineData("ProcedureCode.Parse(\"11101\".AsSpan())", null, null)]
    [InlineData("ProcedureCode.Parse(\"1110\")", "DERM001", "'1110' is not a procedure code: expected five digits (17000), four digits and F, T or U (0400T), or a letter A to V and four digits (J3301)")]
    [InlineData("(ProcedureCode)\"W1234\"", "DERM001", "'W1234' is not a procedure code: expected five digits (17000), four digits and F, T or U (0400T), or a letter A to V and four digits (J3301)")]
    [InlineData("ProcedureCode.Parse(Code)", "DERM002", "11101 was last valid on 2018-12-31; since then 11103, 11105 or 11107")]
    [InlineData("ProcedureCode.Parse(\"11102\")", null, null)]
    [InlineData("ProcedureCode.Parse(\"j3301\")", null, null)]
    [InlineData("ProcedureCode.Parse(\"0400T\")", null, null)]
    [InlineData("ProcedureCode.Parse(System.Console.ReadLine()!)", null, null)]
    [InlineData("int.Parse(\"1110\")", null, null)]
    public async Task A_literal_is_told_of_where_it_stands(string expression, string? id, string? message)
    {
        var found = await RunAsync($"using System; using DermCpt; class C {{ const string Code = \"11101\"; object O() => {expression}; }}");

        if (id is null)
        {
            Assert.Empty(found);
            return;
        }

        var one = Assert.Single(found);
        Assert.Equal((id, message, id == "DERM001" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning), (one.Id, one.GetMessage(null), one.Severity));
        Assert.True(one.Location.IsInSource);
    }

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(':').Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Sample", [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error));
        return await compilation.WithAnalyzers([new CodeLiteralAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }
}
