using DermCpt.DataCompiler;

if (args.Length != 2)
{
    await Console.Error.WriteLineAsync("Usage: DermCpt.DataCompiler DATA-FOLDER SDK-FOLDER").ConfigureAwait(false);
    return 2;
}

var target = Path.Combine(args[1], "ReferenceData", "reference.dcd");
var bytes = SourceTables.Build(args[0]);
await File.WriteAllBytesAsync(target, bytes).ConfigureAwait(false);
Console.WriteLine($"{target}: {bytes.Length} bytes");
return 0;
