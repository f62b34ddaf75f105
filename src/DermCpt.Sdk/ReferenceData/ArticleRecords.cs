using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DermCpt.ReferenceData;

/// <summary>What an article says of a code by one group of its diagnoses.</summary>
internal enum ArticleRole : byte
{
    None,

    /// <summary>A diagnosis of the group is enough, with one of the second group where there is one; without it the line is not covered.</summary>
    Listed,

    /// <summary>The list held is not whole: a diagnosis of it is enough, and its absence says nothing.</summary>
    PartOfList,

    /// <summary>The article names the code and no diagnosis.</summary>
    AnyDiagnosis,

    /// <summary>Not covered, whatever the diagnosis.</summary>
    NotCovered,

    /// <summary>A diagnosis of the group makes the line not covered.</summary>
    Excluding,

    /// <summary>May be reviewed as cosmetic.</summary>
    Reviewed,
}

/// <summary>A version of a contractor's article, and the days of which it speaks.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct ArticleRecord
{
    /// <summary>The number behind the A.</summary>
    internal uint Number;
    internal ushort Version;

    /// <summary>Place among <see cref="Contractors"/>.</summary>
    internal byte Contractor;
    internal byte Spare;

    /// <summary>First and last day in force, 0 where that is not known.</summary>
    internal ushort From;
    internal ushort To;
}

/// <summary>A state and who pays there; no contractor where it is divided, or is no area of Medicare.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct ArticleStateRecord
{
    internal byte First;
    internal byte Second;
    internal byte Contractor;
    internal byte Spare;
}

/// <summary>One way in which an article judges codes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct ArticleRouteRecord
{
    /// <summary>The diagnosis counts only with Q7, Q8 or Q9.</summary>
    internal const byte NeedsClassFinding = 1;

    /// <summary>The diagnosis of the first group stands before that of the second.</summary>
    internal const byte InOrder = 2;

    /// <summary>The second group holds complications of a lesion that is cosmetic without one.</summary>
    internal const byte Complication = 4;

    /// <summary>Pathology in an article on Mohs surgery: said of the sections beside it alone.</summary>
    internal const byte BesideMohs = 8;

    /// <summary>A way more to be covered, and no reason to warn where it is not taken.</summary>
    internal const byte OnlyAdds = 16;

    /// <summary>Of a label: a group that excludes (N); one that is a part of a group of which two diagnoses must stand.</summary>
    internal const byte Excludes = 0x80;
    internal const byte Part = 0x40;
    internal const byte GroupNumber = 0x3F;

    /// <summary>Of a label: the diagnoses of a group that count only under active care.</summary>
    internal const byte UnderCare = Excludes | Part;

    internal ArticleRole Role;
    internal byte Flags;
    internal byte Article;

    /// <summary>The group's number in the article, and the second one's.</summary>
    internal byte Label;
    internal byte SecondLabel;

    /// <summary>Bit of the diagnoses of the group, from 1; 0 for none.</summary>
    internal byte First;
    internal byte Second;

    /// <summary>Bit of the diagnoses of the second group, or of the first where there is no second, that count only under active care; 0 for none.</summary>
    internal byte Starred;
}

/// <summary>The diagnoses of the same first three characters.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct ArticleCategoryRecord
{
    internal uint Category;
    internal ushort First;
}

/// <summary>What follows the three characters, and the set of groups that list the diagnosis.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct ArticleDiagnosisRecord
{
    internal uint Rest;
    internal ushort Set;
}

/// <summary>Groups of diagnoses, one bit each; groups of the same diagnoses share one.</summary>
[InlineArray(Parts)]
internal struct ArticleGroups
{
    internal const int Parts = 4;
    private ulong word;

    /// <summary>Whether it holds a group, given from 1.</summary>
    internal readonly bool Has(int group) => ((this[(group - 1) >> 6] >> (group - 1)) & 1) != 0;

    internal void Add(in ArticleGroups more)
    {
        for (var i = 0; i < Parts; i++)
        {
            this[i] |= more[i];
        }
    }
}

/// <summary>How often a code is paid.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct ArticleLimitRecord
{
    /// <summary>Of a family: the limit is that of one nail.</summary>
    internal const byte OneNail = 0x80;

    internal ushort Code;

    /// <summary>Days from one to the next; of one nail, of a toe.</summary>
    internal ushort Days;

    /// <summary>Of one nail, of a finger.</summary>
    internal ushort FingerDays;

    /// <summary>The article, or 0: every contractor's custom.</summary>
    internal byte Article;

    /// <summary>Codes of one number count together.</summary>
    internal byte Family;
}
