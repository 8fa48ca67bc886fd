using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Classification.Schedules;

namespace MedLib.Domain.Tests.Classification.Schedules;

public sealed class NlmScheduleOutlineTests
{
    private static readonly NlmSchedule Schedule = NlmSchedule.Embedded;

    [Fact]
    public void There_are_thirty_five_schedules_in_two_groups()
    {
        Assert.Equal(35, Schedule.Schedules.Count);
        Assert.Equal(
            Schedule.Classes.Select(static known => known.Number.Letters).Distinct(StringComparer.Ordinal),
            Schedule.Schedules.Select(static schedule => schedule.Letters), StringComparer.Ordinal);
        Assert.Equal(["Preclinical Sciences", "Medicine and Related Subjects"], Schedule.Schedules.Select(static schedule => schedule.Group).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("WG 170", "Medicine and Related Subjects > Cardiovascular System > Diseases, Diagnosis, and Therapeutics > Vascular surgical procedures")]
    [InlineData("WZ 112.5.O75", "Medicine and Related Subjects > History of Medicine. Medical Miscellany > Biography > By specialty, A-Z > Orthopedists")]
    [InlineData("WM 145.5.R7", "Medicine and Related Subjects > Psychiatry > Mental Disorders. Behavioral Symptoms > Specific tests, A-Z > Rorschach test")]
    [InlineData("QS 505", "Preclinical Sciences > Human Anatomy > Histology > General works > By several authors")]
    [InlineData("WA 300.1", "Medicine and Related Subjects > Public Health > Health issues of special population groups > General coverage")]
    [InlineData("W1", "Medicine and Related Subjects > General Medicine. Health Professions > Serials. Periodicals")]
    [InlineData("WB 102.5", "Medicine and Related Subjects > Practice of Medicine > Evidence-based practice")]
    public void A_path_leads_from_the_group_to_the_class(string text, string path)
    {
        var found = Schedule.Path(Schedule.Find(text)!);

        Assert.Equal(path, found.ToString());
        Assert.Equal("2018 Summer", found.Edition);
    }

    [Fact]
    public void The_steps_of_a_path_say_what_they_are_and_span()
    {
        var path = Schedule.Path(Schedule.Find("WZ 112.5.O75")!);

        Assert.Equal(
            [NlmPathStepKind.Group, NlmPathStepKind.Schedule, NlmPathStepKind.Header, NlmPathStepKind.Number, NlmPathStepKind.Topic],
            path.Steps.Select(static step => step.Kind));
        Assert.Equal("W-WZ", path.Steps[0].Range.ToString());
        Assert.Equal("WZ 112.5.O75", path.Steps[^1].Range.ToString());
        Assert.Equal(NlmPathStepKind.GeneralCoverage, Schedule.Path(Schedule.Find("WA 300.1")!).Steps[^1].Kind);
    }

    [Fact]
    public void Every_class_lies_in_every_step_of_its_path() => Assert.All(Schedule.Classes, static known =>
    {
        var key = ShelfKey.Of(CallNumberScheme.Nlm, known.Number.ToString());
        var steps = Schedule.Path(known).Steps;

        Assert.Equal(2 + known.Headers.Count, steps.Count(static step => step.Kind <= NlmPathStepKind.Header));
        Assert.All(steps.Where(static step => step.Kind is NlmPathStepKind.Schedule or NlmPathStepKind.Header or NlmPathStepKind.Topic), step => Assert.True(step.Range.Contains(key), $"{known} in {step}"));
    });

    [Fact]
    public void Headers_span_what_the_printed_outline_says() => Assert.Equal(
        ["WG 5-7 General works", "WG 120-180 Diseases, Diagnosis, and Therapeutics", "WG 200-460 Heart. Heart Diseases", "WG 500-700 Blood Vessels. Vascular Diseases"],
        Schedule.Sections.Where(static section => section.Schedule is "WG").Select(static section => section.ToString()), StringComparer.Ordinal);

    [Fact]
    public void A_part_stands_before_those_within_it() => Assert.Equal(
        ["QS 5-7 General works", "QS 504-532.5 Histology", "QS 505-507 General works", "QS 604-681 Embryology", "QS 605-607 General works"],
        Schedule.Sections.Where(static section => section.Schedule is "QS").Select(static section => section.ToString()), StringComparer.Ordinal);

    [Fact]
    public void A_schedule_of_ones_own_has_no_group_unless_it_says_so()
    {
        var local = NlmScheduleFiles.Load("edition\tLocal", "header\tRooms\tCellar", "WX 990\t\tBoxes");

        Assert.Equal("Rooms > Cellar > Boxes", local.Path(local.Find("WX 990")!).ToString());
        Assert.Equal(NlmRange.Parse("WX 990"), local.Sections[1].Range);
    }
}
