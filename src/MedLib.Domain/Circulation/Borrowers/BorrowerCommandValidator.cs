using FluentValidation;
using MedLib.Domain.Circulation.Borrowers.Provisionals;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>Checks a command about borrowers before it is sent, without looking at the library: what it finds the desk would refuse too.</summary>
/// <remarks><c>CMD-007</c> to <c>CMD-009</c> of the stamp and of ids; the codes of <see cref="BorrowerDetailsValidator"/>; those of a provisional registration; <c>CIR-223</c> a proxy for oneself.</remarks>
public sealed class BorrowerCommandValidator : AbstractValidator<BorrowerCommand>
{
    private static readonly BorrowerDetailsValidator Details = new();

    /// <summary>A validator; stateless, so one serves all.</summary>
    public BorrowerCommandValidator() =>
        RuleFor(static command => command).Custom(static (command, context) => context.AddFindings(CommandShape.Of(command.Stamp).And(Ids(command)).And(Parts(command))));

    /// <summary>The ids that are missing: no desk makes or looks for somebody who has none.</summary>
    internal static ValueList<Finding> Ids(BorrowerCommand command) => CommandShape.Ids((command.Borrower.Value, nameof(command.Borrower))).And(command switch
    {
        BorrowerCommand.Identify { As: Identification.Known known } => CommandShape.Ids((known.Borrower.Value, "As.Borrower")),
        BorrowerCommand.GrantProxy grant => CommandShape.Ids((grant.Authorization.Proxy.Value, "Authorization.Proxy")),
        BorrowerCommand.RevokeProxy revoke => CommandShape.Ids((revoke.Proxy.Value, nameof(revoke.Proxy))),
        _ => [],
    });

    private static ValueList<Finding> Parts(BorrowerCommand command) => command switch
    {
        BorrowerCommand.Register register => CommandShape.Of(Details, register.Details, nameof(register.Details)),
        BorrowerCommand.Revise revise => CommandShape.Of(Details, revise.Details, nameof(revise.Details)),
        BorrowerCommand.Rejoin rejoin => CommandShape.Of(Details, rejoin.Details, nameof(rejoin.Details)),
        BorrowerCommand.Identify { As: Identification.Somebody somebody } => CommandShape.Of(Details, somebody.Details, "As.Details"),
        BorrowerCommand.RegisterProvisional provisional => Under(nameof(provisional.Registration), provisional.Registration.Reasons()),
        BorrowerCommand.ImposeBlock impose => Under(nameof(impose.Block), BorrowerDetailsValidator.Reasons(impose.Block)),
        BorrowerCommand.GrantProxy grant => Under(nameof(grant.Authorization), BorrowerDetailsValidator.Reasons(grant.Authorization))
            .And(CommandShape.Unless(grant.Authorization.Proxy != grant.Borrower, CirculationCodes.ProxyIsSelf, nameof(grant.Authorization))),
        _ => [],
    };

    private static ValueList<Finding> Under(string path, IEnumerable<Finding> reasons) => [.. reasons.Select(reason => reason with { Path = path })];
}
