using System.Text;

namespace DermCpt.X12.Tests;

/// <summary>A file read to its end.</summary>
internal sealed class ReadFile
{
    internal List<X12Claim> Claims { get; } = [];

    internal List<X12Finding> Findings { get; } = [];

    internal Claim Claim => Assert.Single(Claims).Claim!;

    internal static ReadFile Of(string text, X12Options? options = null) => Of(Encoding.Latin1.GetBytes(text), options);

    internal static ReadFile Of(byte[] bytes, X12Options? options = null) => Of(new MemoryStream(bytes), options);

    internal static ReadFile Of(Stream stream, X12Options? options = null)
    {
        var file = new ReadFile();
        using var reader = new X12Reader(stream, options);
        while (true)
        {
            switch (reader.Read())
            {
                case X12Read.Claim:
                    file.Claims.Add(reader.Claim);
                    break;
                case X12Read.Finding:
                    file.Findings.Add(reader.Finding);
                    break;
                default:
                    return file;
            }
        }
    }
}
