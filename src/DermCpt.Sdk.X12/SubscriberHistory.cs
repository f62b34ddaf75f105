using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DermCpt.X12;

/// <summary>
/// Earlier services of the file by patient. Who a patient is goes through a hash with a key of this reader's own and is kept as its first 16 bytes.
/// </summary>
internal sealed class SubscriberHistory(int most)
{
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly Dictionary<UInt128, List<(PriorService Service, UInt128 Group)>> services = [];

    internal int Count { get; private set; }

    internal bool IsFull { get; private set; }

    /// <summary>The hash of what names somebody: the bytes of an element or a segment.</summary>
    internal UInt128 HashOf(ReadOnlySpan<byte> name) => Read(HMACSHA256.HashData(key, name));

    /// <summary>One hash out of two: a patient under a subscriber.</summary>
    internal UInt128 Join(UInt128 first, UInt128 second)
    {
        Span<byte> both = stackalloc byte[32];
        BinaryPrimitives.WriteUInt128LittleEndian(both, first);
        BinaryPrimitives.WriteUInt128LittleEndian(both[16..], second);
        return Read(HMACSHA256.HashData(key, both));
    }

    /// <summary>The services before a day, in the file's order. Another billing provider's are marked as another group's.</summary>
    internal ValueList<PriorService> Before(UInt128 patient, UInt128 group, DateOnly date)
    {
        if (!services.TryGetValue(patient, out var all))
        {
            return ValueList<PriorService>.Empty;
        }

        var earlier = new List<PriorService>();
        foreach (var (service, by) in all)
        {
            if (service.Date < date)
            {
                earlier.Add(by == group ? service : service with { OtherGroup = true });
            }
        }

        return [.. earlier];
    }

    internal void Add(UInt128 patient, UInt128 group, Claim claim)
    {
        foreach (var line in claim.Lines)
        {
            if (Count == most)
            {
                IsFull = true;
                return;
            }

            var service = new PriorService { Code = line.Code, Date = line.DateOfService ?? claim.DateOfService, Modifiers = line.Modifiers, Units = line.Units, Diagnoses = line.Diagnoses };
            if (!services.TryGetValue(patient, out var all))
            {
                services.Add(patient, all = []);
            }

            all.Add((service, group));
            Count++;
        }
    }

    private static UInt128 Read(ReadOnlySpan<byte> hash) => BinaryPrimitives.ReadUInt128LittleEndian(hash);
}
