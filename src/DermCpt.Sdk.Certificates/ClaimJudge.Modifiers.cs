namespace DermCpt.Certificates;

/// <content>Modifiers of each line by the table of modifiers, the code's indicators and the payer.</content>
internal sealed partial class ClaimJudge
{
    private const int MostModifiers = 4;

    /// <summary>A line takes one of each.</summary>
    private static readonly string[] OneOf =
        ["59 XE XP XS XU", "26 TC", "22 52", "LT RT", "E1 E2 E3 E4", "FA F1 F2 F3 F4 F5 F6 F7 F8 F9", "TA T1 T2 T3 T4 T5 T6 T7 T8 T9", "58 78 79", "54 55 56", "80 81 82", "62 66", "73 74", "76 77", "JW JZ", "95 93"];

    private static readonly (string First, string Second)[] Against =
    [
        ("50", "LT RT E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9"), ("80", "AS"), ("62", "80"), ("53", "52 73 74"), ("GA", "GZ GY"), ("GZ", "GX GY"), ("95", "GT GQ"),
    ];

    /// <summary>The places of E1 to E4.</summary>
    private static readonly Dictionary<string, (string Site, string Side)> LidPlaces = new(StringComparer.Ordinal)
    {
        ["E1"] = ("eyelidUpper", "left"),
        ["E2"] = ("eyelidLower", "left"),
        ["E3"] = ("eyelidUpper", "right"),
        ["E4"] = ("eyelidLower", "right"),
    };

    private static readonly string[] FingerSites = ["thumb", "finger2", "finger3", "finger4", "finger5"];
    private static readonly string[] ToeSites = ["hallux", "toe2", "toe3", "toe4", "toe5"];

    private void JudgeModifiers()
    {
        foreach (var line in day.Where(static line => line.Modifiers.Length > 0 && !line.IsOut))
        {
            if (line.Modifiers.Length > MostModifiers)
            {
                Error("TooManyModifiers", line);
            }

            if (line.Modifiers.Distinct().Count() < line.Modifiers.Length)
            {
                Error("DuplicateModifier", line);
            }

            foreach (var modifier in line.Modifiers.Distinct())
            {
                JudgeModifier(line, modifier);
            }

            JudgeExclusions(line);
        }
    }

    private void JudgeModifier(JudgedLine line, string modifier)
    {
        if (!CodeTable.Modifiers.TryGetValue(modifier, out var row))
        {
            return;
        }

        var today = date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (string.CompareOrdinal(today, row.From) < 0 || (row.Through.Length > 0 && string.CompareOrdinal(today, row.Through) > 0))
        {
            Error("ModifierNotYetValid", line);
        }
        else if (line.IsDead)
        {
            return;
        }
        else if (row.Rule == "wrongSurgery" && (line.Is.Kind != "procedure" || !Array.Exists(line.Diagnoses, static one => one.StartsWith("Y655", StringComparison.Ordinal))))
        {
            Error("WrongSurgeryModifier", line);
        }
        else if (IsOfOtherKind(line, modifier, row))
        {
            Error("ModifierWrongKind", line);
        }
        else if (modifier == "24" && line.Is.Is("followUp"))
        {
            Error("ModifierExcluded", line);
        }
        else if (row.Use == "state" && !profile.Lists("StateModifiers", modifier))
        {
            Error("ModifierNotAccepted", line);
        }
        else if (modifier == "90" && Use("Modifier90", line) is var reading && reading != "allow")
        {
            if (reading is not null)
            {
                Error("ModifierNotAccepted", line);
            }
        }
        else
        {
            JudgeWhere(line, modifier, row);
            JudgeIndicator(line, modifier, row);
            if (modifier == "FS" && rows.IsFacility(line.Place) != true)
            {
                Error("SplitSharedNeedsFacility", line);
            }
        }
    }

    private static bool IsOfOtherKind(JudgedLine line, string modifier, ModifierFacts row) => row.Use switch
    {
        "facility" or "otherSpecialty" or "payerOnly" => true,
        "therapy" => !line.Is.Is("therapy"),
        "footCare" => !line.Is.Is("footCare"),
        _ when row.Rule == "visit" && line.Is.Is("followsVisit") => true,
        _ when row.Rule == "distinct" && line.Is.Is("treatmentWeek") => true,
        _ => !row.Applies.Contains(line.Is.Kind) || (modifier == "91" && line.Is.Is("surgicalPathology")),
    };

