using System.Collections.Frozen;

namespace DermCpt;

/// <summary>What people say, and the words that the labels use for it.</summary>
internal static class SpokenWords
{
    private static readonly FrozenDictionary<string, string[]> ByWord = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        ["shave"] = ["shave", "tangential"],
        ["wart"] = ["benign"],
        ["warts"] = ["benign"],
        ["freezing"] = ["destruction", "cryo"],
        ["freeze"] = ["destruction", "cryo"],
        ["cryotherapy"] = ["destruction", "cryo"],
        ["cryosurgery"] = ["destruction", "cryo"],
        ["ak"] = ["premalignant"],
        ["keratosis"] = ["premalignant", "benign"],
        ["keratoses"] = ["premalignant", "benign"],
        ["cancer"] = ["malignant"],
        ["bcc"] = ["malignant"],
        ["scc"] = ["malignant"],
        ["melanoma"] = ["malignant"],
        ["mole"] = ["benign"],
        ["nevus"] = ["benign"],
        ["closure"] = ["repair"],
        ["suture"] = ["suture", "repair"],
        ["stitches"] = ["suture", "repair"],
        ["boil"] = ["abscess", "drainage"],
        ["lancing"] = ["drainage"],
        ["callus"] = ["paring"],
        ["corn"] = ["paring"],
        ["tags"] = ["tag"],
        ["removal"] = ["removal", "excision", "avulsion", "shave", "tag"],
        ["flap"] = ["flap", "transfer"],
        ["light"] = ["light", "photo"],
        ["botox"] = ["botulinum"],
        ["keloid"] = ["intralesional", "injection"],
        ["kenalog"] = ["triamcinolone"],
        ["slide"] = ["pathology", "consultation"],
        ["stain"] = ["stain", "immuno"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The label words that a spoken word may stand for; the word itself where none is listed.</summary>
    internal static string[] Meanings(string word) => ByWord.TryGetValue(word, out var meanings) ? meanings : [word];
}
