using Microsoft.Extensions.Configuration;

namespace DermCpt.Extensions.DependencyInjection;

/// <summary>
/// What a host sets when it registers a coder: in code, from a section of its configuration, or both. Checked when the host starts, all faults
/// at once. Not thread-safe: used at start alone.
/// </summary>
public sealed class DermCptOptions
{
    private Edition? loaded;

    /// <summary>A file with an edition; null, the default, for the embedded one. It is read and checked when the host starts.</summary>
    public string? EditionFile { get; set; }

    /// <summary>The host's own payer profiles. One with a built-in's id replaces it; of two with one id the later counts.</summary>
    public IList<PayerProfile> Payers { get; } = [];

    /// <summary>
    /// What is true of the host's practices at every visit: laboratory, certificate, drugs, state, default place of service (a facility's is stated
    /// here). An encounter or claim names one by its label; one alone counts for those that name none.
    /// </summary>
    public IList<PracticeProfile> Practices { get; } = [];

    /// <summary>What is done with facts that a record implies without stating them; taken as stated and told by default.</summary>
    public Inference Inference { get; set; }

    /// <summary>Whether scrubbing uses data that is carried from another release, or refuses it. Used by default.</summary>
    public StaleData StaleData { get; set; }

    /// <summary>Claims are whole and to be sent: one without any diagnosis is an error, not a warning (CF-03). False by default.</summary>
    public bool WholeClaim { get; set; }

    /// <summary>The host's own licensed descriptors, shown by the catalog; null, the default, for an <see cref="IDescriptorSource"/> of the services, if there is one.</summary>
    public IDescriptorSource? Descriptors { get; set; }

    /// <summary>What a configuration said that cannot stand, each with its place.</summary>
    internal List<string> Faults { get; } = [];

    /// <summary>Adds a payer profile.</summary>
    /// <param name="profile">The profile.</param>
    public DermCptOptions AddPayer(PayerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        Payers.Add(profile);
        return this;
    }

    /// <summary>Adds a practice profile.</summary>
    /// <param name="profile">The profile; each label once.</param>
    public DermCptOptions AddPractice(PracticeProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        Practices.Add(profile);
        return this;
    }

    /// <summary>
    /// Reads a section, whose members have the names of these properties, in any case. Under <c>Payers</c> stands one part a profile, named by its
    /// id, with <c>BasedOn</c> (medicare, medicaid, commercial, or another part), <c>Version</c>, and <c>Switches</c> (only those that differ);
    /// under <c>Practices</c> one part a practice, named by its label, with the properties of <see cref="PracticeProfile"/>, its <c>Drugs</c> by
    /// code. What was set before and is not named stays.
    /// </summary>
    /// <param name="section">The section.</param>
    /// <exception cref="ArgumentException">Members are unknown, missing or refused (PAY-03); the message names the place of each.</exception>
    public DermCptOptions Read(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var faults = OptionsSection.Read(section, this);
        return faults.Count == 0 ? this : throw new ArgumentException(string.Join(" ", faults), nameof(section));
    }

    /// <summary>The tables: read once, at the check when the host starts.</summary>
    /// <exception cref="EditionException">The file is not a whole edition.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal Edition Edition()
    {
        if (loaded is null && EditionFile is not null)
        {
            using var file = File.OpenRead(EditionFile);
            loaded = DermCpt.Edition.Load(file);
        }

        return loaded ??= DermCpt.Edition.Default;
    }

    internal DermCoder Coder(IDescriptorSource? descriptors, CoderObserver? observer) => new(Edition(), Payers.ToArray())
    {
        Practices = [.. Practices],
        Inference = Inference,
        ScrubOptions = new ScrubOptions { StaleData = StaleData, WholeClaim = WholeClaim },
        Descriptors = Descriptors ?? descriptors,
        Observer = observer,
    };
}
