namespace DermCpt.ReferenceData;

/// <summary>
/// Every billable ICD-10-CM code with its days. From the category (three characters) on each node says which characters may follow, and
/// categories and stems of which the same follows share one, so that 75,000 codes take few bytes. A node counts its codes, which gives
/// the place of each.
/// </summary>
internal sealed class DiagnosisTable
{
    private const int CategoryShift = 24;
    private const int Bits = 6;
    private const ulong Mask = 63;

    private readonly Column<DiagnosisCategoryRecord> categories;
    private readonly Column<DiagnosisNodeRecord> nodes;
    private readonly Column<DiagnosisEdgeRecord> edges;
    private readonly Column<DiagnosisDaysRecord> days;
    private readonly SourceRows sourceRows;
    private readonly SourceRecord first;
    private readonly SourceRecord last;
    private readonly byte firstNumber;
    private readonly byte lastNumber;

    internal DiagnosisTable(EditionImage image, SourceRecord[] sources)
    {
        categories = new Column<DiagnosisCategoryRecord>(image, EditionSection.DiagnosisCategories);
        nodes = new Column<DiagnosisNodeRecord>(image, EditionSection.DiagnosisNodes);
        edges = new Column<DiagnosisEdgeRecord>(image, EditionSection.DiagnosisEdges);
        days = new Column<DiagnosisDaysRecord>(image, EditionSection.DiagnosisDays);
        sourceRows = image.SourceRows(EditionSection.DiagnosisSourceRows);
        var (at, count) = Sources.Of(sources, TableId.Diagnosis).GetOffsetAndLength(sources.Length);
        for (var i = at; i < at + count; i++)
        {
            if ((sources[i].Flags & SourceRecord.Partial) == 0)
            {
                (first, firstNumber) = firstNumber == 0 ? (sources[i], (byte)(i + 1)) : (first, firstNumber);
                (last, lastNumber) = (sources[i], (byte)(i + 1));
            }
        }
    }

    internal DiagnosisValidity Find(DiagnosisCode code, int day)
    {
        var coverage = day < first.From ? CoverageStatus.CarriedBack : day <= last.To ? CoverageStatus.Verified : CoverageStatus.CarriedForward;
        var source = new SourceRow(day >= last.From ? lastNumber : firstNumber, TableId.Diagnosis, 0);
        var known = KnownDay(day);
        var state = IsBillable(code, known) ? DiagnosisState.Valid : FirstChild(code.Packed, code.Packed, known) != 0 ? DiagnosisState.Header : DiagnosisState.UnknownCode;
        return new DiagnosisValidity(state, coverage, source);
    }

    /// <summary>The first billable code of a day that a code heads and that comes after another of them, or none.</summary>
    internal DiagnosisCode NextChild(DiagnosisCode heading, DiagnosisCode after, int day) =>
        FirstChild(heading.Packed, after.Packed, KnownDay(day)) is var child and not 0 ? DiagnosisCode.FromPacked(child) : default;

    /// <summary>The 1-based row of a billable code in its file, 0 for any other.</summary>
    internal int RowOf(DiagnosisCode code)
    {
        var category = CategoryOf(code.Packed);
        if (category < 0 || !IsCode(NodeOf(code.Packed)))
        {
            return 0;
        }

        var (row, node) = ((int)categories[category].FirstRow, (int)categories[category].Node);
        for (var shift = CategoryShift - Bits; shift >= 0 && (code.Packed >> shift & Mask) is var character and not 0; shift -= Bits)
        {
            row += IsCode(node) ? 1 : 0;
            int edge = nodes[node].FirstEdge;
            for (; edges[edge].Character != character; edge++)
            {
                row += CountOf(edges[edge].Node);
            }

            node = edges[edge].Node;
        }

        return sourceRows[row];
    }

