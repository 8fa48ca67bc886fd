using FluentValidation;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Borrowers.Delegation;
using MedLib.Domain.Results;

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
        RuleForEach(details => details.Blocks).Custom(static (block, context) => context.AddFindings(Reasons(block)));
        RuleForEach(details => details.Proxies).Custom(static (leave, context) => context.AddFindings(Reasons(leave)));
        RuleFor(details => details.Proxies)
            .Must(static proxies => proxies.DistinctBy(static leave => leave.Proxy).Count() == proxies.Count).WithErrorCode(CirculationCodes.ProxyTwice);
    }

    /// <summary>What is wrong with a block.</summary>
    internal static ValueList<Finding> Reasons(ManualBlock block) =>
    [
        .. string.IsNullOrWhiteSpace(block.Reason.Code) ? [Finding.Error(CirculationCodes.BlockReasonMissing)] : Array.Empty<Finding>(),
        .. block.Acts is BlockedAct.None || (block.Acts & ~BlockedAct.All) is not BlockedAct.None ? [Finding.Error(CirculationCodes.BlockOfNothing)] : Array.Empty<Finding>(),
    ];

    /// <summary>What is wrong with a proxy's leave.</summary>
    internal static ValueList<Finding> Reasons(ProxyAuthorization leave) =>
    [
        .. leave.Scope is ProxyScope.None || (leave.Scope & ~ProxyScope.All) is not ProxyScope.None ? [Finding.Error(CirculationCodes.ProxyForNothing)] : Array.Empty<Finding>(),
        .. leave is { From: { } from, Until: { } until } && until < from ? [Finding.Error(CirculationCodes.ProxyEndsBeforeStart)] : Array.Empty<Finding>(),
    ];
}
