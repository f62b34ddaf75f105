using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace DermCpt.Json;

/// <summary>
/// Reads one document, strictly: every method takes the value at hand or throws the one typed error with its place. A copy looks
/// ahead without moving the original.
/// </summary>
[SkipLocalsInit]
internal ref struct JsonCursor
{
    internal const int MaxText = 128;
    private static readonly DateOnly FirstDate = new(1990, 1, 1);
    private static readonly DateOnly LastDate = new(2099, 12, 31);
    private readonly ReadOnlySpan<byte> document;
    private readonly int start;
    private Utf8JsonReader reader;

    /// <summary>A cursor on a part of a document (an element of its array), so that places are those of the whole.</summary>
    internal JsonCursor(ReadOnlySpan<byte> document, int start, int length)
    {
        this.document = document;
        this.start = start;
        reader = new Utf8JsonReader(document.Slice(start, length));
    }

    internal readonly JsonTokenType Token => reader.TokenType;

    /// <summary>The byte of the document where the token at hand begins.</summary>
    internal readonly int Position => start + (int)reader.TokenStartIndex;

    internal void Read()
    {
        try
        {
            if (!reader.Read())
            {
                throw SyntaxError(document.Length);
            }
        }
        catch (JsonException error) when (error is not DermCptJsonException)
        {
            throw SyntaxError(Offset(error));
        }
    }

    /// <summary>Skips the value at hand.</summary>
    internal void Skip()
    {
        try
        {
            if (!reader.TrySkip())
            {
                throw SyntaxError(document.Length);
            }
        }
        catch (JsonException error) when (error is not DermCptJsonException)
        {
            throw SyntaxError(Offset(error));
        }
    }

    /// <summary>After the last value only white space may follow.</summary>
    internal void ReadEnd()
    {
        try
        {
            if (!reader.Read())
            {
                return;
            }
        }
        catch (JsonException)
        {
            throw JsonPlace.Error(document, start + (int)reader.BytesConsumed, "more text follows the value", "the end of the input");
        }

        throw Error("the end of the input");
    }

    internal readonly DermCptJsonException Error(string expected) => JsonPlace.Error(document, Position, Found(), expected);

    internal readonly DermCptJsonException ErrorFound(string found, string expected) => JsonPlace.Error(document, Position, found, expected);

    /// <summary>A member that the object at whose end the cursor stands should have had.</summary>
    internal readonly DermCptJsonException Missing(string member, string of) => JsonPlace.Error(document, Position, "not there", $"the member '{member}' of {of}", member);

    internal readonly void ExpectObject(string what)
    {
        if (Token != JsonTokenType.StartObject)
        {
            throw Error($"an object ({what})");
        }
    }

    internal readonly void ExpectArray(string of)
    {
        if (Token != JsonTokenType.StartArray)
        {
            throw Error($"an array of {of}");
        }
    }

    /// <summary>Moves to the next element of an array; false at its end.</summary>
    internal bool NextElement()
    {
        Read();
        return Token != JsonTokenType.EndArray;
    }

    /// <summary>Moves to the next member's name; false at the object's end.</summary>
    internal bool NextName()
    {
        Read();
        return Token != JsonTokenType.EndObject;
    }

    /// <summary>Whether the value at hand is a text of ASCII, as written.</summary>
    internal readonly bool IsText(string text) => Token == JsonTokenType.String && Ascii.Equals(reader.ValueSpan, text);

    /// <summary>The text of the string or name at hand without escapes; the room is used only where there are some.</summary>
    internal readonly ReadOnlySpan<byte> Text(Span<byte> room)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan;
        }

        // A text that is longer than the room with its escapes is none that a table knows.
        return reader.ValueSpan.Length > room.Length ? reader.ValueSpan : room[..Unescape(room)];
    }

    internal readonly string Label(string expected)
    {
        if (Token is not (JsonTokenType.String or JsonTokenType.PropertyName) || reader.ValueSpan.IsEmpty)
        {
            throw Error(expected);
        }

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw ErrorFound("an escape that is half of a character", "valid Unicode text");
        }
    }

    /// <summary>A text, which may be empty.</summary>
    internal readonly string Text() => Token is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueSpan.IsEmpty ? string.Empty : Label("a text");

    /// <summary>A number as JSON writes it.</summary>
    internal readonly decimal Number() => Token == JsonTokenType.Number && reader.TryGetDecimal(out var value) ? value : throw Error("a number");

    /// <summary>A whole number of any size that a row or a count has.</summary>
    internal readonly int Whole() => Token == JsonTokenType.Number && reader.TryGetInt32(out var value) && value >= 0 ? value : throw Error("a whole number");

    internal readonly bool Bool() => Token switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Error("true or false"),
    };

    internal readonly int Word(Words words)
    {
        Span<byte> room = stackalloc byte[MaxText];
        var value = Token == JsonTokenType.String ? words.Find(Text(room)) : -1;
        return value >= 0 ? value : throw Error(Choices(words));
    }

    /// <summary>A whole number without sign, fraction or exponent.</summary>
    internal readonly int Whole(int least, int most)
    {
        var value = Token == JsonTokenType.Number ? WholeOf(reader.ValueSpan) : -1;
        return value >= least && value <= most ? value : throw Error($"a whole number from {least} to {most}");
    }

    /// <summary>A decimal of the contract's form, as hundredths; a number or a string.</summary>
    internal readonly int Hundredths(bool mayBeZero, int most, string unit)
    {
        Span<byte> room = stackalloc byte[MaxText];
        var read = Token switch
        {
            JsonTokenType.Number => Decimals.TryParse(reader.ValueSpan, out var number) ? number : -1,
            JsonTokenType.String => Decimals.TryParse(Text(room), out var number) ? number : -1,
            _ => -1,
        };
        return read <= most && (read > 0 || (read == 0 && mayBeZero))
            ? read
            : throw Error($"{unit} {(mayBeZero ? "from 0" : "above 0")}{(most < Decimals.Max ? " to " + Decimals.Format(most) : string.Empty)}, at most five digits and two decimals (1.25)");
    }

    internal readonly DateOnly Date()
    {
        Span<byte> room = stackalloc byte[MaxText];
        return Token == JsonTokenType.String && TryDate(Text(room), out var date) && date >= FirstDate && date <= LastDate
            ? date
            : throw Error("a date yyyy-MM-dd from 1990-01-01 to 2099-12-31");
    }

    internal readonly ProcedureCode Code()
    {
        Span<byte> room = stackalloc byte[MaxText];
        return Token == JsonTokenType.String && ProcedureCode.TryParse(Text(room), out var code)
            ? code
            : throw Error("a procedure code of five characters (17000, 0419T, J3301)");
    }

    internal readonly ModifierCode Modifier()
    {
        Span<byte> room = stackalloc byte[MaxText];
        return Token == JsonTokenType.String && ModifierCode.TryParse(Text(room), out var modifier)
            ? modifier
            : throw Error("a modifier of two characters (25, RT)");
    }

    internal readonly DiagnosisCode Diagnosis()
    {
        Span<byte> room = stackalloc byte[MaxText];
        return Token == JsonTokenType.String && DiagnosisCode.TryParse(Text(room), out var code)
            ? code
            : throw Error("an ICD-10-CM code (L57.0)");
    }

    internal static string Choices(Words words)
    {
        if (words.End > 20)
        {
            return words.Type == typeof(BodySite) ? "a site of the site table (backUpper, noseExternal), in that case of letters" : "a kind of service (biopsy, excision, evaluationAndManagement), in that case of letters";
        }

        var text = new StringBuilder();
        for (var i = words.First; i < words.End; i++)
        {
            text.Append(i == words.First ? string.Empty : i == words.End - 1 ? " or " : ", ").Append('\'').Append(words.Text(i)).Append('\'');
        }

        return text.ToString();
    }

    private static int WholeOf(ReadOnlySpan<byte> digits)
    {
        if (digits.Length > 5)
        {
            return -1;
        }

        var value = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            value = (value * 10) + digit - '0';
        }

        return value;
    }

    private static bool TryDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        int year = WholeOf(text[..4]), month = WholeOf(text[5..7]), day = WholeOf(text[8..]);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    private readonly int Unescape(Span<byte> room)
    {
        try
        {
            return reader.CopyString(room);
        }
        catch (InvalidOperationException)
        {
            throw ErrorFound("an escape that is half of a character", "valid Unicode text");
        }
    }

    private readonly string Found() => Token switch
    {
        JsonTokenType.String => $"found the text \"{JsonPlace.Shown(reader.ValueSpan)}\"",
        JsonTokenType.Number => $"found the number {JsonPlace.Shown(reader.ValueSpan)}",
        JsonTokenType.PropertyName => "found a member of that name",
        JsonTokenType.Null => "found null",
        JsonTokenType.True => "found true",
        JsonTokenType.False => "found false",
        JsonTokenType.StartArray => "found an array",
        JsonTokenType.StartObject => "found an object",
        _ => "found the end of the list",
    };

    private readonly int Offset(JsonException error)
    {
        var offset = start;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
        {
            offset += document[offset..].IndexOf((byte)'\n') + 1;
        }

        return Math.Min(document.Length, offset + (int)(error.BytePositionInLine ?? 0));
    }

    private readonly DermCptJsonException SyntaxError(int offset)
    {
        if (document[Math.Min(offset, document.Length)..].TrimStart(" \t\r\n"u8).IsEmpty)
        {
            return JsonPlace.Error(document, offset, document.Trim(" \t\r\n"u8).IsEmpty ? "the input is empty" : "the input ends too early", "the rest of the JSON");
        }

        return reader.CurrentDepth >= 63
            ? JsonPlace.Error(document, offset, "nested too deep", "at most 64 levels")
            : JsonPlace.Error(document, offset, $"'{JsonPlace.Shown(document.Slice(offset, 1))}' does not belong here", "valid JSON");
    }
}
