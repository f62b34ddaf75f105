namespace DermCpt.ReferenceData;

/// <summary>The numbered sections of an edition. Numbers are never reused.</summary>
internal enum EditionSection
{
    None = 0,

    /// <summary>The edition's id, UTF-8.</summary>
    Id = 1,

    /// <summary>Starts of the strings, one more than there are strings.</summary>
    StringStarts = 2,

    /// <summary>All strings, UTF-8.</summary>
    StringText = 3,

    /// <summary><see cref="SourceRecord"/>: releases, by table and then by date.</summary>
    Sources = 4,

    /// <summary>Packed codes: those of the pair table first, then the rest, each part ascending. The place is the dense index.</summary>
    Codes = 5,

    /// <summary>Page of the first three characters.</summary>
    CodePages = 6,

    /// <summary>Dense index plus one of the last two characters within a page.</summary>
    CodeCells = 7,

    /// <summary>Two bits for each ordered pair of pair codes (a, b): 1 = a row with column 1 = a, 2 = one with column 1 = b. Rows of indicator 9 do not count.</summary>
    PairMatrix = 10,

    /// <summary>Pairs of the same row of the matrix before each word.</summary>
    PairRanks = 11,

    /// <summary>First pair of each column 1 code, and the end.</summary>
    PairStarts = 12,

    /// <summary>A pair's first row within its column 1 code, or a dated row with the high bit set.</summary>
    Pairs = 13,

    /// <summary>First row of each column 1 code, and the end.</summary>
    PairRowStarts = 14,

    /// <summary>Column 2 of each row of the pair file.</summary>
    PairColumn2 = 15,

    /// <summary>Deletion day of each row, 0 for none.</summary>
    PairDeleted = 16,

    /// <summary>Indicator in bits 0-1 (2 stands for 9) and rationale above.</summary>
    PairAttributes = 17,

    /// <summary>Effective day of each row; empty where the file states none.</summary>
    PairEffective = 18,

    /// <summary><see cref="DatedPairRecord"/>: rows with both days, in pair order.</summary>
    DatedPairs = 19,

    /// <summary>Rationale texts by number.</summary>
    PairRationales = 20,

    /// <summary>For each row of the pair table its 1-based row in CMS's files, where some of their rows were left out; absent where it is the place.</summary>
    PairSourceRows = 21,

    /// <summary><see cref="UnitRecord"/>: every row of every release, in file order.</summary>
    UnitRows = 30,

    /// <summary>For each code and release: row within the release plus one, 0 for none, or covered and not listed.</summary>
    UnitIndex = 31,

    /// <summary>First series of each code, and the end.</summary>
    FeeStarts = 40,

    /// <summary><see cref="FeeSeriesRecord"/>: releases that list one code and component.</summary>
    FeeSeries = 41,

    /// <summary><see cref="FeeCellRecord"/>: one for each row of the fee schedule files.</summary>
    FeeCells = 42,

    /// <summary><see cref="FeeValueRecord"/>: distinct RVUs.</summary>
    FeeValues = 43,

    /// <summary><see cref="FeePolicyRecord"/>: distinct statuses and indicators.</summary>
    FeePolicies = 44,

    /// <summary><see cref="GlobalPatchRecord"/>: the patch of global days.</summary>
    GlobalPatch = 45,

    /// <summary>For each code: patch row plus one, or 0.</summary>
    GlobalPatchIndex = 46,

    /// <summary>Conversion factor of each fee schedule release, ten-thousandths.</summary>
    FeeFactors = 47,

    /// <summary><see cref="AddOnRecord"/> in file order.</summary>
    AddOnRows = 50,

    /// <summary>First entry of each code in the order, and the end.</summary>
    AddOnStarts = 51,

    /// <summary>Rows grouped by add-on.</summary>
    AddOnOrder = 52,

    /// <summary>As <see cref="PairSourceRows"/>, of the add-on rows.</summary>
    AddOnSourceRows = 53,

    /// <summary><see cref="LifecycleRecord"/> for each code.</summary>
    Lifecycles = 60,

    /// <summary>Successors, dense indices.</summary>
    Successors = 61,

    /// <summary>Packed ICD-10-CM codes, ascending.</summary>
    DiagnosisCodes = 70,

    /// <summary>Bit 0 billable, 1 in the fiscal year, 2 in FY2021, 3 a heading row.</summary>
    DiagnosisFlags = 71,

    /// <summary>Title strings.</summary>
    DiagnosisTitles = 72,

    /// <summary>As <see cref="PairSourceRows"/>, of the diagnoses.</summary>
    DiagnosisSourceRows = 73,

    /// <summary><see cref="PlaceRecord"/> in file order.</summary>
    Places = 80,

    /// <summary><see cref="HcpcsRecord"/> in file order.</summary>
    Hcpcs = 81,
}
