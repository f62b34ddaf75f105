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

    /// <summary>Packed codes: those of the pair matrix, the others with pairs, the others of the pair table, then the rest; each part ascending. The place is the dense index.</summary>
    Codes = 5,

    /// <summary>Dense index plus one, or 0: a code is found from the slot of <see cref="EditionFormat.SlotOf"/> on, before the first empty one. Their number is a power of two.</summary>
    CodeSlots = 9,

    /// <summary>First row of each column 1 code with pairs, and the end.</summary>
    PairRowStarts = 14,

    /// <summary>Column 2 of each row of the pair table.</summary>
    PairColumn2 = 15,

    /// <summary><see cref="DatedPairRecord"/>: rows with both days, in pair order.</summary>
    DatedPairs = 19,

    /// <summary>For each row of the first release its 1-based row in CMS's files, where some of their rows were left out; absent where it is the place.</summary>
    PairSourceRows = 21,

    /// <summary>One bit for each two codes of the matrix: a row pairs them in either direction. Rows of indicator 9 do not count. One more row and column stay empty.</summary>
    PairMatrix = 22,

    /// <summary>Bits of the same row of the matrix before each word.</summary>
    PairRanks = 23,

    /// <summary>For each row of the matrix the number of pairs whose lower code comes before, less the bits of the row before its own code (modulo 2^32).</summary>
    PairStarts = 24,

    /// <summary>For each pair of the matrix, by lower and then higher code: its row within the block of its column 1, and the flags of <see cref="EditionFormat"/>.</summary>
    PairTargets = 25,

    /// <summary><see cref="PairKindRecord"/>: what rows say.</summary>
    PairKinds = 26,

    /// <summary>The kind of each row, where a byte holds it; else empty.</summary>
    PairRowKinds = 27,

    /// <summary>The kind of each row, where there are more kinds; else empty.</summary>
    PairWideRowKinds = 28,

    /// <summary>Three counts of codes: those of the matrix, those with pairs, those for which the table was filtered.</summary>
    PairScope = 29,

    /// <summary><see cref="PairPlacesRecord"/>: which rows the first of two releases holds; empty without a later one.</summary>
    PairFirstPlaces = 32,

    /// <summary>As <see cref="PairFirstPlaces"/>, of the later release.</summary>
    PairLaterPlaces = 33,

    /// <summary>As <see cref="PairSourceRows"/>, of the later release.</summary>
    PairLaterSourceRows = 34,

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

    /// <summary>As <see cref="PairSourceRows"/>, of the billable diagnoses.</summary>
    DiagnosisSourceRows = 73,

    /// <summary><see cref="DiagnosisCategoryRecord"/>, ascending, and one that ends them.</summary>
    DiagnosisCategories = 74,

    /// <summary><see cref="DiagnosisDaysRecord"/>, ascending.</summary>
    DiagnosisDays = 77,

    /// <summary><see cref="DiagnosisNodeRecord"/>: what may follow the characters of a code so far; the same for all codes of which the same follows. One more ends them.</summary>
    DiagnosisNodes = 78,

    /// <summary><see cref="DiagnosisEdgeRecord"/> of each node, by character.</summary>
    DiagnosisEdges = 79,

    /// <summary><see cref="PlaceRecord"/> in file order.</summary>
    Places = 80,

    /// <summary><see cref="HcpcsRecord"/> in file order.</summary>
    Hcpcs = 81,

    /// <summary>When the contractors' articles were read, UTF-8 words. An edition without articles has none of these sections.</summary>
    ArticleRelease = 90,

    /// <summary><see cref="ArticleRecord"/>: the contractors' articles on coverage.</summary>
    Articles = 91,

    /// <summary><see cref="ArticleStateRecord"/>: states and who pays there.</summary>
    ArticleStates = 92,

    /// <summary>For each code: its entry in <see cref="ArticleSets"/> plus one, 0 for none, or that no contractor has an article on it.</summary>
    ArticleCodes = 93,

    /// <summary>For each entry and contractor: a set of ways plus one, or 0. Codes of the same sets share an entry.</summary>
    ArticleSets = 94,

    /// <summary>First way of each set, and the end.</summary>
    ArticleStarts = 95,

    /// <summary><see cref="ArticleRouteRecord"/>: ways to be covered, or not.</summary>
    ArticleRoutes = 96,

    /// <summary>For each contractor: the set of ways that hold for every code plus one, or 0.</summary>
    ArticleAnyCode = 97,

    /// <summary><see cref="ArticleCategoryRecord"/>, ascending, and one that ends them.</summary>
    ArticleCategories = 98,

    /// <summary><see cref="ArticleDiagnosisRecord"/> of each category, ascending.</summary>
    ArticleDiagnoses = 99,

    /// <summary>The groups of each set of groups.</summary>
    ArticleGroups = 100,

    /// <summary><see cref="ArticleLimitRecord"/>: how often codes are paid.</summary>
    ArticleLimits = 101,
}
