using DermCpt.Docs;

// Writes every page that states facts of the library: dotnet run --project docs/Generator -- docs/reference
if (args is not [var folder])
{
    Console.Error.WriteLine("Expected one argument: the folder for the pages, docs/reference of the repository.");
    return 2;
}

foreach (var page in Pages.All(Path.Combine(folder, "..", "..", "tests", "Conformance")))
{
    var path = Path.Combine(folder, page.Path);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, page.Text);
}

return 0;
