using System.Runtime.InteropServices;

namespace DermCpt.ReferenceData;

/// <summary>A release. Days count from 1979-12-31; 0 is none.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct SourceRecord
{
    internal const byte Partial = 1;

    /// <summary>Of a pair table: it holds the pairs of every code, not of some for which it was filtered.</summary>
    internal const byte AllCodes = 2;

    /// <summary>Of a fee schedule: its file was made for some codes, those that any release of the file lists; the absence of another says nothing.</summary>
    internal const byte Extract = 4;

    /// <summary>Of a pair table: some parts of a release; a pair without a row has no data.</summary>
    internal const byte Part = 8;

    internal TableId Table;
    internal byte Flags;
    internal ushort Release;
    internal ushort File;
    internal ushort From;
    internal ushort To;

    /// <summary>First day to which the release is carried back, 0 for never.</summary>
    internal ushort CarriedBackFrom;

    /// <summary>Rows of the source file before those of this release.</summary>
    internal uint RowBase;
    internal uint Rows;
}

/// <summary>What rows of the pair table have in common.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct PairKindRecord
{
    internal const byte InFirst = 1;
    internal const byte InLater = 2;
    internal const byte InBoth = InFirst | InLater;

    /// <summary>First and last day, 0 where the file states none.</summary>
    internal ushort Effective;
    internal ushort Deleted;

    /// <summary>Of a row in force in one of two releases only: the first day (later) or the last (first) of the code that explains it, 0 where none does.</summary>
    internal ushort Turn;

    /// <summary>0, 1 or 9.</summary>
    internal byte Indicator;

    /// <summary>The releases that hold the row.</summary>
    internal byte Releases;
}

/// <summary>Which of 64 rows a release holds, and how many before them.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct PairPlacesRecord
{
    internal ulong Rows;
    internal uint Before;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct DatedPairRecord
{
    internal ushort Column1;
    internal ushort Column2;
    internal ushort Effective;
    internal ushort Deleted;
    internal ushort Row;
    internal byte Indicator;
    internal byte Spare;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct UnitRecord
{
    internal ushort Code;
    internal ushort Limit;

    /// <summary>1-based row of the source file.</summary>
    internal ushort Row;

    /// <summary>Rationale text, a string.</summary>
    internal ushort Rationale;
    internal byte Mai;
    internal byte Spare;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct FeeSeriesRecord
{
    /// <summary>Bit n: the nth fee schedule release lists it.</summary>
    internal ulong Releases;
    internal uint FirstCell;
    internal ushort Code;
    internal FeeComponent Component;
    internal byte Spare;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct FeeCellRecord
{
    internal ushort Value;
    internal ushort Policy;

    /// <summary>Row within the release, from 0.</summary>
    internal ushort Row;
}

/// <summary>Hundredths of an RVU.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct FeeValueRecord
{
    /// <summary>The release does not state it.</summary>
    internal const ushort Unstated = ushort.MaxValue;

    internal ushort Work;
    internal ushort NonFacilityPractice;
    internal ushort FacilityPractice;
    internal ushort Malpractice;
    internal ushort NonFacilityTotal;
    internal ushort FacilityTotal;
}

/// <summary>Indicators as their digit; 255 where the file has no such column.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct FeePolicyRecord
{
    internal byte Status;
    internal GlobalDays Global;
    internal byte PcTc;
    internal byte Multiple;
    internal byte Bilateral;
    internal byte Assistant;
    internal byte CoSurgeon;
    internal byte Team;

    /// <summary>Hundredths of the whole.</summary>
    internal byte Preoperative;
    internal byte Intraoperative;
    internal byte Postoperative;

    /// <summary>Bit 0: not usually done outside a facility; 1: not usually done in one.</summary>
    internal byte NotApplicable;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct GlobalPatchRecord
{
    internal ushort Code;
    internal ushort From;
    internal GlobalDays Global;
    internal byte Source;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct AddOnRecord
{
    internal ushort AddOn;
    internal ushort Primary;
    internal ushort Effective;
    internal ushort Deleted;
    internal ushort AddOnDeleted;
    internal ushort PrimaryDeleted;
    internal byte Type;
    internal byte ContractorDefined;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct LifecycleRecord
{
    internal const byte FirstIsLowerBound = 1;
    internal const byte LastIsUpperBound = 2;

    internal ushort First;
    internal ushort Last;
    internal ushort Evidence;
    internal ushort Facts;
    internal ushort FirstSuccessor;
    internal byte Successors;
    internal byte Flags;

    /// <summary>1-based row of the source, 0 for a code that neither lifecycle file lists.</summary>
    internal ushort Row;
    internal byte Source;
    internal byte Spare;
}

/// <summary>The billable codes of the same first three characters.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct DiagnosisCategoryRecord
{
    internal uint Category;

    /// <summary>Billable codes of the categories before.</summary>
    internal uint FirstRow;

    /// <summary>Node of what follows the three characters; 0 in the entry that ends them.</summary>
    internal ushort Node;
}

/// <summary>What may follow some characters of a diagnosis code. Nodes that follow have lower numbers.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct DiagnosisNodeRecord
{
    /// <summary>Of the count: the characters so far are a billable code.</summary>
    internal const int IsCode = 0x8000;

    internal ushort FirstEdge;

    /// <summary>Billable codes from here on, with the one that ends here.</summary>
    internal ushort Codes;
}

/// <summary>One more character of a diagnosis code, and what may follow it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct DiagnosisEdgeRecord
{
    internal byte Character;
    internal ushort Node;
}

/// <summary>The days of a billable code that began or ended within the years held; 0 for none.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct DiagnosisDaysRecord
{
    internal ulong Code;
    internal ushort First;
    internal ushort Last;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct PlaceRecord
{
    internal byte Code;
    internal byte Facility;
    internal ushort Name;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct HcpcsRecord
{
    internal ushort Code;
    internal ushort Description;
    internal byte Status;
    internal byte Spare;
}
