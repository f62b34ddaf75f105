using System.Runtime.InteropServices;

namespace DermCpt.Native;

/// <summary>Bytes that the caller owns and frees through the library: <c>dermcpt_bytes</c> of the header.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct OutputBytes
{
    internal byte* Data;
    internal nuint Length;

    /// <summary>Copies an answer into memory of its own.</summary>
    /// <exception cref="OutOfMemoryException">There is none; the output is empty.</exception>
    internal static void Set(OutputBytes* output, ReadOnlySpan<byte> utf8)
    {
        *output = default;
        if (utf8.IsEmpty)
        {
            return;
        }

        output->Data = (byte*)NativeMemory.Alloc((nuint)utf8.Length);
        output->Length = (nuint)utf8.Length;
        utf8.CopyTo(new Span<byte>(output->Data, utf8.Length));
    }

    internal static void Free(OutputBytes* output)
    {
        if (output is not null)
        {
            NativeMemory.Free(output->Data);
            *output = default;
        }
    }
}
