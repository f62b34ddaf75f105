using System.Runtime.InteropServices;

namespace DermCpt.ReferenceData;

/// <summary>A release. Days count from 1979-12-31; 0 is none.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct SourceRecord
{
    internal const byte Partial = 1;

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
