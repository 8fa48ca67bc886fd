using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Tests.Identifiers;

public sealed class LinkingIssnsTests
{
    private static readonly Issn Print = Issn.Parse("0028-4793");
    private static readonly Issn Online = Issn.Parse("1533-4406");
    private static readonly Issn Other = Issn.Parse("0140-6736");

    [Fact]
    public void Says_which_number_stands_for_all_media()
    {
        var links = LinkingIssns.Of([(Online, Print), (Print, Print), (Other, Other)]);

        Assert.Equal(3, links.Count);
        Assert.Equal(Print, links.Find(Online));
        Assert.Equal(Print, links.Find(Print));
        Assert.Equal([Print, Online], links.MediaOf(Print));
        Assert.Empty(links.MediaOf(Online));
        Assert.True(links.AreOneTitle(Print, Online));
        Assert.False(links.AreOneTitle(Print, Other));
    }

    [Fact]
    public void What_the_table_does_not_know_is_not_guessed()
    {
        Assert.True(LinkingIssns.Empty.Find(Print).IsNone);
        Assert.Empty(LinkingIssns.Empty.MediaOf(Print));
        Assert.True(LinkingIssns.Empty.AreOneTitle(Print, Print));
        Assert.False(LinkingIssns.Empty.AreOneTitle(Print, Online));
        Assert.False(LinkingIssns.Empty.AreOneTitle(Issn.None, Issn.None));
    }

    [Fact]
    public void Reads_the_table_of_the_centre_and_lets_a_later_line_count()
    {
        using var text = new StringReader("ISSN\tISSN-L\n1533-4406\t0140-6736\n1533-4406\t0028-4793\tadded 2008\n0028-4793\t0028-4793\n0028-4794\t0028-4793\n\n0140-6736\n");

        var links = LinkingIssns.Read(text);

        Assert.Equal(2, links.Count);
        Assert.Equal(Print, links.Find(Online));
        Assert.Equal(2, LinkingIssns.Of([(Issn.None, Print), (Print, Issn.None), (Print, Print), (Online, Print)]).Count);
    }
}
