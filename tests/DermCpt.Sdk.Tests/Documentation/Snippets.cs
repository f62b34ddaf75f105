using System.Buffers;
using System.Text.Json;
using DermCpt.Editions;
using DermCpt.Fhir;
using DermCpt.Json;
using DermCpt.Testing;
using DermCpt.Tests.Editions;
using DermCpt.X12;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DermCpt.Tests.Documentation;

/// <summary>
/// Every C# block of README and docs, compiled and run. A block stands between its marker and the next one, and prints to the
/// parameter that is named like the console.
/// </summary>
internal static class Snippets
{
    internal static void FirstVisit(TextWriter Console)
    {
        // snippet
        var biopsy = new BiopsyService { Id = "a", Technique = BiopsyTechnique.Punch, Site = BodySite.Thigh };
        var keratoses = new DestructionService { Id = "b", LesionType = DestroyedLesionType.Premalignant, Site = BodySite.Scalp, Count = 6 };
        var visit = new Encounter { DateOfService = new(2026, 3, 2), Payer = "medicare", Services = [biopsy, keratoses] };
        foreach (var line in new DermCoder().Code(visit).Lines)
            Console.WriteLine($"{line}  because of {line.Reasons[0].Rule}");
        // end
    }

    internal static void MissingFact(TextWriter Console)
    {
        // snippet
        var coder = new DermCoder();
        var visit = new Encounter
        {
            DateOfService = new(2026, 3, 2),
            Payer = "medicare",
            Services =
            [
                new ShaveRemovalService { Id = "a", Site = BodySite.Hand, DiameterCm = Length.Parse("0.8") },
                new RepairService { Id = "b", Site = BodySite.Cheek, LengthCm = Length.Parse("3.0") },
            ],
        };
        var result = coder.Code(visit);
        Console.WriteLine(result);
        while (result.MissingFacts.Count > 0)
        {
            var fact = result.MissingFacts[0];
            Console.WriteLine(fact.Question);
            foreach (var choice in fact.Choices) Console.WriteLine($"  {choice.Label}: {string.Join(", ", choice.Lines)}");
            visit = visit.Answer(fact, fact.Choices[1]);
            result = coder.Code(visit);
        }

        Console.WriteLine(result);
        // end
    }

    internal static void WholeLoop(TextWriter Console)
    {
        // snippet
        var coder = new DermCoder();
        var visit = new Encounter
        {
            DateOfService = new(2026, 3, 2),
            Payer = "medicare",
            Services =
            [
                new BiopsyService { Id = "biopsy", Technique = BiopsyTechnique.Tangential, Site = BodySite.Cheek, Lesion = "L1", Diagnoses = ["D49.2"] },
                new ShaveRemovalService { Id = "shave", Site = BodySite.Hand, Lesion = "L2", Diagnoses = ["D22.61"] },
            ],
        };
        var result = coder.Code(visit);
        while (result.MissingFacts.Count > 0)
        {
            var fact = result.MissingFacts[0];
            Console.WriteLine(fact.Question);
            foreach (var choice in fact.Choices) Console.WriteLine($"  {choice.Label}: {string.Join(", ", choice.Lines)}");
            visit = visit.Answer(fact, fact.Choices[0]);
            result = coder.Code(visit);
        }

        foreach (var line in result.Lines) Console.WriteLine($"{line}  {line.Reasons[0].Text}");
        var claim = result.ToClaim();
        var verdict = coder.Scrub(claim);
        Console.WriteLine($"{verdict.Status} with {verdict.Errors.Count} errors, {verdict.Warnings.Count} warnings");
        foreach (var finding in verdict.Findings) Console.WriteLine($"  {finding.Code}: {finding.Message}");
        // end
    }

    internal static void ScrubFile(TextWriter Console)
    {
        using var input = File.OpenRead(Repository.At("docs", "examples", "claims.837"));
        // snippet
        using var reader = new X12Reader(input);
        var scrubber = new X12Scrubber(new DermCoder());
        for (var read = reader.Read(); read != X12Read.End; read = reader.Read())
        {
            foreach (var finding in read == X12Read.Claim ? scrubber.Scrub(reader.Claim).Findings : [reader.Finding])
                Console.WriteLine($"{finding.Severity} {finding.Code} at {finding.Position}");
        }
        // end
    }

