using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DermCpt.Docs;

/// <summary>What the page of words says, as the workbench reads it: kinds, members and words with their meaning, sites with their groups.</summary>
internal static class WorkbenchWords
{
    internal static string Make()
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("sources", RulePage.Sources);
            WriteMembers(json, "common", typeof(Service));
            json.WriteStartArray("kinds");
            foreach (var kind in WordPage.Kinds)
            {
                json.WriteStartObject();
                json.WriteString("kind", WordPage.KindOf(kind));
                json.WriteString("says", WordPage.SummaryOf(kind));
                WriteMembers(json, "members", kind);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteSites(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static void WriteMembers(Utf8JsonWriter json, string name, Type type)
    {
        json.WriteStartArray(name);
        foreach (var member in WordPage.MembersOf(type))
        {
            json.WriteStartObject();
            json.WriteString("name", Words.CamelCase(member.Name));
            json.WriteString("says", WordPage.SummaryOf(member));
            json.WriteStartObject("words");
            foreach (var (word, says) in WordPage.WordsWithMeaning(member.PropertyType))
            {
                json.WriteString(word, says);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSites(Utf8JsonWriter json)
    {
        json.WriteStartArray("sites");
        foreach (var site in Enum.GetValues<BodySite>().Where(static site => site != BodySite.None))
        {
            json.WriteStartObject();
            json.WriteString("site", Words.CamelCase(site.ToString()));
            if (SiteTable.IsRow(site))
            {
                WriteGroups(json, site);
            }
            else
            {
                json.WriteStartArray("rows");
                foreach (var row in SiteTable.RowsOf(site))
                {
                    json.WriteStringValue(Words.CamelCase(row.ToString()));
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGroups(Utf8JsonWriter json, BodySite site)
    {
        json.WriteStartObject("groups");
        foreach (ref readonly var row in SiteTable.Rows)
        {
            if (row.Site == site)
            {
                foreach (var family in Enum.GetValues<SiteFamily>())
                {
                    json.WriteString(Words.CamelCase(family.ToString()), BandChart.GroupOf(row.Group(family)));
                }
            }
        }

        json.WriteEndObject();
    }
}
