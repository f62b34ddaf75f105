using System.Globalization;

namespace DermCpt.ReferenceData;

/// <content>The diagnoses.</content>
internal static partial class EditionStructure
{
    private const int Characters = 36;

    /// <summary>Characters of a code after its category.</summary>
    private const int MostSteps = 4;

    private static void Diagnoses(EditionImage image)
    {
        Years(image);
        Nodes(image);
        var categories = new Column<DiagnosisCategoryRecord>(image, EditionSection.DiagnosisCategories);
        var nodes = new Column<DiagnosisNodeRecord>(image, EditionSection.DiagnosisNodes);
        Require(categories.Count > 0, image, EditionSection.DiagnosisCategories, "it does not end.");
        var rows = 0;
        for (var category = 0; category + 1 < categories.Count; category++)
        {
            var (one, next) = (categories[category], categories[category + 1]);
            Require(
                one.FirstRow == rows && one.Node < nodes.Count - 1 && one.Category < next.Category && DiagnosisCode.IsPacked((ulong)one.Category << 24),
                image,
                EditionSection.DiagnosisCategories,
                string.Create(CultureInfo.InvariantCulture, $"entry {category} is no category or out of order."));
            rows += nodes[one.Node].Codes & ~DiagnosisNodeRecord.IsCode;
        }

        Require(categories[categories.Count - 1].FirstRow == rows, image, EditionSection.DiagnosisCategories, "it does not count its rows.");
        Stated(image, EditionSection.DiagnosisSourceRows, rows);
        Days(image);
    }

    /// <summary>A node leads to nodes before it, in so few steps as a code has characters, and counts their codes.</summary>
    private static void Nodes(EditionImage image)
    {
        var nodes = new Column<DiagnosisNodeRecord>(image, EditionSection.DiagnosisNodes).Span;
        var edges = new Column<DiagnosisEdgeRecord>(image, EditionSection.DiagnosisEdges).Span;
        Require(nodes.Length > 0 && nodes.Length <= ushort.MaxValue && nodes[0].FirstEdge == 0 && nodes[^1].FirstEdge == edges.Length, image, EditionSection.DiagnosisNodes, "it does not end where the edges end.");
        var steps = new byte[nodes.Length];
        for (var node = 0; node + 1 < nodes.Length; node++)
        {
            var (from, to) = (nodes[node].FirstEdge, nodes[node + 1].FirstEdge);
            Require(from <= to, image, EditionSection.DiagnosisNodes, string.Create(CultureInfo.InvariantCulture, $"entry {node} is out of order."));
            var codes = (nodes[node].Codes & DiagnosisNodeRecord.IsCode) == 0 ? 0 : 1;
            for (int edge = from; edge < to; edge++)
            {
                var (character, next) = (edges[edge].Character, edges[edge].Node);
                var isInOrder = character is >= 1 and <= Characters && (edge == from || character > edges[edge - 1].Character);
                Require(isInOrder && next < node && steps[next] < MostSteps, image, EditionSection.DiagnosisEdges, string.Create(CultureInfo.InvariantCulture, $"entry {edge} leads nowhere or is out of order."));
                steps[node] = Math.Max(steps[node], (byte)(steps[next] + 1));
                codes += nodes[next].Codes & ~DiagnosisNodeRecord.IsCode;
            }

            Require(codes > 0 && codes == (nodes[node].Codes & ~DiagnosisNodeRecord.IsCode), image, EditionSection.DiagnosisNodes, string.Create(CultureInfo.InvariantCulture, $"entry {node} does not count its codes."));
        }
    }

    private static void Years(EditionImage image)
    {
        var end = 0;
        foreach (var source in new Column<SourceRecord>(image, EditionSection.Sources).Span)
        {
            if (source.Table == TableId.Diagnosis && (source.Flags & SourceRecord.Partial) == 0)
            {
                Require(source.From != 0 && source.To != 0 && (end == 0 || source.From == end + 1), image, EditionSection.Sources, "the years of the diagnoses do not follow each other.");
                end = source.To;
            }
        }

        Require(end != 0, image, EditionSection.Sources, "the diagnoses have no year.");
    }

    private static void Days(EditionImage image)
    {
        var days = new Column<DiagnosisDaysRecord>(image, EditionSection.DiagnosisDays);
        for (var i = 0; i < days.Count; i++)
        {
            Require(DiagnosisCode.IsPacked(days[i].Code) && (i == 0 || days[i].Code > days[i - 1].Code), image, EditionSection.DiagnosisDays, string.Create(CultureInfo.InvariantCulture, $"entry {i} is no code or out of order."));
        }
    }
}
