using System.Text;
using System.Text.Json;
using DermCpt.Native;

namespace DermCpt.Tests.Hosting;

/// <summary>The functions of the shared library, called through pointers as another language calls them.</summary>
public sealed unsafe class NativeLibraryTests
{
    private const string Claim = """{"id":"c","dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"11103","units":1}]}""";
    private static readonly delegate* unmanaged[Cdecl]<long, byte*, nuint, int, OutputBytes*, int> Scrub = &Exports.Scrub;
    private static readonly delegate* unmanaged[Cdecl]<long, byte*, nuint, int, OutputBytes*, int> CodeOne = &Exports.Code;
    private static readonly delegate* unmanaged[Cdecl]<long, byte*, nuint, int, OutputBytes*, int> ScrubLines = &Exports.ScrubLines;
    private static readonly delegate* unmanaged[Cdecl]<byte*, nuint, long*, OutputBytes*, int> Open = &Exports.Open;
    private static readonly delegate* unmanaged[Cdecl]<long, int> Close = &Exports.Close;
    private static readonly delegate* unmanaged[Cdecl]<long, byte*, nuint, byte*, nuint, OutputBytes*, int> Lookup = &Exports.Lookup;
    private static readonly delegate* unmanaged[Cdecl]<OutputBytes*, void> Free = &Exports.Free;

    [Fact]
    public void A_claim_that_fails_is_an_answer_and_its_bytes_are_freed_once()
    {
        var (status, text) = Call(Scrub, 0, Claim, 0);

        Assert.Equal(1, status);
        Assert.Equal("fail", Parse(text).GetProperty("status").GetString());

        OutputBytes output = default;
        fixed (byte* utf8 = Encoding.UTF8.GetBytes(Claim))
        {
            Scrub(0, utf8, (nuint)Claim.Length, 1, &output);
        }

        Free(&output);
        Assert.True(output.Data is null && output.Length == 0);
        Free(&output);
        Free(null);
    }

    [Theory]
    [InlineData("{\"dateOfService\":\"2026-02-30\"}", 2, "$.dateOfService")]
    [InlineData("", 2, "$")]
    [InlineData("[[[[", 2, "$")]
    [InlineData("{\"\\ud800\":1}", 2, null)]
    public void Input_that_is_not_of_the_contract_is_an_error_with_its_place(string text, int expected, string? path)
    {
        var (status, error) = Call(CodeOne, 0, text, 0);

        Assert.Equal(expected, status);
        var told = Parse(error);
        Assert.NotEmpty(told.GetProperty("message").GetString()!);
        if (path is not null)
        {
            Assert.Equal(path, told.GetProperty("path").GetString());
            Assert.NotEmpty(told.GetProperty("expected").GetString()!);
        }
    }

    [Fact]
    public void What_no_call_may_have_is_refused_without_being_touched()
    {
        OutputBytes output = default;
        var claim = Encoding.UTF8.GetBytes(Claim);
        fixed (byte* utf8 = claim)
        {
            Assert.Equal(3, Scrub(0, utf8, (nuint)claim.Length, 0, null));
            AssertRefused(Scrub(987654321, utf8, 1, 0, &output), &output);
            AssertRefused(Scrub(-1, utf8, 1, 0, &output), &output);
            AssertRefused(Scrub(0, utf8, 1, 3, &output), &output);
            AssertRefused(Scrub(0, utf8, 1, -1, &output), &output);
            AssertRefused(Scrub(0, null, 5, 0, &output), &output);
            AssertRefused(Scrub(0, utf8, nuint.MaxValue, 0, &output), &output);
            AssertRefused(Open(utf8, 2, null, &output), &output);
            AssertRefused(Lookup(0, null, 5, null, 0, &output), &output);
            Assert.Equal(2, Scrub(0, null, 0, 0, &output));
            Assert.Equal(3, Close(0));
            Assert.Equal(3, Close(44));
            Free(&output);
        }
    }

