using System.Text;
using DermCpt.Editions;
using DermCpt.Extensions.DependencyInjection;
using DermCpt.Json;
using Microsoft.Extensions.Configuration;

namespace DermCpt.Docs;

/// <summary>Every kind of exception, each brought about here: the texts on the page are those that a user gets.</summary>
internal static class ErrorPage
{
    private const string Visit = "\"dateOfService\":\"2026-03-02\",\"payer\":\"medicare\"";

    internal static Page Make()
    {
        var page = new StringBuilder("# Errors\nWhat is wrong with a value or a document is an exception, at once and with its place. What is wrong only in its context is a [finding](findings.md), and a fact that nobody recorded is a question of the result; neither is ever an exception.\n\n");
        page.Append("All messages below were brought about by the program that writes this page. A message of `DermCptJsonException` names line, column and path, what stands there, and what was expected; the same five are its properties. The tool prints the message on standard error and ends with exit code 2.\n");
        Append(page, "JSON", "`DermCptJson`, `DermCoder.Code` and `Scrub` of bytes, the converter", Json());
        Append(page, "Values", "codes, modifiers, diagnoses and measures from text or number", Values());
        Append(page, "Encounters and claims", "object initializers", Facts());
        Append(page, "Payer profiles", "`PayerProfile.Derive`, JSON profiles, configuration", Payers());
        Append(page, "Editions", "`Edition.Load` and `Edition.Validate`; the embedded edition stays usable", EditionFiles());
        Append(page, "Import", "`EditionImport`, `dermcpt data import`; nothing was written", Imports());
        Append(page, "Use", "calls in the wrong order", Uses());
        return new Page("errors.md", page.ToString());
    }

    private static void Append(StringBuilder page, string title, string from, IEnumerable<Wrong> errors)
    {
        page.Append($"\n## {title}\nFrom {from}.\n\n| what is wrong | message | what to do | exception |\n|-|-|-|-|\n");
        foreach (var error in errors)
        {
            var thrown = error.Thrown();
            page.Append($"| {error.What} | {Pages.Cell(thrown.Message)} | {error.ToDo} | {thrown.GetType().Name} |\n");
        }
    }

    private static IEnumerable<Wrong> Json()
    {
        yield return new("No JSON, or cut off", () => Read("{" + Visit), "Send the whole document.");
        yield return new("An unknown member", () => Read($"{{{Visit},\"services\":[{{\"id\":\"a\",\"kind\":\"paring\",\"cuont\":3}}]}}"), "Correct the name; `dermcpt schema` prints all names. No member is skipped.");
        yield return new("A member is missing", () => Read("{\"payer\":\"medicare\",\"services\":[{\"id\":\"a\",\"kind\":\"paring\",\"count\":3}]}"), "Add it.");
        yield return new("A member twice", () => Read($"{{{Visit},{Visit}}}"), "Keep one.");
        yield return new("A word that the member does not take", () => Read($"{{{Visit},\"services\":[{{\"id\":\"a\",\"kind\":\"biopsy\",\"technique\":\"Punch\"}}]}}"), "Take one of the words, in their case.");
        yield return new("A measure of the wrong form", () => Read($"{{{Visit},\"services\":[{{\"id\":\"a\",\"kind\":\"shaveRemoval\",\"diameterCm\":0.755}}]}}"), "State it in the unit of its name, to two decimals.");
        yield return new("A count out of range", () => Read($"{{{Visit},\"services\":[{{\"id\":\"a\",\"kind\":\"paring\",\"count\":-1}}]}}"), "State what was done, or leave it out where it is not known.");
        yield return new("A date of the wrong form", () => Read("{\"dateOfService\":\"03/02/2026\"}"), "Write dates as year, month, day.");
        yield return new("Null, or a number for a word", () => Read($"{{{Visit},\"services\":[{{\"id\":\"a\",\"kind\":null}}]}}"), "Leave out what is not known.");
        yield return new("Two services of one id", () => Read($"{{{Visit},\"services\":[{{\"id\":\"a\",\"kind\":\"paring\",\"count\":3}},{{\"id\":\"a\",\"kind\":\"paring\",\"count\":3}}]}}"), "Name each service once.");
        yield return new("No services", () => Read($"{{{Visit},\"services\":[]}}"), "Send at least one.");
        yield return new("A payer without a profile", () => Code("{\"dateOfService\":\"2026-03-02\",\"payer\":\"acme\",\"services\":[{\"id\":\"a\",\"kind\":\"paring\",\"count\":3}]}"), "Add the payer's profile to the coder, or name one of those.");
        yield return new("No UTF-8", () => DermCptJson.ReadEncounter([(byte)'{', 0xFF, (byte)'}']), "Save the file as UTF-8.");
        yield return new("A code of a claim line", () => DermCptJson.ReadClaim(Utf8($"{{{Visit},\"lines\":[{{\"code\":\"1710\",\"units\":1}}]}}")), "Correct the code.");
    }

