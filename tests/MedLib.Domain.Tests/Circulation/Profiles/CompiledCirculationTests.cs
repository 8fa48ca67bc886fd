using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Holdings;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Tests.Circulation.Profiles;

public class CompiledCirculationTests
{
    private static readonly CalendarCode Annex = new("ANNEX");
    private static readonly OpeningCalendar Own = OpeningCalendar.OpenOn(DateTimeZone.Utc, IsoDayOfWeek.Monday);
    private static readonly OpeningCalendar Other = OpeningCalendar.OpenOn(DateTimeZone.Utc, IsoDayOfWeek.Tuesday) with { Code = Annex };
    private static readonly RuleSet First = CirculationProfile.SoloHospital().Rules.Versions[0] with { From = new LocalDate(2026, 1, 1) };

    private static readonly CirculationProfile Profile = CirculationProfile.SoloHospital() with
    {
        Calendar = Own,
        Calendars = [Own with { Version = 3 }, Other with { Version = 2 }, Other],
        Rules = new RuleSets([First with { Version = 7, From = new LocalDate(2026, 7, 1) }, First]),
        ServicePoints =
        [
            new ServicePoint(new("DESK"), [new("MAIN"), new("CART")]),
            new ServicePoint(new("ANNEX"), [new("CART"), new("STACKS")]) { Calendar = Annex },
        ],
    };

    private static readonly CompiledCirculation Compiled = Profile.Compile().Value!;

    private static readonly string?[] Codes = [null, "", "DESK", "ANNEX", "MAIN", "CART", "STACKS", "elsewhere"];

    [Fact]
    public void The_rules_are_those_that_began_last()
    {
        Assert.Null(Compiled.RulesOn(new LocalDate(2025, 12, 31)));
        Assert.Equal(1, Compiled.RulesOn(new LocalDate(2026, 1, 1))!.RuleSet.Version);
        Assert.Equal(1, Compiled.RulesOn(new LocalDate(2026, 6, 30))!.RuleSet.Version);
        Assert.Equal(7, Compiled.RulesOn(new LocalDate(2026, 7, 1))!.RuleSet.Version);
        Assert.Same(Compiled.RulesOn(new LocalDate(2026, 7, 1)), Compiled.RulesOf(7));
        Assert.Null(Compiled.RulesOf(2));
    }

    [Fact]
    public void A_location_is_at_home_at_the_first_point_that_serves_it()
    {
        Assert.Equal(new ServicePointCode("DESK"), Compiled.HomeOf(new("CART")));
        Assert.Equal(new ServicePointCode("ANNEX"), Compiled.HomeOf(new("STACKS")));
        Assert.Equal(default, Compiled.HomeOf(new("elsewhere")));
        Assert.True(Compiled.Serves(new("ANNEX"), new("CART")), "of two");
        Assert.False(Compiled.Serves(new("DESK"), new("STACKS")), "of one");
        Assert.True(Compiled.Serves(new("DESK"), new("elsewhere")), "of none");
    }

    [Fact]
    public void A_point_keeps_the_newest_version_of_its_calendar_or_of_the_librarys()
    {
        Assert.Equal((Annex, 2), (Compiled.CalendarOf(new("ANNEX")).Code, Compiled.CalendarOf(new("ANNEX")).Version));
        Assert.Equal((default, 3), (Compiled.CalendarOf(new("DESK")).Code, Compiled.CalendarOf(new("DESK")).Version));
        Assert.Equal(3, Compiled.CalendarOf(default).Version);
        Assert.Equal(3, Compiled.Calendar.Version);
        Assert.Equal(new CalendarVersion(Annex, 2), Compiled.OpeningsOf(new ServicePointCode("ANNEX")).Calendar);
    }

    [Theory]
    [InlineData("ANNEX", 1, "ANNEX", 1)]
    [InlineData("ANNEX", 9, "ANNEX", 2)]
    [InlineData("", 1, null, 1)]
    [InlineData(null, 2, null, 3)]
    [InlineData("lost", 1, null, 3)]
    public void Openings_are_those_of_the_version_or_the_nearest_to_be_had(string? code, int version, string? foundCode, int foundVersion)
    {
        foreach (var layer in Enum.GetValues<OpeningLayer>())
        {
            var openings = Compiled.OpeningsOf(new CalendarCode(code!), version, layer);

            Assert.Equal((new CalendarVersion(new CalendarCode(foundCode!), foundVersion), layer), (openings.Calendar, openings.Layer));
            Assert.Same(openings, Compiled.OpeningsOf(new CalendarCode(code!), version, layer));
        }
    }

    [Property(Arbitrary = [typeof(Asked)])]
    public bool Every_question_has_an_answer_that_the_plain_data_give(Question asked)
    {
        var (point, location) = (new ServicePointCode(asked.Point!), new LocationCode(asked.Location!));
        var code = asked.Point ?? "";
        var openings = Compiled.OpeningsOf(new CalendarCode(asked.Point!), asked.Number, (OpeningLayer)asked.Number);
        var own = Profile.Calendars.Append(Own).Where(calendar => string.Equals(calendar.Code.ToString(), code, StringComparison.Ordinal)).ToList();

        return Compiled.Serves(point, location) == Profile.Serves(point, location)
            && Compiled.PointOf(point) == Profile.ServicePoints.FirstOrDefault(known => known.Code == point)
            && Compiled.HomeOf(location) == (Profile.ServicePoints.FirstOrDefault(known => known.Locations.Contains(location))?.Code ?? default)
            && Compiled.RulesOf(asked.Number)?.RuleSet == Profile.Rules.Of(asked.Number)
            && Compiled.RulesOn(First.From.PlusDays(asked.Number % 100_000))?.RuleSet == Profile.Rules.InForceOn(First.From.PlusDays(asked.Number % 100_000))
            && (own.Count > 0 ? own : [Own with { Version = 3 }]).Exists(calendar => new CalendarVersion(calendar.Code, calendar.Version) == openings.Calendar)
            && openings.Layer == (Enum.IsDefined((OpeningLayer)asked.Number) ? (OpeningLayer)asked.Number : OpeningLayer.Staffed)
            && Compiled.OpeningsOf(point).Calendar.Version == Compiled.CalendarOf(point).Version;
    }

    [Fact]
    public void Asking_allocates_nothing()
    {
        var day = new LocalDate(2026, 7, 1);
        var before = 0L;
        for (var i = 0; i < 3; i++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            _ = Compiled.RulesOn(day);
            _ = Compiled.RulesOf(7);
            _ = Compiled.PointOf(new ServicePointCode("DESK"));
            _ = Compiled.HomeOf(new LocationCode("CART"));
            _ = Compiled.Serves(new ServicePointCode("DESK"), new LocationCode("CART"));
            _ = Compiled.CalendarOf(new ServicePointCode("ANNEX"));
            _ = Compiled.OpeningsOf(new ServicePointCode("ANNEX"), OpeningLayer.Unattended);
            _ = Compiled.OpeningsOf(Annex, 1, OpeningLayer.AcceptsReturns);
            before = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, before);
    }

    public sealed record Question(string? Point, string? Location, int Number);

    private static class Asked
    {
        public static Arbitrary<Question> Questions() =>
            (from point in Gen.Elements(Codes)
             from location in Gen.Elements(Codes)
             from number in Gen.Choose(-3, 400)
             select new Question(point, location, number)).ToArbitrary();
    }
}
