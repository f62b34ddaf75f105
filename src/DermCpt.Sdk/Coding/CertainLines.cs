namespace DermCpt.Coding;

/// <summary>
/// What every answer leaves: codes the visit with each choice of each missing fact, and keeps the lines that all of them report with the
/// same code and units, with the modifiers that all of them give. Facts are answered one at a time, as the candidates are.
/// </summary>
internal static class CertainLines
{
    internal static CodingData Of(CodingData data)
    {
        var lines = data.Lines.AsSpan(0, data.LineCount).ToArray();
        var isHeld = new bool[lines.Length];
        var buffer = DermCoder.TakeBuffer();
        foreach (ref readonly var question in data.Questions.AsSpan(0, data.QuestionCount))
        {
            foreach (var choice in Completion.Choices(data.Encounter, question))
            {
                _ = data.Coder.Code(Completion.Apply(data.Encounter, question, choice), data.Payer, buffer);
                KeepCommon(data, lines, isHeld, buffer.Data);
            }
        }

        DermCoder.ReturnBuffer(buffer);
        return data.With(lines, isHeld);
    }

    private static void KeepCommon(CodingData data, LineRecord[] lines, bool[] isHeld, CodingData answered)
    {
        Span<bool> isTaken = answered.LineCount <= 256 ? stackalloc bool[answered.LineCount] : new bool[answered.LineCount];
        isTaken.Clear();
        for (var i = 0; i < lines.Length; i++)
        {
            var at = isHeld[i] ? -1 : Find(data, lines[i], answered, isTaken);
            if (at < 0)
            {
                isHeld[i] = true;
                continue;
            }

            isTaken[at] = true;
            lines[i] = lines[i] with { Modifiers = Common(lines[i].Modifiers, answered.Lines[at].Modifiers) };
        }
    }

    /// <summary>The same line among those of an answer: of the same services if there is one, since two lines may have one code.</summary>
    private static int Find(CodingData data, in LineRecord line, CodingData answered, ReadOnlySpan<bool> isTaken)
    {
        var found = -1;
        for (var i = 0; i < answered.LineCount; i++)
        {
            ref readonly var other = ref answered.Lines[i];
            if (isTaken[i] || other.Code != line.Code || other.Units != line.Units)
            {
                continue;
            }

            if (data.ServicesOf(line).SequenceEqual(answered.ServicesOf(other)))
            {
                return i;
            }

            found = found < 0 ? i : found;
        }

        return found;
    }

    private static ModifierList Common(ModifierList modifiers, ModifierList others)
    {
        var common = modifiers;
        foreach (var modifier in modifiers)
        {
            common = others.Contains(modifier) ? common : common.Remove(modifier);
        }

        return common;
    }
}
