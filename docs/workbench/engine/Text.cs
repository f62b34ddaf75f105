using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Workbench;

/// <summary>Text in, text out: what every function of the page shares.</summary>
internal static class Text
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The JSON of an answer; of input that cannot be read <c>{"error":{message, line, column, path}}</c>.</summary>
    internal static string Answer(Action<Utf8JsonWriter> write)
    {
        try
        {
            return Json(write);
        }
        catch (DermCptJsonException wrong)
        {
            return Json(json => WriteError(json, wrong.Message, wrong.Line, wrong.Column, wrong.Path));
        }
        catch (ArgumentException wrong)
        {
            return Json(json => WriteError(json, wrong.Message, 0, 0, string.Empty));
        }
        catch (Exception wrong) when (wrong is FormatException or EditionException)
        {
            return Json(json => WriteError(json, wrong.Message, 0, 0, string.Empty));
        }
    }

    /// <summary>A member whose value is JSON already.</summary>
    internal static void WriteRaw(this Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value, skipInputValidation: true);
    }

    /// <summary>A member that is left out where there is nothing to say.</summary>
    internal static void WriteStated(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>A day, or nothing.</summary>
    internal static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day) => json.WriteStated(name, day?.ToString("yyyy-MM-dd", null));

    /// <summary>The word of an enumeration as JSON writes it.</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void WriteError(Utf8JsonWriter json, string message, int line, int column, string path)
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("message", message);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteString("path", path);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
