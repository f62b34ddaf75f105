using System.Collections.Frozen;

namespace DermCpt;

/// <summary>The family ids of the catalog in words.</summary>
internal static class CatalogFamilies
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ACN"] = "acne, cautery, electrolysis",
        ["AK"] = "destruction, premalignant",
        ["AL"] = "allergy and patch tests",
        ["ATT"] = "adjacent tissue transfer",
        ["BNL"] = "destruction, benign",
        ["BX"] = "skin biopsy",
        ["BXS"] = "site-specific biopsy",
        ["CSM"] = "cosmetic surgery",
        ["DEH"] = "wound dehiscence",
        ["DER"] = "dermal graft",
        ["DRG"] = "drugs",
        ["EMC"] = "visits, consultation",
        ["EME"] = "visits, emergency",
        ["EMH"] = "visits, hospital",
        ["EMN"] = "visits, nursing facility",
        ["EMO"] = "visits, office",
        ["EMP"] = "visits, prolonged time and complexity",
        ["EMR"] = "visits, home",
        ["EMT"] = "visits, remote",
        ["EMX"] = "visits, other",
        ["EPI"] = "epidermal graft",
        ["EXB"] = "excision, benign",
        ["EXM"] = "excision, malignant",
        ["FTS"] = "full-thickness graft",
        ["HS"] = "excision for hidradenitis",
        ["INJ"] = "injections and infusions",
        ["LB"] = "laboratory",
        ["LLE"] = "surgery of lip, lid, ear and mouth",
        ["MAL"] = "destruction, malignant",
        ["MIN"] = "minor surgery",
        ["MOH"] = "Mohs surgery",
        ["MSK"] = "joints",
        ["PDT"] = "photodynamic therapy",
        ["PED"] = "flaps",
        ["PH"] = "phototherapy",
        ["PIL"] = "pilonidal cyst",
        ["PRP"] = "preparation of the graft bed",
        ["PRU"] = "pressure ulcers",
        ["PTH"] = "pathology",
        ["RAD"] = "radiation treatment",
        ["RCM"] = "confocal microscopy",
        ["RPC"] = "repair, complex",
        ["RPI"] = "repair, intermediate",
        ["RPS"] = "repair, simple",
        ["SCS"] = "skin cell suspension",
        ["SDS"] = "site-specific destruction",
        ["SH"] = "shave removal",
        ["SKP"] = "skin substitute products",
        ["SKS"] = "skin substitute application",
        ["STS"] = "split-thickness graft",
        ["STT"] = "soft-tissue tumors",
        ["SUP"] = "supplies",
        ["TAG"] = "skin tags",
        ["VAS"] = "destruction, vascular",
        ["XL"] = "excimer laser",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a family, or an empty string for the empty id of a code outside the catalog.</summary>
    internal static string NameOf(string id) => Names.GetValueOrDefault(id, string.Empty);
}
