namespace DermCpt.Fhir;

/// <summary>What an item of the form holds.</summary>
internal enum FormType
{
    Group,
    Choice,
    String,
    Text,
    Date,
    Boolean,
    Integer,
    Decimal,
}

/// <summary>An item of the form of an encounter: a member of the contract.</summary>
internal sealed class FormItem(string linkId, string member, FormType type)
{
    internal string LinkId { get; } = linkId;

    /// <summary>The member's name in JSON.</summary>
    internal string Member { get; } = member;

    internal FormType Type { get; } = type;

    internal bool Repeats { get; init; }

    internal bool IsRequired { get; init; }

    /// <summary>What the measure is in; empty where nothing needs saying.</summary>
    internal string Note { get; init; } = string.Empty;

    /// <summary>Words of a choice.</summary>
    internal IReadOnlyList<string> Words { get; init; } = [];

    internal IReadOnlyList<FormItem> Items { get; init; } = [];

    /// <summary>Kinds of service that have the member; empty where all have it.</summary>
    internal IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The name in words, and what the measure is in.</summary>
    internal string Question
    {
        get
        {
            var words = new System.Text.StringBuilder();
            foreach (var letter in Member)
            {
                _ = char.IsAsciiLetterUpper(letter) ? words.Append(' ').Append(char.ToLowerInvariant(letter)) : words.Append(letter);
            }

            words[0] = char.ToUpperInvariant(words[0]);
            return Note.Length == 0 ? words.ToString() : words.Append(" (").Append(Note).Append(')').ToString();
        }
    }

    /// <summary>The element of an answer.</summary>
    internal string ValueName => Type switch
    {
        FormType.Choice => "valueCoding",
        FormType.Date => "valueDate",
        FormType.Boolean => "valueBoolean",
        FormType.Integer => "valueInteger",
        FormType.Decimal => "valueDecimal",
        _ => "valueString",
    };

    /// <summary>The item's type as FHIR writes it.</summary>
    internal string TypeName => Type.ToString().ToLowerInvariant();

    internal bool IsFor(string? kind) => Kinds.Count == 0 || (kind is not null && Kinds.Contains(kind));
}
