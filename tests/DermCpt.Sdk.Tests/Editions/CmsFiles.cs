using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DermCpt.Tests.Editions;

/// <summary>Writes test files in the layouts of CMS's own, of any size. The rows are made up: no CMS file is copied.</summary>
internal static class CmsFiles
{
    private const string Notice = "CPT only copyright of its owner. All rights reserved.\t\t\t\t\t\t";
    private const string Header = "Column 1\tColumn 2\t* = in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\n\t\tprior to 1996\tDate\tDate\t0=not allowed\t\n\t\t\t\t*=no data\t1=allowed\t\n\t\t\t\t\t9=not applicable\t";

    /// <summary>The first part of a pair file with these rows.</summary>
    internal static string Pairs(params string[] rows) => Notice + "\n" + Header + "\n" + string.Concat(rows.Select(row => row + "\r\n"));

    /// <summary>The four parts of a quarter: the rows in the first, and one row of other codes in each of the others.</summary>
    internal static (string Name, string Text)[] Quarter(string version, params string[] rows) =>
        [($"ccipra-{version}-f1.TXT", Pairs(rows)), .. Rest(version, 2)];

    /// <summary>The parts of a quarter from one on, each with one row of codes that the library does not select.</summary>
    internal static (string Name, string Text)[] Rest(string version, int from) =>
        [.. Enumerable.Range(from, 5 - from).Select(part => ($"ccipra-{version}-f{part}.TXT", Pairs($"4{part}016\t43017\t \t20210101\t*\t1\tx")))];

    internal static string Units(params string[] rows) => "\"Notice\",\"\",\"\",\"\"\n\"HCPCS/\nCPT Code\",\"Practitioner Services MUE Values\",\"MUE Adjudication Indicator\",\"MUE Rationale\"\n" + string.Join('\n', rows) + "\n";

    internal static string Fees(params string[] rows) => string.Concat(Enumerable.Repeat("notice,,,\n", 9)) + "HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT\n" + string.Join('\n', rows) + "\n";

    /// <summary>An archive of four parts, as CMS publishes a quarter.</summary>
    internal static string WriteArchive(string folder, int rows)
    {
        var archive = Path.Combine(folder, "medicare-ncci-2027q1-practitioner.zip");
        using var zip = ZipFile.Open(archive, ZipArchiveMode.Create);
        foreach (var path in WriteParts(folder, rows))
        {
            zip.CreateEntryFromFile(path, Path.GetFileName(path), CompressionLevel.Fastest);
        }

        return archive;
    }

    /// <summary>Four parts with the asked number of rows between them; about a fifth of the codes are those of the embedded edition.</summary>
    private static List<string> WriteParts(string folder, int rows)
    {
        var codes = Enumerable.Range(0, Edition.Default.CodeCount).Select(Edition.Default.CodeAt).Where(code => code.Set == CodeSet.CptI).Select(code => code.ToString())
            .Concat(Enumerable.Range(0, 6000).Select(number => (20000 + (number * 11)).ToString("00000", CultureInfo.InvariantCulture)))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        var columns2 = Math.Min(codes.Count - 1, (rows / codes.Count) + 1);
        var paths = Enumerable.Range(1, 4).Select(part => Path.Combine(folder, $"ccipra-v330r0-f{part}.TXT")).ToList();
        var left = rows;
        for (var part = 0; part < 4; part++)
        {
            using var writer = new StreamWriter(paths[part], false, Encoding.ASCII, 1 << 16) { NewLine = "\r\n" };
            writer.Write(Pairs());
            for (var i = part * codes.Count / 4; i < (part + 1) * codes.Count / 4; i++)
            {
                for (var j = 1; j <= columns2 && left > 0; j++, left--)
                {
                    var deletion = j % 5 == 0 ? "20230630" : "*";
                    writer.WriteLine($"{codes[i]}\t{codes[(i + j) % codes.Count]}\t \t20150101\t{deletion}\t{j & 1}\tMisuse of Column Two code with Column One code");
                }
            }
        }

        return paths;
    }
}
