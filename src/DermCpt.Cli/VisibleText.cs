using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Spectre.Console;

namespace DermCpt.Cli;

/// <summary>Text for a person's terminal: what a label holds of control characters is shown, never obeyed.</summary>
internal static class VisibleText
{
    /// <summary>The text with control and direction characters written out (<c>\u001b</c>).</summary>
    internal static string Of(string text)
    {
        var first = 0;
        while (first < text.Length && !IsHidden(text[first]))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var visible = new StringBuilder(text, 0, first, text.Length + 16);
        foreach (var one in text.AsSpan(first))
        {
            _ = IsHidden(one) ? visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)one:x4}") : visible.Append(one);
        }

        return visible.ToString();
    }

    /// <summary>A line of markup; what is put into it is text alone.</summary>
    internal static void Line(this IAnsiConsole console, FormattableString markup) => console.MarkupLineInterpolated(Visible(markup));

    /// <summary>The same without a line break.</summary>
    internal static void Part(this IAnsiConsole console, FormattableString markup) => console.MarkupInterpolated(Visible(markup));

    private static FormattableString Visible(FormattableString markup)
    {
        var given = markup.GetArguments();
        var shown = new object?[given.Length];
        for (var i = 0; i < given.Length; i++)
        {
            shown[i] = given[i] is string text ? Of(text) : given[i];
        }

        return FormattableStringFactory.Create(markup.Format, shown);
    }

    private static bool IsHidden(char one) => char.IsControl(one) || one is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
