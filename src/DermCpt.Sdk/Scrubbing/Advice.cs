namespace DermCpt.Scrubbing;

/// <summary>What to do about a finding where that depends on its code or modifier: words made only when a text is read.</summary>
internal static class Advice
{
    /// <summary>Base codes and what further units of them are; the code named last is for a whole number of lesions.</summary>
    private static readonly (string Codes, string Words)[] FurtherUnits =
    [
        ("17000", "Bill 17003 for the second to the fourteenth lesion, or 17004 alone for fifteen and more"),
        ("17003", "Bill 17004 alone where fifteen lesions or more were treated"),
        ("17004 17111 11901 11721 11057", "One unit stands for all lesions"),
        ("17110", "One unit stands for up to fourteen lesions; bill 17111 for fifteen and more"),
        ("11102", "Bill 11103 for each further lesion"),
        ("11104", "Bill 11105 for each further lesion"),
        ("11106", "Bill 11107 for each further lesion"),
        ("11200", "One unit stands for up to fifteen tags; bill 11201 for each ten more"),
        ("11900", "One unit stands for up to seven lesions; bill 11901 for more"),
        ("11055", "Bill 11056 for two to four lesions, 11057 for more"),
        ("11056", "One unit stands for two to four lesions; bill 11057 for more"),
        ("11719 G0127", "One unit stands for all nails"),
        ("11720", "One unit stands for up to five nails; bill 11721 for more"),
        ("11730", "Bill 11732 for each further nail"),
        ("56605", "Bill 56606 for each further lesion"),
        ("88342", "Bill 88341 for each further antibody of a specimen"),
        ("88346", "Bill 88350 for each further antibody of a specimen"),
        ("12001 12002 12004 12005 12006 12007 12011 12013 12014 12015 12016 12017 12018 12031 12032 12034 12035 12036 12037 12041 12042 12044 12045 12046 12047"
            + " 12051 12052 12053 12054 12055 12056 12057 13100 13101 13120 13121 13131 13132 13151 13152",
            "Add the lengths of the repairs of one kind and group, and bill the code of the sum"),
    ];

    private static readonly Dictionary<string, string> ByCode = Index();

    /// <summary>Instead of units above the limit.</summary>
    internal static string Further(ProcedureCode code) => ByCode.GetValueOrDefault(code.ToString(), "Correct the units");

    /// <summary>Instead of a code that the payer does not take.</summary>
    internal static string Instead(in FindingRecord record)
    {
        if (record.OtherCode.IsEmpty)
        {
            return record.Switch == Switches.AcceptG0168 ? "Bill the simple repair of its length where nothing else closed the wound; else leave it off"
                : record.Switch == Switches.G2211Policy || record.Switch == Switches.ProlongedCode ? "Leave it off; the visit alone is paid"
                : "Ask the payer which code it takes for the service";
        }

        var (fresh, established) = Substitutes.Of(record.Code);
        var bill = !fresh.IsEmpty && !established.IsEmpty && record.OtherCode == established ? $"Bill {established}, or {fresh} for a new patient"
            : $"Bill {record.OtherCode}";
        return record.Switch == Switches.Cpt98000 ? $"{bill} with the payer's modifier and place of a remote visit" : bill;
    }

    /// <summary>What the record must hold where a modifier lifts a pair.</summary>
    internal static string Keep(ModifierCode modifier)
    {
        var bit = ModifierBits.Of(modifier);
        return bit switch
        {
            ModifierBits.M25 => "Keep the record of the visit's work beyond the procedure",
            ModifierBits.M57 => "Keep the record that the visit decided the operation",
            ModifierBits.M24 => "Keep the record that the visit was about another problem than the operation",
            ModifierBits.M58 => "Keep the record that the service was planned, more extensive, or treatment after a diagnostic one",
            ModifierBits.M78 => "Keep the record of the return to the operating room",
            ModifierBits.M79 => "Keep the record that the service was unrelated to the earlier one",
            0 => "Nothing to do while the profile is right",
            _ => "Keep the record of what makes the two distinct",
        };
    }

    private static Dictionary<string, string> Index()
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (codes, words) in FurtherUnits)
        {
            foreach (var code in codes.Split(' '))
            {
                index.Add(code, words);
            }
        }

        return index;
    }
}
