using DermCpt.Scrubbing;

namespace DermCpt;

/// <summary>A finding: what was seen, by which rule, and what to do. Texts are made on each read. Thread-safe: an immutable value.</summary>
public readonly struct Finding
{
    private readonly FindingRecord record;
    private readonly short[]? linePool;
    private readonly Encounter? encounter;
    private readonly Edition edition;
    private readonly Claim? claim;
    private readonly PayerProfile? payer;
    private readonly ReadObject? read;

    private Finding(ReadObject read)
    {
        this.read = read;
        edition = null!;
    }

    internal Finding(in FindingRecord record, Edition edition, Encounter? encounter = null, short[]? linePool = null, Claim? claim = null, PayerProfile? payer = null)
    {
        this.record = record;
        this.edition = edition;
        this.encounter = encounter;
        this.linePool = linePool;
        this.claim = claim;
        this.payer = payer;
    }

    /// <summary>PascalCase name of the registry.</summary>
    public string Code => read?.Text("code") ?? FindingRegistry.Get(record.Id).Code;

    /// <summary>How grave it is.</summary>
    public FindingSeverity Severity => read?.Word<FindingSeverity>("severity") ?? record.Severity ?? FindingRegistry.Get(record.Id).Severity;

    /// <summary>What the check answered.</summary>
    public FindingOutcome Outcome => read?.Word<FindingOutcome>("outcome") ?? record.Outcome ?? FindingRegistry.Get(record.Id).Outcome;

    /// <summary>The rule that decided.</summary>
    public RuleId Rule => read is not null ? read.Rule() : record.Rule == DermCpt.Rule.None ? FindingRegistry.Get(record.Id).Rule : new RuleId(record.Rule);

    /// <summary>The claim lines concerned, 0-based, rising; empty for the claim as a whole.</summary>
    public IReadOnlyList<int> Lines
    {
        get
        {
            if (read is not null)
            {
                return read.Get<int[]>("lines")!;
            }

            var (pool, start) = (linePool, record.LineStart);
            return new ListView<int>(record.LineCount, place => pool![start + place]);
        }
    }

    /// <summary>The service concerned, or null.</summary>
    public string? Service => read is not null ? read.Text("service") : record.Service >= 0 && encounter is not null && record.Service < encounter.Services.Count ? encounter.Services[record.Service].Id : null;

    /// <summary>The fact concerned, as JSON names it; null where none is, and of a finding that was read.</summary>
    public string? Fact => record.Fact == DermCpt.Fact.None ? null : Words.CamelCaseOf(record.Fact);

    /// <summary>The member of the claim that the finding is about; null where no claim was scrubbed.</summary>
    public FindingMember? Member => read is not null ? read.Has("member") ? read.Word<FindingMember>("member") : null : claim is null ? null : FindingMembers.Of(record);

    /// <summary>Which modifier or diagnosis of the first line, 0-based; null where the finding is about no single one that the line has.</summary>
    public int? Index => read is not null ? read.Value<int>("index") : claim is null || LineNumbers.IsEmpty ? null : FindingMembers.IndexOn(claim.Lines[LineNumbers[0]], record, Member);

    /// <summary>The pair edit in force that decided, or null.</summary>
    public FindingEdit? Edit => read is null ? FindingEdit.Of(record, edition) : FindingEdit.Of(read);

    /// <summary>The contractor's article that decided; null for findings that are not about coverage.</summary>
    public FindingArticle? Article => read is null ? FindingArticle.Of(record, edition) : FindingArticle.Of(read);

    /// <summary>The adjustment reason code that a Medicare remittance would usually show; null where none would, and for other payers.</summary>
    public string? Carc => read is not null ? read.Text("carc") : Remittance is { Carc.Length: > 0 } codes ? codes.Carc : null;

    /// <summary>The remark codes beside it, separated by blanks; null where there are none.</summary>
    public string? Rarc => read is not null ? read.Text("rarc") : Remittance is { Rarc.Length: > 0 } codes ? codes.Rarc : null;

    /// <summary>How sure the codes are: C2 the lists of two contractors show them, C1 that of one, K expert knowledge; null where there are none.</summary>
    public string? CarcConfidence => read is not null ? read.Text("carcConfidence") : Remittance is null ? null : RemittanceCodes.ConfidenceOf(record.Id);

    /// <summary>The value, the place and what was expected.</summary>
    public string Message => read?.Text("message") ?? FindingText.Message(this);

    /// <summary>What to do.</summary>
    public string FollowUp => read?.Text("followUp") ?? FindingText.FollowUp(this);

    /// <summary>The table whose row decided, or null.</summary>
    public TableId? SourceTable => read is not null ? ReadSource?.Value<TableId>("table") : record.Source.IsEmpty ? null : record.Source.Table;

    /// <summary>That row's number in its table, 1-based; 0 where no row decided.</summary>
    public int SourceRow => read is not null ? ReadSource?.Value<int>("row") ?? 0 : record.Source.IsEmpty ? 0 : record.Source.Row;

    /// <summary>The release of the table that the row belongs to; empty where no row decided.</summary>
    public string SourceRelease => read is not null ? ReadSource?.Text("version") ?? string.Empty : edition.ReleaseOf(record.Source);

    internal FindingRecord Record => record;

    /// <summary>The lines without allocation.</summary>
    internal ReadOnlySpan<short> LineNumbers => linePool.AsSpan(record.LineStart, record.LineCount);

    /// <summary>Of a row that the releases around a date do not agree on: both of them.</summary>
    internal string DifferingReleases => record.Source.IsEmpty || record.Date is not { } date ? string.Empty : edition.DifferingReleases(record.Source.Table, date);

    /// <summary>Of a diagnosis that is a heading: the first codes that it heads.</summary>
    internal string Children => record.Diagnosis.IsEmpty || record.Date is not { } date ? string.Empty : edition.ChildrenOf(record.Diagnosis, date);

    private ReadObject? ReadSource => read?.Get<ReadObject>("source");

    private RemittanceRow? Remittance => payer is { IsMedicare: true } && Outcome == FindingOutcome.Fail ? RemittanceCodes.Of(record.Id) : null;

    internal static Finding[] ListOf(ReadObject read, string name) => Array.ConvertAll(read.Objects(name), static one => new Finding(one));

    /// <summary>Code and message.</summary>
    public override string ToString() => $"{Code}: {Message}";
}
