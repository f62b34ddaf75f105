using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using DermCpt.Cli;
using DermCpt.Json;

namespace DermCpt.Native;

/// <summary>The functions of <c>dermcpt.h</c>. No exception leaves them.</summary>
internal static unsafe class Exports
{
    internal const int Abi = 1;
    internal const int Good = 0;
    internal const int NotAllGood = 1;
    internal const int Unusable = 2;
    internal const int Misused = 3;
    internal const int Failed = 4;
    internal const int NoMemory = 5;
    internal const int MostBytes = 256 << 20;
    private const int KeptRoom = 1 << 20;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? room;

    private enum Work
    {
        Code,
        Scrub,
        CodeLines,
        ScrubLines,
    }

    [UnmanagedCallersOnly(EntryPoint = "dermcpt_abi", CallConvs = [typeof(CallConvCdecl)])]
    internal static int AbiOf() => Abi;

    [UnmanagedCallersOnly(EntryPoint = "dermcpt_open", CallConvs = [typeof(CallConvCdecl)])]
    internal static int Open(byte* options, nuint length, long* coder, OutputBytes* output)
    {
        if (coder is not null)
        {
            *coder = 0;
        }

        return Guarded(output, () =>
        {
            *(coder is null ? throw new MisuseException("coder is null.") : coder) = OpenCoder.Create(Input(options, length, "options"));
            return Good;
        });
    }

    [UnmanagedCallersOnly(EntryPoint = "dermcpt_close", CallConvs = [typeof(CallConvCdecl)])]
    internal static int Close(long coder) => OpenCoder.Close(coder) ? Good : Misused;

    [UnmanagedCallersOnly(EntryPoint = "dermcpt_code", CallConvs = [typeof(CallConvCdecl)])]
    internal static int Code(long coder, byte* utf8, nuint length, int detail, OutputBytes* output) => Run(Work.Code, coder, utf8, length, detail, output);

    [UnmanagedCallersOnly(EntryPoint = "dermcpt_scrub", CallConvs = [typeof(CallConvCdecl)])]
    internal static int Scrub(long coder, byte* utf8, nuint length, int detail, OutputBytes* output) => Run(Work.Scrub, coder, utf8, length, detail, output);

    [UnmanagedCallersOnly(EntryPoint = "dermcpt_code_lines", CallConvs = [typeof(CallConvCdecl)])]
    internal static int CodeLines(long coder, byte* utf8, nuint length, int detail, OutputBytes* output) => Run(Work.CodeLines, coder, utf8, length, detail, output);

    [UnmanagedCallersOnly(EntryPoint = "dermcpt_scrub_lines", CallConvs = [typeof(CallConvCdecl)])]
    internal static int ScrubLines(long coder, byte* utf8, nuint length, int detail, OutputBytes* output) => Run(Work.ScrubLines, coder, utf8, length, detail, output);

    [UnmanagedCallersOnly(EntryPoint = "dermcpt_lookup", CallConvs = [typeof(CallConvCdecl)])]
    internal static int Lookup(long coder, byte* code, nuint codeLength, byte* date, nuint dateLength, OutputBytes* output) => Guarded(output, () =>
    {
        var catalog = Find(coder).Coder.Catalog;
        var stated = ProcedureCode.Parse(Word(Input(code, codeLength, "code"), "code"));
        var day = date is null ? (DateOnly?)null : Date(Word(Input(date, dateLength, "date"), "date"));
        _ = catalog.TryGet(stated, out var entry);
        using (var writer = new Utf8JsonWriter(room!))
        {
            LookupJson.Write(writer, stated, entry, day);
        }

        return entry is null || (day is { } on && entry.StateOn(on) is LifecycleState.NotYet or LifecycleState.Retired) ? NotAllGood : Good;
    });

    [UnmanagedCallersOnly(EntryPoint = "dermcpt_schema", CallConvs = [typeof(CallConvCdecl)])]
    internal static int Schema(OutputBytes* output) => Guarded(output, static () =>
    {
        DermCptJson.WriteSchema(room!);
        return Good;
    });

