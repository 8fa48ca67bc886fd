namespace MedLib.Domain.Tests.Circulation.Model;

/// <content>Registrations.</content>
internal sealed partial class NaiveLibrary
{
    public Verdict Register(int borrower, int card) =>
        People.ContainsKey(borrower) ? No("CMD-005")
        : Settle(force: false, [If(IsTaken(card, borrower), "CIR-014")], [], () => People.Add(borrower, new Person { Number = borrower, Card = card }));

    public Verdict RegisterProvisional(int borrower, DateTime until) =>
        People.ContainsKey(borrower) ? No("CMD-005")
        : Settle(force: false, [], [], () => People.Add(borrower, new Person { Number = borrower, Stage = PersonStage.Provisional, Until = until }));

    public Verdict Revise(int borrower, int card, bool blocked, DateTime? until) => As(borrower, PersonStage.Registered, person =>
        Settle(force: false, [If(IsTaken(card, borrower), "CIR-014")], [], () =>
        {
            (person.Card, person.IsBlocked, person.Until, person.Proxies) = (card, blocked, until, []);
        }));

    public Verdict Refresh(int borrower, DateTime? until) =>
        As(borrower, PersonStage.Registered, person => Settle(force: false, [], [], () => person.Until = until));

    public Verdict Identify(int borrower, int card) => As(borrower, PersonStage.Provisional, person =>
        Settle(force: false, [If(IsTaken(card, borrower), "CIR-014")], [], () => (person.Card, person.Stage, person.Until) = (card, PersonStage.Registered, null)));

    public Verdict IdentifyAs(int borrower, int other) => As(borrower, PersonStage.Provisional, person =>
        other == borrower ? No("CIR-232")
        : As(other, PersonStage.Registered, _ => Settle(force: false, [], [], () => (person.Stage, person.MergedInto) = (PersonStage.Merged, other))));

    public Verdict Block(int borrower) => As(borrower, person =>
        person.Stage is PersonStage.Merged ? No("CIR-228") : Settle(force: false, [If(person.IsBlocked, "CIR-229")], [], () => person.IsBlocked = true));

    public Verdict Unblock(int borrower) => As(borrower, person =>
        person.Stage is PersonStage.Merged ? No("CIR-228") : Settle(force: false, [If(!person.IsBlocked, "CIR-230")], [], () => person.IsBlocked = false));

    public Verdict Grant(int borrower, int proxy) => As(borrower, PersonStage.Registered, person =>
        proxy == borrower ? No("CIR-223") : As(proxy, PersonStage.Registered, _ => Settle(force: false, [], [], () => person.Proxies.Add(proxy))));

    public Verdict Revoke(int borrower, int proxy) => As(borrower, PersonStage.Registered, person =>
        Settle(force: false, [If(!person.Proxies.Contains(proxy), "CIR-231")], [], () => person.Proxies.Remove(proxy)));

    public Verdict Leave(int borrower, DateTime on, bool force) => As(borrower, person =>
    {
        if (person.Stage is not (PersonStage.Registered or PersonStage.Provisional))
        {
            return No("CIR-228");
        }

        int[] answersFor = [borrower, .. People.Values.Where(other => other.Stage is PersonStage.Merged && other.MergedInto == borrower).Select(static other => other.Number)];
        return Settle(
            force,
            [
                If(answersFor.Any(one => OpenLoansOf(one).Any()), "CIR-233*"),
                If(OpenWishes.Any(wish => answersFor.Contains(wish.Borrower)), "CIR-234*"),
                If(answersFor.Any(one => BalanceOf(one) > 0), "CIR-235*"),
                If(answersFor.Any(one => BalanceOf(one) < 0), "CIR-236*"),
                If(People.Values.Any(other => other.Number != borrower && other.Stage is not PersonStage.Merged && other.Proxies.Contains(borrower)), "CIR-237*"),
            ],
            [],
            () => (person.Stage, person.Until, person.Proxies) = (PersonStage.Left, person.Until < on ? person.Until : on, []));
    });

    public Verdict Rejoin(int borrower, int card) => As(borrower, PersonStage.Left, person =>
        Settle(force: false, [If(IsTaken(card, borrower), "CIR-014")], [], () => (person.Stage, person.Card, person.Until) = (PersonStage.Registered, card, null)));

    private Verdict As(int borrower, Func<Person, Verdict> answer) => People.TryGetValue(borrower, out var person) ? answer(person) : No("CMD-004");

    private Verdict As(int borrower, PersonStage stage, Func<Person, Verdict> answer) =>
        As(borrower, person => person.Stage == stage ? answer(person) : No("CIR-228"));

    // Who has left gave the card back.
    private bool IsTaken(int card, int borrower) =>
        People.Values.Any(other => other.Number != borrower && other.Card == card && other.Stage is (PersonStage.Registered or PersonStage.Provisional));
}
