using FsCheck.Xunit;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Classification.Schedules;

namespace MedLib.Domain.Tests.Classification.Schedules;

public sealed class NlmScheduleTests
{
    private static readonly NlmSchedule Schedule = NlmSchedule.Embedded;
    private static readonly List<ShelfKey> Keys = [.. Schedule.Classes.Select(static known => ShelfKey.Of(CallNumberScheme.Nlm, known.Number.ToString()))];

    [Fact]
    public void The_embedded_edition_is_complete()
    {
        Assert.Equal("2018 Summer", Schedule.Edition);
        Assert.Contains("not the current one", Schedule.Notice, StringComparison.Ordinal);
        Assert.Equal(4269, Schedule.Classes.Count);
        Assert.Equal(420, Schedule.Classes.Count(static known => known.IsTableG));
        Assert.Equal(314, Schedule.Classes.Count(static known => known.IsNotTableG));
        Assert.Equal(133, Schedule.Classes.Count(static known => known.HasCutterInstruction));
        Assert.Equal(524, Schedule.Classes.Count(static known => known.IsTopic));
        Assert.Equal(54, Schedule.Classes.Count(static known => known.IsPlaceholder));
        Assert.Equal(105, Schedule.Changes.Count);
    }

    [Fact]
    public void The_classes_stand_in_the_order_of_the_shelf() =>
        Assert.Equal(0, Keys.Zip(Keys.Skip(1)).Count(static pair => pair.First >= pair.Second));

    [Fact]
    public void Every_class_is_found_by_its_number_and_by_its_text() => Assert.All(Schedule.Classes, static known =>
    {
        Assert.Same(known, Schedule.Find(known.Number));
        Assert.Same(known, Schedule.Find(known.Number.ToString()));
        Assert.Same(known, Schedule.Find(NlmCallNumber.Parse(known.Number.ToString()).Class));
        Assert.Same(known, Schedule.Floor(known.Number));
        Assert.Same(known, Schedule.Ceiling(known.Number));
    });

    [Theory]
    [InlineData("WG 300", "Coronary disease")]
    [InlineData("wg300", "Coronary disease")]
    [InlineData(" WG  300 ", "Coronary disease")]
    [InlineData("ＷＧ\u00A0300", "Coronary disease")]
    [InlineData("WM 145.5.R7", "Rorschach test")]
    [InlineData("wm145.5.r7", "Rorschach test")]
    [InlineData("W1", "Serials. Periodicals")]
    [InlineData("W 1", "Serials. Periodicals")]
    [InlineData("W4A", "American dissertations on clinical research, by author")]
    [InlineData("ZQZ 185", "Chronic disease")]
    [InlineData("WB 0102.7", "Precision medicine")]
    public void A_class_is_found_as_somebody_writes_it(string text, string caption) => Assert.Equal(caption, Schedule.Find(text)?.Caption);

    [Theory]
    [InlineData("")]
    [InlineData("WG")]
    [InlineData("WG 300 A1")]
    [InlineData("WG 3000")]
    [InlineData("WG 300.12345")]
    [InlineData("WM 145.5.R7000")]
    [InlineData("WM 145.5.R7x")]
    [InlineData("WM 145.5.Q7")]
    [InlineData("QH 301")]
    [InlineData("QW 41")]
    [InlineData("\0")]
    public void What_the_edition_does_not_have_is_not_found(string text) => Assert.Null(Schedule.Find(text));

    [Theory]
    [InlineData("WA 540", true)]
    [InlineData("WA 300", true)]
    [InlineData("WA 300.1", false)]
    [InlineData("WB 102", false)]
    [InlineData("WX 2", true)]
    [InlineData("QH 301", false)]
    public void Says_which_classes_are_divided_by_place(string text, bool isTableG)
    {
        Assert.True(NlmClassText.TryRead(text, out var read));

        Assert.Equal(isTableG, Schedule.IsTableG(read.Code));
    }

    [Fact]
    public void The_general_coverage_and_its_Table_G_number_are_a_pair()
    {
        Assert.Equal("WA 300.1", Schedule.GeneralCoverageOf(Schedule.Find("WA 300")!)?.Number.ToString());
        Assert.Equal("WA 300", Schedule.TableGOf(Schedule.Find("WA 300.1")!)?.Number.ToString());
        Assert.Null(Schedule.GeneralCoverageOf(Schedule.Find("QS 1")!));
        Assert.Null(Schedule.GeneralCoverageOf(Schedule.Find("WB 102")!));
        Assert.Equal(314, Schedule.Classes.Count(static known => Schedule.TableGOf(known) is not null));
        Assert.Equal(314, Schedule.Classes.Count(static known => Schedule.GeneralCoverageOf(known) is not null));
    }

