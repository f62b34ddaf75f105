using System.Text;
using DermCpt.X12;

namespace DermCpt.Fuzz;

/// <summary>A remittance is read whole, and compared with the claims that it may be about.</summary>
internal static class RemittanceTarget
{
    private const string Claims = "ISA*00*          *00*          *ZZ*PRACTICE       *ZZ*PAYER          *261130*0800*^*00501*000000001*0*T*:~GS*HC*PRACTICE*PAYER*20261130*0800*1*X*005010X222A1~"
        + "ST*837*0001*005010X222A1~BHT*0019*00*1*20261130*0800*CH~HL*1**20*1~HL*2*1*22*0~SBR*P*18*******MB~NM1*IL*1*X*Y****MI*1~NM1*PR*2*P*****PI*1~"
        + "CLM*A1*0***11:B:1*Y*A*Y*Y~HI*ABK:C44519~LX*1~SV1*HC:11102*0*UN*1***1~DTP*472*D8*20261102~LX*2~SV1*HC:11602*0*UN*1***1~DTP*472*D8*20261102~SE*14*0001~GE*1*1~IEA*1*000000001~";

    internal static void Use(DermCoder coder, byte[] bytes)
    {
        foreach (var claim in RemittanceReader.Read(new MemoryStream(bytes)))
        {
            _ = claim.Lines.Count(static line => line.IsDenied);
        }

        _ = RemittanceAgreement.Compare(coder, new MemoryStream(Encoding.ASCII.GetBytes(Claims)), new MemoryStream(bytes));
    }
}
