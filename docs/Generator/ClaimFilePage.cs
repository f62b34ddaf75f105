using System.Text;
using DermCpt.Fhir;
using DermCpt.Worklists;
using DermCpt.X12;

namespace DermCpt.Docs;

/// <summary>What is read of 837P files and of sheets, what is lost, and every finding about the form of a file.</summary>
internal static class ClaimFilePage
{
    internal static Page Make()
    {
        var page = new StringBuilder("# What is read of claim files\nHow to use it: [Claim files](../claim-files.md).\n\n## Elements of an 837P file (005010X222A1)\nEvery element that is not here is passed by unread: names, addresses, identifiers, charges and notes.\n\n| element | loop | becomes | how |\n|-|-|-|-|\n");
        foreach (var row in X12Mapping.Rows)
        {
            page.Append($"| {row.Element} | {row.Loop} | {Pages.Cell(row.Member)} | {Pages.Cell(row.How)} |\n");
        }

        page.Append("\n## What an 837P file has no room for\n");
        foreach (var loss in X12Mapping.Losses)
        {
            page.Append($"- {loss}\n");
        }

        page.Append("\n## Findings about the form of an 837P file\n| finding | severity | outcome | says | what to do |\n|-|-|-|-|-|\n");
        foreach (var kind in X12FindingTable.All)
        {
            page.Append($"| {kind.Code} | {Word(kind.Severity)} | {Word(kind.Outcome)} | {Pages.Cell(kind.Message.Replace("{0}", "...", StringComparison.Ordinal).Replace("{1}", "...", StringComparison.Ordinal))} | {Pages.Cell(kind.FollowUp)} |\n");
        }

        page.Append("\n## Elements of a FHIR R4 Claim\nElements that are not here are passed by and named in the answer.\n\n| element | becomes | how |\n|-|-|-|\n");
        foreach (var row in FhirMapping.Rows)
        {
            page.Append($"| {Pages.Cell(row.Element)} | {Pages.Cell(row.Member)} | {Pages.Cell(row.How)} |\n");
        }

        page.Append("\n## What a FHIR Claim that we write has no room for\n");
        foreach (var loss in FhirMapping.Losses)
        {
            page.Append($"- {loss}\n");
        }

        page.Append("\n## Columns of worklists and of sheets of claims\nCapitals and blanks of a heading make no difference; the order of the columns is free. A column of another name is not read, and told.\n\n| column | read | holds |\n|-|-|-|\n");
        foreach (var column in SheetColumns.All)
        {
            page.Append($"| {column.Name} | {(column.IsRequired ? "required" : column.Use == SheetUse.Claim ? "yes" : "no")} | {Pages.Cell(column.Holds)} |\n");
        }

        return new Page("claim-files.md", page.ToString());
    }

    private static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