    [Theory]
    [InlineData("{}", 0, "")]
    [InlineData("{\"payer\":\"medicare\"}", 0, "")]
    [InlineData("{\"payers\":[{\"id\":\"acme\",\"version\":\"1\",\"basedOn\":\"commercial\",\"switches\":{}}],\"payer\":\"acme\"}", 0, "")]
    [InlineData("{\"payer\":\"nobody\"}", 2, "medicare")]
    [InlineData("{\"payers\":[{\"id\":\"acme\",\"version\":\"1\",\"basedOn\":\"nobody\",\"switches\":{}}]}", 2, "$.payers[0].basedOn")]
    [InlineData("{\"payer\":\"medicare\",\"payer\":\"medicare\"}", 2, "twice")]
    [InlineData("{\"payers\":3}", 2, "$.payers: Number; expected an array")]
    [InlineData("{\"editionFile\":\"no/such.dcd\"}", 2, "$.editionFile")]
    [InlineData("{\"editionFile\":\"\"}", 2, "$.editionFile")]
    [InlineData("{\"edition\":\"x\"}", 2, "$.edition: no such option; expected")]
    [InlineData("{\"payer\":\"\\ud800\"}", 2, "Unicode")]
    [InlineData("[]", 2, "expected an object")]
    [InlineData("", 2, "not JSON")]
    public void A_coder_opens_as_its_options_say_or_says_why_not(string options, int expected, string told)
    {
        OutputBytes output = default;
        long coder = -5;
        int status;
        var bytes = Encoding.UTF8.GetBytes(options);
        fixed (byte* utf8 = bytes)
        {
            status = Open(utf8, (nuint)bytes.Length, &coder, &output);
        }

        var text = Take(&output);
        Assert.Equal((expected, expected == 0), (status, coder > 0));
        Assert.Contains(told, text, StringComparison.Ordinal);
        if (status == 0)
        {
            Assert.Equal(1, Call(Scrub, coder, Claim, 1).Status);
            Assert.Equal(0, Close(coder));
            Assert.Equal(3, Close(coder));
            Assert.Equal(3, Call(Scrub, coder, Claim, 1).Status);
        }
    }

    [Fact]
    public void A_bad_line_is_one_invalid_result()
    {
        var (status, text) = Call(ScrubLines, 0, Claim + "\n\n{\n" + Claim, 1);

        Assert.Equal(1, status);
        Assert.Equal(["fail", "invalid", "fail"], text.TrimEnd('\n').Split('\n').Select(line => Parse(line).GetProperty("status").GetString()));
    }

    [Theory]
    [InlineData("11100", "2020-01-01", 1, "\"successors\":[\"11102\",\"11104\",\"11106\"]")]
    [InlineData("11102", "2026-03-02", 0, "\"known\":true")]
    [InlineData("11102", null, 0, "\"feeSchedule\":[{")]
    [InlineData("1110", null, 2, "1110")]
    [InlineData("11102", "2026-02-30", 2, "yyyy-MM-dd")]
    public void A_code_is_looked_up(string code, string? date, int expected, string told)
    {
        OutputBytes output = default;
        int status;
        fixed (byte* word = Encoding.UTF8.GetBytes(code), day = date is null ? null : Encoding.UTF8.GetBytes(date))
        {
            status = Lookup(0, word, (nuint)code.Length, day, (nuint)(date?.Length ?? 0), &output);
        }

        Assert.Equal(expected, status);
        Assert.Contains(told, Take(&output), StringComparison.Ordinal);
    }

    [Fact]
    public void The_header_says_what_the_library_has()
    {
        var header = File.ReadAllText(Path.Combine(Repository.Root, "src/DermCpt.Native/dermcpt.h"));

        foreach (var (name, value) in (ReadOnlySpan<(string, int)>)[("ABI", Exports.Abi), ("GOOD", Exports.Good), ("NOT_ALL_GOOD", Exports.NotAllGood), ("UNUSABLE", Exports.Unusable), ("MISUSED", Exports.Misused), ("FAILED", Exports.Failed), ("NO_MEMORY", Exports.NoMemory), ("MOST_BYTES", Exports.MostBytes)])
        {
            Assert.Matches($"#define DERMCPT_{name} {value}\\b", header);
        }
    }

    private static (int Status, string Text) Call(delegate* unmanaged[Cdecl]<long, byte*, nuint, int, OutputBytes*, int> function, long coder, string text, int detail)
    {
        OutputBytes output = default;
        var bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* utf8 = bytes)
        {
            var status = function(coder, utf8, (nuint)bytes.Length, detail, &output);
            return (status, Take(&output));
        }
    }

    private static void AssertRefused(int status, OutputBytes* output)
    {
        Assert.Equal(3, status);
        Assert.NotEmpty(Parse(Take(output)).GetProperty("message").GetString()!);
    }

    private static string Take(OutputBytes* output)
    {
        var text = Encoding.UTF8.GetString(new ReadOnlySpan<byte>(output->Data, (int)output->Length));
        Free(output);
        return text;
    }

    private static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
