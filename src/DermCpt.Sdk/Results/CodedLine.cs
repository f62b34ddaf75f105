using DermCpt.Coding;

namespace DermCpt;

/// <summary>
/// One line of a coded encounter: a light view of the result's storage. Of an owned result it is immutable and thread-safe; of a
/// buffer it ends with the buffer's next encounter, and reading it then throws <see cref="InvalidOperationException"/>.
/// </summary>
public readonly struct CodedLine
{
    private readonly CodingData data;
    private readonly int index;
    private readonly int generation;
    private readonly ReadObject? read;

    internal CodedLine(ReadObject read)
    {
        this.read = read;
        data = null!;
    }

    internal CodedLine(CodingData data, int index)
    {
        this.data = data;
        this.index = index;
        generation = data.Generation;
    }

    /// <summary>The code.</summary>
    public ProcedureCode Code => read?.Value<ProcedureCode>("code") ?? Record.Code;

    /// <summary>Modifiers in claim order.</summary>
    public ModifierList Modifiers => read is null ? Record.Modifiers : new ModifierList(read.Get<ModifierCode[]>("modifiers"));

    /// <summary>How many units, 1 or more.</summary>
    public int Units => read?.Value<int>("units") ?? Record.Units;

    /// <summary>Ids of the services behind the line, in the order of the record.</summary>
    public IReadOnlyList<string> Services
    {
        get
        {
            if (read is not null)
            {
                return read.Get<string[]>("services")!;
            }

            var line = this;
            return new ListView<string>(ServiceCount, place => line.Service(place));
        }
    }

    /// <summary>Why the line stands: each rule once, and the payer's switch where one decided. Texts are made when read.</summary>
    public IReadOnlyList<Reason> Reasons
    {
        get
        {
            var line = this;
            return new ListView<Reason>(ReasonCount, place => line.Reason(place));
        }
    }

    /// <summary>The diagnoses of the services behind the line, each once, in order.</summary>
    public IReadOnlyList<DiagnosisCode> Diagnoses
    {
        get
        {
            if (read is not null)
            {
                return read.Get<DiagnosisCode[]>("diagnoses")!;
            }

            var codes = new List<DiagnosisCode>();
            for (var i = 0; i < ServiceCount; i++)
            {
                foreach (var code in data.Encounter.Services[ServiceIndex(i)].Diagnoses.AsSpan())
                {
                    if (!codes.Contains(code))
                    {
                        codes.Add(code);
                    }
                }
            }

            return codes;
        }
    }

    /// <summary>The documented facts that decided the line, by service; a default that stood in for an absent one is not among them.</summary>
    public IReadOnlyList<UsedFact> Facts => read is null ? UsedFacts.Of(data, Record) : read.Get<UsedFact[]>("facts") ?? [];

    /// <summary>Where the line's measure stands between the codes beside it; null where no size or count chose the code.</summary>
    public BandBoundary? Boundary => read is null ? BandBoundary.Of(Record) : read.Get<ReadObject>("boundary") is { } boundary ? new BandBoundary(boundary) : null;

    /// <summary>How many services stand behind the line; with <see cref="Service"/> it reads them without allocation.</summary>
    public int ServiceCount => read is null ? Record.ServiceCount : Services.Count;

    /// <summary>How many reasons there are; with <see cref="Reason"/> it reads them without allocation.</summary>
    public int ReasonCount => read is null ? Record.ReasonCount : read.Objects("because").Length;

    /// <summary>Its place among the lines of its result.</summary>
    internal int Place => index;

    internal ref readonly LineRecord Record
    {
        get
        {
            if (data is null || generation != data.Generation)
            {
                ThrowStale();
            }

            return ref data!.Lines[index];
        }
    }

    /// <summary>The id of a service behind the line.</summary>
    public string Service(int place) => read is not null ? Services[place] : data.Encounter.Services[ServiceIndex(place)].Id;

    /// <summary>A reason of the line; its text is made when read.</summary>
    public Reason Reason(int place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, ReasonCount);
        if (read is not null)
        {
            return new Reason(read.Objects("because")[place]);
        }

        ref readonly var record = ref Record;
        return new Reason(data.Reasons[record.ReasonStart + place], data.Payer);
    }

    /// <summary>The line as a biller writes it: <c>17000-59 x1</c>.</summary>
    public override string ToString() => Modifiers.IsEmpty ? $"{Code} x{Units}" : $"{Code}-{Modifiers.ToString().Replace(',', '-')} x{Units}";

    internal int ServiceIndex(int place)
    {
        ref readonly var record = ref Record;
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, record.ServiceCount);
        return data.LineServices[record.ServiceStart + place];
    }

    private static void ThrowStale() => throw new InvalidOperationException("The buffer has coded another encounter since this line was read; call ToResult() to keep a result.");
}

/// <summary>Why a line stands: a rule, and the payer's switch that decided, if one did. Thread-safe: an immutable value.</summary>
public readonly struct Reason
{
    private readonly ReasonRecord record;
    private readonly PayerProfile? payer;
    private readonly string? text;

    internal Reason(ReadObject read)
    {
        var rule = read.Rule().Rule;
        record = Switches.Find(read.Text("switch")) is { } which ? new ReasonRecord(rule, which) : new ReasonRecord(rule);
        text = read.Text("text");
    }

    internal Reason(ReasonRecord record, PayerProfile payer)
    {
        this.record = record;
        this.payer = payer;
    }

    /// <summary>The rule.</summary>
    public RuleId Rule => new(record.Rule);

    /// <summary>The payer's switch that decided, or null.</summary>
    public PayerSwitch? DecidedBy => record.DecidedBy;

    /// <summary>The rule's statement, and the switch with its value where one decided. Made when read.</summary>
    public string Text => text is not null ? text : DecidedBy is { } which && payer is not null ? payer.ReasonText(record.Rule, which) : RuleBook.Statement(new RuleId(record.Rule));

    /// <summary>Rule and text.</summary>
    public override string ToString() => $"{Rule}: {Text}";
}
