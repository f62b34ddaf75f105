using DermCpt;
using DermCpt.Json;

// Codes the encounter of a file: no reflection, so that it publishes trimmed and ahead of time.
if (args is not [var file])
{
    Console.Error.WriteLine("Expected one argument: a file with one encounter as JSON.");
    return 2;
}

try
{
    var result = new DermCoder().Code(DermCptJson.ReadEncounter(File.ReadAllBytes(file)));
    foreach (var line in result.Lines)
    {
        Console.WriteLine($"{line}  because of {line.Reasons[0].Rule}");
    }

    return 0;
}
catch (Exception wrong) when (wrong is DermCptJsonException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}
