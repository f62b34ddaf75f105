using System.Globalization;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Form and limits of the claim as a whole (CF-01..03, CF-06, CF-10, CF-17).</summary>
internal static class FormCheck
{
    private const int MaxDiagnoses = 12;
    private const int MaxPointers = 4;
    private const int MaxUnits = 999;

    internal static void Run(ScrubWork work)
    {
        var lines = work.AllLines;
        if (lines.IsEmpty)
        {
            work.Report(new FindingRecord { Id = FindingId.NoLines });
        }

        if (work.Payer.TryGet(Switches.LineLimit, out var limit) && lines.Length > limit)
        {
            work.Report(new FindingRecord { Id = FindingId.TooManyLines, Value = lines.Length, Limit = limit, Switch = Switches.LineLimit });
        }

        foreach (var line in lines)
        {
            if (line.IsOutOfScope)
            {
                continue;
            }

            CheckLine(work, line);

            // Lines mostly share the claim's own place: one string, looked up once.
            if (!ReferenceEquals(line.Place, work.KnownPlace) && CheckPlace(work, line))
            {
                work.KnownPlace = line.Place;
            }
        }

        if (work.HasDiagnoses)
        {
            CheckDiagnosisCount(work);
        }
        else if (work.LinesInScope > 0)
        {
            work.Report(new FindingRecord { Id = FindingId.NoDiagnosesGiven, Severity = work.IsWholeClaim ? null : FindingSeverity.Warning });
        }

        foreach (var line in lines)
        {
            line.IsDenied = false;
        }
    }

    private static void CheckLine(ScrubWork work, ScrubLine line)
    {
        if (line.Units is < 1 or > MaxUnits)
        {
            work.Report(new FindingRecord { Id = FindingId.UnitsOutOfRange, Code = line.Code, Value = line.Units, Limit = MaxUnits }, line);
        }

        var diagnoses = line.Source.Diagnoses.AsSpan();
        if (diagnoses.IsEmpty && work.HasDiagnoses)
        {
            work.Report(new FindingRecord { Id = FindingId.NoDiagnosis, Code = line.Code }, line);
        }

        if (diagnoses.Length > MaxPointers)
        {
            work.Report(new FindingRecord { Id = FindingId.TooManyPointers, Code = line.Code, Value = diagnoses.Length, Limit = MaxPointers }, line);
        }

        for (var i = 1; i < diagnoses.Length; i++)
        {
            if (diagnoses[..i].Contains(diagnoses[i]))
            {
                work.Report(new FindingRecord { Id = FindingId.DuplicateDiagnosis, Code = line.Code, Diagnosis = diagnoses[i] }, line);
                break;
            }
        }
    }

    private static bool CheckPlace(ScrubWork work, ScrubLine line)
    {
        var isKnown = int.TryParse(line.Place, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && work.Edition.FindPlaceOfService(place).Setting != ReferenceData.PlaceSetting.Unknown;
        if (!isKnown)
        {
            work.Report(new FindingRecord { Id = FindingId.UnknownPlaceOfService, Code = line.Code, Text = line.Place }, line);
        }

        return isKnown;
    }

    private static void CheckDiagnosisCount(ScrubWork work)
    {
        Span<DiagnosisCode> seen = stackalloc DiagnosisCode[MaxDiagnoses + 1];
        var count = 0;
        foreach (var line in work.AllLines)
        {
            // The diagnoses of lines out of scope take room on the claim as well.
            foreach (var diagnosis in line.Source.Diagnoses.AsSpan())
            {
                if (count <= MaxDiagnoses && !seen[..count].Contains(diagnosis))
                {
                    seen[count++] = diagnosis;
                }
            }
        }

        if (count > MaxDiagnoses)
        {
            work.Report(new FindingRecord { Id = FindingId.TooManyDiagnoses, Value = count, Limit = MaxDiagnoses });
        }
    }
}
