using System.Globalization;
using System.Numerics;

namespace DermCpt.ReferenceData;

/// <summary>Checks that no number of an edition points outside its table, so that a well-hashed but wrong file is refused when it is read, not when it is used.</summary>
internal static partial class EditionStructure
{
    /// <summary>A series has one bit for each release.</summary>
    private const int MaximumFeeReleases = 64;

    internal static void Check(EditionImage image)
    {
        var codes = new Column<uint>(image, EditionSection.Codes).Count;
        Id(image);
        Strings(image);
        Codes(image, codes);
        Pairs(image, codes);
        Units(image, codes);
        Fees(image, codes);
        AddOns(image, codes);
        Diagnoses(image);
        Others(image, codes);
        Articles(image, codes);
        image.KeepAlive();
    }

    /// <summary>The id is a line of text that can be printed.</summary>
    private static void Id(EditionImage image)
    {
        const int Longest = 200;
        var id = new Column<byte>(image, EditionSection.Id).Span;
        Require(id.Length is > 0 and <= Longest && !id.ContainsAnyInRange((byte)0, (byte)31) && System.Text.Unicode.Utf8.IsValid(id), image, EditionSection.Id, "it is no line of text.");
    }

    private static void Strings(EditionImage image)
    {
        var starts = new Column<uint>(image, EditionSection.StringStarts);
        Require(starts.Count > 0, image, EditionSection.StringStarts, "there is no string.");
        Ascending(image, EditionSection.StringStarts, starts, (uint)new Column<byte>(image, EditionSection.StringText).Count);
        var strings = starts.Count - 1;
        var previous = TableId.None;
        var tables = 0;
        foreach (var source in new Column<SourceRecord>(image, EditionSection.Sources).Span)
        {
            Require(source.Table != TableId.None && source.Table >= previous && source.Table <= TableId.GlobalDays && source.Release < strings && source.File < strings && source.From <= source.To, image, EditionSection.Sources, "a release is out of order or has no name.");
            tables += source.Table > previous ? 1 : 0;
            previous = source.Table;
        }

        Require(tables == (int)TableId.GlobalDays, image, EditionSection.Sources, "a table has no release.");
    }

    /// <summary>Each entry is a code, and a search of few steps finds it at its own place, so that none stands twice.</summary>
    private static void Codes(EditionImage image, int codes)
    {
        Require(codes <= EditionFormat.MaximumCodes, image, EditionSection.Codes, "too many codes.");
        var packed = new Column<uint>(image, EditionSection.Codes).Span;
        var slots = new Column<ushort>(image, EditionSection.CodeSlots).Span;
        Require(slots.Length > codes && slots.Length >= 2 && BitOperations.IsPow2(slots.Length), image, EditionSection.CodeSlots, "its length does not fit the codes.");
        var taken = 0;
        foreach (var slot in slots)
        {
            Require(slot <= codes, image, EditionSection.CodeSlots, "a code does not exist.");
            taken += slot == 0 ? 0 : 1;
        }

        Require(taken == codes, image, EditionSection.CodeSlots, "it does not hold each code once.");
        var shift = BitOperations.LeadingZeroCount((uint)slots.Length) + 1;
        for (var i = 0; i < codes; i++)
        {
            Require(ProcedureCode.FromPacked(packed[i], out _), image, EditionSection.Codes, string.Create(CultureInfo.InvariantCulture, $"entry {i} is no code."));
            var (slot, steps) = (EditionFormat.SlotOf(packed[i], shift), 1);
            for (; slots[slot] != i + 1 && steps < EditionFormat.MostSlots && slots[slot] != 0 && packed[slots[slot] - 1] != packed[i]; steps++)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            Require(slots[slot] == i + 1, image, EditionSection.CodeSlots, string.Create(CultureInfo.InvariantCulture, $"entry {i} of the codes is not found."));
        }
    }

    private static void Units(EditionImage image, int codes)
    {
        var releases = ReleasesOf(image, TableId.Mue);
        var rows = 0L;
        foreach (var source in new Column<SourceRecord>(image, EditionSection.Sources).Span)
        {
            rows += source.Table == TableId.Mue ? source.Rows : 0;
        }

        var index = new Column<ushort>(image, EditionSection.UnitIndex);
        Require(new Column<UnitRecord>(image, EditionSection.UnitRows).Count == rows, image, EditionSection.UnitRows, "its length does not fit the releases.");
        Require(index.Count == codes * releases, image, EditionSection.UnitIndex, "its length does not fit the codes.");
        var release = 0;
        foreach (var source in new Column<SourceRecord>(image, EditionSection.Sources).Span)
        {
            if (source.Table != TableId.Mue)
            {
                continue;
            }

            // A release has an entry a code, and an entry counts within the release.
            for (var i = release; i < index.Count; i += releases)
            {
                Require(index[i] == EditionFormat.CoveredNotListed || index[i] <= source.Rows, image, EditionSection.UnitIndex, "a row does not exist.");
            }

            release++;
        }
    }

