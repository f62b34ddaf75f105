namespace DermCpt.Coding;

/// <summary>A set of services as bits of a question; services beyond its room are left out.</summary>
internal struct ServiceBits
{
    private const int Room = 192;

    internal long A { get; private set; }

    internal long B { get; private set; }

    internal long C { get; private set; }

    internal static bool Has(in Question question, int service) =>
        service < Room && ((service < 64 ? question.A : service < 128 ? question.B : question.C) & (1L << (service & 63))) != 0;

    internal void Add(int service)
    {
        var bit = 1L << (service & 63);
        switch (service >> 6)
        {
            case 0:
                A |= bit;
                break;
            case 1:
                B |= bit;
                break;
            case 2:
                C |= bit;
                break;
        }
    }
}