    private static IEnumerable<Wrong> Values()
    {
        yield return new("Not a procedure code", () => ProcedureCode.Parse("1710"), "Five letters or digits, as printed.");
        yield return new("Not a modifier", () => ModifierCode.Parse("5"), "Two letters or digits.");
        yield return new("Not a diagnosis", () => DiagnosisCode.Parse("57.0"), "A letter, a digit, and up to five more.");
        yield return new("Not a length, area, volume or dose", () => Length.Parse("1,2"), "A point for the decimals.");
        yield return new("A measure out of range", () => Length.FromCm(1.234m), "Round only where the record does.");
        yield return new("Five modifiers", () => new ModifierList([ModifierCode.Parse("25"), ModifierCode.Parse("57"), ModifierCode.Parse("24"), ModifierCode.Parse("95"), ModifierCode.Parse("GT")]), "Drop those that only inform.");
        yield return new("An empty modifier", () => new ModifierList([ModifierCode.Parse("25"), default]), "Leave it out.");
    }

    private static IEnumerable<Wrong> Facts()
    {
        yield return new("A date outside the contract", () => new Encounter { DateOfService = new(1985, 1, 1), Payer = "medicare", Services = [new ParingService { Id = "a" }] }, "Check the century.");
        yield return new("No services, or too many", () => new Encounter { DateOfService = new(2026, 3, 2), Payer = "medicare", Services = [] }, "Send at least one; split what is longer.");
        yield return new("An age", () => new Patient { AgeYears = 200 }, "Years at the date of service.");
        yield return new("A count", () => new ParingService { Id = "a", Count = -1 }, "Leave unset what is not known.");
        yield return new("A digit", () => new DigitSet(ModifierCode.Parse("LT")), "Name digits by their modifiers.");
        yield return new("A payer without a profile", () => new DermCoder().Profile("acme"), "Add its profile where the coder is made.");
    }

    private static IEnumerable<Wrong> Payers()
    {
        yield return new("An unknown switch", () => PayerProfile.Medicare.Derive("acme", "1", KeyValuePair.Create("BandGaps", "ask")), "See [payer switches](payer-switches.md).");
        yield return new("A value that the switch does not take", () => PayerProfile.Medicare.Derive("acme", "1", KeyValuePair.Create("BandGap", "guess")), "Take one of the values.");
        yield return new("A value that no payer may have", () => PayerProfile.Medicare.Derive("acme", "1", KeyValuePair.Create("LineLimit", "12")), "Keep to the form.");
        yield return new("The same in JSON", () => DermCptJson.ReadPayerProfile("{\"id\":\"acme\",\"version\":\"1\",\"basedOn\":\"commercial\",\"switches\":{\"BandGap\":\"guess\"}}"u8), "Take one of the values.");
        yield return new("A setting without a version", () => Configure(("Payers:acme:BasedOn", "commercial")), "Give each change of the profile a version.");
        yield return new("A base that is not there", () => Configure(("Payers:acme:BasedOn", "aetna"), ("Payers:acme:Version", "1")), "Base it on a built-in profile or on one of the section.");
        yield return new("An unknown setting", () => Configure(("EditonFile", "x.dcd")), "Correct the name.");
    }

