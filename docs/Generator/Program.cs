using DermCpt.Docs;

// Writes every page that states facts of the library: dotnet run --project docs/Generator -- docs/reference
// Or the words of the workbench: ... -- --words FILE
if (args is ["--words", var file])
{
    File.WriteAllText(file, WorkbenchWords.Make());
    return 0;
}

if (args is not [var folder])
{
    Console.Error.WriteLine("Expected one argument: the folder for the pages, docs/reference of the repository; or --words and a file.");
    return 2;
}

foreach (var page in Pages.All(Path.Combine(folder, "..", "..", "tests", "Conformance")))
{
    var path = Path.Combine(folder, page.Path);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, page.Text);
}

return 0;
