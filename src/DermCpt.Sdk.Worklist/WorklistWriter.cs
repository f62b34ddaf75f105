using System.Globalization;
using System.Text.Json;
using DermCpt.Fhir;
using DermCpt.X12;

namespace DermCpt.Worklists;

/// <summary>
/// Writes what billing staff work from: a row a finding, and of a claim that has one also a row for each line that has none, so that a corrected worklist is a sheet of
/// claims. Claims without a finding are left out. Not thread-safe.
/// </summary>
public sealed class WorklistWriter : IDisposable
{
    private static readonly string[] Headings = [.. SheetColumns.All.Select(static column => column.Name)];
    private readonly ISheet sheet;
    private readonly string[] cells = new string[Headings.Length];

    private WorklistWriter(ISheet sheet) => this.sheet = sheet;

    /// <summary>Rows written so far, without the heading.</summary>
    public long Rows { get; private set; }

    /// <summary>A worklist of comma-separated values.</summary>
    /// <param name="output">Where it is written; it stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public static WorklistWriter Csv(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var sheet = new CsvSheet(output);
        sheet.Add(Headings);
        return new WorklistWriter(sheet);
    }

    /// <summary>A workbook.</summary>
    /// <param name="output">Where it is written; it stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public static WorklistWriter Xlsx(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new WorklistWriter(new XlsxSheet(output, Headings));
    }

    /// <summary>Adds a claim of an 837P file.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Add(string file, X12Result result)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(result);
        var place = result.Claim.Place;
        var at = new Stood(file, $"{place.Interchange}/{place.Set}", result.Claim.Id ?? string.Empty, result.Claim.Claim);
        var told = new HashSet<int>();
        foreach (var finding in result.Findings)
        {
            var number = finding.Lines.Count > 0 ? finding.Lines[0] : 0;
            _ = told.Add(number);
            var index = IndexOf(result.Claim.Lines, number);
            Begin(at, number, index);
            Fill(finding);
            cells[SheetColumns.ControlNumber] = index >= 0 ? result.Claim.Lines[index].ControlNumber ?? string.Empty : string.Empty;
            End();
        }

        for (var i = 0; i < result.Claim.Lines.Count && told.Count > 0; i++)
        {
            if (!told.Contains(result.Claim.Lines[i].Number))
            {
                Begin(at, result.Claim.Lines[i].Number, i);
                cells[SheetColumns.ControlNumber] = result.Claim.Lines[i].ControlNumber ?? string.Empty;
                End();
            }
        }
    }

    /// <summary>Adds a finding of an 837P file that is of no claim.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Add(string file, X12Finding finding)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(finding);
        Begin(new Stood(file, string.Empty, string.Empty, null), 0, -1);
        Fill(finding);
        End();
    }

    /// <summary>Adds a claim of FHIR; a line's number is its place in <c>Claim.item</c>, counted from 1.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Add(string file, FhirResult result)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(result);
        var claim = result.Claim;
        var at = new Stood(file, string.Empty, claim.Id ?? string.Empty, claim.Claim);
        var told = new HashSet<int>();
        foreach (var finding in result.Findings)
        {
            var item = finding.Items.Count == 0 ? -1 : finding.Items[0];
            _ = told.Add(item);
            Begin(at, item + 1, IndexOf(claim.Items, item));
            Fill(finding.Code, finding.Severity, finding.Message, finding.FollowUp, finding.Carc, finding.Rarc, finding.CarcConfidence, finding.Rule);
            cells[SheetColumns.Row] = finding.Source;
            cells[SheetColumns.Position] = finding.Expressions[0];
            End();
        }

        for (var i = 0; i < claim.Items.Count && told.Count > 0; i++)
        {
            if (claim.Claim is not null && !told.Contains(claim.Items[i]))
            {
                Begin(at, claim.Items[i] + 1, i);
                End();
            }
        }
    }

    /// <summary>Adds a claim of a sheet.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Add(string file, ScrubResult result)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(result);
        var at = new Stood(file, string.Empty, result.Id ?? string.Empty, result.Claim);
        var told = new HashSet<int>();
        foreach (var finding in result.Findings)
        {
            var index = finding.Lines.Count == 0 ? -1 : finding.Lines[0];
            _ = told.Add(index);
            Begin(at, index + 1, index);
            Fill(finding.Code, finding.Severity, finding.Message, finding.FollowUp, finding.Carc ?? string.Empty, finding.Rarc ?? string.Empty, finding.CarcConfidence ?? string.Empty, finding.Rule.ToString());
            cells[SheetColumns.Row] = finding.SourceTable is { } table ? string.Create(CultureInfo.InvariantCulture, $"{Word(table)} {finding.SourceRelease} row {finding.SourceRow}") : string.Empty;
            End();
        }

        for (var i = 0; i < result.Claim.Lines.Count && told.Count > 0; i++)
        {
            if (!told.Contains(i))
            {
                Begin(at, i + 1, i);
                End();
            }
        }
    }

    /// <summary>Adds a claim of a sheet that cannot be read.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Add(string file, SheetClaim claim)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(claim);
        foreach (var error in claim.Errors)
        {
            Begin(new Stood(file, string.Empty, claim.Id ?? string.Empty, null), 0, -1);
            Fill("InvalidInput", FindingSeverity.Error, error.ToString(), "Correct the cell.", string.Empty, string.Empty, string.Empty, string.Empty);
            End();
        }
    }

    /// <summary>Finishes the sheet; its stream stays open.</summary>
    public void Dispose() => sheet.Dispose();

    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static int IndexOf(IReadOnlyList<X12Line> lines, int number)
    {
        for (var i = 0; i < lines.Count && number > 0; i++)
        {
            if (lines[i].Number == number)
            {
                return i;
            }
        }

        return -1;
    }

    private static int IndexOf(IReadOnlyList<int> items, int item)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] == item)
            {
                return i;
            }
        }

        return -1;
    }

    private void Begin(Stood at, int number, int index)
    {
        cells.AsSpan().Fill(string.Empty);
        cells[SheetColumns.File] = at.File;
        cells[SheetColumns.Set] = at.Set;
        cells[SheetColumns.Claim] = at.Id;
        cells[SheetColumns.Line] = number > 0 ? number.ToString(CultureInfo.InvariantCulture) : string.Empty;
        if (at.Claim is not { } claim)
        {
            return;
        }

        cells[SheetColumns.Payer] = claim.Payer;
        cells[SheetColumns.AgeYears] = claim.Patient?.AgeYears?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
        cells[SheetColumns.Sex] = claim.Patient?.Sex is { } sex ? Word(sex) : string.Empty;
        cells[SheetColumns.DateOfService] = (index >= 0 ? claim.Lines[index].DateOfService ?? claim.DateOfService : claim.DateOfService).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        cells[SheetColumns.PlaceOfService] = claim.PlaceOfService;
        if (index >= 0)
        {
            Fill(claim.Lines[index], claim);
        }
    }

    private void Fill(ClaimLine line, Claim claim)
    {
        cells[SheetColumns.Code] = line.Code.ToString();
        cells[SheetColumns.Modifiers] = string.Join(' ', line.Modifiers);
        cells[SheetColumns.PlaceOfService] = line.PlaceOfService ?? claim.PlaceOfService;
        cells[SheetColumns.Units] = line.Units.ToString(CultureInfo.InvariantCulture);
        cells[SheetColumns.Diagnoses] = string.Join(' ', line.Diagnoses);
        cells[SheetColumns.Site] = line.Site is { } site && site != BodySite.None ? Word(site) : string.Empty;
        cells[SheetColumns.Laterality] = line.Laterality is { } side ? Word(side) : string.Empty;
        cells[SheetColumns.Lesion] = line.Lesion ?? string.Empty;
        cells[SheetColumns.SeparateLesion] = line.SeparateLesion switch { true => "true", false => "false", null => string.Empty };
        cells[SheetColumns.Session] = line.Session ?? string.Empty;
        cells[SheetColumns.Practitioner] = line.Practitioner ?? string.Empty;
    }

    private void Fill(X12Finding finding)
    {
        Fill(finding.Code, finding.Severity, finding.Message, finding.FollowUp, finding.Carc, finding.Rarc, finding.CarcConfidence, finding.Rule);
        cells[SheetColumns.Row] = finding.Source;
        cells[SheetColumns.Position] = finding.Position.ToString();
    }

    private void Fill(string code, FindingSeverity severity, string message, string remedy, string carc, string rarc, string confidence, string rule)
    {
        cells[SheetColumns.Finding] = code;
        cells[SheetColumns.Severity] = Word(severity);
        cells[SheetColumns.Message] = message;
        cells[SheetColumns.WhatToDo] = remedy;
        cells[SheetColumns.Carc] = rarc.Length == 0 ? carc : $"{carc}/{rarc}";
        cells[SheetColumns.CarcConfidence] = confidence;
        cells[SheetColumns.Rule] = rule;
    }

    private void End()
    {
        sheet.Add(cells);
        Rows++;
    }

    /// <summary>Where a claim stood.</summary>
    private readonly record struct Stood(string File, string Set, string Id, Claim? Claim);
}
