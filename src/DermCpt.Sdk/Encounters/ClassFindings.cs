using System.Diagnostics.CodeAnalysis;

namespace DermCpt;

/// <summary>How many class A, B and C findings a foot shows (M-Q7). Each 0 to 15. Thread-safe: an immutable value.</summary>
public readonly struct ClassFindings : IEquatable<ClassFindings>
{
    private const int Bits4 = 15;

    internal ClassFindings(int bits) => Bits = bits;

    /// <summary>Counts of the three classes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count outside 0 to 15.</exception>
    public ClassFindings(int classA, int classB, int classC)
        : this(Check(classA) | (Check(classB) << 4) | (Check(classC) << 8))
    {
    }

    /// <summary>Class A findings.</summary>
    public int ClassA => Bits & Bits4;

    /// <summary>Class B findings.</summary>
    public int ClassB => (Bits >> 4) & Bits4;

    /// <summary>Class C findings.</summary>
    public int ClassC => (Bits >> 8) & Bits4;

    internal int Bits { get; }

    /// <summary>Equal counts.</summary>
    public static bool operator ==(ClassFindings left, ClassFindings right) => left.Bits == right.Bits;

    /// <summary>Different counts.</summary>
    public static bool operator !=(ClassFindings left, ClassFindings right) => left.Bits != right.Bits;

    /// <inheritdoc/>
    public bool Equals(ClassFindings other) => Bits == other.Bits;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ClassFindings other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Bits;

    private static int Check(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Bits4);
        return count;
    }
}
