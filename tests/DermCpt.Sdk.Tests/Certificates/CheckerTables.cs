using System.Text;
using DermCpt.CodeProfiles;
using DermCpt.Families;
using DermCpt.LineModifiers;

namespace DermCpt.Tests.Certificates;

/// <summary>The checker's own tables as the library would write them: what a code, a modifier, a site, a diagnosis and a built-in profile are.</summary>
internal static class CheckerTables
{
    private static readonly CodeTraits[] Traits =
    [
        CodeTraits.Visit, CodeTraits.NewPatient, CodeTraits.FaceToFace, CodeTraits.NurseVisit, CodeTraits.FollowUp, CodeTraits.Longitudinal, CodeTraits.LongitudinalBase, CodeTraits.LongitudinalHomeBase,
        CodeTraits.Preventive, CodeTraits.Remote, CodeTraits.FollowsVisit, CodeTraits.Mohs, CodeTraits.MohsFirstStage, CodeTraits.Biopsy, CodeTraits.SkinBiopsy, CodeTraits.SurgicalPathology, CodeTraits.OneLesion,
        CodeTraits.OneLesionAUnit, CodeTraits.Keratoses, CodeTraits.Photodynamic, CodeTraits.FootCare, CodeTraits.Therapy, CodeTraits.InjectionByRoute, CodeTraits.TreatmentWeek, CodeTraits.InjectedDrug,
        CodeTraits.HalfCentimetre, CodeTraits.LayeredRepair, CodeTraits.NeverLid, CodeTraits.NeverDigit, CodeTraits.Administration, CodeTraits.BloodDraw, CodeTraits.SubstituteOfPlace, CodeTraits.SkinSubstitute,
    ];

    private static readonly PayerSwitch[] Judged =
    [
        Switches.AcceptsConsults, Switches.ProlongedCode, Switches.G2211Policy, Switches.ComplicationsBundled, Switches.Allow25With57, Switches.Cpt98000, Switches.SideOnLesion, Switches.Modifier90,
        Switches.StateModifiers, Switches.GlobalDays, Switches.AssistantRule, Switches.BenignHalfCmRepair, Switches.AcceptG0168, Switches.NcciSource, Switches.NcciClock, Switches.MueSource,
        Switches.Mai3, Switches.LineLimit, Switches.MohsPathologyDays, Switches.FacilityRules, Switches.JwJzRequired, Switches.SkinSubJwJz2026, Switches.SkinSub2026, Switches.Collect99000, Switches.NppSpecialtyRule,
    ];

    /// <summary>One line a range of codes: first, kind, and every word that holds of them.</summary>
    internal static string Codes()
    {
        var text = new StringBuilder("first,kind,words\n");
        var last = string.Empty;
        foreach (var code in EveryForm())
        {
            ref readonly var profile = ref ProfileTable.Of(code);
            var row = $"{Camel(profile.Kind)},{string.Join(' ', WordsOf(profile))}";
            if (row != last)
            {
                _ = text.Append(code).Append(',').Append(row).Append('\n');
                last = row;
            }
        }

        return text.ToString();
    }

    internal static string Drugs() => Table("code,forms,needs,anesthetic", DrugTable.Rows.ToArray().OrderBy(row => row.Code.ToString(), StringComparer.Ordinal).Select(static row =>
        $"{row.Code},{(int)row.Routes.Taken},{(row.Routes.NeedsAdministration(false) ? row.Routes.NeedsAdministration(true) ? "always" : "withoutProcedure" : "never")},{(row.IsAnesthetic ? "yes" : string.Empty)}"));

    internal static string Modifiers() => Table("modifier,applies,use,governed,from,through,rule", ModifierTable.Rows.ToArray().SelectMany(static row => row.Codes.Split(' ').Select(code =>
        $"{code},{Applies(row.Applies)},{Camel(row.Use)},{Camel(row.Governed)},{Day(row.From)},{Day(row.Through)},{RuleOf(row.Rule)}")));

    internal static string Sites() => Table("site,rows,groups", Enum.GetValues<BodySite>().Where(static site => site != BodySite.None).Select(static site =>
        $"{Word(site)},{string.Join(' ', SiteTable.RowsOf(site).ToArray().Select(Word))},{string.Join(' ', Enum.GetValues<SiteFamily>().Select(family => Camel(family) + ":" + GroupsOf(site, family)))}"));

    internal static string Profiles() => Table("switch;medicare;medicaid;commercial", Judged.Select(static which =>
        $"{which.Name};{PayerProfile.Medicare[which] ?? "unset"};{PayerProfile.Medicaid[which] ?? "unset"};{PayerProfile.Commercial[which] ?? "unset"}"));

    /// <summary>What each finding can be: a warning in the registry's third place, or one that a payer or a year softens.</summary>
    internal static string Findings() => Table("finding,forms", FindingRegistry.All.OrderBy(static one => one.Code, StringComparer.Ordinal).Select(static one => $"{one.Code},{string.Join(';', FormsOf(one))}"));