    private static IEnumerable<Wrong> EditionFiles()
    {
        using var embedded = typeof(Edition).Assembly.GetManifestResourceStream("DermCpt.reference.dcd")!;
        using var copy = new MemoryStream();
        embedded.CopyTo(copy);
        var good = copy.ToArray();
        yield return new("Another file", () => Load("PK is the beginning of an archive"u8.ToArray()), "Give the edition file (.dcd).");
        yield return new("Cut off", () => Load(good[..100_000]), "Copy it again.");
        yield return new("Altered", () => Load([.. good[..200_000], (byte)~good[200_000], .. good[200_001..]]), "Copy it again; do not edit it.");
        yield return new("Another format", () => Load([.. good[..8], 99, 0, .. good[10..]]), "Take the library that wrote it, or make the edition again.");
    }

    private static IEnumerable<Wrong> Imports()
    {
        yield return new("A file that is none of CMS's", () => Import("prices.csv", "a,b"), "Keep the names as downloaded.");
        yield return new("A row that is not of the layout", () => Import("MCR_MUE_PractitionerServices_Eff_01-01-2027.csv", "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n11102,one,3 Date of Service Edit: Clinical,Clinical\n"), "Check the download; correct nothing by hand.");
        yield return new("A table without rows", () => Import("MCR_MUE_PractitionerServices_Eff_01-01-2027.csv", "nothing\n"), "Download it again.");
        yield return new("One part of a quarter's pairs", () => Import("ccipra-v330r0-f1.TXT", "11102\t17000\t \t20190101\t*\t1\tx\n"), "Give the four parts, or `--part`.");
        yield return new("A release older than the one held", () => Import("AOC_V2025Q1-MCR.txt", "11103\t11102\t1\t2019001\t\n"), "Take the newer one, or `--force`.");
        yield return new("A table that lost most of its rows", () => Import("AOC_V2027Q1-MCR.txt", "11103\t11102\t1\t2019001\t\n"), "Download it again; `--force` where it is right.");
        yield return new("Nothing to import", () => new EditionImport(Edition.Default).Save("edition.dcd"), "Add a file first.");
    }

    private static IEnumerable<Wrong> Uses()
    {
        yield return new("A view is read after its buffer went on", static () =>
        {
            var coder = new DermCoder();
            var buffer = new CodingBuffer();
            var visit = new Encounter { DateOfService = new(2026, 3, 2), Payer = "medicare", Services = [new ParingService { Id = "a", Count = 3 }] };
            var view = coder.Code(visit, buffer);
            coder.Code(visit, buffer);
            return view.Status;
        }, "Call `ToResult()` before the next encounter, or keep one buffer for each.");
    }

    private static Encounter Read(string json) => DermCptJson.ReadEncounter(Utf8(json));

    private static System.Buffers.ArrayBufferWriter<byte> Code(string json)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        new DermCoder().Code(Utf8(json), output);
        return output;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static DermCptOptions Configure(params (string Key, string Value)[] settings) =>
        new DermCptOptions().Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value))).Build());

    private static Edition Load(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Edition.Load(stream);
    }

    private static ImportReport Import(string name, string text)
    {
        var folder = Directory.CreateTempSubdirectory("dermcpt");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllText(path, text);
            var import = new EditionImport(Edition.Default);
            import.Add(path);
            return import.Save(Path.Combine(folder.FullName, "edition.dcd"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Something wrong, done, and what its user should do. Immutable.</summary>
    private sealed record Wrong(string What, Func<object> Do, string ToDo)
    {
        internal Exception Thrown()
        {
            try
            {
                _ = Do();
            }
            catch (Exception thrown) when (thrown is ArgumentException or FormatException or DermCptJsonException or EditionException or EditionImportException or InvalidOperationException)
            {
                return thrown;
            }

            throw new InvalidOperationException($"'{What}' throws nothing.");
        }
    }
}
