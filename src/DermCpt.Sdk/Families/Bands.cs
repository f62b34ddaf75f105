namespace DermCpt.Families;

/// <summary>Rows of band tables as they are read on paper: group, greatest value, code.</summary>
internal static class Bands
{
    internal const char AnyGroup = '*';

    internal static BandRow Row(char group, int upTo, int code) => new(group, upTo, ProcedureCode.FromNumber(code));

    internal static BandRow Row(int upTo, int code) => Row(AnyGroup, upTo, code);
}
