using DermCpt.ReferenceData;

namespace DermCpt;

/// <summary>A primary that an add-on may stand beside on a date. Immutable and safe on any thread.</summary>
public sealed class AddOnFacts
{
    internal AddOnFacts(in AddOnPrimary row)
    {
        Primary = row.Primary;
        Type = row.Type;
        IsContractorDefined = row.ContractorDefined;
        From = row.From;
        To = row.To;
        Row = row.Row;
    }

    /// <summary>The primary; empty where the contractor defines it.</summary>
    public ProcedureCode Primary { get; }

    /// <summary>1: the list is complete; 2: the contractor defines it; 3: the list is complete only in part.</summary>
    public int Type { get; }

    /// <summary>The contractor may accept further primaries.</summary>
    public bool IsContractorDefined { get; }

    /// <summary>First day of the row.</summary>
    public DateOnly? From { get; }

    /// <summary>Last day of the row, inclusive; null while it is open.</summary>
    public DateOnly? To { get; }

    /// <summary>1-based data row of the file.</summary>
    public int Row { get; }
}
