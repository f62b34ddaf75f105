using System.Text;

namespace DermCpt.Json;

/// <summary>What a member of an input object holds, and so its JSON form.</summary>
internal enum InputForm : byte
{
    Label,
    Note,
    Payer,
    Date,
    Place,
    State,
    Kind,
    Word,
    WordList,
    Bool,
    Amount,
    Age,
    Units,
    Code,
    Modifiers,
    Diagnoses,
    Object,
    ObjectList,
    DataList,
    Services,
    Switches,
}

/// <summary>One member of an encounter, a claim or an object inside them. Reader, writer and schema come from these. Thread-safe: immutable.</summary>
internal sealed class InputMember
{
    private InputMember(string name, InputForm form, bool required, Words? words = null, InputTable? of = null)
    {
        Name = name;
        Utf8 = Encoding.UTF8.GetBytes(name);
        Form = form;
        IsRequired = required;
        Words = words;
        Of = of;
    }

    internal string Name { get; }

    internal byte[] Utf8 { get; }

    internal InputForm Form { get; }

    internal bool IsRequired { get; }

    /// <summary>The words of a word or of a list of words.</summary>
    internal Words? Words { get; }

    /// <summary>The table of an object or of the objects of a list.</summary>
    internal InputTable? Of { get; }

    /// <summary>The least of a whole number.</summary>
    internal int Least { get; private init; }

    /// <summary>The greatest of a whole number.</summary>
    internal int Most { get; private init; }

    internal static InputMember Whole(string name, int least, int most, bool required = false) => new(name, InputForm.Units, required) { Least = least, Most = most };

    internal static InputMember Plain(string name, InputForm form, bool required = false) => new(name, form, required);

    internal static InputMember Word<T>(string name)
        where T : struct, Enum => new(name, InputForm.Word, required: false, Words.Of<T>());

    internal static InputMember RequiredWord<T>(string name)
        where T : struct, Enum => new(name, InputForm.Word, required: true, Words.Of<T>());

    internal static InputMember WordList<T>(string name)
        where T : struct, Enum => new(name, InputForm.WordList, required: false, Words.Of<T>());

    internal static InputMember Object(string name, InputTable of) => new(name, InputForm.Object, required: false, of: of);

    internal static InputMember ObjectList(string name, InputTable of, bool required = false, InputForm form = InputForm.ObjectList) => new(name, form, required, of: of);
}

/// <summary>The members of one kind of input object. Thread-safe: immutable.</summary>
internal sealed class InputTable(string name, string statement, InputMember[] members)
{
    private readonly NameIndex names = new(Array.ConvertAll(members, static member => member.Utf8));

    /// <summary>The name of the object in the schema and in messages.</summary>
    internal string Name { get; } = name;

    /// <summary>What the object is, for the schema.</summary>
    internal string Statement { get; } = statement;

    internal ReadOnlySpan<InputMember> Members => members;

    /// <summary>The place of a member's name, or -1.</summary>
    internal int Find(ReadOnlySpan<byte> memberName) => names.Find(memberName);
}
