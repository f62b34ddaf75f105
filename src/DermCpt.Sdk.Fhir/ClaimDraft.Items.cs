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

            var where = Where.At("Claim.item", items.Count);
            FhirJson.Expect(ref json, JsonTokenType.StartObject, where);
            var item = new ItemDraft();
            ReadItem(ref json, item, where);
            items.Add(item);
        }
    }

    private void ReadItem(ref Utf8JsonReader json, ItemDraft item, Where where)
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

    private bool ReadWhenAndWhere(ref Utf8JsonReader json, scoped ReadOnlySpan<byte> name, ItemDraft item, Where where)
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
        else if (name.SequenceEqual("bodySite"u8))
        {
            foreach (var (system, code) in FhirConcept.Codings(ref json, where + ".bodySite"))
            {
                item.Site ??= system == FhirCodingWriter.SiteSystem ? Word<BodySite>(code) : options.SiteOf?.Invoke(system, code);
            }

            NotRead("Claim.item.", name, isFrame: item.Site is not null || options.SiteOf is not null);
        }
        else if (name.SequenceEqual("subSite"u8))
        {
            ReadSides(ref json, item, where + ".subSite");
            NotRead("Claim.item.", name, isFrame: item.Side is not null);
        }
        else if (name.SequenceEqual("extension"u8))
        {
            NotRead("Claim.item.", name, isFrame: ReadExtensions(ref json, item, where + ".extension"));
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

    private static void ReadSides(ref Utf8JsonReader json, ItemDraft item, Where where)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartArray, where);
        while (FhirJson.NextElement(ref json))
        {
            foreach (var (system, code) in FhirConcept.Codings(ref json, where))
            {
                item.Side ??= system == FhirCodingWriter.SideSystem ? Word<Laterality>(code) : null;
            }
        }
    }

    /// <summary>Our own extensions; false where another one was passed over.</summary>
    private static bool ReadExtensions(ref Utf8JsonReader json, ItemDraft item, Where where)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartArray, where);
        var isRead = true;
        while (FhirJson.NextElement(ref json))
        {
            FhirJson.Expect(ref json, JsonTokenType.StartObject, where);
            var (url, text) = (string.Empty, (string?)null);
            bool? isTrue = null;
            var depth = json.CurrentDepth;
            while (FhirJson.Next(ref json, depth, out var name))
            {
                if (name.SequenceEqual("url"u8))
                {
                    url = FhirJson.Text(ref json, where + ".url");
                }
                else if (name.SequenceEqual("valueString"u8))
                {
                    text = FhirJson.Text(ref json, where + ".valueString");
                }
                else
                {
                    isTrue = name.SequenceEqual("valueBoolean"u8) && json.TokenType is JsonTokenType.True or JsonTokenType.False ? json.TokenType == JsonTokenType.True : isTrue;
                    FhirJson.Skip(ref json);
                }
            }

            isRead &= Take(item, url, text, isTrue);
        }

        return isRead;
    }

    private static bool Take(ItemDraft item, string url, string? text, bool? isTrue)
    {
        text = text is { Length: > 0 and <= LongestId } ? text : null;
        switch (url)
        {
            case FhirCodingWriter.Lesion:
                item.Lesion = text;
                break;
            case FhirCodingWriter.Session:
                item.Session = text;
                break;
            case FhirCodingWriter.Practitioner:
                item.Practitioner = text;
                break;
            case FhirCodingWriter.SeparateLesion:
                item.SeparateLesion = isTrue;
                return isTrue is not null;
            default:
                return false;
        }

        return text is not null;
    }

    /// <summary>A word of the contract; null where it is none.</summary>
    private static T? Word<T>(string text)
        where T : struct, Enum =>
        text.Length > 0 && char.IsAsciiLetterLower(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var word) && JsonNamingPolicy.CamelCase.ConvertName(word.ToString()) == text ? word : null;

    private static void ReadModifiers(ref Utf8JsonReader json, ItemDraft item, Where where)
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

    private static decimal ReadQuantity(ref Utf8JsonReader json, Where where)
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

    private static void ReadNumbers(ref Utf8JsonReader json, List<int> numbers, Where where)
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
