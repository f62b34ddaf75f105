namespace DermCpt.Worklists;

/// <summary>What a column is for.</summary>
public enum SheetUse
{
    /// <summary>Written on a worklist; read over where claims are read.</summary>
    Finding,

    /// <summary>Written on a worklist, and read where claims are read.</summary>
    Claim,
}

/// <summary>A column of a sheet. Thread-safe: immutable.</summary>
/// <param name="Name">Its heading; capitals and blanks make no difference.</param>
/// <param name="Use">What it is for.</param>
/// <param name="IsRequired">A sheet of claims must have it.</param>
/// <param name="Holds">What its cells hold, and what an empty cell means.</param>
public sealed record SheetColumn(string Name, SheetUse Use, bool IsRequired, string Holds);

/// <summary>The columns of worklists and of sheets of claims: one set. Thread-safe: immutable.</summary>
public static class SheetColumns
{
    internal const int File = 0;
    internal const int Set = 1;
    internal const int Claim = 2;
    internal const int Line = 3;
    internal const int Code = 4;
    internal const int Modifiers = 5;
    internal const int Finding = 6;
    internal const int Severity = 7;
    internal const int Message = 8;
    internal const int WhatToDo = 9;
    internal const int Carc = 10;
    internal const int Rule = 11;
    internal const int Row = 12;
    internal const int Position = 13;
    internal const int ControlNumber = 14;
    internal const int DateOfService = 15;
    internal const int Payer = 16;
    internal const int PlaceOfService = 17;
    internal const int AgeYears = 18;
    internal const int Sex = 19;
    internal const int Units = 20;
    internal const int Diagnoses = 21;
    internal const int Site = 22;
    internal const int Laterality = 23;
    internal const int Lesion = 24;
    internal const int SeparateLesion = 25;
    internal const int Session = 26;
    internal const int Practitioner = 27;
    internal const int CarcConfidence = 28;

    /// <summary>Every column, in the order in which a worklist has them.</summary>
    public static IReadOnlyList<SheetColumn> All { get; } =
    [
        new("file", SheetUse.Finding, false, "Name of the file that the claim stood in."),
        new("set", SheetUse.Claim, false, "Numbers of the interchange and the transaction set (ISA13/ST02); empty for a sheet. Parts claims of one number."),
        new("claim", SheetUse.Claim, false, "The claim's number. Rows of one number that follow one another are one claim; empty: the claim of the row above."),
        new("line", SheetUse.Claim, false, "The line's number, counted from 1; a row of the same number repeats the line. Empty: the next line."),
        new("code", SheetUse.Claim, true, "CPT or HCPCS code. A row without one is of the claim as a whole and is read over."),
        new("modifiers", SheetUse.Claim, false, "Modifiers in order, separated by blanks or commas."),
        new("finding", SheetUse.Finding, false, "Name of the finding; empty for a line of the claim that has none."),
        new("severity", SheetUse.Finding, false, "error, warning or information."),
        new("message", SheetUse.Finding, false, "What was found and what was expected."),
        new("what to do", SheetUse.Finding, false, "The remedy."),
        new("CARC", SheetUse.Finding, false, "What a Medicare remittance would usually show: the adjustment reason, and the remark after a slash."),
        new("rule", SheetUse.Finding, false, "The rule that decided."),
        new("row", SheetUse.Finding, false, "Table, release and row that decided."),
        new("position", SheetUse.Finding, false, "Of an 837P file: loop, segment and element. Of FHIR: the FHIRPath."),
        new("control number", SheetUse.Finding, false, "Of an 837P file: the vendor's number of the line (REF*6R)."),
        new("date of service", SheetUse.Claim, true, "yyyy-MM-dd, MM/dd/yyyy, yyyyMMdd or a date cell."),
        new("payer", SheetUse.Claim, false, "Id of a payer profile, one a claim. Empty: the one that the reader was given."),
        new("place of service", SheetUse.Claim, false, "Two digits. Empty: 11."),
        new("age", SheetUse.Claim, false, "Age of the patient in whole years, one a claim."),
        new("sex", SheetUse.Claim, false, "female or male, F or M, one a claim."),
        new("units", SheetUse.Claim, false, "Whole number. Empty: 1."),
        new("diagnoses", SheetUse.Claim, false, "ICD-10-CM codes in order, separated by blanks or commas."),
        new("site", SheetUse.Claim, false, "Name of a site, such as scalp."),
        new("laterality", SheetUse.Claim, false, "left, right or bilateral."),
        new("lesion", SheetUse.Claim, false, "Label of the lesion."),
        new("separate lesion", SheetUse.Claim, false, "true or false: no other line's lesion."),
        new("session", SheetUse.Claim, false, "Label of the patient encounter of the day."),
        new("practitioner", SheetUse.Claim, false, "Label of the practitioner where it is not the claim's; never a person's identifier."),
        new("CARC confidence", SheetUse.Finding, false, "How sure the adjustment reason is: C2 the lists of two contractors show it, C1 that of one, K expert knowledge."),
    ];

    /// <summary>The column of a heading, or -1.</summary>
    internal static int Find(string heading)
    {
        var wanted = Plain(heading);
        for (var i = 0; i < All.Count; i++)
        {
            if (wanted == Plain(All[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Plain(string heading) => string.Concat(heading.Where(char.IsLetter)).ToUpperInvariant();
}
