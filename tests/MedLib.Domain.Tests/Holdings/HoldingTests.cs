using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Cataloging;
using MedLib.Domain.Tests.Results;

namespace MedLib.Domain.Tests.Holdings;

public sealed class HoldingTests
{
    private static readonly HoldingContext Known = new() { RecordIsKnown = true };
    private static readonly HoldingContext Unknown = new() { RecordIsKnown = false };
    private static readonly HoldingDetails Main = new() { Record = Works.Id(1), Location = new LocationCode("MAIN") };
    private static readonly HoldingDetails Bad = Main with { Location = new LocationCode(" MAIN"), Notes = ["ok", ""] };
    private static readonly Holding Held = new(Id(1), Main);

    [Fact]
    public void Every_command_gets_a_decision_in_every_state()
    {
        Holding?[] states = [null, Held, new(Id(9), Main)];
        HoldingCommand[] commands = [new HoldingCommand.Add(Id(1), Main, Works.Stamp(1)), new HoldingCommand.Revise(Id(1), Main, Works.Stamp(2))];
        var answers =
            from state in states
            from command in commands
            select Holding.Decide(state, command, Known).Findings.Codes();

        Assert.Equal(["", CommandCodes.NotFound, CommandCodes.IdTaken, "", CommandCodes.IdTaken, CommandCodes.NotFound], answers.ToValueList());
    }

    [Fact]
    public void A_refusal_lists_every_reason()
    {
        var result = Holding.Decide(Held, new HoldingCommand.Add(Id(1), Bad, Works.Stamp(1)), Unknown);

        Assert.False(result.Succeeded);
        Assert.Equal(
            [
                (CommandCodes.IdTaken, ""), (HoldingsCodes.LocationMalformed, "Location"),
                (HoldingsCodes.NoteMissing, "Notes[1]"), (CommandCodes.NotFound, "Record"),
            ],
            result.Findings.Select(static finding => (finding.Code, finding.Path)).ToValueList());
    }

    [Theory]
    [InlineData(null, HoldingsCodes.LocationMissing)]
    [InlineData(" ", HoldingsCodes.LocationMissing)]
    [InlineData("MAIN ", HoldingsCodes.LocationMalformed)]
    [InlineData("MA\tIN", HoldingsCodes.LocationMalformed)]
    [InlineData("123456789012345678901", HoldingsCodes.LocationMalformed)]
    [InlineData("12345678901234567890", "")]
    [InlineData("M", "")]
    public void A_location_is_judged_by_one_code(string? location, string code) =>
        Assert.Equal(code, new HoldingDetailsValidator().Check(Main with { Location = new LocationCode(location!) }).Codes());

    [Fact]
    public void What_happened_to_it_folds_to_what_it_is()
    {
        var added = Change(null, new HoldingCommand.Add(Id(1), Main, Works.Stamp(1)));
        var moved = Main with { Location = new LocationCode("ANNEX") };
        var revised = Change(added.State, new HoldingCommand.Revise(Id(1), moved, Works.Stamp(2)));

        Assert.Equal(new Holding(Id(1), moved), revised.State);
        Assert.Equal<HoldingEvent>([new HoldingEvent.Added(Id(1), Works.Stamp(1).At, Main)], added.Events);
        Assert.Equal<HoldingEvent>([new HoldingEvent.Revised(Id(1), Works.Stamp(2).At, moved)], revised.Events);
        Assert.Equal(revised.State, added.Events.Concat(revised.Events).Aggregate((Holding?)null, Holding.Evolve));
    }

    [Fact]
    public void Stays_with_its_record()
    {
        var result = Holding.Decide(Held, new HoldingCommand.Revise(Id(1), Main with { Record = Works.Id(2) }, Works.Stamp(2)), Known);

        Assert.Equal(HoldingsCodes.RecordFixed, result.Findings.Codes());
    }

    [Fact]
    public void Saying_the_same_again_is_no_event() =>
        Assert.Empty(Change(Held, new HoldingCommand.Revise(Id(1), Main with { Notes = [] }, Works.Stamp(2))).Events);

    private static HoldingId Id(int number) => new(Works.Guid(number));

    private static Change<Holding, HoldingEvent> Change(Holding? state, HoldingCommand command)
    {
        var result = Holding.Decide(state, command, Known);
        Assert.True(result.Succeeded);
        return result.Value;
    }
}
