namespace DermCpt;

/// <summary>
/// One documented service: facts only, each unknown until stated. The kinds are the sealed records beside this one.
/// Thread-safe: immutable.
/// </summary>
/// <example><code>var biopsy = new BiopsyService { Id = "a", Technique = BiopsyTechnique.Punch, Site = BodySite.Thigh };</code></example>
public abstract record Service
{
    private FactRow row;

    private protected Service(ServiceKind kind) => Kind = kind;

    /// <summary>The word of the kind in JSON, such as <c>biopsy</c>.</summary>
    public string KindName => Members.Name;

    /// <summary>Label of the service, unique in its encounter.</summary>
    /// <exception cref="ArgumentException">No text, or more than 100 characters.</exception>
    public string Id
    {
        get;
        init => field = LabelText.Check(value, nameof(Id));
    } = string.Empty;

    /// <summary>Where it was done. Absent: not stated.</summary>
    public BodySite? Site
    {
        get => CommonWord<BodySite>(0);
        init => SetCommonWord(0, value);
    }

    /// <summary>The side of the body; absent where none was stated. Asked for only where a code or modifier depends on it.</summary>
    public Laterality? Laterality
    {
        get => CommonWord<Laterality>(1);
        init => SetCommonWord(1, value);
    }

    /// <summary>Label of the lesion or wound; equal labels are one lesion, different ones two. Absent: not stated.</summary>
    /// <exception cref="ArgumentException">An empty text, or more than 100 characters.</exception>
    public string? Lesion
    {
        get;
        init => field = LabelText.CheckOptional(value, nameof(Lesion));
    }

    /// <summary>States that this lesion is no other service's. Absent: not stated.</summary>
    public bool? SeparateLesion
    {
        get => CommonBool(2);
        init => SetCommonBool(2, value);
    }

    /// <summary>ICD-10-CM codes, first the primary one.</summary>
    /// <exception cref="ArgumentException">An empty code.</exception>
    public ValueList<DiagnosisCode> Diagnoses
    {
        get;
        init => field = CodeLists.Check(value, nameof(Diagnoses));
    } = ValueList<DiagnosisCode>.Empty;

    /// <summary>Relation to earlier surgery; none when absent (GLB-32).</summary>
    public PostoperativeRelation? Postoperative
    {
        get => CommonWord<PostoperativeRelation>(3);
        init => SetCommonWord(3, value);
    }

    /// <summary>Label of the patient encounter of the day; absent is the same one for all.</summary>
    /// <exception cref="ArgumentException">An empty text, or more than 100 characters.</exception>
    public string? Session
    {
        get;
        init => field = LabelText.CheckOptional(value, nameof(Session));
    }

    /// <summary>Unplanned return: whether to an operating room. Absent: not stated (GLB-26, GLB-27).</summary>
    public bool? ReturnToOperatingRoom
    {
        get => CommonBool(4);
        init => SetCommonBool(4, value);
    }

    /// <summary>Done in part by choice. Absent: not stated (M-52).</summary>
    public bool? Reduced
    {
        get => CommonBool(5);
        init => SetCommonBool(5, value);
    }

    /// <summary>Stopped after its start for the patient's safety. Absent: not stated (M-53).</summary>
    public bool? Discontinued
    {
        get => CommonBool(6);
        init => SetCommonBool(6, value);
    }

    /// <summary>Work well above the usual. Absent: not stated (M-22).</summary>
    public bool? IncreasedWork
    {
        get => CommonBool(7);
        init => SetCommonBool(7, value);
    }

    /// <summary>Who did it; primary when absent.</summary>
    public SurgicalRole? Role
    {
        get => CommonWord<SurgicalRole>(8);
        init => SetCommonWord(8, value);
    }

    /// <summary>Which part of the surgical care; full when absent (M-54..56).</summary>
    public CareShare? Care
    {
        get => CommonWord<CareShare>(9);
        init => SetCommonWord(9, value);
    }

    /// <summary>Visit shared with another practitioner in a facility. Absent: not stated (EM-55).</summary>
    public bool? SplitShared
    {
        get => CommonBool(10);
        init => SetCommonBool(10, value);
    }

    /// <summary>Notice of non-coverage; none when absent.</summary>
    public LiabilityNotice? Liability
    {
        get => CommonWord<LiabilityNotice>(11);
        init => SetCommonWord(11, value);
    }

    /// <summary>With the role of assistant: which kind. Absent: not stated (M-80).</summary>
    public AssistantKind? AssistantType
    {
        get => CommonWord<AssistantKind>(12);
        init => SetCommonWord(12, value);
    }

    /// <summary>Free text of the host; no rule reads it. Never put a patient identifier here. Absent: not stated.</summary>
    public string? Note { get; init; }

    internal ServiceKind Kind { get; }

    internal KindTable Members => KindTables.Of(Kind);

    /// <summary>First member held by reference, if the kind has one.</summary>
    private protected object? First { get; set; }

    /// <summary>Second member held by reference, if the kind has one.</summary>
    private protected object? Second { get; set; }

