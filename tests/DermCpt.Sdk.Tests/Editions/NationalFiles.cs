using System.IO.Compression;

namespace DermCpt.Tests.Editions;

/// <summary>The national sets beside the checkout, line by line.</summary>
internal static class NationalFiles
{
    internal static string Folder { get; } = Repository.At("..", "shared", "data", "full");

    internal static string At(string file) => Path.Combine(Folder, file);

    /// <summary>The cells of each row behind the header; no cell that is read holds a comma before the last columns.</summary>
    internal static IEnumerable<string[]> Rows(string file)
    {
        using var stream = File.OpenRead(At(file));
        using var unpacked = new GZipStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split(',');
        }
    }
}
