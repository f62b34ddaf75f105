using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace DermCpt.Testing;

/// <summary>How many cases of one family are right, by confidence. Thread-safe: immutable.</summary>
/// <param name="Family">The family.</param>
/// <param name="Right">Cases without a fault.</param>
/// <param name="All">Cases that were asked.</param>
/// <param name="Skipped">Cases that the engine could not be asked.</param>
/// <param name="WrongByConfidence">Faulty cases of high, medium and low confidence.</param>
public sealed record FamilyScore(string Family, int Right, int All, int Skipped, (int High, int Medium, int Low) WrongByConfidence);

/// <summary>The verdicts of a run as scores, text, JSON or JUnit XML. Thread-safe: immutable.</summary>
public sealed class ConformanceReport
{
    private readonly IReadOnlyList<CaseVerdict> verdicts;

    /// <summary>A report of a run.</summary>
    /// <param name="verdicts">The verdicts, in any order.</param>
    public ConformanceReport(IReadOnlyList<CaseVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        this.verdicts = verdicts;
        Scores = [.. verdicts.GroupBy(verdict => verdict.Case.Family, StringComparer.Ordinal).OrderBy(family => family.Key, StringComparer.Ordinal).Select(family => Score(family.Key, family))];
        Total = Score("all", verdicts);
    }

    /// <summary>One score a family, by name.</summary>
    public IReadOnlyList<FamilyScore> Scores { get; }

    /// <summary>The score of all cases.</summary>
    public FamilyScore Total { get; }

    /// <summary>Writes each faulty case, then the scores, for people.</summary>
    public void WriteText(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var wrong in Wrong())
        {
            output.WriteLine($"{wrong.Case.Id} ({wrong.Case.Family}, {wrong.Case.Confidence}, {wrong.Case.Rule}): {string.Join(" | ", wrong.Faults)}");
        }

        foreach (var score in Scores.Append(Total))
        {
            var (high, medium, low) = score.WrongByConfidence;
            var wrong = score.Right == score.All ? string.Empty : $"   wrong: {high} high, {medium} medium, {low} low";
            var skipped = score.Skipped == 0 ? string.Empty : $"   skipped: {score.Skipped}";
            output.WriteLine($"{score.Family,-24} {score.Right.ToString(CultureInfo.InvariantCulture),5} of {score.All.ToString(CultureInfo.InvariantCulture)}{wrong}{skipped}");
        }
    }

    /// <summary>Writes <c>{families:[...], total:{...}, wrong:[...]}</c>.</summary>
    public void WriteJson(Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteStartArray("families");
        foreach (var score in Scores)
        {
            Write(json, score);
        }

        json.WriteEndArray();
        json.WritePropertyName("total");
        Write(json, Total);
        json.WriteStartArray("wrong");
        foreach (var wrong in Wrong())
        {
            json.WriteStartObject();
            json.WriteString("id", wrong.Case.Id);
            json.WriteString("family", wrong.Case.Family);
            json.WriteString("confidence", wrong.Case.Confidence);
            json.WriteString("rule", wrong.Case.Rule);
            json.WriteStartArray("faults");
            foreach (var fault in wrong.Faults)
            {
                json.WriteStringValue(fault);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes JUnit XML: a suite a family, a test a case.</summary>
    public void WriteJUnit(Stream output)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true });
        xml.WriteStartElement("testsuites");
        WriteCounts(xml, "conformance", Total);
        foreach (var score in Scores)
        {
            xml.WriteStartElement("testsuite");
            WriteCounts(xml, score.Family, score);
            foreach (var verdict in verdicts.Where(verdict => verdict.Case.Family == score.Family))
            {
                xml.WriteStartElement("testcase");
                xml.WriteAttributeString("classname", score.Family);
                xml.WriteAttributeString("name", verdict.Case.Id);
                if (verdict.IsSkipped)
                {
                    xml.WriteStartElement("skipped");
                    xml.WriteEndElement();
                }

                if (verdict.Faults.Count > 0)
                {
                    xml.WriteStartElement("failure");
                    xml.WriteAttributeString("message", string.Join(" | ", verdict.Faults));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private IEnumerable<CaseVerdict> Wrong() => verdicts.Where(verdict => verdict.Faults.Count > 0);

    private static FamilyScore Score(string family, IEnumerable<CaseVerdict> verdicts)
    {
        var all = verdicts.ToList();
        var wrong = all.Where(verdict => verdict.Faults.Count > 0).Select(verdict => verdict.Case.Confidence).ToList();
        return new FamilyScore(
            family,
            all.Count(verdict => verdict.IsRight),
            all.Count(verdict => !verdict.IsSkipped),
            all.Count(verdict => verdict.IsSkipped),
            (wrong.Count(word => word == "high"), wrong.Count(word => word == "medium"), wrong.Count(word => word == "low")));
    }

    private static void Write(Utf8JsonWriter json, FamilyScore score)
    {
        json.WriteStartObject();
        json.WriteString("family", score.Family);
        json.WriteNumber("right", score.Right);
        json.WriteNumber("all", score.All);
        json.WriteNumber("skipped", score.Skipped);
        json.WriteNumber("wrongHigh", score.WrongByConfidence.High);
        json.WriteNumber("wrongMedium", score.WrongByConfidence.Medium);
        json.WriteNumber("wrongLow", score.WrongByConfidence.Low);
        json.WriteEndObject();
    }

    private static void WriteCounts(XmlWriter xml, string name, FamilyScore score)
    {
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("tests", (score.All + score.Skipped).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", (score.All - score.Right).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("skipped", score.Skipped.ToString(CultureInfo.InvariantCulture));
    }
}
