using DermCpt.Coding;
using DermCpt.Families;

namespace DermCpt;

/// <summary>A documented fact that decided a line. Thread-safe: an immutable value.</summary>
public readonly struct UsedFact
{
    internal UsedFact(string? service, string name, string value)
    {
        Service = service;
        Name = name;
        Value = value;
    }

    /// <summary>The service that states it; null for a fact of the patient.</summary>
    public string? Service { get; }

    /// <summary>The fact's name in JSON.</summary>
    public string Name { get; }

    /// <summary>What is stated, as JSON has it; a list's parts are joined by a comma and a blank.</summary>
    public string Value { get; }

    /// <summary>Name and value.</summary>
    public override string ToString() => $"{Name} = {Value}";
}

/// <summary>How far a line's measure is from the code beside its own. Thread-safe: an immutable value.</summary>
public readonly struct BandNeighbor
{
    internal BandNeighbor(ProcedureCode code, decimal distance)
    {
        Code = code;
        Distance = distance;
    }

    /// <summary>The code of the neighboring band.</summary>
    public ProcedureCode Code { get; }

    /// <summary>
    /// How much less (a band below: to its last value) or more (a band above: to its first printed value) would have given that code, in
    /// the unit of the measure.
    /// </summary>
    public decimal Distance { get; }

    /// <summary>Distance and code.</summary>
    public override string ToString() => $"{Decimals.Text(Distance)} from {Code}";
}

/// <summary>Where the measure of a line stands in the printed band that chose its code; a distance in size, never in money. Thread-safe: immutable.</summary>
public sealed class BandBoundary
{
    internal BandBoundary(ReadObject read)
    {
        Unit = read.Text("unit")!;
        Value = read.Value<decimal>("value") ?? 0;
        Above = read.Value<decimal>("above");
        UpTo = read.Value<decimal>("upTo");
        Below = NeighborOf(read, "below");
        Next = NeighborOf(read, "next");
    }

    private BandBoundary(in LineRecord line, int row)
    {
        var table = line.Band!;
        var rows = table.Rows;
        Unit = UnitWord(table.Unit);
        Value = Scaled(table, line.Measured);
        var below = row - 1;
        if (below >= 0 && rows[below].Group == line.BandGroup)
        {
            Above = Scaled(table, rows[below].UpTo);
            Below = rows[below].Code == line.Code ? null : new BandNeighbor(rows[below].Code, Scaled(table, line.Measured - rows[below].UpTo));
        }

        if (rows[row].UpTo == BandTable.Open)
        {
            return;
        }

        UpTo = Scaled(table, rows[row].UpTo);
        var next = row + 1;
        if (next < rows.Length && rows[next].Group == line.BandGroup && rows[next].Code != line.Code)
        {
            // An open end begins directly above its bound (GAP-03); any other band at its first printed value.
            var first = rows[row].UpTo + (rows[next].UpTo == BandTable.Open ? 1 : table.Step);
            Next = new BandNeighbor(rows[next].Code, Scaled(table, first - line.Measured));
        }
    }

    /// <summary>What is measured: <c>cm</c>, <c>cm2</c>, <c>cc</c>, <c>percent</c>, <c>count</c> or <c>minutes</c>.</summary>
    public string Unit { get; }

    /// <summary>The measure of the line: one size, or the sum of several.</summary>
    public decimal Value { get; }

    /// <summary>The band begins above this; null for the first band.</summary>
    public decimal? Above { get; }

    /// <summary>The band's last value; null where it is open.</summary>
    public decimal? UpTo { get; }

    /// <summary>The code below, or null.</summary>
    public BandNeighbor? Below { get; }

    /// <summary>The code above, or null.</summary>
    public BandNeighbor? Next { get; }

    /// <summary>The distances in words: <c>1.9 cm: 0.9 above 11401, 0.2 below 11403</c>.</summary>
    public override string ToString()
    {
        var value = $"{Decimals.Text(Value)} {Unit}";
        return (Below, Next) switch
        {
            ({ } below, { } next) => $"{value}: {Decimals.Text(below.Distance)} above {below.Code}, {Decimals.Text(next.Distance)} below {next.Code}",
            ({ } below, null) => $"{value}: {Decimals.Text(below.Distance)} above {below.Code}",
            (null, { } next) => $"{value}: {Decimals.Text(next.Distance)} below {next.Code}",
            _ => value,
        };
    }