    [UnmanagedCallersOnly(EntryPoint = "dermcpt_about", CallConvs = [typeof(CallConvCdecl)])]
    internal static int About(long coder, OutputBytes* output) => Guarded(output, () =>
    {
        var edition = Find(coder).Coder.Edition;
        using var json = new Utf8JsonWriter(room!);
        json.WriteStartObject();
        json.WriteNumber("abi", Abi);
        json.WriteString("version", typeof(Exports).Assembly.GetName().Version!.ToString(3));
        json.WriteString("rules", DermCoder.RulesVersion);
        json.WriteString("edition", edition.Id);
        json.WriteString("contentHash", edition.ContentHash);
        json.WriteEndObject();
        return Good;
    });

    [UnmanagedCallersOnly(EntryPoint = "dermcpt_free", CallConvs = [typeof(CallConvCdecl)])]
    internal static void Free(OutputBytes* output) => OutputBytes.Free(output);

    private static int Run(Work work, long coder, byte* utf8, nuint length, int detail, OutputBytes* output) => Guarded(output, () =>
    {
        var open = Find(coder);
        var run = new JsonRun { Payer = open.Payer, Detail = DetailOf(detail) };
        var input = Input(utf8, length, "utf8");
        return work switch
        {
            Work.Code => open.Coder.Code(input, room!, run) == CodingStatus.Coded,
            Work.Scrub => open.Coder.Scrub(input, room!, run) == ScrubStatus.Pass,
            Work.CodeLines => open.Coder.CodeLines(input, room!, run),
            _ => open.Coder.ScrubLines(input, room!, run),
        } ? Good : NotAllGood;
    });

    /// <summary>Runs a call with room for its answer; whatever goes wrong is a value.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "An exception that crossed into another language would end its process.")]
    private static int Guarded(OutputBytes* output, Func<int> call)
    {
        if (output is null)
        {
            return Misused;
        }

        *output = default;
        try
        {
            room ??= new ArrayBufferWriter<byte>();
            room.ResetWrittenCount();
            int answer;
            try
            {
                answer = call();
            }
            catch (Exception wrong) when (wrong is not OutOfMemoryException)
            {
                answer = ErrorJson.Write(wrong, room);
            }

            OutputBytes.Set(output, room.WrittenSpan);
            return answer;
        }
        catch (OutOfMemoryException)
        {
            room = null;
            return NoMemory;
        }
        catch (Exception)
        {
            return Failed;
        }
        finally
        {
            // One large answer must not stay with a thread for good.
            room = room?.Capacity > KeptRoom ? null : room;
        }
    }

    private static OpenCoder Find(long coder) => OpenCoder.TryGet(coder, out var open) ? open : throw new MisuseException(string.Create(CultureInfo.InvariantCulture, $"coder is {coder}: expected one that dermcpt_open gave and that is not closed, or 0."));

    private static ResultDetail DetailOf(int detail) => detail switch
    {
        0 => ResultDetail.Full,
        1 => ResultDetail.Brief,
        2 => ResultDetail.Why,
        _ => throw new MisuseException(string.Create(CultureInfo.InvariantCulture, $"detail is {detail}: expected 0, 1 or 2.")),
    };

    private static ReadOnlySpan<byte> Input(byte* utf8, nuint length, string name)
    {
        if (utf8 is null && length > 0)
        {
            throw new MisuseException($"{name} is null: expected {length} bytes.");
        }

        return length <= MostBytes ? new ReadOnlySpan<byte>(utf8, (int)length) : throw new MisuseException($"{name} has {length} bytes: expected at most {MostBytes}.");
    }

    private static string Word(ReadOnlySpan<byte> utf8, string name) =>
        utf8.Length <= 100 ? Encoding.UTF8.GetString(utf8) : throw new FormatException($"{name} has {utf8.Length} bytes: expected at most 100.");

    private static DateOnly Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : throw new FormatException($"date is '{text}': expected a date as yyyy-MM-dd.");
}
