using FluentValidation;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Borrowers.Delegation;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>Checks what is known of a borrower: a name, cards and a category; blocks that block something; proxies that may do something.</summary>
public sealed class BorrowerDetailsValidator : AbstractValidator<BorrowerDetails>
{
    /// <summary>A validator; stateless, so one serves all.</summary>
    public BorrowerDetailsValidator()
    {
        RuleFor(details => details.Name).NotEmpty().WithErrorCode(CirculationCodes.NameMissing);
        RuleFor(details => details.Cards)
            .Must(static cards => !cards.IsEmpty && cards.All(static card => !card.IsNone)).WithErrorCode(CirculationCodes.CardMissing)
            .Must(static cards => cards.Distinct().Count() == cards.Count).WithErrorCode(CirculationCodes.CardTwice);
        RuleFor(details => details.Category)
            .Must(static category => !string.IsNullOrWhiteSpace(category.Code)).WithErrorCode(CirculationCodes.CategoryMissing);
        RuleFor(details => details.ExternalId)
            .Must(static id => id is null || !string.IsNullOrWhiteSpace(id)).WithErrorCode(CirculationCodes.ExternalIdBlank);
        RuleForEach(details => details.Blocks)
            .Must(static block => !string.IsNullOrWhiteSpace(block.Reason.Code)).WithErrorCode(CirculationCodes.BlockReasonMissing)
            .Must(static block => IsSome(block.Acts)).WithErrorCode(CirculationCodes.BlockOfNothing);
        RuleForEach(details => details.Proxies)
            .Must(static proxy => IsSome(proxy.Scope)).WithErrorCode(CirculationCodes.ProxyForNothing)
            .Must(static proxy => proxy.From is not { } from || proxy.Until is not { } until || from <= until).WithErrorCode(CirculationCodes.ProxyEndsBeforeStart);
        RuleFor(details => details.Proxies)
            .Must(static proxies => proxies.DistinctBy(static proxy => proxy.Proxy).Count() == proxies.Count).WithErrorCode(CirculationCodes.ProxyTwice);
    }

    private static bool IsSome(BlockedAct acts) => acts is not BlockedAct.None && (acts & ~BlockedAct.All) is BlockedAct.None;

    private static bool IsSome(ProxyScope scope) => scope is not ProxyScope.None && (scope & ~ProxyScope.All) is ProxyScope.None;
}