    [Theory]
    [InlineData("WG 301", "WG 300", "WG 310")]
    [InlineData("QW 41", "QW 39", "QW 45")]
    [InlineData("WG 999", "WG 700", "WH 1")]
    [InlineData("WG 300.12345", "WG 300", "WG 310")]
    [InlineData("WM 145.5.R71234", "WM 145.5.R7", "WM 145.5.T3")]
    [InlineData("QS 0", "", "QS 1")]
    public void The_nearest_classes_are_told(string text, string below, string above)
    {
        var number = NlmCallNumber.Analyze(text).CallNumber!.Class;

        Assert.Equal(below, Schedule.Floor(number)?.Number.ToString() ?? "");
        Assert.Equal(above, Schedule.Ceiling(number)?.Number.ToString() ?? "");
    }

    [Property(Arbitrary = [typeof(OrdinaryCallNumber)])]
    public bool The_nearest_classes_are_those_that_the_keys_say(OrdinaryCallNumber x)
    {
        var number = NlmCallNumber.Parse(x.ToString()).Class with { IsBibliography = false };
        var key = ShelfKey.Of(CallNumberScheme.Nlm, number.ToString());

        return Schedule.Floor(number) == Schedule.Classes.Where((_, place) => Keys[place] <= key).LastOrDefault()
            && Schedule.Ceiling(number) == Schedule.Classes.Where((_, place) => Keys[place] >= key).FirstOrDefault();
    }

    [Fact]
    public void Topics_divide_a_number()
    {
        var topics = Schedule.Topics(NlmCallNumber.Parse("QV 786.5").Class);

        Assert.Equal("QV 786.5.C3 Capsules, QV 786.5.C7 Colloids, QV 786.5.O4 Oils", string.Join(", ", topics.Take(3)));
        Assert.Equal(8, topics.Count);
        Assert.Empty(Schedule.Topics(NlmCallNumber.Parse("QV 786").Class));
        Assert.Empty(Schedule.Topics(NlmCallNumber.Parse("QV 786.5.C3").Class));
        Assert.NotEmpty(Schedule.Topics(NlmCallNumber.Parse("WS 470").Class)); // whose number is no class itself
        Assert.Equal(524, Schedule.Classes.Select(static known => known.Number with { Topic = null }).Distinct().Sum(static number => Schedule.Topics(number).Count));
    }

    [Fact]
    public void A_number_divided_by_topics_is_not_used_alone()
    {
        Assert.True(Schedule.Find("WZ 112.5")!.IsPlaceholder);
        Assert.False(Schedule.Find("WZ 112.5.O75")!.IsPlaceholder);
        Assert.False(Schedule.Find("QV 138")!.IsPlaceholder); // has topics, and is a class of its own
    }

    [Theory]
    [InlineData("WI 17", NlmForm.Atlases)]
    [InlineData("QS 13", NlmForm.Dictionaries)]
    [InlineData("QS 11.1", NlmForm.History)]
    [InlineData("WG 22", NlmForm.Directories)]
    [InlineData("WG 22.1", NlmForm.Directories)]
    [InlineData("QS 20.5", NlmForm.Research)]
    [InlineData("W1", NlmForm.None)]
    [InlineData("W4A", NlmForm.None)]
    [InlineData("WZ 24", NlmForm.None)]
    [InlineData("WY 16", NlmForm.None)]
    [InlineData("WG 300", NlmForm.None)]
    public void A_form_number_says_what_kind_of_publication_it_is_for(string text, NlmForm form) => Assert.Equal(form, Schedule.Find(text)!.Form);

    [Theory]
    [InlineData(NlmForm.Atlases, 33)]
    [InlineData(NlmForm.Organizations, 33)]
    [InlineData(NlmForm.Handbooks, 29)]
    [InlineData(NlmForm.Informatics, 31)]
    public void Most_schedules_have_a_form_number(NlmForm form, int schedules) =>
        Assert.Equal(schedules, Schedule.Classes.Where(known => known.Form == form).Select(static known => known.Number.Letters).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void A_look_up_makes_no_garbage()
    {
        Assert.True(NlmClassText.TryRead("WM 145.5.R7", out var read));
        var number = read.Code.ToNumber();
        var found = 0;
        LookUp();
        var before = GC.GetAllocatedBytesForCurrentThread();
        LookUp();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.Equal(6, found);

        void LookUp()
        {
            found += Schedule.Find(number) is null ? 0 : 1;
            found += Schedule.TryFind(read.Code, out _) ? 1 : 0;
            found += Schedule.IsTableG(read.Code) ? 0 : 1;
        }
    }

    [Fact]
    public void Any_number_of_threads_may_look_up()
    {
        var schedule = NlmSchedule.Embedded.With(NlmScheduleFiles.Load("edition\tLocal", "QS 998\t\tOurs"));

        Parallel.For(0, 200, i =>
        {
            var known = schedule.Classes[i * 20];
            Assert.Equal(known, schedule.Find(known.Number));
            Assert.NotEmpty(schedule.Search(known.Caption).Matches);
            Assert.NotEmpty(schedule.Path(known).Steps);
        });
    }
}
