namespace DermCpt;

/// <summary>
/// The front door: codes what was documented, by date of service, with a reason for every line. Built from an edition of the CMS
/// tables and payer profiles. Thread-safe: immutable; share one.
/// </summary>
/// <example><code>
/// var coder = new DermCoder();
/// foreach (var line in coder.Code(visit).Lines) Console.WriteLine($"{line} because of {line.Reasons[0].Rule}");
/// </code></example>
public sealed partial class DermCoder
{
    private readonly Dictionary<string, PayerProfile> profiles = new(StringComparer.Ordinal);
    private readonly PayerProfile medicare;
    private CodeCatalog? catalog;

    /// <summary>A coder on the embedded edition with the built-in profiles.</summary>
    public DermCoder()
        : this(Edition.Default)
    {
    }

    /// <summary>A coder on an edition, with the built-in profiles and the host's own.</summary>
    /// <param name="edition">The tables.</param>
    /// <param name="profiles">Profiles of the host; one with a built-in's id replaces it.</param>
    public DermCoder(Edition edition, params ReadOnlySpan<PayerProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(edition);
        Edition = edition;
        Add(PayerProfile.Medicare);
        Add(PayerProfile.Medicaid);
        Add(PayerProfile.Commercial);
        foreach (var profile in profiles)
        {
            Add(profile);
        }

        // The usual payer, whose id is mostly the very same string: no hash.
        medicare = this.profiles[PayerProfile.Medicare.Id];
    }

    /// <summary>The version of the rules, printed in every result.</summary>
    public static string RulesVersion => "1.0.0";

    /// <summary>The tables that are used.</summary>
    public Edition Edition { get; }

    /// <summary>Every code that the library knows, with what the tables say of it; descriptors come from <see cref="Descriptors"/>.</summary>
    public CodeCatalog Catalog => catalog ??= new CodeCatalog(Edition, Descriptors);

    /// <summary>The host's own licensed descriptors, shown by the catalog only; null without any.</summary>
    public IDescriptorSource? Descriptors { get; init; }

    /// <summary>What is done with facts that the record implies: taken as stated and told (the default), only told, or neither.</summary>
    public Inference Inference { get; init; }

    /// <summary>Told of each coding and scrub; null, the default, without any.</summary>
    public CoderObserver? Observer { get; init; }

    /// <summary>What is true of the host's practices at every visit. An encounter names one by its label; one alone counts for encounters that name none.</summary>
    /// <exception cref="ArgumentException">Two of one label.</exception>
    public IReadOnlyList<PracticeProfile> Practices
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            for (var i = 0; i < value.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (string.Equals(value[i].Id, value[j].Id, StringComparison.Ordinal))
                    {
                        throw new ArgumentException($"Two practice profiles are called '{value[i].Id}': expected each label once.", nameof(Practices));
                    }
                }
            }

            field = [.. value];
        }
    } = [];

    /// <summary>The payer profiles by id.</summary>
    public IReadOnlyCollection<PayerProfile> Profiles => profiles.Values;

    /// <summary>Finds a profile by its id.</summary>
    public bool TryGetProfile(string id, out PayerProfile? profile) => profiles.TryGetValue(id, out profile);

    /// <summary>Codes an encounter; the result is owned and stays.</summary>
    /// <exception cref="ArgumentException">The encounter's payer has no profile.</exception>
    public CodingResult Code(Encounter encounter)
    {
        ArgumentNullException.ThrowIfNull(encounter);
        var profile = Profile(encounter.Payer);
        if (Observer is not { } observer)
        {
            return Code(encounter, profile);
        }

        var begun = observer.Begin();
        var result = Code(encounter, profile);
        observer.Coded(begun, result.Status, encounter.Services.Count, result.Decided.QuestionCount);
        return result;
    }

    /// <summary>Codes an encounter into reused room: nothing is allocated after warm-up. The view ends with the buffer's next encounter.</summary>
    /// <exception cref="ArgumentException">The encounter's payer has no profile.</exception>
    public CodingView Code(Encounter encounter, CodingBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(encounter);
        ArgumentNullException.ThrowIfNull(buffer);
        var profile = Profile(encounter.Payer);
        if (Observer is not { } observer)
        {
            return Code(encounter, profile, buffer);
        }

        var begun = observer.Begin();
        var view = Code(encounter, profile, buffer);
        observer.Coded(begun, view.Status, encounter.Services.Count, view.MissingFactCount);
        return view;
    }

    /// <summary>Codes under a profile that need not be registered: what-if, and the candidates of a missing fact.</summary>
    internal CodingResult Code(Encounter encounter, PayerProfile profile)
    {
        var buffer = TakeBuffer();
        var result = Code(encounter, profile, buffer).ToResult();
        ReturnBuffer(buffer);
        return result;
    }

    internal static CodingBuffer TakeBuffer()
    {
        var buffer = SpareBuffer ?? new CodingBuffer();
        SpareBuffer = null;
        return buffer;
    }

    internal static void ReturnBuffer(CodingBuffer buffer) => SpareBuffer = buffer;

    internal CodingView Code(Encounter encounter, PayerProfile profile, CodingBuffer buffer)
    {
        buffer.Enter();
        try
        {
            buffer.Data.Invalidate();
            buffer.Work.Begin(encounter, profile, Edition, Inference, PracticeOf(encounter.Practice));
            EncounterCoding.Run(buffer.Work);
            buffer.Data.Seal(buffer.Work, this);
            return new CodingView(buffer.Data);
        }
        finally
        {
            buffer.Leave();
        }
    }

    /// <summary>The profile of an id.</summary>
    internal PayerProfile Profile(string id) => ReferenceEquals(id, medicare.Id) ? medicare : profiles.TryGetValue(id, out var profile)
        ? profile
        : throw new ArgumentException($"Payer '{id}' has no profile: expected {string.Join(", ", profiles.Keys)}, or one that the host adds.", nameof(id));

    /// <summary>The practice profile of a label, the only one where none is named, or null.</summary>
    internal PracticeProfile? PracticeOf(string? label)
    {
        var found = FindPractice(label);
        if (label is null || found is not null)
        {
            return found;
        }

        var known = Practices.Count == 0 ? "none is registered" : "expected " + string.Join(", ", Practices);
        throw new ArgumentException($"Practice '{label}' has no profile: {known}.", nameof(label));
    }

    /// <summary>The same for a claim, which is judged whether or not its practice is known.</summary>
    internal PracticeProfile? FindPractice(string? label)
    {
        if (label is null)
        {
            return Practices.Count == 1 ? Practices[0] : null;
        }

        foreach (var practice in Practices)
        {
            if (string.Equals(practice.Id, label, StringComparison.Ordinal))
            {
                return practice;
            }
        }

        return null;
    }

    /// <summary>One buffer a thread for callers that keep none; taken while in use, so that a nested call makes its own.</summary>
    [ThreadStatic]
    private static CodingBuffer? SpareBuffer;

    private void Add(PayerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        profiles[profile.Id] = profile;
    }
}
