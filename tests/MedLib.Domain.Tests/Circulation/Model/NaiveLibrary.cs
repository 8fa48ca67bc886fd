namespace MedLib.Domain.Tests.Circulation.Model;

/// <summary>A library as a naive program would run it: dictionaries, days of the week and whole euros, knowing nothing of events, rules and desks.</summary>
/// <remarks>
/// It answers with the codes, each once and sorted. Weekends are closed, days are those of UTC. A star behind a code means that an override lifts it.
/// It is written from what the library should do, not from the product's decisions, so that the two can disagree.
/// </remarks>
internal sealed partial class NaiveLibrary
{
    /// <summary>The payer who is no person.</summary>
    public const int Ward = 0;

    public Dictionary<int, Thing> Items { get; } = [];

    public Dictionary<int, Person> People { get; } = [];

    public Dictionary<int, Lent> Loans { get; } = [];

    /// <summary>The open requests of each queue in their order.</summary>
    public Dictionary<int, List<Wish>> Queues { get; } = [];

    public Dictionary<int, List<Line>> Ledgers { get; } = [];

    public HashSet<(int Payer, Guid Loss)> SettledLosses { get; } = [];

    /// <summary>How many requests there ever were.</summary>
    public int Wishes { get; set; }

    public IEnumerable<Wish> OpenWishes => Queues.OrderBy(static queue => queue.Key).SelectMany(static queue => queue.Value);

    public static bool IsStudent(int borrower) => borrower == 3;

    public static Verdict No(params IEnumerable<string> codes) => new(false, Sorted(codes), static () => { });

    /// <summary>The reasons that no override lifts refuse; else it is done, and what was lifted is told.</summary>
    public static Verdict Settle(bool force, IEnumerable<string> reasons, IEnumerable<string> told, Action then)
    {
        var all = reasons.Where(static reason => reason.Length > 0).ToList();
        var standing = all.Where(reason => !(force && IsLiftable(reason))).Select(static reason => reason.TrimEnd('*')).ToList();
        return standing.Count > 0 ? No(standing) : new(true, Sorted([.. told, all.Count > 0 ? "CMD-006" : ""]), then);
    }

    /// <summary>The same where the command lies in the future or too far back.</summary>
    public static Verdict InTime(Verdict verdict, DateTime at, DateTime now, bool force)
    {
        var reason = at > now ? "CIR-290" : now - at > TimeSpan.FromDays(3) ? "CIR-291*" : "";
        return reason.Length == 0 || (force && IsLiftable(reason))
            ? reason.Length == 0 || !verdict.Yes ? verdict : verdict with { Codes = Sorted([.. verdict.Codes.Split(' '), "CMD-006"]) }
            : No([reason.TrimEnd('*'), .. verdict.Yes ? [] : verdict.Codes.Split(' ')]);
    }

    public static string If(bool applies, string code) => applies ? code : "";

    public List<Wish> QueueOf(int queue) => Queues.GetValueOrDefault(queue) ?? [];

    public List<Wish> QueueOf(Thing item) => QueueOf(item.Queue);

    /// <summary>The copies that a queue is about.</summary>
    public IEnumerable<Thing> CopiesOf(int queue) => Items.Values.Where(item => item.Queue == queue);

    public Wish? WishOf(int number) => OpenWishes.FirstOrDefault(wish => wish.Number == number);

    /// <summary>The loan that an item is out on, lost and claimed ones included, also where that is settled.</summary>
    public Lent? LoanOf(Thing item) => item.Place.Loan == 0 ? null : Loans[item.Place.Loan];

    /// <summary>The loan that an item is or was last out on.</summary>
    public Lent? LatestOf(Thing item) => LoanOf(item) ?? Loans.Values.LastOrDefault(loan => loan.Item == item.Number);

    public IEnumerable<Lent> OpenLoansOf(int borrower) => Loans.Values.Where(loan => loan.Now.IsOpen && loan.Borrower == borrower);

    private static bool IsLiftable(string reason) => reason[^1] == '*';

    private static string Sorted(IEnumerable<string> codes) =>
        string.Join(' ', codes.Where(static code => code.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static DateTime NextOpen(DateTime day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    private static Conditions TermsFor(int borrower, Thing item) =>
        item.IsReference ? new(0, 0, IsRecallable: false, IsAutomatic: false, IsBilledLater: false)
        : IsStudent(borrower) ? new(7, 2, IsRecallable: true, IsAutomatic: true, IsBilledLater: true)
        : new(14, 1, IsRecallable: true, IsAutomatic: false, IsBilledLater: false);

    /// <summary>What of the borrower speaks against borrowing, requesting or renewing.</summary>
    private IEnumerable<string> Against(Person person, DateTime day, bool renews = false)
    {
        if (person.Stage is PersonStage.Left or PersonStage.Merged)
        {
            yield return "CIR-228";
        }
        else
        {
            yield return If(person.Until < day, renews ? "CIR-006" : "CIR-006*");
            yield return If(person.IsBlocked, "CIR-074*");
        }

        yield return If(!renews && OwedBy(person.Number) > 20, "CIR-073*");
    }

    // What is charged on loans that are claimed to be returned does not count until that is known.
    private int OwedBy(int borrower) => ChargesOf(borrower)
        .Where(charge => charge.First.Loan == 0 || Loans[charge.First.Loan] is not { Now.Stage: Stage.Claimed } loan || loan.Borrower != borrower)
        .Sum(static charge => charge.Outstanding);
}
