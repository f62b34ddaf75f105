using System.Globalization;
using System.Text;

namespace DermCpt.X12.Tests;

/// <summary>Writes 837P files for tests: no name, no identifier of a person, money 0.</summary>
internal sealed class Written(char element = '*', char component = ':', char terminator = '~', string lineBreak = "\n")
{
    private readonly StringBuilder text = new();
    private int segments;
    private int sets;
    private int groups;
    private int level;

    internal static string One(params string[] claim)
    {
        var file = new Written();
        file.OpenInterchange().OpenGroup().OpenSet();
        foreach (var segment in claim)
        {
            file.Add(segment);
        }

        return file.CloseSet().CloseGroup().CloseInterchange().ToString();
    }

    internal Written OpenInterchange(string number = "000000001")
    {
        groups = 0;
        return Raw(string.Create(CultureInfo.InvariantCulture, $"ISA*00*          *00*          *ZZ*PRACTICE       *ZZ*CLEARINGHOUSE  *261130*0800*^*00501*{number}*0*T*:"));
    }

    internal Written OpenGroup(string number = "1", string version = "005010X222A1")
    {
        (sets, groups) = (0, groups + 1);
        return Raw($"GS*HC*PRACTICE*CLEARINGHOUSE*20261130*0800*{number}*X*{version}");
    }

    internal Written OpenSet(string number = "0001", string version = "005010X222A1", bool hasPayer = true, string filing = "MB")
    {
        (segments, level) = (0, 0);
        sets++;
        Add($"ST*837*{number}*{version}").Add("BHT*0019*00*BATCH1*20261130*0800*CH").Add("NM1*41*2*PRACTICE*****46*PRACTICE").Add("NM1*40*2*CLEARINGHOUSE*****46*CLEARINGHOUSE");
        Add($"HL*{++level}**20*1").Add("NM1*85*2*PRACTICE*****XX*1234567893").Add("N3*1 STREET").Add("N4*TOWN*MD*212010000");
        return hasPayer ? Subscriber(filing) : this;
    }

    internal Written Subscriber(string filing = "MB", string member = "TOKEN1", string person = "D8*19500101*F", string payer = "PAYER1")
    {
        Add($"HL*{++level}*1*22*0").Add($"SBR*P*18*******{filing}").Add($"NM1*IL*1*****{(member.Length > 0 ? $"*MI*{member}" : string.Empty)}");
        if (person.Length > 0)
        {
            Add($"DMG*{person}");
        }

        return Add($"NM1*PR*2*PAYER*****PI*{payer}");
    }

    internal Written Add(string segment)
    {
        segments++;
        return Raw(segment);
    }

    internal Written Add(Claim claim, string? id = null)
    {
        var diagnoses = claim.Lines.SelectMany(static line => line.Diagnoses).Distinct().ToList();
        Add($"CLM*{id ?? claim.Id}*0***{claim.PlaceOfService}:B:1*Y*A*Y*Y");
        for (var i = 0; i < diagnoses.Count; i += 12)
        {
            Add("HI*" + string.Join('*', diagnoses.Skip(i).Take(12).Select((code, at) => $"{(i + at == 0 ? "ABK" : "ABF")}:{code.ToString().Replace(".", string.Empty, StringComparison.Ordinal)}")));
        }

        Add("NM1*82*1******XX*PROVIDER0");
        for (var i = 0; i < claim.Lines.Count; i++)
        {
            AddLine(claim, claim.Lines[i], i + 1, diagnoses);
        }

        return this;
    }

    internal Written CloseSet(string number = "0001", int more = 0) => Raw(string.Create(CultureInfo.InvariantCulture, $"SE*{segments + 1 + more}*{number}"));

    internal Written CloseGroup(string number = "1", int more = 0) => Raw(string.Create(CultureInfo.InvariantCulture, $"GE*{sets + more}*{number}"));

    internal Written CloseInterchange(string number = "000000001", int more = 0) => Raw(string.Create(CultureInfo.InvariantCulture, $"IEA*{groups + more}*{number}"));

    internal Written Raw(string segment)
    {
        _ = text.Append(segment.Replace('*', element).Replace(':', component)).Append(terminator).Append(lineBreak);
        return this;
    }

    internal byte[] Bytes() => Encoding.Latin1.GetBytes(text.ToString());

    public override string ToString() => text.ToString();

    private void AddLine(Claim claim, ClaimLine line, int number, List<DiagnosisCode> diagnoses)
    {
        Add(string.Create(CultureInfo.InvariantCulture, $"LX*{number}"));
        var code = string.Join(':', [$"HC:{line.Code}", .. line.Modifiers.Select(static modifier => modifier.ToString())]);
        var pointers = string.Join(':', line.Diagnoses.Select(diagnosis => (diagnoses.IndexOf(diagnosis) + 1).ToString(CultureInfo.InvariantCulture)));
        Add(string.Create(CultureInfo.InvariantCulture, $"SV1*{code}*0*UN*{line.Units}*{line.PlaceOfService}**{pointers}").TrimEnd('*'));
        Add($"DTP*472*D8*{line.DateOfService ?? claim.DateOfService:yyyyMMdd}");
        if (line.Practitioner is { } other)
        {
            Add($"NM1*82*1******XX*{other}");
        }

        Add(string.Create(CultureInfo.InvariantCulture, $"REF*6R*L{number}"));
    }
}
