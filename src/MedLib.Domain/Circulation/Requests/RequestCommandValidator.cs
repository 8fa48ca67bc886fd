using FluentValidation;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>Checks a command about requests before it is sent, without looking at the library.</summary>
/// <remarks><c>CMD-007</c> to <c>CMD-009</c> of the stamp and of ids; <c>CIR-088</c> an order that names a request twice, <c>TIM-005</c> a moment in a zone that is not known.</remarks>
public sealed class RequestCommandValidator : AbstractValidator<RequestCommand>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public RequestCommandValidator() =>
        RuleFor(static command => command).Custom(static (command, context) => context.AddFindings(CommandShape.Of(command.Stamp).And(Ids(command)).And(Parts(command))));

    /// <summary>The ids that are missing: no desk makes or looks for something that has none.</summary>
    internal static ValueList<Finding> Ids(RequestCommand command) => CommandShape.Ids((command.Queue.Value, nameof(command.Queue))).And(command switch
    {
        RequestCommand.Place place => CommandShape.Ids((place.Request.Value, nameof(place.Request)), (place.Borrower.Value, nameof(place.Borrower))),
        RequestCommand.Allocate allocate => CommandShape.Ids((allocate.Request.Value, nameof(allocate.Request)), (allocate.Item.Value, nameof(allocate.Item))),
        RequestCommand.Fill fill => CommandShape.Ids((fill.Request.Value, nameof(fill.Request)), (fill.Item.Value, nameof(fill.Item))),
        RequestCommand.Reorder => [],
        _ => CommandShape.Ids((command.Named.Value, nameof(RequestCommand.Place.Request))),
    });

    private static ValueList<Finding> Parts(RequestCommand command) => command switch
    {
        RequestCommand.Arrive { Until: { ZoneIsKnown: false } until } =>
            [Finding.Error(TimeCodes.ZoneUnknown, new FindingArg.Text("zone", until.ZoneName ?? "")) with { Path = nameof(RequestCommand.Arrive.Until) }],
        RequestCommand.Reorder reorder when reorder.Order.Distinct().Count() is var named && named != reorder.Order.Count =>
            [Finding.Error(CirculationCodes.OrderIncomplete, new FindingArg.Number("named", named), new FindingArg.Number("requests", reorder.Order.Count)) with { Path = nameof(reorder.Order) }],
        _ => [],
    };
}
