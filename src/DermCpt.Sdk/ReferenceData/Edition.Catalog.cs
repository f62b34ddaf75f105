using DermCpt.ReferenceData;

namespace DermCpt;

/// <content>What the catalog reads besides the lookups by date.</content>
public sealed partial class Edition
{
    internal HcpcsTable Hcpcs { get; }

    internal int FeeReleaseCount => Fees.ReleaseCount;

    /// <summary>CMS's short description of a HCPCS level II code, or null. Allocates.</summary>
    internal string? HcpcsDescriptionOf(ProcedureCode code)
    {
        var index = IndexOf(code);
        var text = index < 0 ? -1 : Hcpcs.DescriptionOf(index);
        image.KeepAlive();
        return text < 0 ? null : Text(text);
    }

    /// <summary>Whether a code, given by its dense index, is in the catalog: the codes that dermatology bills.</summary>
    internal bool IsInCatalog(int index) => index >= 0 && Lifecycles.IsInCatalog(index);

    /// <summary>Whether a code is one at all: the edition or some national table names it.</summary>
    internal static bool Exists(ProcedureCode code, int index) => index >= 0 || NationalCodes.Contains(code);

    /// <summary>Whether the pair table was filtered for a code, or for all codes: only then does the absence of a pair say that there is no edit.</summary>
    internal bool CoversPairsOf(ProcedureCode code) => Pairs.Covers(IndexOf(code));

    /// <summary>The row of one fee schedule release (0-based, by date), verified for that release; not listed where it has none.</summary>
    internal FeeRow FindFeeOfRelease(ProcedureCode code, FeeComponent component, int release)
    {
        var index = IndexOf(code);
        var row = (Fees.ReleasesOf(index, component) >> release & 1) == 0
            ? new FeeRow(FeeState.NotListed, CoverageStatus.None)
            : Fees.ShownRowOf(index, component, release);
        image.KeepAlive();
        return row;
    }
}
