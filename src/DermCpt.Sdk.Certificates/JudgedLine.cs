using System.Text.Json;

namespace DermCpt.Certificates;

/// <summary>A line of a claim as its checks see it. Not thread-safe.</summary>
internal sealed class JudgedLine(int index, JsonElement line, JsonElement input, EditionRows rows)
{
    internal int Index { get; } = index;

    internal string Code { get; } = Json.Text(line, "code");

    internal CodeFacts Is { get; } = CodeTable.Of(Json.Text(line, "code"));

    internal string[] Modifiers { get; } = Json.Texts(line, "modifiers");

    internal int Units { get; } = line.GetProperty("units").GetInt32();

    internal DateOnly Date { get; } = Json.Date(line.TryGetProperty("dateOfService", out _) ? line : input, "dateOfService");

    internal string OwnPlace { get; } = Json.TextOrEmpty(line, "placeOfService");

    internal string Place => OwnPlace.Length > 0 ? OwnPlace : Json.Text(input, "placeOfService");

    internal string Lesion { get; init; } = Json.TextOrEmpty(line, "lesion");

    internal string Site { get; init; } = Json.TextOrEmpty(line, "site");

    internal string Side { get; init; } = Json.TextOrEmpty(line, "laterality");

    internal string Session { get; init; } = Json.TextOrEmpty(line, "session");

    internal string Practitioner { get; init; } = Json.TextOrEmpty(line, "practitioner");

    internal bool IsSeparate { get; init; } = Json.States(line, "separateLesion", "true");

    internal string[] Diagnoses { get; } = [.. Json.Texts(line, "diagnoses").Select(static one => one.Replace(".", string.Empty, StringComparison.Ordinal))];

    /// <summary>Of another specialty: named, and judged by pairs alone.</summary>
    internal bool IsOut { get; set; }

    /// <summary>Not valid on the day: no further check judges it.</summary>
    internal bool IsDead { get; set; }

    internal bool IsUnpaid { get; set; }

    internal FeeFacts Fee => rows.Fees.Of(Code, Day);

    internal int Day => EditionRows.DayOf(Date);

    internal string GlobalDays => rows.Fees.DaysOf(Code, Day);

    internal bool HasDays => GlobalDays is "000" or "010" or "090";

    internal bool IsVisit => Is.Is("visit");

    internal bool IsKindOfVisit => Is.Kind == "visit";

    internal bool Has(params ReadOnlySpan<string> modifiers)
    {
        foreach (var modifier in modifiers)
        {
            if (Modifiers.Contains(modifier))
            {
                return true;
            }
        }

        return false;
    }

    internal bool HasAny(HashSet<string> modifiers) => modifiers.Overlaps(Modifiers);

    internal bool IsOtherSession(JudgedLine other) => Session.Length > 0 && other.Session.Length > 0 && Session != other.Session;

    /// <summary>One lesion (true), two (false), or not told (null); a label on a line that counts several lesions names one of them.</summary>
    internal bool? IsSameLesion(JudgedLine other)
    {
        if (Lesion.Length > 0 && other.Lesion.Length > 0)
        {
            return Lesion != other.Lesion ? false : CountsSeveral || other.CountsSeveral ? null : true;
        }

        var isOpposite = (Side, other.Side) is ("left", "right") or ("right", "left");
        return isOpposite || CodeTable.AreApart(Site, other.Site) || IsSeparate || other.IsSeparate ? false : null;
    }

    /// <summary>One labelled lesion in what may be one session.</summary>
    internal bool IsOneLesion(JudgedLine other) => IsSameLesion(other) == true && !IsOtherSession(other);

    /// <summary>Whether anything of the claim says that two lines are apart.</summary>
    internal bool IsTold(JudgedLine other) => IsSameLesion(other) is not null || IsOtherSession(other);

    private bool CountsSeveral => Units > 1 && (Is.Is("oneLesion") || Is.Is("oneLesionAUnit") || Is.Is("skinBiopsy") || Is.Is("keratoses"));
}
