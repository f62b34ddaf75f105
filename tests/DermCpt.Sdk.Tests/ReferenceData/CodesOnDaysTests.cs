using System.Globalization;
using System.Text;
using DermCpt.Editions;
using DermCpt.ReferenceData;
using DermCpt.Tests.Editions;

namespace DermCpt.Tests.ReferenceData;

/// <summary>What a buffer keeps of earlier claims is what the tables say on the day that is asked, in whatever order codes and days come.</summary>
public sealed class CodesOnDaysTests
{
    private static readonly DateOnly First = new(2019, 1, 1);
    private const int Days = 2_950;
    private const int Asked = 40_000;

    [Fact]
    public void Kept_answers_are_those_of_the_day()
    {
        var edition = Edition.Default;
        var kept = new CodesOnDays();
        kept.Use(edition);
        var random = new Random(20261128);
        var differences = new List<string>();
        for (var i = 0; i < Asked; i++)
        {
            // Few codes at a time, so that most answers were kept for another day.
            var code = random.Next(-1, 40) + (i * edition.CodeCount / Asked / 40 * 40);
            Compare(edition, kept, Math.Min(code, edition.CodeCount - 1), First.AddDays(random.Next(Days)), differences);
        }

        Assert.Empty(differences);
    }

    [Fact]
    public void Answers_change_on_the_first_and_last_day_of_a_row()
    {
        var kept = new CodesOnDays();
        kept.Use(Edition.Default);
        var biopsy = Edition.Default.IndexOf(DermCpt.ProcedureCode.Parse("11100"));

        // 11100 ended with 2018 (SEED-01).
        Assert.Equal(LifecycleState.Valid, At(kept, biopsy, new DateOnly(2018, 12, 31)).Lifecycle);
        Assert.Equal(LifecycleState.Retired, At(kept, biopsy, new DateOnly(2019, 1, 1)).Lifecycle);
        Assert.Equal(LifecycleState.Valid, At(kept, biopsy, new DateOnly(2018, 12, 31)).Lifecycle);
    }

    /// <summary>An edition of all codes has more answers, over four windows, than 16 bits count: none stands in for another.</summary>
    [Fact]
    public void Answers_of_many_codes_stay_apart()
    {
        const int Codes = 17_000;
        var import = new EditionImport(Edition.Default, ImportScope.AllCodes);
        var rows = Enumerable.Range(20_000, Codes).Select(number => string.Create(CultureInfo.InvariantCulture, $"\"{number}\",\"{1 + (number % 90)}\",\"2 Date\",\"x\"")).ToArray();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(CmsFiles.Units(rows)));
        import.Add(file, "MCR_MUE_PractitionerServices_Eff_01-01-2027.csv");
        using var bytes = new MemoryStream(import.Build().Bytes);
        var edition = Edition.Load(bytes);
        var kept = new CodesOnDays();
        kept.Use(edition);
        var differences = new List<string>();
        var days = Enumerable.Range(0, Days).Select(First.AddDays).DistinctBy(day => kept.WindowOf(Day.Of(day)) % 4).ToArray();
        Assert.Equal(4, days.Length);
        for (var i = 0; i < edition.CodeCount * days.Length; i++)
        {
            Compare(edition, kept, i % edition.CodeCount, days[i / edition.CodeCount], differences);
        }

        for (var code = 0; code < 40; code++)
        {
            Compare(edition, kept, code, days[0], differences);
        }

        Assert.Empty(differences);
    }

    private static void Compare(Edition edition, CodesOnDays kept, int code, DateOnly date, List<string> differences)
    {
        ref readonly var found = ref At(kept, code, date);
        var fee = edition.FindFee(code, date);
        var limit = edition.FindUnitLimit(code, date);
        var addOns = edition.FindAddOn(code, date);
        var isSame = found.Fee.State == fee.State && found.Fee.Coverage == fee.Coverage && found.Fee.Source.Equals(fee.Source) && found.Fee.Status == fee.Status && found.Fee.IndicatorSource.Equals(fee.IndicatorSource)
            && found.Global == (fee.IsListed ? fee.Global : edition.FindGlobalDaysRow(code, date).Days)
            && found.Limit.State == limit.State && found.Limit.Coverage == limit.Coverage && found.Limit.Source.Equals(limit.Source)
            && found.AddOns.State == addOns.State && found.AddOns.Type == addOns.Type
            && found.Lifecycle == edition.FindLifecycle(code).StateOn(date);
        if (!isSame)
        {
            differences.Add($"code {code} on {date:O}");
        }
    }

    private static ref readonly CodeOnDay At(CodesOnDays kept, int code, DateOnly date) => ref kept.Of(code, Day.Of(date), kept.WindowOf(Day.Of(date)));
}