    /// <summary>Lids, digits and sides against the line's own site, and against codes that are never there.</summary>
    private void JudgeWhere(JudgedLine line, string modifier, ModifierFacts row)
    {
        if (!FitsPlace(line, modifier) || (Lids.Contains(modifier) && (line.Is.Is("neverLid") || line.Units != 1)) || (IsDigit(modifier) && line.Is.Is("neverDigit")))
        {
            Error("ModifierNotAllowed", line);
        }
        else if (row.Rule == "side" && line.Is.Kind == "procedure" && line.Fee is { IsListed: true, Bilateral: not (1 or 2 or 3) } && Use("SideOnLesion", line) == "deny")
        {
            Error("ModifierNotAllowed", line);
        }
    }

    private static bool IsDigit(string modifier) => Fingers.Contains(modifier) || Toes.Contains(modifier);

    private static bool FitsPlace(JudgedLine line, string modifier)
    {
        if (LidPlaces.TryGetValue(modifier, out var lid))
        {
            return (line.Side.Length == 0 || line.Side == lid.Side) && (line.Site.Length == 0 || line.Site == lid.Site || line.Site == "eyelid");
        }

        if (!IsDigit(modifier))
        {
            return true;
        }

        var isFinger = Fingers.Contains(modifier);
        var number = (modifier[1] == 'A' ? 0 : modifier[1] - '0') is var digit && digit > 4 ? digit - 5 : digit;
        var side = modifier[1] != 'A' && modifier[1] - '0' > 4 ? "right" : "left";
        string[] places = [(isFinger ? FingerSites : ToeSites)[number], "nail", isFinger ? "finger" : "toe", isFinger ? "nailUnitFinger" : "nailUnitToe"];
        return (line.Side.Length == 0 || line.Side == side) && (line.Site.Length == 0 || places.Contains(line.Site));
    }

    private void JudgeIndicator(JudgedLine line, string modifier, ModifierFacts row)
    {
        const int Payable = 2;
        var fee = line.Fee;
        if (row.Governed == "none")
        {
            return;
        }

        if (!fee.IsListed)
        {
            Open("NoIndicator", line);
        }
        else if (row.Governed == "assistant")
        {
            if (fee.Assistant != Payable && Use("AssistantRule", line) is { } rule && rule != "none" && fee.Assistant != 0)
            {
                Error("AssistNotPayable", line);
            }
        }
        else if (!IsAllowed(line, modifier, row.Governed, fee))
        {
            Error("ModifierNotAllowed", line);
        }
    }

    private bool IsAllowed(JudgedLine line, string modifier, string governed, FeeFacts fee) => governed switch
    {
        "operation" => fee.Days is "000" or "010" or "090",
        "aftercare" => fee.Days is "010" or "090",
        "professionalTechnical" => fee.Split == 1 || (modifier == "26" && fee.Split is 6 or 8),
        "bilateral" => line.Units == 1 && (fee.Bilateral == 1 || (fee.Bilateral == 3 && line.Is.Kind == "radiology")),
        "multiple" => fee is { Multiple: 2 or 3, Days: not "ZZZ" } && rows.FirstAddOn(line.Code, date) is null && !line.Is.Is("injectionByRoute") && line.Is.One("payer:") != "adhesiveClosure",
        "coSurgeon" => fee.CoSurgeon is 1 or 2,
        "team" => fee.Team is 1 or 2,
        _ => true,
    };

    private void JudgeExclusions(JudgedLine line)
    {
        var isExcluded = OneOf.Any(group => group.Split(' ').Intersect(line.Modifiers).Count() > 1)
            || Against.Any(pair => line.Has(pair.First) && pair.Second.Split(' ').Any(second => line.Has(second)));
        if (isExcluded || (line.Has("25") && line.Has("57") && Use("Allow25With57", line) == "false"))
        {
            Error("ModifierExcluded", line);
        }
    }
}
