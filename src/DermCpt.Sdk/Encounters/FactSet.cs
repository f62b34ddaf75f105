namespace DermCpt;

/// <summary>A set of facts, one bit each; a value, so that a line holds it without an object.</summary>
internal struct FactSet
{
    private const int WordBits = 64;
    private ulong first;
    private ulong second;
    private ulong third;

    internal readonly bool Contains(Fact fact) =>
        ((((int)fact / WordBits) switch { 0 => first, 1 => second, _ => third }) & (1UL << ((int)fact % WordBits))) != 0;

    internal void Add(Fact fact)
    {
        var bit = 1UL << ((int)fact % WordBits);
        switch ((int)fact / WordBits)
        {
            case 0: first |= bit; break;
            case 1: second |= bit; break;
            default: third |= bit; break;
        }
    }
}
