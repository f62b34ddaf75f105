using System.Globalization;

namespace DermCpt.Fhir;

/// <summary>A place in a resource, put into words only where something is told of it.</summary>
internal readonly struct Where
{
    private readonly string whole;
    private readonly string? member;
    private readonly string? inner;
    private readonly int index;

    private Where(string whole, int index, string? member = null, string? inner = null) => (this.whole, this.index, this.member, this.inner) = (whole, index, member, inner);

    public static implicit operator Where(string text) => new(text, -1);

    public static Where operator +(Where where, string member) => where.member is null ? new Where(where.whole, where.index, member)
        : where.inner is null ? new Where(where.whole, where.index, where.member, member) : where.ToString() + member;

    /// <summary>An element of an array.</summary>
    internal static Where At(string array, int index) => new(array, index);

    public override string ToString() => index < 0 ? string.Concat(whole, member, inner) : string.Create(CultureInfo.InvariantCulture, $"{whole}[{index}]{member}{inner}");
}
