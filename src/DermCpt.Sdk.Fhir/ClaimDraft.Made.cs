using System.Globalization;

namespace DermCpt.Fhir;

/// <summary>The claim that comes of the draft.</summary>
internal sealed partial class ClaimDraft
{
    private const int LongestId = 100;
    private const int MostUnits = 99_999;
    private static readonly DateOnly FirstDay = new(1990, 1, 1);
    private static readonly DateOnly LastDay = new(2099, 12, 31);

    private string? Named => (id ?? identifier) switch { null or "" => null, { Length: > LongestId } text => text[..LongestId], var text => text };

    /// <summary>The claim; what it refers to stands in itself or in its bundle.</summary>
    internal FhirClaim Make(Referred bundle)
    {
        var read = new List<int>();
        for (var i = 0; i < items.Count; i++)
        {
            if (IsRead(items[i], i))
            {
                read.Add(i);
            }
        }

        if (items.Count == 0)
        {
            Tell("NoLines", "the claim has no item.", "Add the services.", "Claim", -1);
        }

        var first = read.Select(i => items[i].From).Where(static day => day is not null).Min() ?? billable;
        if (read.Count > 0 && first is null)
        {
            Tell("NoServiceDate", "no item of the claim has a date of service, and the claim no billablePeriod: it was not judged.", "Add servicedDate to each item.", "Claim", -1);
        }

        var claim = read.Count == 0 || first is not { } date ? null : Make(date, read, bundle);
        return new FhirClaim(Named, claim, read, findings, [.. notRead]);
    }

    /// <summary>Whether an item can be judged; if not, or not wholly, it is told.</summary>
    private bool IsRead(ItemDraft item, int index)
    {
        var where = Where.At("Claim.item", index);
        if (!item.HasCoding)
        {
            Tell("CodeSystemNotRead", "no coding of CPT or HCPCS, so the item was not judged.", "Code the service in CPT or HCPCS, or check it by hand.", where + ".productOrService", index, FindingSeverity.Warning, FindingOutcome.NoData);
            return false;
        }

        if (item.UnreadCode is { } code)
        {
            Tell("CodeUnreadable", $"'{FhirJson.Short(code)}' is not a procedure code: expected five characters such as 17000, 0400T or J3301.", "Correct the code.", where + ".productOrService", index);
            return false;
        }

        foreach (var (place, text) in item.UnreadModifiers)
        {
            Tell("ModifierUnreadable", $"'{FhirJson.Short(text)}' is not a modifier: expected two letters or digits.", "Correct the modifier.", where + ".modifier" + string.Create(CultureInfo.InvariantCulture, $"[{place}]"), index);
        }

        if (item.Units != decimal.Truncate(item.Units) || item.Units is < 0 or > MostUnits)
        {
            Tell("UnitsUnreadable", string.Create(CultureInfo.InvariantCulture, $"{item.Units} is not a number of units: expected a whole number."), "Bill whole units.", where + ".quantity", index);
        }

        if (item.Place is { } there && (there.Length != 2 || !there.All(char.IsAsciiDigit)))
        {
            Tell("PlaceUnreadable", $"'{FhirJson.Short(there)}' is not a place of service: expected two digits.", "Correct the place of service.", where + ".location", index);
            item.Place = null;
        }

        var when = where + (item.IsPeriod ? ".servicedPeriod" : ".servicedDate");
        if (item.UnreadDate is { } unread || item.From < FirstDay || item.From > LastDay)
        {
            Tell("DateUnreadable", $"'{FhirJson.Short(item.UnreadDate ?? item.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty)}' is not a date of service from 1990 to 2099.", "Correct the date.", when, index);
            item.From = null;
        }
        else if (item.IsPeriod && (item.To is null || item.To != item.From))
        {
            Tell("DatePeriod", "the item runs over more than a day, or has no end; it was judged on its first.", "Bill each day in an item of its own.", when, index);
        }

        return true;
    }