    internal static void ScrubFhir(TextWriter Console)
    {
        using var input = File.OpenRead(Repository.At("docs", "examples", "claims.ndjson"));
        // snippet
        var scrubber = new FhirScrubber(new DermCoder());
        foreach (var line in FhirClaimReader.ReadLines(input, new FhirOptions { Payer = "medicare" }))
        {
            foreach (var result in line.Claims.Select(scrubber.Scrub))
                Console.WriteLine($"line {line.Number}: {result.Claim.Id} {result.Status} {string.Join(", ", result.Findings.Select(finding => finding.Expressions[0]))}");
        }
        // end
    }

    internal static void AskOpenQuestions(TextWriter Console)
    {
        var coder = new DermCoder();
        var visit = new Encounter { DateOfService = new(2026, 3, 2), Payer = "medicare", Services = [new ExcisionService { Id = "s1", Site = BodySite.Forearm, ExcisedDiameterCm = 1.8m }] };
        // snippet
        var result = coder.Code(visit);
        var questions = new ArrayBufferWriter<byte>();
        FhirOpenQuestions.Write(result, questions);
        using var asked = JsonDocument.Parse(questions.WrittenMemory);
        foreach (var option in asked.RootElement.GetProperty("item")[0].GetProperty("answerOption").EnumerateArray())
            Console.WriteLine(option.GetProperty("valueCoding").GetProperty("display"));

        var response = """{"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"s1/lesionType","answer":[{"valueCoding":{"code":"malignant"}}]}]}"""u8;
        visit = FhirOpenQuestions.Answer(visit, result, response);
        Console.WriteLine(coder.Code(visit).Lines[0]);
        // end
    }

    internal static void ScrubClaim(TextWriter Console)
    {
        // snippet
        var coder = new DermCoder();
        var claim = new Claim
        {
            DateOfService = new(2026, 3, 2),
            Payer = "medicare",
            Lines =
            [
                new ClaimLine { Code = ProcedureCode.Parse("11102"), Units = 1, Diagnoses = [DiagnosisCode.Parse("D49.2")] },
                new ClaimLine { Code = ProcedureCode.Parse("17000"), Units = 1, Diagnoses = [DiagnosisCode.Parse("L57.0")] },
                new ClaimLine { Code = ProcedureCode.Parse("99213"), Units = 1, Diagnoses = [DiagnosisCode.Parse("L40.0")] },
            ],
        };
        var result = coder.Scrub(claim);
        Console.WriteLine(result.Status);
        foreach (var finding in result.Findings) Console.WriteLine($"{finding.Severity} {finding.Code}: {finding.Message}");
        // end
    }

