using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Borrowers.Leaving;
using MedLib.Domain.Circulation.Borrowers.Provisionals;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Borrowers;

/// <content>The decisions.</content>
public sealed partial record Borrower
{
    private static readonly BorrowerDetailsValidator Validator = new();

    /// <summary>Answers a command.</summary>
    /// <param name="state">The borrower, or null where none is registered yet.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who holds the cards and the id in the personnel system, who else is named, and what is open.</param>
    /// <returns>
    /// The change, which has no event where nothing would change; or all of: <c>CIR-014</c> card taken, <c>CIR-030</c> no name, <c>CIR-031</c> no
    /// card, <c>CIR-032</c> no category, <c>CIR-215</c> external id taken, <c>CIR-216</c> to <c>CIR-224</c> as the validator says, <c>CIR-225</c> no
    /// label, <c>CIR-226</c> no evidence, <c>CIR-227</c> ends before it starts, <c>CIR-229</c> blocked so already, <c>CIR-230</c> no such block,
    /// <c>CIR-231</c> no such proxy, <c>CIR-232</c> the same borrower, <c>CIR-233</c> to <c>CIR-237</c> for each thing that is open (with the
    /// permission that lifts it); or <c>CIR-228</c> not as the borrower or the other one stands, <c>CMD-004</c> unknown borrower, <c>CMD-005</c> id taken.
    /// </returns>
    public static Result<Change<Borrower, BorrowerEvent>> Decide(Borrower? state, BorrowerCommand command, BorrowerContext context)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        return (state, command) switch
        {
            (null, BorrowerCommand.Register register) =>
                Checked(state, register.Details, context, new BorrowerEvent.Registered(register.Borrower, register.Details, register.Stamp.At)),
            (null, BorrowerCommand.RegisterProvisional provisional) => RegisterProvisionally(provisional, context),
            (null, _) => NotFound(command.Borrower),
            ({ } known, BorrowerCommand.Register or BorrowerCommand.RegisterProvisional) =>
                Finding.Error(CommandCodes.IdTaken, new FindingArg.Identifier("id", known.Id.Value)),
            ({ } known, _) when known.Id != command.Borrower => NotFound(command.Borrower),
            ({ } known, _) => Answer(known, command, context),
        };
    }

    /// <summary>The refusal of what cannot be done with a borrower as they stand.</summary>
    internal static Finding NotFrom(BorrowerState state) => Finding.Error(CirculationCodes.BorrowerNotInState, new FindingArg.Text("state", state.Word));

    private static Result<Change<Borrower, BorrowerEvent>> Answer(Borrower known, BorrowerCommand command, BorrowerContext context) => (known.State, command) switch
    {
        (BorrowerState.Registered, BorrowerCommand.Revise revise) =>
            Checked(known, revise.Details, context, new BorrowerEvent.Revised(known.Id, revise.Details, command.Stamp.At)),
        (BorrowerState.Registered, BorrowerCommand.Refresh refresh) => TakeOver(known, refresh, context),
        (BorrowerState.Registered, BorrowerCommand.GrantProxy grant) => Grant(known, grant, context),
        (BorrowerState.Registered, BorrowerCommand.RevokeProxy revoke) => Revoke(known, revoke),
        (BorrowerState.Provisional, BorrowerCommand.Identify identify) => Identify(known, identify, context),
        (BorrowerState.Registered or BorrowerState.Provisional, BorrowerCommand.Leave leave) => Leave(known, leave, context),
        (BorrowerState.Left, BorrowerCommand.Rejoin rejoin) => Rejoin(known, rejoin, context),
        (not BorrowerState.Merged, BorrowerCommand.ImposeBlock impose) => Impose(known, impose),
        (not BorrowerState.Merged, BorrowerCommand.LiftBlock lift) => Lift(known, lift),
        _ => NotFrom(known.State),
    };

    private static Result<Change<Borrower, BorrowerEvent>> RegisterProvisionally(BorrowerCommand.RegisterProvisional command, BorrowerContext context) => Record(
        state: null,
        new BorrowerEvent.RegisteredProvisionally(command.Borrower, command.Registration, command.Stamp.At),
        [.. TakenFrom(command.Borrower, context), .. command.Registration.Reasons()]);

    private static Result<Change<Borrower, BorrowerEvent>> TakeOver(Borrower known, BorrowerCommand.Refresh refresh, BorrowerContext context)
    {
        var details = refresh.Data.ApplyTo(known.Details);
        return details == known.Details
            ? new Change<Borrower, BorrowerEvent>(known, [])
            : Checked(known, details, context, new BorrowerEvent.Revised(known.Id, details, refresh.Stamp.At));
    }

    private static Result<Change<Borrower, BorrowerEvent>> Identify(Borrower known, BorrowerCommand.Identify identify, BorrowerContext context)
    {
        if (identify.As is Identification.Somebody { Details: { } given })
        {
            var details = KeepingBlocks(known, given);
            return Checked(known, details, context, new BorrowerEvent.Identified(known.Id, details, identify.Stamp.At));
        }

        var into = ((Identification.Known)identify.As).Borrower;
        return into == known.Id ? Finding.Error(CirculationCodes.MergedIntoSelf)
            : context.Other is not { } other || other.Id != into ? NotFound(into)
            : other.State is not BorrowerState.Registered ? NotFrom(other.State)
            : Record(known, new BorrowerEvent.Merged(known.Id, into, identify.Stamp.At), []);
    }

    private static Result<Change<Borrower, BorrowerEvent>> Impose(Borrower known, BorrowerCommand.ImposeBlock impose)
    {
        ValueList<Finding> reasons =
        [
            .. BorrowerDetailsValidator.Reasons(impose.Block),
            .. known.Details.Blocks.Contains(impose.Block) ? [Finding.Error(CirculationCodes.BlockedAlready, Reason(impose.Block.Reason))] : Array.Empty<Finding>(),
        ];
        return Record(known, new BorrowerEvent.BlockImposed(known.Id, impose.Block, impose.Stamp.At), reasons);
    }

    private static Result<Change<Borrower, BorrowerEvent>> Lift(Borrower known, BorrowerCommand.LiftBlock lift) =>
        known.Details.Blocks.Any(block => block.Reason == lift.Reason)
            ? Record(known, new BorrowerEvent.BlockLifted(known.Id, lift.Reason, lift.Stamp.At), [])
            : Finding.Error(CirculationCodes.BlockUnknown, Reason(lift.Reason));

    private static Result<Change<Borrower, BorrowerEvent>> Grant(Borrower known, BorrowerCommand.GrantProxy grant, BorrowerContext context)
    {
        var proxy = grant.Authorization.Proxy;
        ValueList<Finding> reasons =
        [
            .. BorrowerDetailsValidator.Reasons(grant.Authorization),
            .. proxy == known.Id ? [Finding.Error(CirculationCodes.ProxyIsSelf)]
                : context.Other is not { } other || other.Id != proxy ? [NotFoundReason(proxy)]
                : other.State is BorrowerState.Registered ? Array.Empty<Finding>() : [NotFrom(other.State)],
        ];
        return Record(known, new BorrowerEvent.ProxyGranted(known.Id, grant.Authorization, grant.Stamp.At), reasons);
    }

    private static Result<Change<Borrower, BorrowerEvent>> Revoke(Borrower known, BorrowerCommand.RevokeProxy revoke) =>
        known.Details.Proxies.Any(leave => leave.Proxy == revoke.Proxy)
            ? Record(known, new BorrowerEvent.ProxyRevoked(known.Id, revoke.Proxy, revoke.Stamp.At), [])
            : Finding.Error(CirculationCodes.ProxyUnknown, new FindingArg.Identifier("proxy", revoke.Proxy.Value));

    private static Result<Change<Borrower, BorrowerEvent>> Leave(Borrower known, BorrowerCommand.Leave leave, BorrowerContext context)
    {
        var report = Clearance.Of(known.Id, context.Open);
        var settled = leave.Stamp.Settle(report.Reasons());
        var left = new BorrowerEvent.Left(known.Id, leave.On, report, leave.Stamp.GrantsUsed(settled.Advisories), leave.Stamp.At);
        var decided = Record(known, left, settled.Standing);
        return decided.Succeeded ? decided.With(settled.Advisories) : decided;
    }

    private static Result<Change<Borrower, BorrowerEvent>> Rejoin(Borrower known, BorrowerCommand.Rejoin rejoin, BorrowerContext context)
    {
        var details = KeepingBlocks(known, rejoin.Details);
        return Checked(known, details, context, new BorrowerEvent.Rejoined(known.Id, details, rejoin.Stamp.At));
    }

    // New details say nothing of blocks that others imposed: those stand until they are lifted.
    private static BorrowerDetails KeepingBlocks(Borrower known, BorrowerDetails given) =>
        given with { Blocks = [.. known.Details.Blocks, .. given.Blocks.Where(block => !known.Details.Blocks.Contains(block))] };

    private static Result<Change<Borrower, BorrowerEvent>> Checked(
        Borrower? state, BorrowerDetails details, BorrowerContext context, BorrowerEvent e)
    {
        ValueList<Finding> findings =
        [
            .. TakenFrom(e.Borrower, context),
            .. Validator.Check(details),
            .. details.Proxies.Any(leave => leave.Proxy == e.Borrower) ? [Finding.Error(CirculationCodes.ProxyIsSelf)] : Array.Empty<Finding>(),
            .. details.Supervisor == e.Borrower ? [Finding.Error(CirculationCodes.SupervisorIsSelf)] : Array.Empty<Finding>(),
        ];
        return Record(state, e, findings);
    }

    private static IEnumerable<Finding> TakenFrom(BorrowerId borrower, BorrowerContext context)
    {
        foreach (var holder in context.CardHolders.Where(holder => holder != borrower).Distinct())
        {
            yield return Taken(CirculationCodes.CardTaken, holder);
        }

        if (context.ExternalIdHolder is { } same && same != borrower)
        {
            yield return Taken(CirculationCodes.ExternalIdTaken, same);
        }
    }

    private static Result<Change<Borrower, BorrowerEvent>> Record(Borrower? state, BorrowerEvent e, ValueList<Finding> reasons) => reasons.IsEmpty
        ? new Change<Borrower, BorrowerEvent>(Evolve(state, e), [e])
        : Result<Change<Borrower, BorrowerEvent>>.Refused(reasons);

    private static Result<Change<Borrower, BorrowerEvent>> NotFound(BorrowerId id) => NotFoundReason(id);

    private static Finding NotFoundReason(BorrowerId id) => Finding.Error(CommandCodes.NotFound, new FindingArg.Identifier("id", id.Value));

    private static Finding Taken(string code, BorrowerId holder) => Finding.Error(code, new FindingArg.Identifier("holder", holder.Value));

    private static FindingArg.Text Reason(BlockReason reason) => new("reason", reason.ToString());
}
