using System.Globalization;
using FluentValidation;
using MedLib.Domain.Results;

namespace MedLib.Domain.Commands;

/// <summary>Checks a stamp before it is sent: <c>CMD-007</c> nobody asks, <c>CMD-008</c> no id, <c>CMD-009</c> an override that lifts nothing.</summary>
public sealed class CommandStampValidator : AbstractValidator<CommandStamp>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public CommandStampValidator() =>
        RuleFor(static stamp => stamp).Custom(static (stamp, context) => context.AddFindings(ShapeOf(stamp).And(Overrides(stamp))));

    /// <summary>What no command is run without.</summary>
    internal static ValueList<Finding> ShapeOf(CommandStamp stamp) =>
        CommandShape.Ids((stamp.Id.Value, nameof(stamp.Id))).And(
            string.IsNullOrWhiteSpace(stamp.By?.Id) ? [Finding.Error(CommandCodes.ActorMissing) with { Path = nameof(stamp.By) }] : []);

    private static ValueList<Finding> Overrides(CommandStamp stamp) =>
    [
        .. stamp.Overrides.Index()
            .Where(static grant => string.IsNullOrWhiteSpace(grant.Item.Permission.Name) || string.IsNullOrWhiteSpace(grant.Item.Reason))
            .Select(static grant => Finding.Error(CommandCodes.OverrideUnsound, new FindingArg.Number("number", grant.Index + 1)) with
            {
                Path = string.Create(CultureInfo.InvariantCulture, $"{nameof(CommandStamp.Overrides)}[{grant.Index}]"),
            }),
    ];
}
