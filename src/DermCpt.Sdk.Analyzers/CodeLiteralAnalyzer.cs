using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DermCpt.Analyzers;

/// <summary>
/// Looks at procedure codes that stand in source as texts, <c>ProcedureCode.Parse("11100")</c> and <c>Code = "11100"</c>: a text that is no code is an error
/// (DERM001), a code that is no longer valid is told with its last day and what came after it (DERM002). Thread-safe.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeLiteralAnalyzer : DiagnosticAnalyzer
{
    private const string TypeName = "DermCpt.ProcedureCode";

    private static readonly DiagnosticDescriptor NoCode = new(
        "DERM001",
        "A literal is no procedure code",
        "'{0}' is not a procedure code: expected five digits (17000), four digits and F, T or U (0400T), or a letter A to V and four digits (J3301)",
        "DermCpt",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor Retired = new(
        "DERM002",
        "A literal is a procedure code that is no longer valid",
        "{0} was last valid on {1}{2}",
        "DermCpt",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "For services after that day the code is invalid. Where earlier services are meant, suppress it there.");

    private static Dictionary<string, RetiredCode>? retired;

    /// <summary>What it can say.</summary>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(NoCode, Retired);

    /// <summary>Registers itself with the compiler.</summary>
    /// <param name="context">The compiler.</param>
    public override void Initialize(AnalysisContext context)
    {
        if (context is null)
        {
            return;
        }

        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(TypeName) is { } type)
            {
                start.RegisterOperationAction(operation => LookAtCall(operation, type), OperationKind.Invocation);
                start.RegisterOperationAction(operation => LookAtConversion(operation, type), OperationKind.Conversion);
            }
        });
    }

    private static void LookAtCall(OperationAnalysisContext context, INamedTypeSymbol type)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "Parse" && call.Arguments.Length > 0 && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, type))
        {
            Look(context, call.Arguments[0].Value);
        }
    }

    private static void LookAtConversion(OperationAnalysisContext context, INamedTypeSymbol type)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.OperatorMethod is { } method && SymbolEqualityComparer.Default.Equals(method.ContainingType, type))
        {
            Look(context, conversion.Operand);
        }
    }

    private static void Look(OperationAnalysisContext context, IOperation value)
    {
        // A text that is passed as a span is a conversion of the text.
        while (value is IConversionOperation { ConstantValue.HasValue: false } inner)
        {
            value = inner.Operand;
        }

        if (value.ConstantValue is not { HasValue: true, Value: string text })
        {
            return;
        }

        var code = text.Trim().ToUpperInvariant();
        if (!HasForm(code))
        {
            context.ReportDiagnostic(Diagnostic.Create(NoCode, value.Syntax.GetLocation(), text));
        }
        else if (LazyInitializer.EnsureInitialized(ref retired, RetiredCode.ReadAll)!.TryGetValue(code, out var known))
        {
            context.ReportDiagnostic(Diagnostic.Create(Retired, value.Syntax.GetLocation(), code, known.LastDay, known.After));
        }
    }

    private static bool HasForm(string code)
    {
        if (code.Length != 5)
        {
            return false;
        }

        for (var i = 1; i < 4; i++)
        {
            if (!IsDigit(code[i]))
            {
                return false;
            }
        }

        return IsDigit(code[0]) ? IsDigit(code[4]) || code[4] is 'F' or 'T' or 'U' : code[0] is >= 'A' and <= 'V' && IsDigit(code[4]);
    }

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
