namespace DermCpt.Json;

/// <content>Results, and the switches of a payer profile.</content>
internal sealed partial class SchemaWriter
{
    private void WriteResults()
    {
        foreach (var table in OutputTables.All)
        {
            WriteTable(table);
        }

        WriteUsedFacts();
    }

    private void WriteTable(OutputTable table)
    {
        json.WriteStartObject(table.Name);
        json.WriteString("description", table.Statement);
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var member in table.Members)
        {
            json.WriteStartObject(member.Name);
            WriteForm(member);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var member in table.Members)
        {
            if (!member.IsOptional)
            {
                json.WriteStringValue(member.Name);
            }
        }

        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private void WriteForm(OutputMember member)
    {
        switch (member.Form)
        {
            case OutputForm.Text when member.MayBeNull: WriteTypes("string"); break;
            case OutputForm.Code when member.MayBeNull: WriteTypes("string"); break;
            case OutputForm.Text: json.WriteString("type", "string"); break;
            case OutputForm.Value: json.WriteString("description", "The member's value as it would be stated: a word, a number, true or false, or an array of stages."); break;
            case OutputForm.Whole: json.WriteString("type", "integer"); break;
            case OutputForm.Number: json.WriteString("type", "number"); break;
            case OutputForm.Code: WriteReference("procedureCode"); break;
            case OutputForm.Word: WriteEnum(member.Words!); break;
            case OutputForm.Texts: WriteArrayOf("string"); break;
            case OutputForm.LineNumbers: WriteArrayOf("integer"); break;
            case OutputForm.Codes: WriteList("procedureCode"); break;
            case OutputForm.Modifiers: WriteList("modifier"); break;
            case OutputForm.Diagnoses: WriteList("diagnosis"); break;
            case OutputForm.Object: WriteReference(member.Of!.Name); break;
            case OutputForm.ObjectList: WriteList(member.Of!.Name); break;
            default: WriteList("usedFacts"); break;
        }
    }

    /// <summary>The facts of one service, or of the patient, that decided a line: members of the input under the service's id.</summary>
    private void WriteUsedFacts()
    {
        json.WriteStartObject("usedFacts");
        json.WriteString("description", "The facts of one service that decided the line, in the form of the input; of the patient where service is null.");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("service");
        WriteTypes("string");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("propertyNames");
        json.WriteStartArray("enum");
        json.WriteStringValue("service");
        var facts = Words.Of<Fact>();
        for (var fact = facts.First + 1; fact < facts.End; fact++)
        {
            json.WriteStringValue(facts.Utf8(fact));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("required");
        json.WriteStringValue("service");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Only what differs from the profile that it is based on; every value is a text.</summary>
    private void WriteSwitches()
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var info in Switches.All)
        {
            json.WriteStartObject(info.Name);
            json.WriteString("description", $"{info.Expected}; or unset. Rule {info.Rule}.");
            if (info.Words.Count > 0)
            {
                WriteEnum([.. info.Words, SwitchValue.UnsetWord]);
            }
            else
            {
                json.WriteString("type", "string");
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    private void WriteEnum(string[] words)
    {
        json.WriteStartArray("enum");
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private void WriteTypes(string type)
    {
        json.WriteStartArray("type");
        json.WriteStringValue(type);
        json.WriteStringValue("null");
        json.WriteEndArray();
    }

    private void WriteArrayOf(string type)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", type);
        json.WriteEndObject();
    }
}
