using System.Globalization;

namespace DermCpt.Worklists;

/// <summary>The claim of a sheet that is being read, row by row.</summary>
internal sealed class SheetDraft(string payer)
{
    private const int MostLines = 999;
    private const int Days1904 = 1462;
    private const int LongestLabel = 100;
    private const int MostUnits = 99_999;
    private static readonly char[] Separators = [' ', ',', ';', '\n', '\r', '\t'];
    private static readonly string[] Dates = ["yyyy-MM-dd", "M/d/yyyy", "yyyyMMdd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd' 'HH:mm:ss"];

    private readonly List<(int Number, ClaimLine Line, string Text, DateOnly Date, string Place)> lines = [];
    private List<SheetError> errors = [];
    private SheetRow row;
    private int[] columns = [];
    private string key = string.Empty;
    private string? id;
    private int firstRow;
    private string? ownPayer;
    private int? age;
    private Sex? sex;
    private bool isOpen;

    /// <summary>The row at hand begins another claim.</summary>
    internal bool EndsBefore { get; private set; }

    internal void Next(SheetRow next, int[] places)
    {
        (row, columns) = (next, places);
        var own = Cell(SheetColumns.Claim);
        EndsBefore = isOpen && own.Length > 0 && KeyOf(own) != key;
    }

    internal void Take()
    {
        var own = Cell(SheetColumns.Claim);
        if (!isOpen)
        {
            (isOpen, id, key, firstRow) = (true, own.Length == 0 ? null : own, KeyOf(own), row.Number);
            (ownPayer, age, sex) = (null, null, null);
        }

        if (Cell(SheetColumns.Code).Length == 0)
        {
            if (Cell(SheetColumns.Finding).Length == 0)
            {
                Bad(SheetColumns.Code, "expected a CPT or HCPCS code.");
            }

            return;
        }

        _ = Label(SheetColumns.Claim);
        _ = Label(SheetColumns.Payer);
        TakeClaim();
        TakeLine();
    }

    /// <summary>The claim, or null where the rows so far are of none.</summary>
    internal SheetClaim? Finish()
    {
        if (!isOpen)
        {
            return null;
        }

        isOpen = false;
        var told = errors;
        errors = [];
        var claim = told.Count > 0 || lines.Count == 0 ? null : Make();
        var hasLines = lines.Count > 0;
        lines.Clear();
        return hasLines || told.Count > 0 ? new SheetClaim(id, firstRow, claim, told) : null;
    }

    private Claim Make()
    {
        var date = lines.Min(static line => line.Date);
        var place = lines[0].Place;
        return new Claim
        {
            Id = id,
            DateOfService = date,
            Payer = ownPayer ?? payer,
            PlaceOfService = place,
            Patient = age is null && sex is null ? null : new Patient { AgeYears = age, Sex = sex },
            Lines = [.. lines.Select(line => line.Line with { DateOfService = line.Date == date ? null : line.Date, PlaceOfService = line.Place == place ? null : line.Place })],
        };
    }

    private string KeyOf(string own) => Cell(SheetColumns.Set) + "\n" + own;

    private string Cell(int column) => columns[column] is >= 0 and var at && at < row.Cells.Length ? row.Cells[at].Trim() : string.Empty;

    private void Bad(int column, string problem)
    {
        if (errors.Count < MostLines)
        {
            errors.Add(new SheetError(row.Number, SheetColumns.All[column].Name, problem));
        }
    }

    private void TakeClaim()
    {
        if (Cell(SheetColumns.Payer) is { Length: > 0 } named)
        {
            Once(SheetColumns.Payer, named, ref ownPayer);
        }

        if (Cell(SheetColumns.AgeYears) is { Length: > 0 } years)
        {
            if (int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole <= 130)
            {
                OnceValue(SheetColumns.AgeYears, whole, ref age);
            }
            else
            {
                Bad(SheetColumns.AgeYears, $"'{Short(years)}'; expected whole years, 0 to 130.");
            }
        }

        if (Cell(SheetColumns.Sex) is { Length: > 0 } word)
        {
            Sex? read = word.ToUpperInvariant() switch { "F" or "FEMALE" => Sex.Female, "M" or "MALE" => Sex.Male, _ => null };
            if (read is { } known)
            {
                OnceValue(SheetColumns.Sex, known, ref sex);
            }
            else
            {
                Bad(SheetColumns.Sex, $"'{Short(word)}'; expected female or male.");
            }
        }
    }

    private void Once(int column, string value, ref string? known)
    {
        if (known is not null && known != value)
        {
            Bad(column, $"'{Short(value)}'; the claim's rows before say '{Short(known)}'.");
        }

        known ??= value;
    }

    private void OnceValue<T>(int column, T value, ref T? known)
        where T : struct
    {
        if (known is { } before && !EqualityComparer<T>.Default.Equals(before, value))
        {
            Bad(column, $"'{value}'; the claim's rows before say '{before}'.");
        }

        known ??= value;
    }

