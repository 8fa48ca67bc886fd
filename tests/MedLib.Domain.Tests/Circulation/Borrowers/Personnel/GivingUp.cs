using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Results;
using ABorrower = MedLib.Domain.Circulation.Borrowers.Borrower;

namespace MedLib.Domain.Tests.Circulation.Borrowers.Personnel;

/// <summary>A desk at which somebody gives up after some commands.</summary>
internal sealed class GivingUp(IBorrowerDesk desk, CancellationTokenSource source, int after) : IBorrowerDesk
{
    private int _done;

    public ValueTask<Result<ABorrower>> RegisterBorrowerAsync(BorrowerCommand.Register command, CancellationToken cancellationToken = default) =>
        Count(desk.RegisterBorrowerAsync(command, cancellationToken));

    public ValueTask<Result<ABorrower>> ReviseBorrowerAsync(BorrowerCommand.Revise command, CancellationToken cancellationToken = default) =>
        Count(desk.ReviseBorrowerAsync(command, cancellationToken));

    public ValueTask<Result<ABorrower>> RefreshBorrowerAsync(BorrowerCommand.Refresh command, CancellationToken cancellationToken = default) =>
        Count(desk.RefreshBorrowerAsync(command, cancellationToken));

    public ValueTask<Result<ABorrower>> RegisterProvisionalAsync(BorrowerCommand.RegisterProvisional command, CancellationToken cancellationToken = default) =>
        Count(desk.RegisterProvisionalAsync(command, cancellationToken));

    public ValueTask<Result<ABorrower>> IdentifyAsync(BorrowerCommand.Identify command, CancellationToken cancellationToken = default) =>
        Count(desk.IdentifyAsync(command, cancellationToken));

    public ValueTask<Result<ABorrower>> ImposeBlockAsync(BorrowerCommand.ImposeBlock command, CancellationToken cancellationToken = default) =>
        Count(desk.ImposeBlockAsync(command, cancellationToken));

    public ValueTask<Result<ABorrower>> LiftBlockAsync(BorrowerCommand.LiftBlock command, CancellationToken cancellationToken = default) =>
        Count(desk.LiftBlockAsync(command, cancellationToken));

    public ValueTask<Result<ABorrower>> GrantProxyAsync(BorrowerCommand.GrantProxy command, CancellationToken cancellationToken = default) =>
        Count(desk.GrantProxyAsync(command, cancellationToken));

    public ValueTask<Result<ABorrower>> RevokeProxyAsync(BorrowerCommand.RevokeProxy command, CancellationToken cancellationToken = default) =>
        Count(desk.RevokeProxyAsync(command, cancellationToken));

    public ValueTask<Result<ABorrower>> LeaveAsync(BorrowerCommand.Leave command, CancellationToken cancellationToken = default) =>
        Count(desk.LeaveAsync(command, cancellationToken));

    public ValueTask<Result<ABorrower>> RejoinAsync(BorrowerCommand.Rejoin command, CancellationToken cancellationToken = default) =>
        Count(desk.RejoinAsync(command, cancellationToken));

    private ValueTask<Result<ABorrower>> Count(ValueTask<Result<ABorrower>> answer)
    {
        if (++_done == after)
        {
            source.Cancel();
        }

        return answer;
    }
}
