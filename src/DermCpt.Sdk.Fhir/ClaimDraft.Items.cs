using System.Globalization;
using System.Text.Json;

namespace DermCpt.Fhir;

/// <summary>The items of the draft.</summary>
internal sealed partial class ClaimDraft
{
    private void ReadItems(ref Utf8JsonReader json)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartArray, "Claim.item");
        while (FhirJson.NextElement(ref json))
        {
            if (items.Count == MostItems)
            {
                throw new FhirException($"Claim.item: more than {MostItems}.");
            }

            var where = string.Create(CultureInfo.InvariantCulture, $"Claim.item[{items.Count}]");
            FhirJson.Expect(ref json, JsonTokenType.StartObject, where);
            var item = new ItemDraft();
            ReadItem(ref json, item, where);
            items.Add(item);
        }
    }

    private void ReadItem(ref Utf8JsonReader json, ItemDraft item, string where)
    {
        var depth = json.CurrentDepth;
        while (FhirJson.Next(ref json, depth, out var name))
        {
            if (name.SequenceEqual("productOrService"u8))
            {
                (item.Code, item.HasCoding, item.UnreadCode) = FhirConcept.Procedure(ref json, where + ".productOrService");
            }
            else if (name.SequenceEqual("modifier"u8))
            {
                ReadModifiers(ref json, item, where + ".modifier");
            }
            else if (name.SequenceEqual("quantity"u8))
            {
                item.Units = ReadQuantity(ref json, where + ".quantity");
            }
            else if (name.SequenceEqual("diagnosisSequence"u8))
            {
                ReadNumbers(ref json, item.Diagnoses, where + ".diagnosisSequence");
            }
            else if (name.SequenceEqual("careTeamSequence"u8))
            {
                var sequences = new List<int>();
                ReadNumbers(ref json, sequences, where + ".careTeamSequence");
                item.CareTeam = sequences.Count > 0 ? sequences[0] : 0;
            }
            else if (!ReadWhenAndWhere(ref json, name, item, where))
            {
                NotRead("Claim.item.", name, IsFrame(name));
                FhirJson.Skip(ref json);
            }
        }
    }

    private bool ReadWhenAndWhere(ref Utf8JsonReader json, scoped ReadOnlySpan<byte> name, ItemDraft item, string where)
    {
        if (name.SequenceEqual("servicedDate"u8))
        {
            var text = FhirJson.Text(ref json, where + ".servicedDate");
            item.From = item.To = FhirJson.Day(text);
            item.UnreadDate = item.From is null ? text : null;
        }
        else if (name.SequenceEqual("servicedPeriod"u8))
        {
            (item.From, item.To, item.UnreadDate) = ReadPeriod(ref json, where + ".servicedPeriod");
            item.IsPeriod = true;
        }
        else if (name.SequenceEqual("locationCodeableConcept"u8))
        {
            foreach (var (system, code) in FhirConcept.Codings(ref json, where + ".locationCodeableConcept"))
            {
                item.Place = FhirJson.IsPlaceSystem(system) ? code : item.Place;
            }
        }
        else if (name.SequenceEqual("bodySite"u8) && options.SiteOf is { } siteOf)
        {
            foreach (var (system, code) in FhirConcept.Codings(ref json, where + ".bodySite"))
            {
                item.Site ??= siteOf(system, code);
            }
        }
        else if (name.SequenceEqual("encounter"u8))
        {
            FhirJson.Expect(ref json, JsonTokenType.StartArray, where + ".encounter");
            while (FhirJson.NextElement(ref json))
            {
                item.Encounter ??= FhirReference.Read(ref json, where + ".encounter");
            }
        }
        else
        {
            return false;
        }

        return true;
    }

    private static void ReadModifiers(ref Utf8JsonReader json, ItemDraft item, string where)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartArray, where);
        for (var place = 0; FhirJson.NextElement(ref json); place++)
        {
            var text = string.Empty;
            foreach (var (system, code) in FhirConcept.Codings(ref json, where))
            {
                text = text.Length == 0 || FhirJson.IsProcedureSystem(system) ? code : text;
            }

            if (ModifierCode.TryParse(text, out var modifier))
            {
                item.Modifiers.Add(modifier);
            }
            else
            {
                item.UnreadModifiers.Add((place, text));
            }
        }
    }

    private static decimal ReadQuantity(ref Utf8JsonReader json, string where)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartObject, where);
        var units = 1m;
        var depth = json.CurrentDepth;
        while (FhirJson.Next(ref json, depth, out var name))
        {
            if (name.SequenceEqual("value"u8))
            {
                units = FhirJson.Decimal(ref json, where + ".value");
            }
            else
            {
                FhirJson.Skip(ref json);
            }
        }

        return units;
    }

    private static void ReadNumbers(ref Utf8JsonReader json, List<int> numbers, string where)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartArray, where);
        while (FhirJson.NextElement(ref json))
        {
            if (numbers.Count < MostItems)
            {
                numbers.Add(FhirJson.Number(ref json, where));
            }
        }
    }
}
