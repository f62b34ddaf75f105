using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace DermCpt;

/// <summary>Up to four modifiers of a line, in order, in one integer: no heap. Thread-safe: an immutable value.</summary>
[CollectionBuilder(typeof(ModifierList), nameof(Create))]
public readonly struct ModifierList : IReadOnlyList<ModifierCode>, IEquatable<ModifierList>
{
    /// <summary>A claim line has room for four (MOD-L1, CF-04).</summary>
    public const int MaxCount = 4;

    private readonly ulong packed;

    private ModifierList(ulong packed) => this.packed = packed;

    /// <summary>Takes up to four modifiers, in the order given.</summary>
    /// <exception cref="ArgumentException">More than four, or an empty one.</exception>
    public ModifierList(params ReadOnlySpan<ModifierCode> modifiers)
    {
        if (modifiers.Length > MaxCount)
        {
            throw new ArgumentException($"{modifiers.Length} modifiers: a line has room for {MaxCount}.", nameof(modifiers));
        }

        for (var i = 0; i < modifiers.Length; i++)
        {
            if (modifiers[i].IsEmpty)
            {
                throw new ArgumentException($"Modifier {i + 1} of {modifiers.Length} is empty: expected two letters or digits (25, RT).", nameof(modifiers));
            }

            packed |= (ulong)modifiers[i].Packed << (16 * i);
        }
    }

    /// <summary>How many there are, 0 to 4.</summary>
    public int Count => packed == 0 ? 0 : 4 - (System.Numerics.BitOperations.LeadingZeroCount(packed) / 16);

    /// <summary>True when there is none.</summary>
    public bool IsEmpty => packed == 0;

    /// <summary>The modifier at a place, 0-based.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No modifier at that place.</exception>
    public ModifierCode this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return ModifierCode.FromPacked((ushort)(packed >> (16 * index)));
        }
    }

    /// <summary>Equal modifiers in equal order.</summary>
    public static bool operator ==(ModifierList left, ModifierList right) => left.packed == right.packed;

    /// <summary>Different modifiers or a different order.</summary>
    public static bool operator !=(ModifierList left, ModifierList right) => left.packed != right.packed;

    /// <summary>Whether a modifier is among them.</summary>
    public bool Contains(ModifierCode modifier) => IndexOf(modifier) >= 0;

    /// <summary>The place of a modifier, or -1.</summary>
    public int IndexOf(ModifierCode modifier)
    {
        for (var i = 0; i < MaxCount; i++)
        {
            var here = (ushort)(packed >> (16 * i));
            if (here == 0)
            {
                return -1;
            }

            if (here == modifier.Packed)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The list with one more at the end.</summary>
    /// <exception cref="InvalidOperationException">The list is full.</exception>
    public ModifierList Add(ModifierCode modifier)
    {
        var count = Count;
        if (count == MaxCount)
        {
            throw new InvalidOperationException($"A line has room for {MaxCount} modifiers; {modifier} does not fit.");
        }

        return modifier.IsEmpty ? this : new ModifierList(packed | ((ulong)modifier.Packed << (16 * count)));
    }

    /// <summary>The list without a modifier; the others keep their order.</summary>
    public ModifierList Remove(ModifierCode modifier)
    {
        var index = IndexOf(modifier);
        if (index < 0)
        {
            return this;
        }

        var low = packed & ((1UL << (16 * index)) - 1);
        var high = index == MaxCount - 1 ? 0 : packed >> (16 * (index + 1)) << (16 * index);
        return new ModifierList(low | high);
    }

    /// <summary>Allows <c>foreach</c> without allocation.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Takes up to four modifiers, for collection expressions.</summary>
    /// <exception cref="ArgumentException">More than four, or an empty one.</exception>
    public static ModifierList Create(ReadOnlySpan<ModifierCode> modifiers) => new(modifiers);

    /// <inheritdoc/>
    IEnumerator<ModifierCode> IEnumerable<ModifierCode>.GetEnumerator() => new Enumerator(this);

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => new Enumerator(this);

    /// <inheritdoc/>
    public bool Equals(ModifierList other) => packed == other.packed;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ModifierList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => packed.GetHashCode();

    /// <summary>The modifiers joined by commas: <c>24,25</c>.</summary>
    public override string ToString() => Count switch
    {
        0 => string.Empty,
        1 => this[0].ToString(),
        2 => $"{this[0]},{this[1]}",
        3 => $"{this[0]},{this[1]},{this[2]}",
        _ => $"{this[0]},{this[1]},{this[2]},{this[3]}",
    };

    /// <summary>Walks the list. Of one thread.</summary>
    public struct Enumerator : IEnumerator<ModifierCode>
    {
        private readonly ModifierList list;
        private int index;

        internal Enumerator(ModifierList list)
        {
            this.list = list;
            index = -1;
        }

        /// <summary>The modifier at the current place.</summary>
        public readonly ModifierCode Current => list[index];

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next one.</summary>
        public bool MoveNext() => ++index < list.Count;

        /// <summary>Goes back before the first one.</summary>
        public void Reset() => index = -1;

        /// <summary>Holds nothing to release.</summary>
        public readonly void Dispose()
        {
        }
    }
}
