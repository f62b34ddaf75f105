using System.Globalization;

namespace DermCpt.Coding;

/// <summary>A stated fact in words, as JSON has them.</summary>
internal static class FactText
{
    internal static string Of(Service service, Member member)
    {
        if (member.Reference >= 0)
        {
            return Referenced(service.Referenced(member)!);
        }

        var value = service.Value(member);
        return member.Type switch
        {
            MemberType.Word or MemberType.OpenWord => member.Words!.Text(value),
            MemberType.WordSet => SetText(member.Words!, value),
            MemberType.Bool => value == 1 ? "true" : "false",
            MemberType.Count or MemberType.CountFromZero => Decimals.Text(value),
            MemberType.Code => ProcedureCode.FromPacked((uint)value, out var code) ? code.ToString() : string.Empty,
            MemberType.Digits => DigitsText(new DigitSet(value)),
            MemberType.ClassFindings => FindingsText(new ClassFindings(value)),
            _ => Decimals.Format(value),
        };
    }

    private static string SetText(Words words, int bits)
    {
        var texts = new List<string>();
        for (var i = 0; i < words.End; i++)
        {
            if ((bits & (1 << i)) != 0)
            {
                texts.Add(words.Text(i));
            }
        }

        return string.Join(", ", texts);
    }

    private static string DigitsText(DigitSet digits)
    {
        var texts = new List<string>();
        for (var i = 0; i < digits.Count; i++)
        {
            texts.Add(digits[i].ToString());
        }

        return string.Join(", ", texts);
    }

    private static string FindingsText(ClassFindings findings)
    {
        var texts = new List<string>();
        for (var i = 0; i < findings.ClassA + findings.ClassB + findings.ClassC; i++)
        {
            texts.Add(i < findings.ClassA ? "A" : i < findings.ClassA + findings.ClassB ? "B" : "C");
        }

        return string.Join(", ", texts);
    }

    private static string Referenced(object value) => value switch
    {
        PlannedSurgery planned => $"{planned.Code} on {planned.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
        DecisionElements elements => string.Join("; ", Column("problems", elements.Problems), DataColumn(elements.Data), Column("risk", elements.Risk)),
        ValueList<int?> stages => StagesText(stages),
        _ => value.ToString() ?? string.Empty,
    };

    /// <summary>Blocks of each stage; a stage whose blocks were not counted has none to print.</summary>
    private static string StagesText(ValueList<int?> stages)
    {
        var texts = new List<string>();
        foreach (var blocks in stages.AsSpan())
        {
            texts.Add(blocks is { } counted ? Decimals.Text(counted) : "not counted");
        }

        return string.Join(", ", texts);
    }

    private static string Column<T>(string name, ValueList<T>? words)
        where T : struct, Enum
    {
        var texts = new List<string>();
        foreach (var word in words is null ? [] : words.AsSpan())
        {
            texts.Add(Words.Of<T>().Text(WordValue.From(word)));
        }

        return $"{name}: {(texts.Count == 0 ? "not stated" : string.Join(", ", texts))}";
    }

    private static string DataColumn(ValueList<DataElement>? data)
    {
        var texts = new List<string>();
        foreach (var element in data is null ? [] : data.AsSpan())
        {
            texts.Add(element.ToString());
        }

        return $"data: {(texts.Count == 0 ? "not stated" : string.Join(", ", texts))}";
    }
}
