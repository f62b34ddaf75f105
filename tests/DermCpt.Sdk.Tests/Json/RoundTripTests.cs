using System.Buffers;
using System.Text;
using DermCpt.Json;

namespace DermCpt.Tests.Json;

/// <summary>What is written is read back as the same facts, and written again as the same bytes.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Every_case_is_written_read_and_written_again_without_a_change()
    {
        var count = 0;
        foreach (var (id, isClaim, utf8) in CaseFiles.Inputs())
        {
            if (isClaim)
            {
                var claim = DermCptJson.ReadClaim(utf8);
                var first = Bytes(output => DermCptJson.Write(claim, output));
                var again = DermCptJson.ReadClaim(first);
                Assert.True(claim == again, id);
                Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(Bytes(output => DermCptJson.Write(again, output))));
            }
            else
            {
                var encounter = DermCptJson.ReadEncounter(utf8);
                var first = Bytes(output => DermCptJson.Write(encounter, output));
                var again = DermCptJson.ReadEncounter(first);
                Assert.True(encounter == again, id);
                Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(Bytes(output => DermCptJson.Write(again, output))));
            }

            count++;
        }

        Assert.True(count >= 1569, $"{count} cases");
    }

    [Theory]
    [InlineData("""{"id":"v","dateOfService":"2026-03-02","payer":"medicare","placeOfService":"11","patient":{"status":"new","ageYears":0,"sex":"male"},"practitioner":{"readsOwnPathology":false},"history":[{"code":"11642","date":"2026-02-01","modifiers":["LT"],"units":2,"diagnoses":["C44.311"],"site":"noseExternal","laterality":"left","lesion":"n","otherGroup":true}],"lastVisit":"2024-02-29","services":[{"id":"s1","kind":"excision","lesionType":"malignant","lesionDiameterCm":1.2,"marginCm":0.25,"site":"noseExternal","laterality":"left","separateLesion":true,"postoperative":"none","lesion":"a","diagnoses":["C44.311","L57.0"],"session":"x","note":"é"}]}""")]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","placeOfService":"11","services":[{"id":"m","kind":"mohs","stages":[5,6,2],"surgeonReadsPathology":true,"site":"noseExternal"},{"id":"r","kind":"repair","complexity":"simple","lengthCm":2.5,"closure":["sutures","adhesive"]},{"id":"n","kind":"nail","procedure":"debridement","digits":["TA","T5"],"classFindings":["B","B"]},{"id":"c","kind":"code","code":"J3301","units":4,"modifiers":["JZ"]},{"id":"e","kind":"evaluationAndManagement","setting":"office","elements":{"problems":["selfLimitedMinor","selfLimitedMinor"],"data":["externalNote",{"kind":"testOrdered","code":"87220"}],"risk":["minimal"]},"plannedSurgery":{"code":"14060","date":"2026-03-03"}},{"id":"d","kind":"destruction","lesionType":"benign","count":3,"method":"cryosurgery"}]}""")]
    public void A_visit_in_the_order_of_the_tables_is_written_as_it_was_read(string json) =>
        Assert.Equal(json, Encoding.UTF8.GetString(Bytes(output => DermCptJson.Write(DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(json)), output))));

    [Fact]
    public void Sizes_as_text_or_number_are_the_same_facts()
    {
        const string Text = """{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"s","kind":"shaveRemoval","diameterCm":"1.20"}]}""";
        Assert.Equal(DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(Text.Replace("\"1.20\"", "1.2", StringComparison.Ordinal))), DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(Text)));
    }

    private static byte[] Bytes(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return output.WrittenSpan.ToArray();
    }
}