    private void TakeLine()
    {
        var number = lines.Count == 0 ? 1 : lines[^1].Number + 1;
        if (Cell(SheetColumns.Line) is { Length: > 0 } stated && !int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            Bad(SheetColumns.Line, $"'{Short(stated)}'; expected a number.");
            return;
        }

        // A worklist has a row for each finding of a line; the line itself is one.
        var text = string.Join('\n', Repeated());
        foreach (var line in lines)
        {
            if (line.Number == number)
            {
                if (line.Text != text)
                {
                    Bad(SheetColumns.Line, $"line {number} stands twice and not alike: expected the same code, modifiers, units and diagnoses in each of its rows.");
                }

                return;
            }
        }

        if (lines.Count == MostLines)
        {
            Bad(SheetColumns.Line, $"expected at most {MostLines} lines a claim.");
            return;
        }

        if (ReadLine() is { } read && Date() is { } date)
        {
            lines.Add((number, read, text, date, Place()));
        }
    }

    private string Place()
    {
        var text = Cell(SheetColumns.PlaceOfService);
        if (text.Length is 1 or 2 && text.All(char.IsAsciiDigit))
        {
            return text.PadLeft(2, '0');
        }

        if (text.Length > 0)
        {
            Bad(SheetColumns.PlaceOfService, $"'{Short(text)}'; expected two digits.");
        }

        return "11";
    }

    private IEnumerable<string> Repeated()
    {
        yield return Cell(SheetColumns.Code);
        yield return Cell(SheetColumns.Modifiers);
        for (var column = SheetColumns.DateOfService; column <= SheetColumns.Practitioner; column++)
        {
            yield return Cell(column);
        }
    }

    private ClaimLine? ReadLine()
    {
        var before = errors.Count;
        if (!ProcedureCode.TryParse(Cell(SheetColumns.Code), out var code))
        {
            Bad(SheetColumns.Code, $"'{Short(Cell(SheetColumns.Code))}' is not a procedure code: expected five characters such as 17000, 0400T or J3301.");
        }

        var modifiers = new List<ModifierCode>();
        foreach (var word in Cell(SheetColumns.Modifiers).Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (ModifierCode.TryParse(word, out var modifier))
            {
                modifiers.Add(modifier);
            }
            else
            {
                Bad(SheetColumns.Modifiers, $"'{Short(word)}' is not a modifier: expected two letters or digits.");
            }
        }

        var diagnoses = new List<DiagnosisCode>();
        foreach (var word in Cell(SheetColumns.Diagnoses).Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (DiagnosisCode.TryParse(word, out var diagnosis))
            {
                diagnoses.Add(diagnosis);
            }
            else
            {
                Bad(SheetColumns.Diagnoses, $"'{Short(word)}' is not an ICD-10-CM code.");
            }
        }

        if (errors.Count > before)
        {
            return null;
        }

        var line = new ClaimLine
        {
            Code = code,
            Modifiers = [.. modifiers],
            Diagnoses = [.. diagnoses],
            Units = Units(),
            Site = Named<BodySite>(SheetColumns.Site) is { } site and not BodySite.None ? site : null,
            Laterality = Named<Laterality>(SheetColumns.Laterality),
            Lesion = Label(SheetColumns.Lesion),
            SeparateLesion = Truth(),
            Session = Label(SheetColumns.Session),
            Practitioner = Label(SheetColumns.Practitioner),
        };
        return errors.Count == before ? line : null;
    }

    private int Units()
    {
        var text = Cell(SheetColumns.Units);
        if (text.Length == 0)
        {
            return 1;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var units) && units == decimal.Truncate(units) && units <= MostUnits)
        {
            return (int)units;
        }

        Bad(SheetColumns.Units, $"'{Short(text)}'; expected a whole number.");
        return 1;
    }

    private DateOnly? Date()
    {
        var text = Cell(SheetColumns.DateOfService);
        var isDate = DateTime.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        if (!isDate && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && days is > 20_000 and < 80_000)
        {
            // A date cell holds the days since 1899-12-30, or since 1904-01-01.
            (isDate, date) = (true, DateTime.FromOADate((double)decimal.Truncate(days) + (row.HasDateSystem1904 ? Days1904 : 0)));
        }

        if (isDate && date.Year is >= 1990 and <= 2099)
        {
            return DateOnly.FromDateTime(date);
        }

        Bad(SheetColumns.DateOfService, $"'{Short(text)}'; expected a date such as 2026-03-02, from 1990 to 2099.");
        return null;
    }

    private T? Named<T>(int column)
        where T : struct, Enum
    {
        var text = Cell(column);
        if (text.Length == 0)
        {
            return null;
        }

        var plain = text.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (plain.All(char.IsAsciiLetter) && Enum.TryParse<T>(plain, ignoreCase: true, out var value))
        {
            return value;
        }

        Bad(column, $"'{Short(text)}' is no word of this column; the pages list them.");
        return null;
    }

    private bool? Truth()
    {
        var text = Cell(SheetColumns.SeparateLesion);
        if (text.Length == 0 || bool.TryParse(text, out var truth))
        {
            return text.Length == 0 ? null : text.Equals("true", StringComparison.OrdinalIgnoreCase);
        }

        Bad(SheetColumns.SeparateLesion, $"'{Short(text)}'; expected true or false.");
        return null;
    }

    private string? Label(int column)
    {
        var text = Cell(column);
        if (text.Length <= LongestLabel)
        {
            return text.Length == 0 ? null : text;
        }

        Bad(column, $"{text.Length} characters; expected at most {LongestLabel}.");
        return null;
    }

    private static string Short(string text) => text.Length > 24 ? text[..24] : text;
}
