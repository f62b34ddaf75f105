namespace DermCpt;

/// <summary>The switch that decided, or none, in one byte: for records that are kept in arrays and on the stack.</summary>
internal readonly struct DecidingSwitch
{
    private readonly byte indexPlusOne;

    internal DecidingSwitch(PayerSwitch? which) => indexPlusOne = which is null ? (byte)0 : (byte)(which.Index + 1);

    internal PayerSwitch? Switch => indexPlusOne == 0 ? null : Switches.All[indexPlusOne - 1];

    public override int GetHashCode() => indexPlusOne;

    public static implicit operator DecidingSwitch(PayerSwitch? which) => new(which);

    public static implicit operator PayerSwitch?(DecidingSwitch which) => which.Switch;
}