    internal static void OwnPayer(TextWriter Console)
    {
        // snippet
        var acme = PayerProfile.Commercial.Derive("acme", "2026-11").With(Switches.AcceptsConsults, true);
        var coder = new DermCoder(Edition.Default, acme);
        var visit = new Encounter
        {
            DateOfService = new(2026, 3, 2),
            Payer = "acme",
            Services =
            [
                new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.Consultation, Mdm = DecisionLevel.Moderate },
            ],
        };
        var line = coder.Code(visit).Lines[0];
        Console.WriteLine($"{line}: {line.Reasons[^1].Text}");
        // end
    }

    internal static void OwnPractice(TextWriter Console)
    {
        // snippet
        var coder = new DermCoder
        {
            Practices = [new PracticeProfile { Id = "main street", OwnLaboratory = true, State = "TX", Drugs = [new PracticeDrug { Code = "J3301", SingleDose = false }] }],
        };
        var visit = new Encounter
        {
            DateOfService = new(2026, 3, 2),
            Payer = "medicare",
            Services =
            [
                new PathologyService { Id = "p", Examination = PathologyExamination.Level4, Count = 2 },
                new DrugService { Id = "d", Code = "J3301", AmountMg = 20 },
            ],
        };
        var result = coder.Code(visit);
        Console.WriteLine(result);
        foreach (var fact in result.Inferred) Console.WriteLine($"{fact.Service} {fact.Name} = {fact.Value} ({fact.Rule})");
        // end
    }

    internal static void ReadJson(TextWriter Console)
    {
        // snippet
        var visit = DermCptJson.ReadEncounter("""{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"a","kind":"paring","count":3}]}"""u8);
        Console.WriteLine(new DermCoder().Code(visit));
        try
        {
            DermCptJson.ReadEncounter("""{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"a","kind":"paring","cuont":3}]}"""u8);
        }
        catch (DermCptJsonException wrong)
        {
            Console.WriteLine(wrong.Message);
        }
        // end
    }

    internal static void ReuseBuffer(TextWriter Console)
    {
        Encounter[] visits = [DermCptJson.ReadEncounter("""{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"a","kind":"paring","count":3}]}"""u8)];
        // snippet
        var coder = new DermCoder();
        var buffer = new CodingBuffer();
        foreach (var visit in visits)
        {
            var view = coder.Code(visit, buffer);
            Console.WriteLine(view.Status);
        }
        // end
    }

    internal static void LoadEdition(TextWriter Console)
    {
        var path = Repository.At("src", "DermCpt.Sdk", "ReferenceData", "reference.dcd");
        // snippet
        using var file = File.OpenRead(path);
        var coder = new DermCoder(Edition.Load(file));
        foreach (var table in coder.Edition.Tables.Take(2)) Console.WriteLine(table.Release);
        // end
    }

    /// <summary>The generated set in a small form: the same layout, fewer rows.</summary>
    internal static void ImportSet(TextWriter Console)
    {
        var folder = Directory.CreateTempSubdirectory("dermcpt").FullName;
        try
        {
            var path = CmsFiles.WriteArchive(folder, 800_000);
            var editionFile = Path.Combine(folder, "2027q1.dcd");
            // snippet
            var import = new EditionImport(Edition.Default);
            import.Add(path);
            import.Save(editionFile);

            using var file = File.OpenRead(editionFile);
            var claim = new Claim
            {
                DateOfService = new(2027, 2, 1),
                Payer = "medicare",
                Lines =
                [
                    new ClaimLine { Code = ProcedureCode.Parse("17266"), Units = 1 },
                    new ClaimLine { Code = ProcedureCode.Parse("17270"), Units = 1 },
                ],
            };
            foreach (var edition in (Edition[])[Edition.Default, Edition.Load(file)])
            {
                var pair = new DermCoder(edition).Scrub(claim).Findings.FirstOrDefault(finding => finding.SourceTable == TableId.Ptp);
                Console.WriteLine(pair.SourceRow == 0 ? "no edit" : $"{pair.Message} ({pair.SourceTable}, {pair.SourceRelease})");
            }
            // end
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static void RegisterCoder(TextWriter Console)
    {
        // snippet
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["DermCpt:Payers:acme:BasedOn"] = "commercial",
            ["DermCpt:Payers:acme:Version"] = "2026-11",
            ["DermCpt:Payers:acme:Switches:AcceptsConsults"] = "true",
        }).Build();
        using var host = new ServiceCollection().AddDermCpt(settings.GetSection("DermCpt")).BuildServiceProvider();
        Console.WriteLine(host.GetRequiredService<DermCoder>().TryGetProfile("acme", out var acme) ? acme![Switches.AcceptsConsults] : "no such payer");
        // end
    }

    internal static void ScoreEngine(TextWriter Console)
    {
        var path = Repository.At("tests", "Conformance", "mohs.jsonl");
        // snippet
        var coder = new DermCoder();
        var runner = new ConformanceRunner(encounter => coder.Code(encounter), claim => coder.Scrub(claim));
        var cases = ConformanceCase.ReadFile(path);
        var report = new ConformanceReport([.. cases.Select(runner.Run)]);
        Console.WriteLine($"{report.Total.Right} of {report.Total.All}");
        // end
    }

    internal static void NamedCodes(TextWriter Console)
    {
        // snippet
        var line = new ClaimLine { Code = Cpt.C11104, Modifiers = [Modifiers.M59] };
        Console.WriteLine($"{line.Code}-{line.Modifiers[0]}");
        // end
    }

    internal static void Weigh(TextWriter Console)
    {
        // snippet
        var visit = new Encounter
        {
            DateOfService = new(2024, 8, 6),
            Payer = "medicare",
            Services =
            [
                new GivenCodeService { Id = "a", Code = ProcedureCode.Parse("14040"), Site = BodySite.Cheek },
                new GivenCodeService { Id = "b", Code = ProcedureCode.Parse("11602"), Site = BodySite.BackUpper },
            ],
        };
        foreach (var estimate in LineEstimates.Of(new DermCoder().Code(visit))) Console.WriteLine($"{estimate!.Rvu} x {estimate.Factor} ({estimate.Release})");
        // end
    }
}
