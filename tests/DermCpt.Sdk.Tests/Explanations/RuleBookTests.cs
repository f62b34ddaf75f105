namespace DermCpt.Tests.Explanations;

public sealed class RuleBookTests
{
    private static readonly Rule[] Ids = [.. Enum.GetValues<Rule>().Where(rule => rule != Rule.None)];

    [Fact]
    public void Every_id_is_in_exactly_one_of_the_two_lists()
    {
        var listed = RuleBook.Entries.Select(entry => entry.Id.Rule).Concat(RuleBook.NotImplemented.Select(gap => gap.Id.Rule)).ToArray();
        Assert.Equal(Ids, listed.Order());
    }

    [Fact]
    public void Entries_stand_in_the_order_of_the_ids_and_are_found_by_id()
    {
        Assert.Equal(RuleBook.Entries.OrderBy(entry => entry.Id), RuleBook.Entries);
        Assert.All(RuleBook.Entries, entry =>
        {
            Assert.True(RuleBook.TryGet(entry.Id, out var found));
            Assert.Same(entry, found);
            Assert.Equal(entry.Statement, RuleBook.Statement(entry.Id));
        });
        Assert.All(RuleBook.NotImplemented, gap => Assert.False(RuleBook.TryGet(gap.Id, out _)));
        Assert.False(RuleBook.TryGet(default, out _));
        Assert.Equal(string.Empty, RuleBook.Statement(default));
    }

    [Fact]
    public void Statements_are_one_to_three_short_sentences_of_their_own()
    {
        Assert.All(RuleBook.Entries, entry =>
        {
            Assert.InRange(entry.Statement.Length, 20, 260);
            Assert.EndsWith(".", entry.Statement, StringComparison.Ordinal);
            Assert.InRange(entry.Statement.Split(". ").Length, 1, 3);
            Assert.DoesNotContain("  ", entry.Statement, StringComparison.Ordinal);
            Assert.NotEqual(string.Empty, entry.Source);
        });
        Assert.Equal(RuleBook.Entries.Count, RuleBook.Entries.Select(entry => entry.Statement).Distinct().Count());
        Assert.All(RuleBook.NotImplemented, gap => Assert.EndsWith(".", gap.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("BX-00", "2018-12-31", false)]
    [InlineData("BX-00", "2019-01-01", true)]
    [InlineData("BX-10", "2018-12-31", true)]
    [InlineData("BX-10", "2019-01-01", false)]
    [InlineData("EM-71", "2023-12-31", false)]
    [InlineData("EM-71", "2024-01-01", true)]
    [InlineData("EM-71", "2024-12-31", true)]
    [InlineData("EM-71", "2025-01-01", false)]
    [InlineData("NC-08", "2019-06-30", false)]
    [InlineData("NC-08", "2019-07-01", true)]
    [InlineData("EX-09", "1990-01-01", true)]
    public void Windows_include_both_ends(string id, string date, bool governs)
    {
        Assert.True(RuleId.TryParse(id, out var rule));
        Assert.True(RuleBook.TryGet(rule, out var entry));
        Assert.Equal(governs, entry.Governs(DateOnly.Parse(date)));
    }
}