    /// <summary>Every billable code with its days, in order.</summary>
    internal List<(DiagnosisCode Code, int First, int Last, int Row)> All()
    {
        var codes = new List<(DiagnosisCode Code, int First, int Last, int Row)>();
        for (var category = 0; category + 1 < categories.Count; category++)
        {
            AddAll(codes, categories[category].Node, (ulong)categories[category].Category << CategoryShift, CategoryShift - Bits);
        }

        return codes;
    }

    private void AddAll(List<(DiagnosisCode Code, int First, int Last, int Row)> codes, int node, ulong packed, int shift)
    {
        if (IsCode(node))
        {
            var own = DaysOf(packed);
            codes.Add((DiagnosisCode.FromPacked(packed), own.First, own.Last, sourceRows[codes.Count]));
        }

        for (int edge = nodes[node].FirstEdge, end = nodes[node + 1].FirstEdge; edge < end; edge++)
        {
            AddAll(codes, edges[edge].Node, packed | ((ulong)edges[edge].Character << shift), shift - Bits);
        }
    }

    /// <summary>A day before or after the years held is judged as the nearest one in them.</summary>
    private int KnownDay(int day) => Math.Clamp(day, first.From, last.To);

    private bool IsBillable(DiagnosisCode code, int day) => IsCode(NodeOf(code.Packed)) && IsOn(code.Packed, day);

    private bool IsOn(ulong packed, int day) => DaysOf(packed) is var own && day >= own.First && (own.Last == 0 || day <= own.Last);

    private bool IsCode(int node) => node >= 0 && (nodes[node].Codes & DiagnosisNodeRecord.IsCode) != 0;

    private int CountOf(int node) => nodes[node].Codes & ~DiagnosisNodeRecord.IsCode;

    private DiagnosisDaysRecord DaysOf(ulong packed)
    {
        var (low, after) = (0, days.Count);
        while (low < after)
        {
            var middle = (low + after) >>> 1;
            (low, after) = days[middle].Code < packed ? (middle + 1, after) : (low, middle);
        }

        return low < days.Count && days[low].Code == packed ? days[low] : default;
    }

    private ulong FirstChild(ulong heading, ulong after, int day)
    {
        var node = NodeOf(heading);
        return node < 0 ? 0 : Next(node, heading, Bits * (6 - DiagnosisCode.FromPacked(heading).Length), heading, after, day);
    }

    /// <summary>The first code of a node that lies behind another and is no heading itself, or 0.</summary>
    private ulong Next(int node, ulong packed, int shift, ulong heading, ulong after, int day)
    {
        if (packed > after && packed != heading && IsCode(node) && IsOn(packed, day))
        {
            return packed;
        }

        for (int edge = nodes[node].FirstEdge, end = nodes[node + 1].FirstEdge; edge < end; edge++)
        {
            var longer = packed | ((ulong)edges[edge].Character << shift);
            if ((longer | ((1UL << shift) - 1)) > after && Next(edges[edge].Node, longer, shift - Bits, heading, after, day) is var found and not 0)
            {
                return found;
            }
        }

        return 0;
    }

    /// <summary>Where the characters of a code lead, or -1.</summary>
    private int NodeOf(ulong packed)
    {
        var category = CategoryOf(packed);
        var node = category < 0 ? -1 : categories[category].Node;
        for (var shift = CategoryShift - Bits; node >= 0 && shift >= 0 && (packed >> shift & Mask) is var character and not 0; shift -= Bits)
        {
            int edge = nodes[node].FirstEdge, end = nodes[node + 1].FirstEdge;
            while (edge < end && edges[edge].Character != character)
            {
                edge++;
            }

            node = edge < end ? edges[edge].Node : -1;
        }

        return node;
    }

    private int CategoryOf(ulong packed)
    {
        var wanted = (uint)(packed >> CategoryShift);
        var (low, after) = (0, categories.Count - 1);
        while (low < after)
        {
            var middle = (low + after) >>> 1;
            (low, after) = categories[middle].Category < wanted ? (middle + 1, after) : (low, middle);
        }

        return low < categories.Count - 1 && categories[low].Category == wanted ? low : -1;
    }
}
