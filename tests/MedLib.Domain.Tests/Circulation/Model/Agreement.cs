using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;

namespace MedLib.Domain.Tests.Circulation.Model;

/// <summary>One command at the real desk: the naive library's answer, that of a dry run, and the same again when it is repeated (CP15).</summary>
internal static class Agreement
{
    public static string On(LendingLibrary real, object command, Verdict expected, Act act)
    {
        var (before, states) = (real.Events.Count, Sameness.StatesOf(real));
        var dry = Give(real.Desk.DryRun, command);
        Assert.True(states.SequenceEqual(Sameness.StatesOf(real)), $"A dry run wrote something: {act}");

        var answer = Give(real.Desk, command);
        var after = real.Events.Count;
        Assert.Equal($"{act}: {expected.Text}", $"{act}: {answer.Text}");
        Assert.Equal(dry.Result, answer.Result);
        if (!expected.Yes)
        {
            Assert.Equal(before, after);
            Assert.True(states.SequenceEqual(Sameness.StatesOf(real)), $"A refusal wrote something: {act}");
        }

        // An unknown barcode leaves nothing to remember, and so does a registration that stays as it is.
        Assert.True(after > before || !expected.Yes || act.Verb is Verb.Refresh || answer.Text.Contains("CIR-023", StringComparison.Ordinal), $"Nothing was written: {act}");
        var settled = Sameness.StatesOf(real);
        Assert.Equal(answer.Result, Give(real.Desk, command).Result);
        Assert.Equal(after, real.Events.Count);
        Assert.True(settled.SequenceEqual(Sameness.StatesOf(real)), $"A repetition wrote something: {act}");
        return answer.Text;
    }

    private static (object Result, string Text) Give(ICirculationDesk desk, object command) => command switch
    {
        LoanCommand.CheckOut checkOut => Told(desk.CheckOutAsync(checkOut)),
        LoanCommand.Renew renew => Told(desk.RenewAsync(renew)),
        LoanCommand.Return back => Told(desk.ReturnAsync(back)),
        LoanCommand.CorrectReturn correct => Told(desk.CorrectReturnAsync(correct)),
        LoanCommand.CorrectBorrower correct => Told(desk.CorrectBorrowerAsync(correct)),
        LoanCommand other => Told(desk.ActAsync(other)),
        RequestCommand.Place place => Told(desk.PlaceAsync(place)),
        RequestCommand other => Told(desk.ActAsync(other)),
        ItemCirculationCommand move => Told(desk.MoveAsync(move)),
        FeeCommand fee => Told(desk.PostAsync(fee)),
        BorrowerCommand.Register register => Told(desk.RegisterBorrowerAsync(register)),
        BorrowerCommand.Revise revise => Told(desk.ReviseBorrowerAsync(revise)),
        BorrowerCommand.Refresh refresh => Told(desk.RefreshBorrowerAsync(refresh)),
        BorrowerCommand.RegisterProvisional provisional => Told(desk.RegisterProvisionalAsync(provisional)),
        BorrowerCommand.Identify identify => Told(desk.IdentifyAsync(identify)),
        BorrowerCommand.ImposeBlock impose => Told(desk.ImposeBlockAsync(impose)),
        BorrowerCommand.LiftBlock lift => Told(desk.LiftBlockAsync(lift)),
        BorrowerCommand.GrantProxy grant => Told(desk.GrantProxyAsync(grant)),
        BorrowerCommand.RevokeProxy revoke => Told(desk.RevokeProxyAsync(revoke)),
        BorrowerCommand.Leave leave => Told(desk.LeaveAsync(leave)),
        BorrowerCommand.Rejoin rejoin => Told(desk.RejoinAsync(rejoin)),
        _ => throw new ArgumentException("The desk has no such verb.", nameof(command)),
    };

    // The store answers at once, so nothing is ever waited for.
    private static (object Result, string Text) Told<T>(ValueTask<Result<T>> asked)
        where T : notnull
    {
        Assert.True(asked.IsCompleted);
        var result = asked.GetAwaiter().GetResult();
        return (result, $"{(result.Succeeded ? "yes" : "no")} {result.Findings.SortedCodes()}");
    }
}
