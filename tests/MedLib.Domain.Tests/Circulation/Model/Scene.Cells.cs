namespace MedLib.Domain.Tests.Circulation.Model;

/// <content>The cells of the state tables that a step visits, by the words that the tests of the tables use.</content>
internal sealed partial class Scene
{
    public static string WordOf(Lent? loan) => loan switch
    {
        null => "none",
        { Now: { Stage: Stage.Lost, IsBilled: true } } => "billed",
        { Now.Stage: Stage.Active } => "active",
        { Now.Stage: Stage.Recalled } => "recalled",
        { Now.Stage: Stage.Claimed } => loan.Now.RecalledFor == 0 ? "claimed" : "claimed-r",
        { Now.Stage: Stage.Lost } => loan.Now.RecalledFor == 0 ? "lost" : "lost-r",
        { Now.Stage: Stage.Returned } => loan.Before.RecalledFor == 0 ? "returned" : "returned-r",
        { Now.Stage: Stage.Settled } => "settled",
        { Now.Stage: Stage.WrittenOff } => "written",
        { Now.Stage: Stage.Accepted } => "accepted",
        _ => "undone",
    };

    public static string WordOf(Place place) => place.Spot switch
    {
        Spot.Shelf => "shelf",
        Spot.Loan => "loan",
        Spot.Paged => "paged",
        Spot.Ready => "ready",
        Spot.Transit => place.Wish == 0 ? "transit" : "journey",
        Spot.Quarantine => "quarantine",
        Spot.Repair => "repair",
        Spot.Cataloging => "cataloging",
        Spot.Order => "order",
        Spot.Lost => "lost",
        Spot.Claimed => "claimed",
        _ => "missing",
    };

    public static string WordOf(Wish wish) => wish.Stage switch
    {
        WishStage.Waiting => "nf",
        WishStage.Suspended => "su",
        WishStage.Allocated => "al",
        WishStage.Transit => "tr",
        _ => "ap",
    };

    private void Visit(string table, string state, string command) => Visited.Add($"{table} {state} {command}");

    private void Visit(Verb verb, Lent? loan, bool byThatRequest)
    {
        Visit("loan", WordOf(loan), verb switch
        {
            Verb.Undo => "undo",
            Verb.Renew or Verb.RenewSeen or Verb.RenewUnasked => "renew",
            Verb.ChangeDue => "due",
            Verb.Recall => "recall",
            Verb.WithdrawRecall => byThatRequest ? "withdraw" : "withdraw-2",
            Verb.CorrectReturn => "correct",
            Verb.CorrectBorrower => "whose",
            Verb.Claim => "claim",
            Verb.AcceptMissing => "accept",
            Verb.Lose => "lose",
            Verb.Bill => "bill",
            Verb.Keep => "keep",
            Verb.Settle => "settle",
            Verb.WriteOff => "write",
            _ => "re-term",
        });
        var move = (verb, loan) switch
        {
            (_, null) => null,
            (Verb.CorrectReturn, { Now.Stage: Stage.Returned }) => "give",
            (Verb.Claim, _) => "claim",
            (Verb.Lose, _) => "lose",
            (Verb.Keep, _) => "keep",
            (Verb.AcceptMissing, { Now.Stage: Stage.Claimed }) => "miss",
            (Verb.Undo, { Now.IsInHand: true }) => "take",
            _ => null,
        };
        if (move is not null)
        {
            Visit("item", WordOf(Naive.Items[loan!.Item].Place), move);
        }
    }

    private void Visit(Verb verb, Wish? wish, int item)
    {
        if (wish is null)
        {
            return;
        }

        Visit("request", WordOf(wish), verb switch
        {
            Verb.Cancel => "cancel",
            Verb.Suspend => "suspend",
            Verb.Resume => "resume",
            Verb.Allocate => "allocate",
            Verb.Ship => "ship",
            Verb.Arrive => "arrive",
            Verb.Release => "release",
            _ => "expire",
        });
        if (verb is Verb.Allocate)
        {
            Visit("item", WordOf(Naive.Items[item].Place), "page");
        }
        else if (verb is Verb.Cancel or Verb.Release or Verb.Expire && wish.Item != 0)
        {
            Visit("item", WordOf(Naive.Items[wish.Item].Place), "release");
        }
    }
}
