using System.Runtime.CompilerServices;

namespace DermCpt;

/// <summary>
/// The facts of one service in fixed places: 0 where a fact is not stated, else its value plus one. Decimals are hundredths, words
/// their ordinal. One row for all kinds keeps a service to one heap object and gives the reader, the writer, the schema and the
/// candidates of a missing fact one way to the facts.
/// </summary>
[InlineArray(Size)]
internal struct FactRow
{
    internal const int Common = 13;
    internal const int Size = Common + 13;

    private int first;
}