    private Claim Make(DateOnly date, List<int> read, Referred bundle)
    {
        var place = read.Select(i => items[i].Place).FirstOrDefault(static place => place is not null);
        var lines = new ClaimLine[read.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = Line(items[read[i]], read[i], date, place, bundle);
        }

        return new Claim
        {
            Id = Named,
            DateOfService = date,
            Payer = options.PayerOf?.Invoke(coverage) ?? options.Payer,
            PlaceOfService = place ?? "11",
            Patient = PatientOn(date, bundle),
            Lines = ValueList.Create<ClaimLine>(lines),
        };
    }

    private ClaimLine Line(ItemDraft item, int index, DateOnly date, string? place, Referred bundle) => new()
    {
        Code = item.Code,
        Units = item.Units == decimal.Truncate(item.Units) && item.Units is >= 0 and <= MostUnits ? (int)item.Units : 1,
        Modifiers = [.. item.Modifiers],
        Diagnoses = Diagnosed(item, index, bundle),
        DateOfService = item.From is { } own && own != date ? own : null,
        PlaceOfService = item.Place is { } there && there != place ? there : null,
        Site = item.Site,
        Laterality = item.Side,
        Lesion = item.Lesion,
        SeparateLesion = item.SeparateLesion,
        Session = item.Session ?? Label(item.Encounter, "session", items.Select(static other => other.Encounter)),
        Practitioner = item.Practitioner ?? Label(providers.Count > 1 ? ProviderOf(item) : null, "provider", items.Select(ProviderOf)),
    };

    private string? ProviderOf(ItemDraft item) => providers.TryGetValue(item.CareTeam, out var provider) && provider.Length > 0 ? provider : null;

    /// <summary>A label in place of a reference: none for the first that the claim names, then numbers in order.</summary>
    private static string? Label(string? reference, string word, IEnumerable<string?> all)
    {
        if (reference is null)
        {
            return null;
        }

        var place = all.Where(static other => other is not null).Distinct(StringComparer.Ordinal).ToList().IndexOf(reference);
        return place <= 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{word}{place + 1}");
    }

    private static Where Pointer(int item, int place) => string.Create(CultureInfo.InvariantCulture, $"Claim.item[{item}].diagnosisSequence[{place}]");

    private ValueList<DiagnosisCode> Diagnosed(ItemDraft item, int index, Referred bundle)
    {
        var codes = new List<DiagnosisCode>(item.Diagnoses.Count);
        for (var i = 0; i < item.Diagnoses.Count; i++)
        {
            if (!diagnoses.TryGetValue(item.Diagnoses[i], out var diagnosis))
            {
                Tell("SequenceWithoutDiagnosis", string.Create(CultureInfo.InvariantCulture, $"no diagnosis of the claim has the sequence {item.Diagnoses[i]}."), "Point at a diagnosis of the claim, or add it.", Pointer(index, i), index);
            }
            else if (!diagnosis.Code.IsEmpty)
            {
                codes.Add(diagnosis.Code);
            }
            else if (diagnosis.Reference is { } reference)
            {
                if (Contained.TryGetCondition(reference, out var code) || bundle.TryGetCondition(reference, out code))
                {
                    codes.Add(code);
                }
                else
                {
                    Tell("DiagnosisNotThere", "the condition that the diagnosis refers to is neither in the claim nor in its bundle, or has no ICD-10-CM code.", "Send the condition along.", Pointer(index, i), index, FindingSeverity.Warning, FindingOutcome.NoData);
                }
            }
        }

        return [.. codes];
    }

    private Patient? PatientOn(DateOnly date, Referred bundle)
    {
        if (!Contained.TryGetPatient(patient, out var known) && !bundle.TryGetPatient(patient, out known))
        {
            return null;
        }

        int? age = known.Born is { } born && born <= date ? date.Year - born.Year - (date.Month < born.Month || (date.Month == born.Month && date.Day < born.Day) ? 1 : 0) : null;
        age = age <= 130 ? age : null;
        return age is null && known.Sex is null ? null : new Patient { AgeYears = age, Sex = known.Sex };
    }
}
