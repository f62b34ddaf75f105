using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DermCpt.Serve;

/// <summary>The answer of <c>/health</c>: the worst status, and what each check says of the edition.</summary>
internal static class HealthJson
{
    internal static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(report.Status.ToString()));
        foreach (var (name, check) in report.Entries)
        {
            json.WriteStartObject(name);
            json.WriteString("description", check.Description);
            foreach (var (member, value) in check.Data)
            {
                json.WriteString(member, value.ToString());
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
