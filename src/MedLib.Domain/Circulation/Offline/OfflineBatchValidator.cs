using FluentValidation;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Offline;

/// <summary>Checks a batch before it is handed over: <c>CMD-007</c> nobody hands it over, <c>CMD-008</c> an act without an id, <c>CIR-314</c> one without a barcode, <c>CIR-031</c> a check-out without a card.</summary>
public sealed class OfflineBatchValidator : AbstractValidator<OfflineBatch>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public OfflineBatchValidator()
    {
        RuleFor(static batch => batch.By).Must(static by => !string.IsNullOrWhiteSpace(by?.Id)).WithErrorCode(CommandCodes.ActorMissing);
        RuleForEach(static batch => batch.Acts).Custom(static (act, context) => context.AddFindings(
            CommandShape.Ids((act.Stamp.Command.Value, nameof(act.Stamp.Command)))
                .And(CommandShape.Unless(!act.Item.IsNone, CirculationCodes.NothingReturned, nameof(act.Item)))
                .And(CommandShape.Unless(act is not OfflineAct.CheckOut { Card.IsNone: true }, CirculationCodes.CardMissing, nameof(OfflineAct.CheckOut.Card)))));
    }
}
