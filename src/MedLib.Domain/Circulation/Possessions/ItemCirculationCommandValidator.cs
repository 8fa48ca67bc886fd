using FluentValidation;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Possessions;

/// <summary>Checks a command about where an item is before it is sent: <c>CMD-007</c> to <c>CMD-009</c> of the stamp and of ids. Where it may go from where it is only the desk knows.</summary>
public sealed class ItemCirculationCommandValidator : AbstractValidator<ItemCirculationCommand>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public ItemCirculationCommandValidator() =>
        RuleFor(static command => command).Custom(static (command, context) => context.AddFindings(CommandShape.Of(command.Stamp).And(Ids(command))));

    /// <summary>The ids that are missing: no desk moves something that has none.</summary>
    internal static ValueList<Finding> Ids(ItemCirculationCommand command) => CommandShape.Ids((command.Item.Value, nameof(command.Item))).And(command switch
    {
        ItemCirculationCommand.Page page => CommandShape.Ids((page.Request.Value, nameof(page.Request))),
        ItemCirculationCommand.Release release => CommandShape.Ids((release.Request.Value, nameof(release.Request))),
        ItemCirculationCommand.Lend lend => CommandShape.Ids((lend.Loan.Value, nameof(lend.Loan))),
        ItemCirculationCommand.GiveBack give => CommandShape.Ids((give.Loan.Value, nameof(give.Loan))),
        ItemCirculationCommand.DeclareLost lost => CommandShape.Ids((lost.Loan.Value, nameof(lost.Loan))),
        ItemCirculationCommand.ClaimReturned claim => CommandShape.Ids((claim.Loan.Value, nameof(claim.Loan))),
        ItemCirculationCommand.KeepLending keep => CommandShape.Ids((keep.Loan.Value, nameof(keep.Loan))),
        _ => [],
    });
}
