namespace DermCpt.X12;

/// <summary>Names of the segments that are read, each as the number that <see cref="Segment.Id"/> gives. Every other segment is passed by unread.</summary>
internal static class Names
{
    internal const int Isa = ('I' << 16) | ('S' << 8) | 'A';
    internal const int Iea = ('I' << 16) | ('E' << 8) | 'A';
    internal const int Gs = ('G' << 16) | ('S' << 8);
    internal const int Ge = ('G' << 16) | ('E' << 8);
    internal const int St = ('S' << 16) | ('T' << 8);
    internal const int Se = ('S' << 16) | ('E' << 8);
    internal const int Bht = ('B' << 16) | ('H' << 8) | 'T';
    internal const int Hl = ('H' << 16) | ('L' << 8);
    internal const int Sbr = ('S' << 16) | ('B' << 8) | 'R';
    internal const int Nm1 = ('N' << 16) | ('M' << 8) | '1';
    internal const int Dmg = ('D' << 16) | ('M' << 8) | 'G';
    internal const int Clm = ('C' << 16) | ('L' << 8) | 'M';
    internal const int Hi = ('H' << 16) | ('I' << 8);
    internal const int Lx = ('L' << 16) | ('X' << 8);
    internal const int Sv1 = ('S' << 16) | ('V' << 8) | '1';
    internal const int Dtp = ('D' << 16) | ('T' << 8) | 'P';
    internal const int Ref = ('R' << 16) | ('E' << 8) | 'F';

    internal const int Clp = ('C' << 16) | ('L' << 8) | 'P';
    internal const int Svc = ('S' << 16) | ('V' << 8) | 'C';
    internal const int Cas = ('C' << 16) | ('A' << 8) | 'S';
    internal const int Lq = ('L' << 16) | ('Q' << 8);

    internal static string Of(int id) => id == 0 ? "a segment" : string.Concat((char)(id >> 16), (char)((id >> 8) & 0xFF), (id & 0xFF) == 0 ? "" : ((char)(id & 0xFF)).ToString());
}