    private static void Fees(EditionImage image, int codes)
    {
        var starts = new Column<ushort>(image, EditionSection.FeeStarts);
        var series = new Column<FeeSeriesRecord>(image, EditionSection.FeeSeries);
        var cells = new Column<FeeCellRecord>(image, EditionSection.FeeCells);
        var values = new Column<FeeValueRecord>(image, EditionSection.FeeValues).Count;
        var policies = new Column<FeePolicyRecord>(image, EditionSection.FeePolicies).Count;
        var patch = new Column<GlobalPatchRecord>(image, EditionSection.GlobalPatch).Count;
        var (releases, patches) = (ReleasesOf(image, TableId.FeeSchedule), ReleasesOf(image, TableId.GlobalDays));
        Require(releases <= MaximumFeeReleases && new Column<uint>(image, EditionSection.FeeFactors).Count == releases, image, EditionSection.FeeFactors, "its length does not fit the releases.");
        Require(starts.Count == codes + 1 && starts[codes] == series.Count, image, EditionSection.FeeStarts, "its length does not fit the codes.");
        Ascending(image, EditionSection.FeeStarts, starts);
        foreach (var one in series.Span)
        {
            Require(one.Code < codes && one.Component <= FeeComponent.Technical && (releases == MaximumFeeReleases || one.Releases >> releases == 0), image, EditionSection.FeeSeries, "a code, component or release does not exist.");
            Require(one.FirstCell + (uint)System.Numerics.BitOperations.PopCount(one.Releases) <= (uint)cells.Count, image, EditionSection.FeeSeries, "a row does not exist.");
        }

        foreach (var cell in cells.Span)
        {
            Require(cell.Value < values && cell.Policy < policies, image, EditionSection.FeeCells, "a value does not exist.");
        }

        foreach (var row in new Column<GlobalPatchRecord>(image, EditionSection.GlobalPatch).Span)
        {
            Require(row.Code < codes && row.Source < patches, image, EditionSection.GlobalPatch, "a code or release does not exist.");
        }

        var index = new Column<byte>(image, EditionSection.GlobalPatchIndex);
        Require(index.Count == codes, image, EditionSection.GlobalPatchIndex, "its length does not fit the codes.");
        foreach (var entry in index.Span)
        {
            Require(entry <= patch, image, EditionSection.GlobalPatchIndex, "a row does not exist.");
        }
    }

    private static int ReleasesOf(EditionImage image, TableId table)
    {
        var count = 0;
        foreach (var source in new Column<SourceRecord>(image, EditionSection.Sources).Span)
        {
            count += source.Table == table ? 1 : 0;
        }

        return count;
    }

    private static void AddOns(EditionImage image, int codes)
    {
        var rows = new Column<AddOnRecord>(image, EditionSection.AddOnRows);
        var starts = new Column<ushort>(image, EditionSection.AddOnStarts);
        var order = new Column<ushort>(image, EditionSection.AddOnOrder);
        Require(starts.Count == codes + 1 && order.Count == rows.Count && starts[codes] == order.Count, image, EditionSection.AddOnStarts, "its length does not fit the codes.");
        Require(image.SourceRows(EditionSection.AddOnSourceRows).StatedCount is var stated && (stated == 0 || stated == rows.Count), image, EditionSection.AddOnSourceRows, "its length does not fit the rows.");
        Ascending(image, EditionSection.AddOnStarts, starts);
        foreach (var row in order.Span)
        {
            Require(row < rows.Count, image, EditionSection.AddOnOrder, "a row does not exist.");
        }

        foreach (var row in rows.Span)
        {
            Require(row.AddOn < codes && (row.Primary < codes || row.Primary == EditionFormat.NoPrimary), image, EditionSection.AddOnRows, "a code does not exist.");
        }
    }

    private static void Others(EditionImage image, int codes)
    {
        var strings = new Column<uint>(image, EditionSection.StringStarts).Count - 1;
        var sources = new Column<SourceRecord>(image, EditionSection.Sources).Count;
        var lifecycles = new Column<LifecycleRecord>(image, EditionSection.Lifecycles);
        var successors = new Column<ushort>(image, EditionSection.Successors);
        Require(lifecycles.Count == codes, image, EditionSection.Lifecycles, "its length does not fit the codes.");
        foreach (var row in lifecycles.Span)
        {
            Require(row.Source <= sources && (row.Row == 0 || row.Source > 0) && row.FirstSuccessor + row.Successors <= successors.Count && row.Evidence < strings && row.Facts < strings, image, EditionSection.Lifecycles, "a successor or text does not exist.");
        }

        foreach (var successor in successors.Span)
        {
            Require(successor < codes, image, EditionSection.Successors, "a code does not exist.");
        }

        foreach (var row in new Column<HcpcsRecord>(image, EditionSection.Hcpcs).Span)
        {
            Require(row.Code < codes && row.Description < strings, image, EditionSection.Hcpcs, "a code or text does not exist.");
        }

        foreach (var row in new Column<PlaceRecord>(image, EditionSection.Places).Span)
        {
            Require(row.Name < strings, image, EditionSection.Places, "a text does not exist.");
        }

        foreach (var row in new Column<UnitRecord>(image, EditionSection.UnitRows).Span)
        {
            Require(row.Code < codes && row.Rationale < strings, image, EditionSection.UnitRows, "a code or text does not exist.");
        }
    }

    private static void Ascending(EditionImage image, EditionSection section, Column<uint> starts, uint end)
    {
        for (var i = 1; i < starts.Count; i++)
        {
            Require(starts[i] >= starts[i - 1], image, section, string.Create(CultureInfo.InvariantCulture, $"entry {i} is below the one before."));
        }

        Require(starts[starts.Count - 1] == end, image, section, "it does not end where its rows end.");
    }

    private static void Ascending(EditionImage image, EditionSection section, Column<ushort> starts)
    {
        for (var i = 1; i < starts.Count; i++)
        {
            Require(starts[i] >= starts[i - 1], image, section, string.Create(CultureInfo.InvariantCulture, $"entry {i} is below the one before."));
        }
    }

    private static void Require(bool fits, EditionImage image, EditionSection section, string detail)
    {
        if (!fits)
        {
            throw image.Fault(EditionFault.Malformed, section, detail);
        }
    }
}
