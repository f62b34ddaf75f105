using System.Text;
using System.Text.Json;

namespace DermCpt.Tests.Json;

/// <summary>The inputs of every case of tests/Cases and tests/Conformance.</summary>
internal static class CaseFiles
{
    /// <summary>Each case's id, whether it is a claim, and its input as it stands in the file; not those whose answer is that the input is invalid.</summary>
    internal static IEnumerable<(string Id, bool IsClaim, byte[] Utf8)> Inputs()
    {
        foreach (var folder in (string[])["Cases", "Conformance"])
        {
            foreach (var path in Directory.GetFiles(Repository.At("tests", folder), "*.jsonl"))
            {
                foreach (var line in File.ReadLines(path).Where(static line => line.Length > 0))
                {
                    using var json = JsonDocument.Parse(line);
                    if (json.RootElement.GetProperty("expected").TryGetProperty("status", out var status) && status.GetString() == "invalid")
                    {
                        continue;
                    }

                    var isClaim = json.RootElement.GetProperty("kind").GetString() == "scrub";
                    yield return (json.RootElement.GetProperty("id").GetString()!, isClaim, Encoding.UTF8.GetBytes(json.RootElement.GetProperty(isClaim ? "claim" : "encounter").GetRawText()));
                }
            }
        }
    }
}
