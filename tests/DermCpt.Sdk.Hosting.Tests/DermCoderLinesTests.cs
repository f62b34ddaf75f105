using System.Buffers;
using System.Text;
using DermCpt.Json;

namespace DermCpt.Hosting.Tests;

public sealed class DermCoderLinesTests
{
    private const string Good = """{"id":"a","dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"17000","units":1,"diagnoses":["L57.0"]}]}""";
    private const string Bad = """{"id":"b","dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"17000","units":2,"diagnoses":["L57.0"]}]}""";
    private const string Visit = """{"id":"v","dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"s","kind":"destruction","lesionType":"premalignant","site":"scalp","count":3,"diagnoses":["L57.0"]}]}""";
    private const string Answers = """{"id":"a","status":"pass","codes":[]}|{"status":"invalid","codes":["InvalidInput"],"message":"line 4, column 1, $: """;
    private static readonly DermCoder Coder = new();
    private static readonly JsonRun Brief = new() { Detail = ResultDetail.Brief };
    private static readonly byte[] Input = Encoding.UTF8.GetBytes($"\uFEFF\n{Good}\r\n  \nbroken\n\n{Bad}\n{Good}");

    [Fact]
    public void Each_line_is_answered_in_order_and_a_bad_one_stops_nothing()
    {
        var output = new ArrayBufferWriter<byte>();
        var isGood = Coder.ScrubLines(Input, output, Brief);
        var lines = Encoding.UTF8.GetString(output.WrittenSpan).Split('\n');
        Assert.Equal((false, 5, string.Empty), (isGood, lines.Length, lines[4]));
        Assert.StartsWith(Answers, $"{lines[0]}|{lines[1]}", StringComparison.Ordinal);
        Assert.StartsWith("""{"id":"b","status":"fail","codes":["MueExceeded""", lines[2], StringComparison.Ordinal);
        Assert.Equal(lines[0], lines[3]);
    }

    [Fact]
    public void Lines_cut_anywhere_give_the_same_bytes()
    {
        var whole = new ArrayBufferWriter<byte>();
        _ = Coder.ScrubLines(Input, whole, Brief);
        foreach (var size in (int[])[1, 7, 64, 200])
        {
            var pieces = new ArrayBufferWriter<byte>();
            Assert.False(Coder.ScrubLines(Pieces(Input, size), pieces, Brief));
            Assert.Equal(whole.WrittenSpan.ToArray(), pieces.WrittenSpan.ToArray());
            using var output = new MemoryStream();
            using var input = new SlowStream(Input, size);
            Assert.False(Coder.ScrubLines(input, output, Brief));
            Assert.Equal(whole.WrittenSpan.ToArray(), output.ToArray());
        }
    }

    [Fact]
    public void Encounters_are_coded_and_the_first_line_has_the_number_that_is_told()
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.False(Coder.CodeLines(Encoding.UTF8.GetBytes(Visit + "\n{}"), output, Brief with { FirstLine = 8 }));
        var lines = Encoding.UTF8.GetString(output.WrittenSpan).Split('\n');
        Assert.Equal("""{"id":"v","status":"coded","codes":["17000","17003"]}""", lines[0]);
        Assert.Contains("line 9", lines[1], StringComparison.Ordinal);
        var full = new ArrayBufferWriter<byte>();
        Assert.True(Coder.CodeLines(Encoding.UTF8.GetBytes(Visit), full));
        Assert.Contains("\"because\"", Encoding.UTF8.GetString(full.WrittenSpan), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_comes_while_the_input_is_open()
    {
        using var output = new MemoryStream();
        using var input = new SlowStream(Encoding.UTF8.GetBytes($"{Good}\n{Good}\n"), Good.Length + 1) { BeforeSecond = () => Assert.NotEqual(0, output.Length) };
        Assert.True(Coder.ScrubLines(input, output, Brief));
    }

    [Fact]
    public void A_line_longer_than_the_room_is_answered()
    {
        using var output = new MemoryStream();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Good + new string(' ', 200_000) + "\n" + Good));
        Assert.True(Coder.ScrubLines(input, output, Brief));
    }

    [Fact]
    public void The_key_changes_with_all_that_decides_and_with_nothing_else()
    {
        var bytes = Encoding.UTF8.GetBytes(Good);
        var key = ResultKey.Of(bytes, Coder);
        Assert.Matches("^[0-9a-f]{64}$", key);
        Assert.Equal(key, ResultKey.Of(bytes, new DermCoder()));
        string[] others =
        [
            ResultKey.Of(Encoding.UTF8.GetBytes(Bad), Coder),
            ResultKey.Of(bytes, new DermCoder { Inference = Inference.Off }),
            ResultKey.Of(bytes, new DermCoder(Edition.Default, PayerProfile.Medicare.With(Switches.AcceptsConsults, true))),
            ResultKey.Of(bytes, new DermCoder { Practices = [new PracticeProfile { Id = "p", OwnLaboratory = true }] }),
            ResultKey.Of(bytes, new DermCoder { Practices = [new PracticeProfile { Id = "p", OwnLaboratory = false }] }),
        ];
        Assert.Equal(6, others.Append(key).Distinct().Count());
    }

    private static ReadOnlySequence<byte> Pieces(byte[] bytes, int size)
    {
        var first = new Piece(bytes.AsMemory(0, size), 0);
        var last = first;
        for (var at = size; at < bytes.Length; at += size)
        {
            last = last.Then(bytes.AsMemory(at, Math.Min(size, bytes.Length - at)));
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        internal Piece(ReadOnlyMemory<byte> memory, long at) => (Memory, RunningIndex) = (memory, at);

        internal Piece Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }

    /// <summary>Gives some bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        internal Action? BeforeSecond { get; init; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Position > 0)
            {
                BeforeSecond?.Invoke();
            }

            return base.Read(buffer, offset, Math.Min(count, size));
        }
    }
}