    /// <summary>The boundary of a line, or null where no band chose its code.</summary>
    internal static BandBoundary? Of(in LineRecord line)
    {
        if (line.Band is not { } table)
        {
            return null;
        }

        for (var i = 0; i < table.Rows.Length; i++)
        {
            if (table.Rows[i].Group == line.BandGroup && table.Rows[i].Code == line.Code && Holds(table, i, line.Measured))
            {
                return new BandBoundary(line, i);
            }
        }

        return null;
    }

    /// <summary>A value between two printed bands belongs to the one that the payer's reading chose: the line's code says which.</summary>
    private static bool Holds(BandTable table, int row, int measured)
    {
        var rows = table.Rows;
        var isFirst = row == 0 || rows[row - 1].Group != rows[row].Group;
        return (isFirst || measured > rows[row - 1].UpTo) && (measured <= rows[row].UpTo || measured < rows[row].UpTo + (long)table.Step);
    }

    private static BandNeighbor? NeighborOf(ReadObject read, string name) =>
        read.Get<ReadObject>(name) is { } beside ? new BandNeighbor(beside.Value<ProcedureCode>("code") ?? default, beside.Value<decimal>("distance") ?? 0) : null;

    private static decimal Scaled(BandTable table, int stored) => table.Unit == BandUnit.Count ? stored : stored / 100m;

    private static string UnitWord(BandUnit unit) => unit switch
    {
        BandUnit.Centimeters => "cm",
        BandUnit.SquareCentimeters => "cm2",
        BandUnit.CubicCentimeters => "cc",
        BandUnit.Percent => "percent",
        BandUnit.Count => "count",
        _ => "minutes",
    };
}

/// <summary>Which facts a line used, and their values in words.</summary>
internal static class UsedFacts
{
    internal static bool Uses(in LineRecord line, Fact fact) => line.Facts.Contains(fact);

    internal static List<UsedFact> Of(CodingData data, in LineRecord line)
    {
        var facts = new List<UsedFact>();
        foreach (var index in data.LineServices.AsSpan(line.ServiceStart, line.ServiceCount))
        {
            AddService(facts, data.Encounter.Services[index], line);
        }

        AddPatient(facts, data.Encounter.Patient, line);
        return facts;
    }

    private static void AddService(List<UsedFact> facts, Service service, in LineRecord line)
    {
        Add(facts, line, Fact.Lesion, service.Id, service.Lesion);
        Add(facts, line, Fact.Session, service.Id, service.Session);
        Add(facts, line, Fact.Diagnoses, service.Id, service.Diagnoses.Count == 0 ? null : service.Diagnoses.ToString());
        foreach (var member in service.Members.Own)
        {
            Add(facts, line, member.Fact, service.Id, service.Has(member) ? FactText.Of(service, member) : null);
        }

        foreach (var member in KindTable.Common)
        {
            Add(facts, line, member.Fact, service.Id, service.Has(member) ? FactText.Of(service, member) : null);
        }
    }

    private static void AddPatient(List<UsedFact> facts, Patient? patient, in LineRecord line)
    {
        Add(facts, line, Fact.Status, null, patient?.Status is { } status ? Words.Of<PatientStatus>().Text((int)status) : null);
        Add(facts, line, Fact.AgeYears, null, patient?.AgeYears is { } age ? Decimals.Text(age) : null);
        Add(facts, line, Fact.Sex, null, patient?.Sex is { } sex ? Words.Of<Sex>().Text((int)sex) : null);
    }

    private static void Add(List<UsedFact> facts, in LineRecord line, Fact fact, string? service, string? value)
    {
        if (value is not null && Uses(line, fact))
        {
            facts.Add(new UsedFact(service, Words.CamelCaseOf(fact), value));
        }
    }
}
