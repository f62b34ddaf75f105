using DermCpt.DataCompiler;

if (args is not [var data, var library] || !Directory.Exists(data) || !Directory.Exists(library))
{
    await Console.Error.WriteLineAsync("usage: DermCpt.DataCompiler DATA-FOLDER LIBRARY-FOLDER").ConfigureAwait(false);
    return 2;
}

await File.WriteAllBytesAsync(Path.Combine(library, "ReferenceData", "reference.dcd"), ReferenceCompiler.Compile(data)).ConfigureAwait(false);
await File.WriteAllTextAsync(Path.Combine(library, "Catalog", "Catalog.g.cs"), CatalogCompiler.Compile(data)).ConfigureAwait(false);
return 0;
