using System.Formats.Tar;

namespace DermCpt.Editions;

/// <summary>Writes a file beside its place and puts it there in one step: whoever reads it finds the old one or the new one, and of two writers the last one's stays.</summary>
internal static class OutputFile
{
    /// <summary>Where the type of an entry stands in the header of a tar archive, and what says that it is a file.</summary>
    private const int TypeOffset = 156;

    /// <summary>Refuses a place that is no regular file.</summary>
    /// <exception cref="IOException">A directory, a link or a device lies there, or its folder is missing.</exception>
    internal static void Check(string path)
    {
        if (path.Length == 0)
        {
            throw new IOException("'': expected the name of a file to write.");
        }

        var full = Path.GetFullPath(path);
        var file = new FileInfo(full);
        if (full.StartsWith(@"\\.\", StringComparison.Ordinal))
        {
            throw new IOException($"{path} is a device; expected a regular file, or a name that is free.");
        }

        if (Directory.Exists(full) && file.LinkTarget is null)
        {
            throw new IOException($"{path} is a directory; expected a regular file, or a name that is free.");
        }

        if (file.LinkTarget is not null)
        {
            throw new IOException($"{path} is a link; expected a regular file, or a name that is free.");
        }

        if (file.Exists && file.Length == 0 && !IsRegular(full))
        {
            throw new IOException($"{path} is a device or a pipe; expected a regular file, or a name that is free.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            throw new DirectoryNotFoundException($"{path}: its folder does not exist.");
        }
    }

    /// <summary>Writes the bytes; <paramref name="inputs"/> are never written over.</summary>
    /// <exception cref="IOException">The file cannot be written, or is one of the inputs.</exception>
    internal static void Write(string path, byte[] bytes, IEnumerable<string> inputs)
    {
        Check(path);
        var full = Path.GetFullPath(path);
        var part = $"{full}.{Path.GetRandomFileName()}.part";
        try
        {
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
            {
                RefuseInputs(path, part, inputs);
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, full, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>An input of the same name lies at the same place where the new file can be seen beside it, whatever way its folder is written.</summary>
    private static void RefuseInputs(string path, string part, IEnumerable<string> inputs)
    {
        var names = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        foreach (var input in inputs)
        {
            var target = Path.GetFullPath(File.ResolveLinkTarget(input, returnFinalTarget: true)?.FullName ?? input);
            if (Path.GetFileName(target).Equals(Path.GetFileName(path), names) && File.Exists(Path.Combine(Path.GetDirectoryName(target)!, Path.GetFileName(part))))
            {
                throw new IOException($"{path} is one of the files that are read; expected another name.");
            }
        }
    }

    /// <summary>The runtime names the kind of a file where it archives it. Only files without a length are asked for: devices and pipes have none.</summary>
    private static bool IsRegular(string path)
    {
        using var header = new MemoryStream();
        using (var tar = new TarWriter(header, TarEntryFormat.Ustar, leaveOpen: true))
        {
            tar.WriteEntry(path, "file");
        }

        return header.ToArray()[TypeOffset] == (byte)TarEntryType.RegularFile;
    }
}
