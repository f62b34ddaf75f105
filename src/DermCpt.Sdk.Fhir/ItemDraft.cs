namespace DermCpt.Fhir;

/// <summary>An item of a claim as it is read.</summary>
internal sealed class ItemDraft
{
    internal ProcedureCode Code { get; set; }

    internal bool HasCoding { get; set; }

    internal string? UnreadCode { get; set; }

    internal List<ModifierCode> Modifiers { get; } = [];

    internal List<(int Index, string Text)> UnreadModifiers { get; } = [];

    internal List<int> Diagnoses { get; } = [];

    internal decimal Units { get; set; } = 1;

    internal DateOnly? From { get; set; }

    internal DateOnly? To { get; set; }

    internal string? UnreadDate { get; set; }

    internal string? Place { get; set; }

    internal BodySite? Site { get; set; }

    internal Laterality? Side { get; set; }

    internal string? Lesion { get; set; }

    internal bool? SeparateLesion { get; set; }

    /// <summary>A label of our own; before the one of encounters.</summary>
    internal string? Session { get; set; }

    /// <summary>A label of our own; before the one of the care team.</summary>
    internal string? Practitioner { get; set; }

    internal int CareTeam { get; set; }

    internal string? Encounter { get; set; }

    internal bool IsPeriod { get; set; }
}
