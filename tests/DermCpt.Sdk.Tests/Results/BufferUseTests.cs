namespace DermCpt.Tests.Results;

/// <summary>A buffer belongs to one thread; a second one is refused and spoils nothing.</summary>
public sealed class BufferUseTests
{
    private static readonly DermCoder Coder = new();

    private static readonly Encounter Visit = new()
    {
        DateOfService = new(2026, 3, 2),
        Payer = "medicare",
        Services = [new BiopsyService { Id = "a", Technique = BiopsyTechnique.Punch, Site = BodySite.Thigh }],
    };

    private static readonly Claim Bill = new() { DateOfService = new(2026, 3, 2), Payer = "medicare", Lines = [new ClaimLine { Code = "11104", Units = 1 }] };

    [Fact]
    public void A_coding_buffer_that_another_thread_fills_throws_and_stays_usable()
    {
        var buffer = new CodingBuffer();
        buffer.Enter(); // another thread is inside

        Assert.Contains("another thread", Assert.Throws<InvalidOperationException>(() => _ = Coder.Code(Visit, buffer).Status).Message, StringComparison.Ordinal);
        buffer.Leave();
        Assert.Equal(CodingStatus.Coded, Coder.Code(Visit, buffer).Status);
    }

    [Fact]
    public void A_scrub_buffer_that_another_thread_fills_throws_and_stays_usable()
    {
        var buffer = new ScrubBuffer();
        buffer.Enter();

        Assert.Throws<InvalidOperationException>(() => _ = Coder.Scrub(Bill, buffer).Status);
        buffer.Leave();
        Assert.Equal(Coder.Scrub(Bill).Status, Coder.Scrub(Bill, buffer).Status);
    }

    [Fact]
    public void A_buffer_stays_usable_after_an_encounter_that_was_refused()
    {
        var buffer = new CodingBuffer();

        Assert.Throws<ArgumentException>(() => _ = Coder.Code(Visit with { Practice = "nobody" }, buffer).Status);
        Assert.Equal(CodingStatus.Coded, Coder.Code(Visit, buffer).Status);
    }

    [Fact]
    public void Two_threads_on_one_buffer_get_the_right_answer_or_an_exception()
    {
        var buffer = new CodingBuffer();
        var wrong = 0;
        Parallel.For(0, 4, _ =>
        {
            for (var i = 0; i < 500; i++)
            {
                try
                {
                    Coder.Code(Visit, buffer);
                }
                catch (InvalidOperationException)
                {
                }
                catch (Exception other) when (other is not InvalidOperationException)
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        });

        Assert.Equal(0, wrong);
        Assert.Equal("11104", Coder.Code(Visit, buffer).Line(0).Code.ToString());
    }
}
