using DermCpt.Rules;

namespace DermCpt.Coding;

/// <summary>
/// What the record settles beyond what each service states: whose lesion a service is about, what is left of its count, and facts that
/// follow from a diagnosis, from the history or from another service. The services themselves stay as they were given.
/// </summary>
internal sealed partial class CodingWork
{
    private Settled[] settled = new Settled[16];
    private InferredRecord[] inferred = new InferredRecord[4];

    /// <summary>What is done with a fact that the record implies.</summary>
    internal Inference Inference { get; private set; }

    internal int InferredCount { get; private set; }

    /// <summary>The facts that were taken as stated because the record implies them, and each one's rule.</summary>
    internal ReadOnlySpan<InferredRecord> Inferred => inferred.AsSpan(0, InferredCount);

    /// <summary>The relation of two services within one session; another session is another lesion.</summary>
    internal Relation RelationOf(int a, int b) =>
        string.Equals(services[a].Session, services[b].Session, StringComparison.Ordinal) ? RelationOfDay(a, b) : Relation.DifferentSession;

    /// <summary>The relation of two services in whatever sessions.</summary>
    internal Relation RelationOfDay(int a, int b)
    {
        ref var first = ref settled[a];
        ref var second = ref settled[b];
        if (first.Lesion == second.Lesion)
        {
            first.IsRelied = second.IsRelied = true;
            return Relation.Same;
        }

        if (first.IsRest || second.IsRest)
        {
            return LesionRelation.OfRest(services[a], services[b]);
        }

        var relation = LesionRelation.OfLesions(services[first.Lesion], services[second.Lesion]);
        return relation == Relation.Unknown && services[a].Kind == services[b].Kind ? Relation.DifferentLesion : relation;
    }

    /// <summary>From here on two services are about one lesion; the label of either is the label of both.</summary>
    internal void Join(int service, int other)
    {
        var (from, to) = (settled[service].Lesion, settled[other].Lesion);
        if (LesionRelation.IsLabelled(services[from]) && !LesionRelation.IsLabelled(services[to]))
        {
            (from, to) = (to, from);
        }

        foreach (ref var one in settled.AsSpan(0, ServiceCount))
        {
            one.Lesion = one.Lesion == from ? to : one.Lesion;
        }
    }

    /// <summary>Whether it is settled, by another thing than its own label, whose lesion a service is about.</summary>
    internal bool IsJoined(int service) => settled[service].Lesion != service;

    /// <summary>The lesions of a service: its count without the one that another service took over.</summary>
    internal int LesionsOf(int service) => LesionKinds.StatedLesions(services[service]) - (settled[service].IsRest ? 1 : 0);

    /// <summary>How many lesions of the services other services took over.</summary>
    internal int TakenFrom(ReadOnlySpan<short> given)
    {
        var taken = 0;
        foreach (var service in given)
        {
            taken += settled[service].IsRest ? 1 : 0;
        }

        return taken;
    }

    /// <summary>
    /// The lesion of a service belongs to another service. A label on a count names one of the lesions: that one is gone, and what is left is
    /// of other lesions (BX-01).
    /// </summary>
    internal void TakeLesion(int service, Rule rule, int into)
    {
        if (LesionsOf(service) > 1)
        {
            settled[service].IsRest = true;
            settled[service].Lesion = (short)service;
        }
        else
        {
            Absorb(service, rule, into);
        }
    }

    /// <summary>The behaviour of an excised lesion: as stated, or as the record settles it.</summary>
    internal LesionBehavior? LesionTypeOf(int service) =>
        settled[service].Type is var type && type != 0 ? (LesionBehavior)(type - 1) : (services[service] as ExcisionService)?.LesionType;

    /// <summary>The kind of a destroyed lesion: as stated, or as the record settles it.</summary>
    internal DestroyedLesionType? DestroyedTypeOf(int service) =>
        settled[service].Type is var type && type != 0 ? (DestroyedLesionType)(type - 1) : (services[service] as DestructionService)?.LesionType;

