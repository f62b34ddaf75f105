using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace DermCpt;

/// <summary>
/// Every rule that the library knows, in plain words. Thread-safe: built when first read, never changed. Nothing of it is touched while
/// coding; reasons hold ids and ask for the
/// statement only when their text is read.
/// </summary>
public static partial class RuleBook
{
    private static readonly RuleEntry[] Ordered = InOrder(
    [
        .. AdjacentTissueRules(), .. AllergyTestRules(), .. BiopsyRules(), .. BotulinumToxinRules(), .. BurnRules(), .. ChalazionRules(),
        .. ConfocalMicroscopyRules(), .. DebridementRules(), .. DermoscopyRules(), .. DestructionRules(), .. DrainageRules(), .. DrugRules(),
        .. ExcisionRules(), .. FlapRules(), .. ForeignBodyRules(), .. GraftRules(), .. HidradenitisRules(), .. IntralesionalInjectionRules(),
        .. LaboratoryRules(), .. LaserTreatmentRules(), .. MohsRules(), .. NailRules(), .. ParingRules(), .. PathologyRules(),
        .. PhotodynamicTherapyRules(), .. PhototherapyRules(), .. PilonidalRules(), .. PressureUlcerRules(), .. RadiationTherapyRules(),
        .. RepairRules(), .. ResurfacingRules(), .. ShaveRules(), .. SoftTissueRules(), .. SutureRemovalRules(), .. TherapeuticInjectionRules(),
        .. VeinRules(), .. VisitRules(),
        .. Shared(), .. Modifiers(), .. Globals(), .. Edits(), .. Diagnoses(), .. Coverage(), .. Claims(), .. Documentation(), .. Seeds(), .. Inferences(),
    ]);

    private static readonly RuleEntry?[] ByRule = Index();

    /// <summary>Every rule, in the order of the dossier.</summary>
    public static ReadOnlyCollection<RuleEntry> Entries { get; } = new(Ordered);

    /// <summary>The ids of the dossier that the library does not act on, each with the reason.</summary>
    public static ReadOnlyCollection<RuleGap> NotImplemented { get; } = new(Gaps());

    /// <summary>Finds a rule. False for <c>default</c> and for the ids of <see cref="NotImplemented"/>.</summary>
    public static bool TryGet(RuleId id, [NotNullWhen(true)] out RuleEntry? entry)
    {
        entry = ByRule[(int)id.Rule];
        return entry is not null;
    }

    /// <summary>The rule's statement; an empty string where there is none.</summary>
    public static string Statement(RuleId id) => ByRule[(int)id.Rule]?.Statement ?? string.Empty;

    /// <summary>A rule's window is law: in debug builds an answer that names a rule outside it, or one of no entry, fails.</summary>
    [Conditional("DEBUG")]
    internal static void AssertGoverns(Rule rule, DateOnly day) =>
        Debug.Assert(rule == Rule.None || ByRule[(int)rule]?.Governs(day) == true, $"{RuleNames.Text(rule)} does not govern {day:O}");

    private static RuleEntry[] InOrder(RuleEntry[] entries)
    {
        Array.Sort(entries, static (left, right) => left.Id.CompareTo(right.Id));
        return entries;
    }

    private static RuleEntry?[] Index()
    {
        var index = new RuleEntry?[RuleNames.Count];
        foreach (var entry in Ordered)
        {
            index[(int)entry.Id.Rule] = entry;
        }

        return index;
    }

    private static RuleEntry Select(Rule rule, string source, string statement, int from = 0, int to = 0) =>
        new(rule, RuleClass.Select, source, statement, Day(from), Day(to));

    private static RuleEntry Bundle(Rule rule, string source, string statement, int from = 0, int to = 0) =>
        new(rule, RuleClass.Bundle, source, statement, Day(from), Day(to));

    private static RuleEntry Modifier(Rule rule, string source, string statement, int from = 0, int to = 0) =>
        new(rule, RuleClass.Modifier, source, statement, Day(from), Day(to));

    private static RuleEntry Check(Rule rule, string source, string statement, int from = 0, int to = 0) =>
        new(rule, RuleClass.Check, source, statement, Day(from), Day(to));

    private static RuleEntry Fact(Rule rule, string source, string statement, int from = 0, int to = 0) =>
        new(rule, RuleClass.Fact, source, statement, Day(from), Day(to));

    private static RuleEntry Format(Rule rule, string source, string statement, int from = 0, int to = 0) =>
        new(rule, RuleClass.Format, source, statement, Day(from), Day(to));

    /// <summary>A date written as yyyymmdd; 0 for none.</summary>
    private static DateOnly? Day(int number) => number == 0 ? null : new DateOnly(number / 10000, number / 100 % 100, number % 100);
}
