using System.Text;

namespace DermCpt.Docs;

/// <summary>The rule book, and the rules that the library does not act on.</summary>
internal static class RulePage
{
    /// <summary>What the first word of a source means.</summary>
    internal const string Sources = "Sources: C2 two sources agree; C1 one source; K expert knowledge; U unsure; OWN read in the tables; S and T numbers are those of the dossier; design: a decision where the code set is silent.";

    internal static Page Make()
    {
        var page = new StringBuilder("# Rules\nEvery reason and finding names one of these. `dermcpt rules ID` prints one.\n\n");
        page.Append(Sources).Append('\n');
        foreach (var group in RuleBook.Entries.GroupBy(entry => entry.Class).OrderBy(group => group.Key))
        {
            page.Append($"\n## {group.Key}\n| id | says | source | in force |\n|-|-|-|-|\n");
            foreach (var rule in group)
            {
                page.Append($"| {rule.Id} | {Pages.Cell(rule.Statement)} | {rule.Source} | {Pages.Days(rule.From, rule.To)} |\n");
            }
        }

        page.Append("\n## Not acted on\n| id | why |\n|-|-|\n");
        foreach (var gap in RuleBook.NotImplemented)
        {
            page.Append($"| {gap.Id} | {Pages.Cell(gap.Reason)} |\n");
        }

        return new Page("rules.md", page.ToString());
    }
}
