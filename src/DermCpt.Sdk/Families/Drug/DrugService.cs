namespace DermCpt;

/// <summary>A drug given (DRG-01..07). Thread-safe: immutable.</summary>
/// <example><code>new DrugService { Id = "a", Code = "J3301", AmountMg = 40m }</code></example>
public sealed record DrugService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Drug, static () => new DrugService(), [
        Member.Code(Fact.Code),
        Member.Text(Fact.Name, 0),
        Member.Amount(Fact.AmountMg),
        Member.Amount(Fact.AmountUnits),
        Member.Amount(Fact.WastedMg),
        Member.Amount(Fact.WastedUnits),
        Member.Bool(Fact.SingleDoseVial),
        Member.Amount(Fact.VialMg),
        Member.Amount(Fact.VialUnits),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public DrugService()
        : base(ServiceKind.Drug)
    {
    }

    /// <summary>HCPCS code of the drug. Absent: not stated.</summary>
    public ProcedureCode? Code
    {
        get => CodeAt(0);
        init => SetCode(0, value);
    }

    /// <summary>Name, where no code is given; absent with a code.</summary>
    public string? Name
    {
        get => (string?)First;
        init => First = value;
    }

    /// <summary>Amount given, mg, 0 to 99999.99. Absent: not stated.</summary>
    public decimal? AmountMg
    {
        get => DecimalAt(1);
        init => SetDecimal(1, value, Fact.AmountMg);
    }

    /// <summary>Amount given, billing units, 0 to 99999.99. Absent: not stated.</summary>
    public decimal? AmountUnits
    {
        get => DecimalAt(2);
        init => SetDecimal(2, value, Fact.AmountUnits);
    }

    /// <summary>Amount discarded, mg, 0 to 99999.99. Absent: not stated.</summary>
    public decimal? WastedMg
    {
        get => DecimalAt(3);
        init => SetDecimal(3, value, Fact.WastedMg);
    }

    /// <summary>Amount discarded, billing units, 0 to 99999.99. Absent: not stated.</summary>
    public decimal? WastedUnits
    {
        get => DecimalAt(4);
        init => SetDecimal(4, value, Fact.WastedUnits);
    }

    /// <summary>From a single-dose vial. Absent: not stated; asked for only where it decides (DRG-02).</summary>
    public bool? SingleDoseVial
    {
        get => Bool(5);
        init => SetBool(5, value);
    }

    /// <summary>Content of a vial, mg, 0 to 99999.99. Absent: not stated (DRG-03).</summary>
    public decimal? VialMg
    {
        get => DecimalAt(6);
        init => SetDecimal(6, value, Fact.VialMg);
    }

    /// <summary>Content of a vial, billing units, 0 to 99999.99. Absent: not stated (DRG-03).</summary>
    public decimal? VialUnits
    {
        get => DecimalAt(7);
        init => SetDecimal(7, value, Fact.VialUnits);
    }
}
