using System.Globalization;
using System.Text;
using DermCpt.Json;

namespace DermCpt.Benchmarks.Inputs;

/// <summary>
/// Seeded visits: small (one service), typical (visit, two biopsies, keratoses, excision with layered closure) and heavy (thirty services). Wholly
/// documented and on days that the pair table covers, so that most are coded.
/// </summary>
internal static class Visits
{
    internal const int Count = 10_000;
    private static readonly string[] Sites = ["scalp", "cheek", "forehead", "neck", "chest", "back", "upperArm", "forearm", "handDorsum", "thigh", "lowerLeg"];
    private static readonly string[] Techniques = ["tangential", "punch", "incisional"];
    private static readonly string[] Levels = ["straightforward", "low", "moderate", "high"];

    internal static byte[][] Json(string size)
    {
        var random = new Random(7 + size.Length);
        return [.. Enumerable.Range(0, Count).Select(number => Encoding.UTF8.GetBytes(Visit(number, size, random)))];
    }

    /// <summary>Visits of so many services, fewer the larger they are.</summary>
    internal static byte[][] Json(int services)
    {
        var random = new Random(13 + services);
        return [.. Enumerable.Range(0, Math.Max(100, Count / services)).Select(number => Encoding.UTF8.GetBytes(Visit(number, services, random)))];
    }

    internal static Encounter[] Read(byte[][] json) => Array.ConvertAll(json, static utf8 => DermCptJson.ReadEncounter(utf8));

    /// <summary>Claims that pass, made from coded visits: own coding comes out clean.</summary>
    internal static Claim[] CleanClaims(int lines)
    {
        var coder = new DermCoder();
        var random = new Random(11);
        var claims = new List<Claim>();
        for (var number = 0; claims.Count < Count && number < Count * 100; number++)
        {
            var result = coder.Code(DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(Visit(number, lines == 1 ? "small" : lines <= 6 ? "typical" : "heavy", random))));
            if (result.Status == CodingStatus.Coded && result.Lines.Count >= lines && ClaimOf(result, lines, number) is var claim && coder.Scrub(claim).Status == ScrubStatus.Pass)
            {
                claims.Add(claim);
            }
        }

        return claims.Count >= Count ? [.. claims] : throw new InvalidOperationException($"Only {claims.Count} clean claims of {lines} lines were found.");
    }

    private static Claim ClaimOf(CodingResult result, int lines, int number) => new()
    {
        Id = number.ToString(CultureInfo.InvariantCulture),
        DateOfService = result.Encounter.DateOfService,
        Payer = result.Encounter.Payer,
        Lines = ValueList.Create<ClaimLine>([.. result.Lines.Take(lines).Select(line => new ClaimLine { Code = line.Code, Units = line.Units, Modifiers = ValueList.Create<ModifierCode>([.. Modifiers(line)]), Diagnoses = ValueList.Create<DiagnosisCode>([.. line.Diagnoses]) })]),
    };

    private static List<ModifierCode> Modifiers(CodedLine line)
    {
        var list = new List<ModifierCode>();
        foreach (var modifier in line.Modifiers)
        {
            list.Add(modifier);
        }

        return list;
    }

    private static string Visit(int number, int count, Random random) =>
        Body(number, [.. Enumerable.Range(0, count).Select(place => Service(place, random.Next(4), random))], random);

    private static string Visit(int number, string size, Random random)
    {
        var services = new List<string>();
        if (size == "small")
        {
            services.Add(Service(services.Count, random.Next(3), random));
        }
        else
        {
            services.Add($"\"kind\":\"evaluationAndManagement\",\"setting\":\"office\",\"mdm\":\"{Pick(Levels, random)}\",\"separatelyIdentifiable\":true,\"diagnoses\":[\"L40.0\"]");
            services.Add(Service(1, 0, random));
            services.Add(Service(2, 0, random));
            services.Add(Keratoses(random));
            services.AddRange(Excision(4, random));
            while (size == "heavy" && services.Count < 30)
            {
                services.Add(Service(services.Count, random.Next(4), random));
            }
        }

        return Body(number, services, random);
    }

    private static string Body(int number, List<string> services, Random random)
    {
        var body = string.Join(",", services.Select((service, place) => $"{{\"id\":\"s{place}\",{service}}}"));
        return $"{{\"id\":\"{number}\",\"dateOfService\":\"2024-0{random.Next(7, 10)}-1{random.Next(10)}\",\"payer\":\"medicare\",\"patient\":{{\"status\":\"established\",\"ageYears\":{random.Next(20, 95)}}},\"services\":[{body}]}}";
    }

    private static string Service(int place, int kind, Random random) => kind switch
    {
        0 => $"\"kind\":\"biopsy\",\"technique\":\"{Pick(Techniques, random)}\",\"site\":\"{Pick(Sites, random)}\",\"lesion\":\"L{place}\",\"diagnoses\":[\"D48.5\"]",
        1 => Keratoses(random),
        2 => $"\"kind\":\"shaveRemoval\",\"diameterCm\":{Size(random, 30)},\"site\":\"{Pick(Sites, random)}\",\"lesion\":\"L{place}\",\"diagnoses\":[\"D23.9\"]",
        _ => $"\"kind\":\"excision\",\"lesionType\":\"benign\",\"excisedDiameterCm\":{Size(random, 45)},\"site\":\"{Pick(Sites, random)}\",\"lesion\":\"L{place}\",\"diagnoses\":[\"D23.9\"]",
    };

    private static string Keratoses(Random random) => $"\"kind\":\"destruction\",\"lesionType\":\"premalignant\",\"count\":{random.Next(1, 20)},\"site\":\"{Pick(Sites, random)}\",\"separateLesion\":true,\"diagnoses\":[\"L57.0\"]";

    private static IEnumerable<string> Excision(int place, Random random)
    {
        var site = Pick(Sites, random);
        yield return $"\"kind\":\"excision\",\"lesionType\":\"malignant\",\"excisedDiameterCm\":{Size(random, 45)},\"site\":\"{site}\",\"lesion\":\"L{place}\",\"diagnoses\":[\"C44.91\"]";
        yield return $"\"kind\":\"repair\",\"complexity\":\"intermediate\",\"lengthCm\":{Size(random, 120)},\"site\":\"{site}\",\"lesion\":\"L{place}\",\"diagnoses\":[\"C44.91\"]";
    }

    /// <summary>A size in whole millimetres, which lies in one band by every reading.</summary>
    private static string Size(Random random, int millimetres) => (random.Next(2, millimetres) / 10m).ToString(CultureInfo.InvariantCulture);

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];
}
