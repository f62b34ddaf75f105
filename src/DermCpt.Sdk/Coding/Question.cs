namespace DermCpt.Coding;

/// <summary>The form of the choices of a missing fact.</summary>
internal enum ChoiceForm : byte
{
    /// <summary>Any value; no list of choices.</summary>
    Value,

    /// <summary>Words of the member, as bits.</summary>
    Words,

    /// <summary>true, false.</summary>
    Bool,

    /// <summary>Two printed neighbours, in stored units.</summary>
    Numbers,

    /// <summary>Rows of a coarse site, or all rows.</summary>
    Sites,

    /// <summary>The same lesion as another service, or different.</summary>
    Lesion,

    /// <summary>The same lesion as one of several services, as <see cref="ServiceBits"/>.</summary>
    Lesions,

    /// <summary>The drugs of the visit, by their services.</summary>
    Drugs,

    /// <summary>Procedure codes, packed in A, B and C; 0 where fewer.</summary>
    Codes,
}

/// <summary>
/// A fact that is missing: one member of one service, or of the patient or visit where the service is -1. Choices become text only when
/// read.
/// </summary>
internal readonly struct Question(short service, Fact fact, ChoiceForm form, long a = 0, long b = 0, long c = 0)
{
    internal short Service { get; init; } = service;
    internal Fact Fact { get; init; } = fact;
    internal ChoiceForm Form { get; init; } = form;
    internal long A { get; init; } = a;
    internal long B { get; init; } = b;
    internal long C { get; init; } = c;

    /// <summary>Same service and fact: asked once.</summary>
    internal bool IsSameAs(in Question other) => Service == other.Service && Fact == other.Fact;
}
