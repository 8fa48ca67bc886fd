using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Borrowers.Delegation;
using MedLib.Domain.Circulation.Borrowers.Personnel;
using MedLib.Domain.Circulation.Borrowers.Provisionals;
using MedLib.Domain.Commands;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Model;

/// <content>Registrations. Their commands are dated as the host says: the desk's clock plays no part.</content>
internal sealed partial class Scene
{
    private (object Command, Verdict Verdict)? OfPeople(Act act, CommandStamp stamp)
    {
        var (number, other, at) = (BorrowerOf(act), (act.What % 4) + 1, Moment(stamp));
        var card = act.How % 16 == 0 ? 1 : number; // now and then somebody else's
        DateTime? until = act.What % 4 == 0 ? at.Date.AddDays(act.What % 3) : null;
        var isBlocked = act.What % 5 == 0;
        var (id, known) = (Borrower(number), Details(number, card));
        var revised = known with { Blocks = isBlocked ? [Block] : [], ValidUntil = ToDay(until) };
        var data = new PersonnelData { Fields = FeedFields.ValidUntil, ValidUntil = ToDay(until) };
        return act.Verb switch
        {
            Verb.Register => (new BorrowerCommand.Register(id, known, stamp), Naive.Register(number, card)),
            Verb.Revise => (new BorrowerCommand.Revise(id, revised, stamp), Naive.Revise(number, card, isBlocked, until)),
            Verb.Refresh => (new BorrowerCommand.Refresh(id, data, stamp), Naive.Refresh(number, until)),
            Verb.RegisterProvisional => (new BorrowerCommand.RegisterProvisional(id, Stranger(number, at), stamp), Naive.RegisterProvisional(number, at.Date.AddDays(7))),
            Verb.Identify => (new BorrowerCommand.Identify(id, new Identification.Somebody(known), stamp), Naive.Identify(number, card)),
            Verb.IdentifyAs => (new BorrowerCommand.Identify(id, new Identification.Known(Borrower(other)), stamp), Naive.IdentifyAs(number, other)),
            Verb.Block => (new BorrowerCommand.ImposeBlock(id, Block, stamp), Naive.Block(number)),
            Verb.Unblock => (new BorrowerCommand.LiftBlock(id, Block.Reason, stamp), Naive.Unblock(number)),
            Verb.Grant => (new BorrowerCommand.GrantProxy(id, new ProxyAuthorization(Borrower(other)), stamp), Naive.Grant(number, other)),
            Verb.Revoke => (new BorrowerCommand.RevokeProxy(id, Borrower(other), stamp), Naive.Revoke(number, other)),
            Verb.Leave => (new BorrowerCommand.Leave(id, Day(at.Date), stamp), Naive.Leave(number, at.Date, act.Force)),
            _ => (new BorrowerCommand.Rejoin(id, known, stamp), Naive.Rejoin(number, card)),
        };
    }

    private static ManualBlock Block => new(BlockReason.CardLost);

    private static BorrowerCategory CategoryOf(int borrower) => NaiveLibrary.IsStudent(borrower) ? BorrowerCategory.Student : BorrowerCategory.Staff;

    private static BorrowerDetails Details(int borrower, int card) => Person(card) with { Category = CategoryOf(borrower) };

    private static ProvisionalRegistration Stranger(int borrower, DateTime at) => new()
    {
        Evidence = new ProvisionalEvidence.Form("night sheet"),
        Label = "night",
        Category = CategoryOf(borrower),
        Since = Day(at.Date),
        Until = Day(at.Date.AddDays(7)),
    };

    private static LocalDate? ToDay(DateTime? day) => day is { } known ? Day(known) : null;
}