    /// <inheritdoc/>
    public virtual bool Equals(Service? other) =>
        other is not null && Kind == other.Kind && Id == other.Id && Lesion == other.Lesion && Session == other.Session && Note == other.Note
        && Diagnoses.Equals(other.Diagnoses) && ((ReadOnlySpan<int>)row).SequenceEqual(other.row) && Equals(First, other.First) && Equals(Second, other.Second);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Kind);
        hash.Add(Id, StringComparer.Ordinal);
        foreach (var value in (ReadOnlySpan<int>)row)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Kind, id and what is stated: <c>biopsy a: technique = punch, site = thigh</c>.</summary>
    public sealed override string ToString()
    {
        var facts = new List<string>();
        Print(facts, Members.Own);
        Print(facts, KindTable.Common);
        return $"{KindName} {Id}{(facts.Count == 0 ? string.Empty : ": " + string.Join(", ", facts))}";
    }

    /// <summary>The stored value of a member, or -1 when it is not stated (decimals are hundredths).</summary>
    internal int Value(Member member) => row[member.Slot] - 1;

    /// <summary>Whether a member is stated.</summary>
    internal bool Has(Member member) => member.Reference < 0 ? row[member.Slot] != 0 : Referenced(member) is not null;

    internal object? Referenced(Member member) => member.Reference == 0 ? First : Second;

    /// <summary>For the reader, before the service is handed out.</summary>
    internal void Set(Member member, int value) => row[member.Slot] = value + 1;

    /// <summary>For the reader, before the service is handed out.</summary>
    internal void SetReferenced(Member member, object? value)
    {
        if (member.Reference == 0)
        {
            First = value;
        }
        else
        {
            Second = value;
        }
    }

    /// <summary>The order of what two services state; their ids, lesion labels and notes are no part of it.</summary>
    internal int CompareFacts(Service other)
    {
        var difference = (int)Kind - (int)other.Kind;
        if (difference != 0)
        {
            return difference;
        }

        // The own members of a visit first: it has no place.
        var own = Kind == ServiceKind.EvaluationAndManagement ? FactRow.Common : 0;
        difference = ((ReadOnlySpan<int>)row)[own..].SequenceCompareTo(((ReadOnlySpan<int>)other.row)[own..]);
        difference = difference != 0 || own == 0 ? difference : ((ReadOnlySpan<int>)row)[..own].SequenceCompareTo(((ReadOnlySpan<int>)other.row)[..own]);
        if (difference != 0)
        {
            return difference;
        }

        difference = string.CompareOrdinal(Session, other.Session);
        if (difference != 0)
        {
            return difference;
        }

        difference = Diagnoses.Count - other.Diagnoses.Count;
        for (var i = 0; difference == 0 && i < Diagnoses.Count; i++)
        {
            difference = Diagnoses[i].Packed.CompareTo(other.Diagnoses[i].Packed);
        }

        if (difference != 0)
        {
            return difference;
        }

        difference = Coding.ServiceOrder.CompareReferenced(First, other.First);
        return difference != 0 ? difference : Coding.ServiceOrder.CompareReferenced(Second, other.Second);
    }

    /// <summary>A number of what the service states, the same on every machine; ids, labels and members held by reference are no part of it.</summary>
    internal ulong HashFacts()
    {
        var hash = Coding.ServiceOrder.Mix(1, (ulong)Kind);
        foreach (var value in (ReadOnlySpan<int>)row)
        {
            hash = Coding.ServiceOrder.Mix(hash, (uint)value);
        }

        foreach (var diagnosis in Diagnoses.AsSpan())
        {
            hash = Coding.ServiceOrder.Mix(hash, diagnosis.Packed);
        }

        return hash;
    }

    /// <summary>A copy with one fact stated: a completion of a missing fact.</summary>
    internal Service With(Member member, int value)
    {
        var copy = this with { };
        copy.Set(member, value);
        return copy;
    }

    /// <summary>A copy that does not state a fact.</summary>
    internal Service Without(Member member)
    {
        var copy = this with { };
        if (member.Reference < 0)
        {
            copy.Set(member, -1);
        }
        else
        {
            copy.SetReferenced(member, null);
        }

        return copy;
    }

    /// <summary>A copy with one fact stated that is held by reference.</summary>
    internal Service With(Member member, object value)
    {
        var copy = this with { };
        copy.SetReferenced(member, value);
        return copy;
    }

    private protected T? Word<T>(int slot)
        where T : struct, Enum => CommonWord<T>(FactRow.Common + slot);

    private protected void SetWord<T>(int slot, T? value)
        where T : struct, Enum => SetCommonWord(FactRow.Common + slot, value);

    private protected bool? Bool(int slot) => CommonBool(FactRow.Common + slot);

    private protected void SetBool(int slot, bool? value) => SetCommonBool(FactRow.Common + slot, value);

    private protected int? Int(int slot) => row[FactRow.Common + slot] is var stored && stored == 0 ? null : stored - 1;

    private protected void SetInt(int slot, int? value, Fact fact) => SetNumber(slot, value is null ? null : FactRange.Count(value.Value, fact));

    private protected Length? LengthAt(int slot) => row[FactRow.Common + slot] is var stored && stored == 0 ? null : Length.FromHundredths(stored - 1);

    private protected void SetLength(int slot, Length? value) => SetNumber(slot, value?.Hundredths);

    private protected Area? AreaAt(int slot) => row[FactRow.Common + slot] is var stored && stored == 0 ? null : Area.FromHundredths(stored - 1);

    private protected void SetArea(int slot, Area? value) => SetNumber(slot, value?.Hundredths);

    private protected Volume? VolumeAt(int slot) => row[FactRow.Common + slot] is var stored && stored == 0 ? null : Volume.FromHundredths(stored - 1);

    private protected void SetVolume(int slot, Volume? value) => SetNumber(slot, value?.Hundredths);

    private protected decimal? DecimalAt(int slot) => row[FactRow.Common + slot] is var stored && stored == 0 ? null : (stored - 1) / 100m;

    private protected void SetDecimal(int slot, decimal? value, Fact fact) => SetNumber(slot, value is null ? null : FactRange.Hundredths(value.Value, fact));

    private protected ProcedureCode? CodeAt(int slot) => row[FactRow.Common + slot] is var stored && stored != 0 && ProcedureCode.FromPacked((uint)(stored - 1), out var code) ? code : (ProcedureCode?)null;

    private protected void SetCode(int slot, ProcedureCode? value) => row[FactRow.Common + slot] = value is null ? 0 : (int)CodeLists.Check(value.Value, "Code").Packed + 1;

    private protected DigitSet? DigitsAt(int slot) => row[FactRow.Common + slot] is var stored && stored == 0 ? null : new DigitSet(stored - 1);

    private protected void SetDigits(int slot, DigitSet? value) => row[FactRow.Common + slot] = value is null ? 0 : value.Value.Bits + 1;

    private protected ClassFindings? ClassFindingsAt(int slot) => row[FactRow.Common + slot] is var stored && stored == 0 ? null : new ClassFindings(stored - 1);

    private protected void SetClassFindings(int slot, ClassFindings? value) => row[FactRow.Common + slot] = value is null ? 0 : value.Value.Bits + 1;

    private protected ValueList<T>? WordSet<T>(int slot)
        where T : struct, Enum
    {
        var stored = row[FactRow.Common + slot];
        if (stored == 0)
        {
            return null;
        }

        var words = new List<T>();
        for (int i = 0, bits = stored - 1; bits != 0; i++, bits >>= 1)
        {
            if ((bits & 1) != 0)
            {
                words.Add(WordValue.To<T>(i));
            }
        }

        return new ValueList<T>([.. words]);
    }

    private protected void SetWordSet<T>(int slot, ValueList<T>? value)
        where T : struct, Enum
    {
        var bits = 0;
        foreach (var word in value is null ? [] : value.AsSpan())
        {
            bits |= 1 << WordValue.From(WordValue.Check<T>(word, typeof(T).Name)!.Value);
        }

        row[FactRow.Common + slot] = value is null ? 0 : bits + 1;
    }

    /// <summary>The bits of a set of words, 0 when absent: for rules, without a list.</summary>
    private protected int WordBits(int slot) => Math.Max(0, row[FactRow.Common + slot] - 1);

    private void Print(List<string> facts, ReadOnlySpan<Member> members)
    {
        foreach (var member in members)
        {
            if (Has(member))
            {
                facts.Add($"{Words.CamelCaseOf(member.Fact)} = {Coding.FactText.Of(this, member)}");
            }
        }
    }

    /// <summary>States a number; what JSON refuses is refused here: a size or count of nothing, more than all of the body.</summary>
    private void SetNumber(int slot, int? stored)
    {
        var member = Array.Find(Members.Own, one => one.Slot == FactRow.Common + slot)!;
        if (stored is { } value && ((value == 0 && !member.MayBeZero) || value > member.Most))
        {
            throw new ArgumentOutOfRangeException(member.Name, member.IsDecimal ? Decimals.Format(value) : value, value == 0 ? "Expected more than 0." : "Expected at most 100.");
        }

        row[FactRow.Common + slot] = stored is null ? 0 : stored.Value + 1;
    }

    private T? CommonWord<T>(int slot)
        where T : struct, Enum => row[slot] is var stored && stored == 0 ? null : WordValue.To<T>(stored - 1);

    private void SetCommonWord<T>(int slot, T? value)
        where T : struct, Enum => row[slot] = WordValue.Check(value, typeof(T).Name) is null || (typeof(T) == typeof(BodySite) && WordValue.From(value!.Value) == 0) ? 0 : WordValue.From(value!.Value) + 1;

    private bool? CommonBool(int slot) => row[slot] is var stored && stored == 0 ? null : stored == 2;

    private void SetCommonBool(int slot, bool? value) => row[slot] = value switch { null => 0, false => 1, true => 2 };
}