    private static IEnumerable<string> FormsOf(FindingDefinition one)
    {
        yield return $"{Camel(one.Severity)} {Camel(one.Outcome)}";
        if (one.SoftenedSeverity is { } softened)
        {
            yield return $"{Camel(softened)} {Camel(one.Outcome)}";
        }

        if (one.Code == "OutOfScope")
        {
            // Of a claim without a line in scope there is no answer.
            yield return $"{Camel(one.Severity)} noData";
        }

        if (one.Code == "MaybeCosmetic")
        {
            // Where the contractor's article says that it may be reviewed.
            yield return "information pass";
        }

        if (one.Code == "CystDrained")
        {
            // Where the contractor has an article on it.
            yield return "warning fail";
        }
    }

    private static string GroupsOf(BodySite site, SiteFamily family)
    {
        var groups = new SortedSet<char>();
        foreach (var row in SiteTable.RowsOf(site))
        {
            _ = groups.Add(SiteTable.Row(row).Group(family));
            foreach (ref readonly var contested in ContestedSites.All)
            {
                if (contested.Site == row && (contested.Families & (1 << (int)family)) != 0)
                {
                    _ = groups.Add(SiteTable.Row(contested.ReadAs).Group(family));
                }
            }
        }

        return string.Concat(groups);
    }

    private static IEnumerable<string> WordsOf(CodeProfile profile)
    {
        foreach (var trait in Traits)
        {
            if (profile.Is(trait))
            {
                yield return Camel(trait);
            }
        }

        if (profile.Class == CodeClass.Procedure)
        {
            yield return "class:procedure";
        }

        if (profile.PayerChoice != PayerChoiceOfCode.None)
        {
            yield return "payer:" + Camel(profile.PayerChoice);
        }

        if (profile.Pathology != PathologyRole.None)
        {
            yield return "pathology:" + Camel(profile.Pathology);
        }

        if (profile.Diagnosis is DiagnosisExpectation.MalignantExcision or DiagnosisExpectation.BenignExcision)
        {
            yield return "diagnosis:" + Camel(profile.Diagnosis);
        }

        if (profile.Levels != VisitLevels.None)
        {
            yield return "level:" + Camel(profile.Levels);
        }

        foreach (var group in Enum.GetValues<AlternativeGroup>())
        {
            if (profile.BelongsTo(group))
            {
                yield return "one:" + Camel(group);
            }
        }

        if (profile.HasSiteGroup)
        {
            yield return $"site:{Camel(profile.SiteFamily)}:{profile.SiteGroup}";
        }
    }

    private static IEnumerable<ProcedureCode> EveryForm()
    {
        for (var number = 0; number < 100_000; number++)
        {
            yield return ProcedureCode.Parse(number.ToString("00000", System.Globalization.CultureInfo.InvariantCulture));
        }

        foreach (var letter in "ABCDEFGHIJKLMNOPQRSTUV")
        {
            for (var number = 0; number < 10_000; number++)
            {
                yield return ProcedureCode.Parse(letter + number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        foreach (var letter in "FTU")
        {
            for (var number = 0; number < 10_000; number++)
            {
                yield return ProcedureCode.Parse(number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) + letter);
            }
        }
    }

    private static string Applies(ModifierTargets targets) => string.Join(' ', Enum.GetValues<CodeKind>().Where(kind => (targets & TargetOf(kind)) != 0).Select(kind => Camel(kind)));

    private static ModifierTargets TargetOf(CodeKind kind) => kind switch
    {
        CodeKind.Visit => ModifierTargets.Visit,
        CodeKind.Radiology => ModifierTargets.Radiology,
        CodeKind.Laboratory => ModifierTargets.Laboratory,
        CodeKind.Drug => ModifierTargets.Drug,
        _ => ModifierTargets.Procedure,
    };

    /// <summary>The rules of which the checker asks.</summary>
    private static string RuleOf(Rule rule) => rule switch
    {
        Rule.M_PA => "wrongSurgery",
        Rule.M_24 or Rule.M_25 or Rule.M_57 => "visit",
        Rule.M_59 => "distinct",
        Rule.M_LTRT => "side",
        Rule.M_E1_4 => "lid",
        _ => string.Empty,
    };

    private static string Day(int yyyymmdd) => yyyymmdd == 0 ? string.Empty : $"{yyyymmdd / 10000:0000}-{yyyymmdd / 100 % 100:00}-{yyyymmdd % 100:00}";

    private static string Table(string head, IEnumerable<string> rows) => $"{head}\n{string.Join('\n', rows)}\n";

    private static string Word(BodySite site) => Words.Of<BodySite>().Text((int)site);

    private static string Camel<T>(T value)
        where T : struct, Enum => value.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : string.Empty;
}
