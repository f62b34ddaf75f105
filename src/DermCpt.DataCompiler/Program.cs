using DermCpt.DataCompiler;

if (args is ["filter", var sets, var into] && Directory.Exists(sets) && Directory.Exists(into))
{
    NationalSets.Filter(sets, into);
    return 0;
}

if (args is ["public-docs", var assembly] && File.Exists(assembly))
{
    PublicDocumentation.Keep(assembly, Path.ChangeExtension(assembly, ".xml"));
    return 0;
}

if (args is not [var data, var library] || !Directory.Exists(data) || !Directory.Exists(library))
{
    await Console.Error.WriteLineAsync("usage: DermCpt.DataCompiler DATA-FOLDER LIBRARY-FOLDER\n       DermCpt.DataCompiler filter FOLDER-OF-NATIONAL-SETS DATA-FOLDER\n       DermCpt.DataCompiler public-docs ASSEMBLY").ConfigureAwait(false);
    return 2;
}

await File.WriteAllBytesAsync(Path.Combine(library, "ReferenceData", "reference.dcd"), ReferenceCompiler.Compile(data)).ConfigureAwait(false);
await File.WriteAllTextAsync(Path.Combine(library, "Catalog", "Catalog.g.cs"), CatalogCompiler.Compile(data)).ConfigureAwait(false);
await File.WriteAllTextAsync(Path.Combine(library, "Families", "Drug", "DrugTable.g.cs"), DrugCompiler.Compile(data)).ConfigureAwait(false);
await File.WriteAllTextAsync(Path.Combine(library, "CodeProfiles", "ProfileTable.g.cs"), ProfileCompiler.Compile(data)).ConfigureAwait(false);
await File.WriteAllTextAsync(Path.Combine(library, "ReferenceData", "NationalCodes.g.cs"), NationalCodeCompiler.Compile(data)).ConfigureAwait(false);
var names = Path.Combine(library, "..", "DermCpt.Sdk.TypedCodes");
foreach (var (file, text) in Directory.Exists(names) ? TypedCodes.Compile(data) : [])
{
    await File.WriteAllTextAsync(Path.Combine(names, file), text).ConfigureAwait(false);
}

return 0;
