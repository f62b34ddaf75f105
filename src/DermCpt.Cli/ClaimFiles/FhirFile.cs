using System.Text.Json;

namespace DermCpt.Cli.ClaimFiles;

/// <summary>Files of FHIR: told from JSON of the contract by their first member.</summary>
internal static class FhirFile
{
    private const int Peeked = 4096;
    private const int LongestDocument = 256 << 20;

    /// <summary>Whether a .json file begins with resourceType, as every writer of FHIR puts it; a file that is not there is none.</summary>
    internal static bool Is(string name)
    {
        if (!Path.GetExtension(name).Equals(".json", StringComparison.OrdinalIgnoreCase) || !File.Exists(name))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[Peeked];
        using (var file = File.OpenRead(name))
        {
            bytes = bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }

        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        try
        {
            var json = new Utf8JsonReader(bytes, isFinalBlock: false, default);
            return json.Read() && json.TokenType == JsonTokenType.StartObject && json.Read() && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("resourceType"u8);
        }
        catch (JsonException)
        {
            return false; // the reader of the contract says what is wrong with it
        }
    }

    /// <summary>The whole document.</summary>
    /// <exception cref="FormatException">It is too long.</exception>
    internal static byte[] Whole(Stream input)
    {
        using var room = new MemoryStream();
        var block = new byte[64 << 10];
        for (var read = input.Read(block); read > 0; read = input.Read(block))
        {
            room.Write(block, 0, read);
            if (room.Length > LongestDocument)
            {
                throw new FormatException($"The document is longer than {LongestDocument} bytes; expected NDJSON (--lines) for so much.");
            }
        }

        return room.ToArray();
    }
}