    /// <summary>Settles the behaviour of an excised lesion, or the kind of a destroyed one.</summary>
    internal void SettleType(int service, int type) => settled[service].Type = (byte)(type + 1);

    /// <summary>The relation of a service to earlier surgery: as stated, or as the record settles it.</summary>
    internal PostoperativeRelation PostoperativeOf(int service) =>
        services[service].Postoperative ?? (settled[service].IsStaged ? PostoperativeRelation.Staged : PostoperativeRelation.None);

    internal void SettleStaged(int service) => settled[service].IsStaged = true;

    /// <summary>The result of a biopsy, read at once, decided the larger service of its lesion (CH-01).</summary>
    internal bool HasDecided(int service) => settled[service].HasDecided;

    internal void SettleDecided(int service) => settled[service].HasDecided = true;

    /// <summary>Tells a fact that a rule settles against what is stated, or without asking.</summary>
    internal void Tell(in InferredRecord record)
    {
        if (InferredCount == inferred.Length)
        {
            Array.Resize(ref inferred, inferred.Length * 2);
        }

        inferred[InferredCount++] = record;
    }

    /// <summary>A rule that takes its fact whatever is done with inferences: what is proven, and what the practice says of itself.</summary>
    internal static bool IsSettled(Rule rule) => rule is Rule.EX_16 or Rule.PRC_01;

    /// <summary>Tells once that the practice profile stands for a fact that the record leaves out (PRC-01).</summary>
    internal void UsePractice(int service, Fact fact, int value)
    {
        foreach (ref readonly var told in Inferred)
        {
            if (told.Service == service && told.Fact == fact && told.Value == value && told.Rule == Rule.PRC_01)
            {
                return;
            }
        }

        Tell(new InferredRecord((short)service, fact, value, Rule.PRC_01));
    }

    /// <summary>Tells a fact that the record implies, unless that is off; true where it is to be taken as stated.</summary>
    internal bool Infer(in InferredRecord record)
    {
        if (Inference != Inference.Off)
        {
            Tell(record);
        }

        return Inference == Inference.On;
    }

    /// <summary>Leaves of what was told only what was relied on or, where it is no more than proposed, what is asked.</summary>
    internal void SweepInferred()
    {
        var kept = 0;
        foreach (var record in Inferred)
        {
            var isLesion = record.Fact == Fact.Lesion;
            var counts = IsSettled(record.Rule) || (Inference == Inference.On ? !isLesion || settled[record.Service].IsRelied : IsAsked(record));
            if (counts)
            {
                inferred[kept++] = record;
            }
        }

        InferredCount = kept;
    }

    private bool IsAsked(in InferredRecord record)
    {
        foreach (ref readonly var question in Questions)
        {
            if (question.Service == record.Service && question.Fact == record.Fact)
            {
                return true;
            }
        }

        return false;
    }

    private void UnsettleServices()
    {
        InferredCount = 0;
        for (short i = 0; i < ServiceCount; i++)
        {
            settled[i] = new Settled { Lesion = i };
        }
    }

    private struct Settled
    {
        /// <summary>The service whose lesion it is; itself until it is joined to another.</summary>
        internal short Lesion;

        /// <summary>The lesion that its label names went to another service.</summary>
        internal bool IsRest;

        /// <summary>Behaviour or kind of the lesion plus one; 0 as stated.</summary>
        internal byte Type;

        internal bool IsStaged;

        /// <summary>Some rule asked whose lesion it is, and the joining answered.</summary>
        internal bool IsRelied;

        internal bool HasDecided;

        internal bool HasTies;

        /// <summary>What shares its lesion, for the canonical order; worked out where nothing else tells two services apart.</summary>
        internal ulong Ties;
    }
}

/// <summary>A fact that the record implies: of which service, its value (a word of the member, yes or no, hundredths, or the service whose lesion it is), and the rule.</summary>
internal readonly struct InferredRecord(short service, Fact fact, int value, Rule rule)
{
    internal short Service { get; init; } = service;
    internal Fact Fact { get; init; } = fact;
    internal int Value { get; init; } = value;
    internal Rule Rule { get; init; } = rule;
}
