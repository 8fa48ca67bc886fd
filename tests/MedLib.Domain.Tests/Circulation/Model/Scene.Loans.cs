using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Commands;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Model;

/// <content>Loans and returns.</content>
internal sealed partial class Scene
{
    /// <summary>A number that is this and more names a loan by its number, instead of one that chance picks.</summary>
    public const int Exactly = 1000;

    /// <summary>Lends under the number of a loan that there is.</summary>
    public const int ThatLoan = 31;

    private const int Unknown = 999;

    private (object Command, Verdict Verdict)? OfLoans(Act act, CommandStamp stamp)
    {
        if (act.Verb is Verb.CheckOut)
        {
            return CheckOut(act, stamp);
        }

        if (act.Verb is Verb.Return or Verb.ReturnFromChute or Verb.ReturnFound)
        {
            return Return(act, stamp);
        }

        var (number, at) = (PickLoan(act), Moment(stamp));
        var (loan, reason) = (Loan(number), act.How % 8 == 0 ? " " : "the wrong copy");
        var (day, borrower) = (at.Date.AddDays((act.How % 30) - 3), BorrowerOf(act));
        var recalledFor = Naive.Loans.TryGetValue(number, out var known) && known.Now.RecalledFor != 0 ? known.Now.RecalledFor : 1;
        var wish = act.How % 2 == 0 ? recalledFor : Naive.Wishes + 7;
        (LoanCommand Command, Verdict Verdict) meaning = act.Verb switch
        {
            Verb.Undo => (new LoanCommand.Undo(loan, Point(DeskOf(act)), stamp), Naive.Undo(number, DeskOf(act), at, act.Force)),
            Verb.Renew => (new LoanCommand.Renew(loan, stamp), Naive.Renew(number, at, act.Force, automatic: false)),
            Verb.RenewSeen => (new LoanCommand.Renew(loan, stamp) { IsSeen = true }, Naive.Renew(number, at, act.Force, automatic: false)),
            Verb.RenewUnasked => (new LoanCommand.Renew(loan, stamp) { IsAutomatic = true }, Naive.Renew(number, at, act.Force, automatic: true)),
            Verb.ChangeDue => (new LoanCommand.ChangeDue(loan, EndOf(day), stamp), Naive.ChangeDue(number, day, at, act.Force)),
            Verb.Recall => (new LoanCommand.Recall(loan, Wish(recalledFor), stamp), Naive.Recall(number, recalledFor, at)),
            Verb.WithdrawRecall => (new LoanCommand.WithdrawRecall(loan, Wish(wish), stamp), Naive.WithdrawRecall(number, wish)),
            Verb.CorrectReturn => (new LoanCommand.CorrectReturn(loan, reason, stamp), Naive.CorrectReturn(number, reason.Length > 1, at)),
            Verb.CorrectBorrower => (new LoanCommand.CorrectBorrower(loan, Borrower(borrower), reason, stamp), Naive.CorrectBorrower(number, borrower, reason.Length > 1)),
            Verb.Claim => (new LoanCommand.ClaimReturned(loan, stamp), Naive.Claim(number, at)),
            Verb.AcceptMissing => (new LoanCommand.AcceptMissing(loan, stamp), Naive.AcceptMissing(number)),
            Verb.Lose => (new LoanCommand.DeclareLost(loan, LossCause.Declared, stamp), Naive.Lose(number, stamp.Id.Value, at)),
            Verb.Bill => (new LoanCommand.BillLoss(loan, stamp), Naive.Bill(number, at)),
            Verb.Keep => (new LoanCommand.KeepLending(loan, stamp), Naive.Keep(number, at)),
            Verb.Settle => (new LoanCommand.SettleLoss(loan, stamp), Naive.CloseLoss(number, writesOff: false)),
            Verb.WriteOff => (new LoanCommand.WriteOff(loan, stamp), Naive.CloseLoss(number, writesOff: true)),
            _ => (new LoanCommand.ReTerm(loan, stamp), Naive.ReTerm(number)),
        };
        Visit(act.Verb, known, act.How % 2 == 0);
        return (meaning.Command, InTime(meaning.Verdict, stamp, act));
    }

    private (object Command, Verdict Verdict) CheckOut(Act act, CommandStamp stamp)
    {
        var number = act.How % 32 == ThatLoan ? PickLoan(act) : Naive.Loans.Count + 1;
        var (item, borrower) = (ItemOf(act), BorrowerOf(act));
        var command = new LoanCommand.CheckOut(Loan(number), Item(item), Borrower(borrower), stamp) { ServicePoint = Point(DeskOf(act)) };
        Visit("loan", WordOf(Naive.Loans.GetValueOrDefault(number)), "lend");
        Visit("item", WordOf(Naive.Items[item].Place), Naive.OwnWish(Naive.Items[item], borrower) is { } own ? "lend-mine" : "lend");
        if (Naive.OwnWish(Naive.Items[item], borrower) is { } mine)
        {
            Visit("request", WordOf(mine), "fill");
        }

        return (command, InTime(Naive.CheckOut(number, item, borrower, DeskOf(act), Moment(stamp), act.Force), stamp, act));
    }

    // A book is never sent away for its date: one that nobody may give is replaced by today's.
    private (object Command, Verdict Verdict) Return(Act act, CommandStamp stamp)
    {
        var item = act.How % 16 == 0 ? 99 : ItemOf(act);
        var evidence = act.Verb switch
        {
            Verb.ReturnFromChute => ReturnEvidence.Chute,
            Verb.ReturnFound => ReturnEvidence.FoundInLibrary,
            _ => ReturnEvidence.Desk,
        };
        var command = new LoanCommand.Return(Label(item), Point(DeskOf(act)), stamp) { Evidence = evidence };
        if (stamp.At > _now)
        {
            return (command, NaiveLibrary.No("CIR-290"));
        }

        var isTooOld = evidence is ReturnEvidence.Desk && act.Dated is Dated.NineDaysAgo;
        var at = isTooOld && !act.Force ? _now.ToDateTimeUtc() : Moment(stamp);
        if (Naive.Items.TryGetValue(item, out var thing))
        {
            Visit("loan", WordOf(Naive.LatestOf(thing)), "return");
            Visit("item", WordOf(thing.Place), "take");
        }

        string[] told = [NaiveLibrary.If(isTooOld, act.Force ? "CMD-006" : "CIR-308")];
        return (command, Naive.Return(item, DeskOf(act), at, evidence is ReturnEvidence.FoundInLibrary, told));
    }

    // Mostly one that runs; now and then one that is over, or none at all.
    private int PickLoan(Act act)
    {
        if (act.What >= Exactly)
        {
            return act.What - Exactly;
        }

        if (act.What % 16 == 0 || Naive.Loans.Count == 0)
        {
            return Unknown;
        }

        List<Lent> among = [.. Naive.Loans.Values.Where(loan => act.What % 2 == 1 ? loan.Now.IsOpen : !loan.Now.IsOpen)];
        if (among.Count == 0)
        {
            among = [.. Naive.Loans.Values];
        }

        var stages = among.ConvertAll(static loan => WordOf(loan)).Distinct(StringComparer.Ordinal).ToList();
        var stage = stages[act.Who % stages.Count];
        return among.FindLast(loan => string.Equals(WordOf(loan), stage, StringComparison.Ordinal))!.Number;
    }
}
