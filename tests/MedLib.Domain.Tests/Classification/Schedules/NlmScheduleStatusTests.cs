using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Classification.Schedules;

namespace MedLib.Domain.Tests.Classification.Schedules;

public sealed class NlmScheduleStatusTests
{
    private static readonly NlmSchedule Schedule = NlmSchedule.Embedded;

    [Fact]
    public void A_class_of_the_edition_is_known()
    {
        var status = Status("QZ 185");

        Assert.Equal((NlmClassStatusKind.Known, "2018 Summer"), (status.Kind, status.Edition));
        Assert.Equal("Chronic disease", status.Class?.Caption);
        Assert.Equal("WT 500", status.Change?.Other);
        Assert.Null(status.Below);
    }

    [Theory]
    [InlineData("WK 757", "WK 755", "WK 755")]
    [InlineData("WK 187", null, "WK 150-190")]
    [InlineData("QW 149", null, "QW 150, QW 152")]
    public void A_canceled_number_tells_what_to_use_instead(string text, string? replacement, string replacements)
    {
        var status = Status(text);

        Assert.Equal((NlmClassStatusKind.Canceled, "2018 Summer", "2004"), (status.Kind, status.Edition, status.Change!.Edition));
        Assert.Equal(replacement, status.Replacement?.ToString());
        Assert.Equal(replacements, string.Join(", ", status.Replacements));
    }

    [Fact]
    public void What_the_edition_does_not_have_is_unknown_in_that_edition_and_not_wrong()
    {
        var status = Status("WG 301");

        Assert.Equal((NlmClassStatusKind.Unknown, "2018 Summer"), (status.Kind, status.Edition));
        Assert.Equal(("WG 300", "WG 310"), (status.Below?.Number.ToString(), status.Above?.Number.ToString()));
        Assert.Null(status.Change);
        Assert.Empty(status.Replacements);
    }

    [Fact]
    public void A_number_of_a_newer_edition_is_unknown_with_the_edition_that_has_it()
    {
        var status = Status("QW 41");

        Assert.Equal(NlmClassStatusKind.Unknown, status.Kind);
        Assert.Equal((NlmClassChangeKind.Added, "2019 Summer"), (status.Change!.Kind, status.Change.Edition));
    }

    [Fact]
    public void Neighbors_of_another_schedule_are_not_offered()
    {
        var status = Status("WG 998");

        Assert.Equal("WG 700", status.Below?.Number.ToString());
        Assert.Null(status.Above);
    }

    [Theory]
    [InlineData("QH 301")]
    [InlineData("Z 675")]
    [InlineData("HV 5825")]
    public void A_class_of_another_classification_is_elsewhere(string text) => Assert.Equal(NlmClassStatusKind.Elsewhere, Status(text).Kind);

    [Theory]
    [InlineData("WW", NlmClassStatusKind.Known)]
    [InlineData("WB", NlmClassStatusKind.Known)]
    [InlineData("WLA", NlmClassStatusKind.Known)]
    [InlineData("WLX", NlmClassStatusKind.Unknown)]
    [InlineData("WDB", NlmClassStatusKind.Canceled)]
    public void Classes_of_the_19th_century_have_letters_only(string text, NlmClassStatusKind kind) => Assert.Equal(kind, Status(text).Kind);

    [Fact]
    public void The_last_change_of_a_number_counts()
    {
        var schedule = NlmScheduleFiles.Load("edition\t2020", "added\t2019 Summer\tWG 301\tB", "canceled\t2019\tWG 301\tA\tWG 300", "added\t2004\tWG 301\tA");

        Assert.Equal("2019 Summer", schedule.ChangeOf(NlmCallNumber.Parse("WG 301").Class)?.Edition);
    }

    [Theory]
    [InlineData("2004", "2018", -1)]
    [InlineData("2018", "2018 summer", -1)]
    [InlineData("2018 Winter", "2018 Summer", -1)]
    [InlineData("Summer 2019", "2018 Summer", 1)]
    [InlineData("Local", "2004", -1)]
    [InlineData("2018 Summer", "2018 SUMMER", 0)]
    public void Editions_are_in_the_order_of_time(string first, string second, int order) =>
        Assert.Equal(order, Math.Sign(EditionOrder.Instance.Compare(first, second)));

    [Theory]
    [InlineData("AA1", "United States")]
    [InlineData("aa1", "United States")]
    [InlineData("DC2.1 B8", "British Columbia")]
    [InlineData("KA8.1.A8", "Australian Capital Territory")]
    [InlineData("KA8.1. N3", "New South Wales")]
    [InlineData("DC2.1B8", "British Columbia")]
    [InlineData("DC2.1", null)]
    [InlineData("GF7", null)]
    [InlineData("", null)]
    public void A_place_is_found_by_its_notation(string notation, string? name) => Assert.Equal(name, Schedule.FindPlace(notation)?.Name);

    private static NlmClassStatus Status(string text) => Schedule.Status(NlmCallNumber.Analyze(text).CallNumber!.Class);
}
