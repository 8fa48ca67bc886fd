using System.Globalization;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Tests.Circulation;

/// <summary>What the tests of circulation say again and again.</summary>
internal static class Lending
{
    public static readonly LocationCode Main = new("MAIN");
    public static readonly LocationCode Annex = new("ANNEX");
    public static readonly ServicePointCode Desk = new("DESK");
    public static readonly ServicePointCode AnnexDesk = new("ANNEX-DESK");

    /// <summary>Monday 2 March 2026, ten in the morning in Berlin.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);
    public static readonly LocalDate Monday = new(2026, 3, 2);

    /// <summary>Monday to Friday; reference works stay in the room; two service points; what is said of the past is believed.</summary>
    public static readonly CirculationProfile Profile = CirculationProfile.SoloHospital(DateTimeZoneProviders.Tzdb["Europe/Berlin"]) with
    {
        Rules = Rules("default: lend 14 days, renew 1 times, at most 2 loans", "item reference: in library only"),
        ServicePoints = [new ServicePoint(Desk, [Main]), new ServicePoint(AnnexDesk, [Annex])],
        Habits = new DeskHabits { BackDatedWithin = Duration.FromDays(50_000) },
        Blocks = [],
        Notices = [],
    };

    private static int _commands;

    public static Guid Key(int number) => new(number, 0, 0, new byte[8]);

    public static LoanId Loan(int number = 1) => new(Key(number));

    public static ItemId Item(int number = 1) => new(Key(number));

    public static BorrowerId Borrower(int number = 1) => new(Key(number));

    public static Barcode Card(int number = 1) => Barcode.Parse(string.Create(CultureInfo.InvariantCulture, $"CARD{number}"));

    public static Barcode Label(int number = 1) => Barcode.Parse(string.Create(CultureInfo.InvariantCulture, $"ITEM{number}"));

    public static CommandStamp Stamp(int day = 0) => StampAt(Start + Duration.FromDays(day));

    public static CommandStamp StampAt(Instant at) => new(new CommandId(Key(Interlocked.Increment(ref _commands))), new Actor("desk"), at);

    public static CommandStamp Overriding(this CommandStamp stamp, params ReadOnlySpan<Permission> permissions) => stamp with
    {
        By = new Actor("head") { Permissions = ValueList.Create(permissions) },
        Overrides = [.. permissions.ToArray().Select(static permission => new OverrideGrant(permission, "the ward needs it"))],
    };

    public static BorrowerDetails Person(int number = 1) => new() { Name = "Ada Byron", Cards = [Card(number)], Category = BorrowerCategory.Staff };

    /// <summary>Blocked by staff, from everything and until it is lifted.</summary>
    public static BorrowerDetails Blocked(this BorrowerDetails details) => details with { Blocks = [new ManualBlock(BlockReason.CardLost)] };

    public static BorrowerCommand.Register Register(int borrower = 1, BorrowerDetails? details = null) => new(Borrower(borrower), details ?? Person(borrower), Stamp());

    public static BorrowerCommand.Revise Revise(BorrowerDetails details, int borrower = 1) => new(Borrower(borrower), details, Stamp());

    public static LoanCommand.CheckOut CheckOut(int loan = 1, int item = 1, int borrower = 1, CommandStamp? stamp = null) =>
        new(Loan(loan), Item(item), Borrower(borrower), stamp ?? Stamp());

    public static RuleSets Rules(params string[] lines) => new([RuleText.Parse(string.Join('\n', lines)).Value!]);

    public static RequestId Wish(int number = 1) => new(Key(number));

    /// <summary>The queue of item 1, which has no title.</summary>
    public static RequestQueueId ItemQueue => RequestQueueId.Of(Item());

    /// <summary>The title of the copies that <see cref="LendingLibrary.AddCopies"/> adds.</summary>
    public static RecordId Title => new(Key(500));

    public static RequestQueueId TitleQueue => RequestQueueId.Of(Title);

    public static RequestCommand.Place Hold(
        int request, int borrower, RequestKind kind = RequestKind.Hold, ServicePointCode? pickup = null, bool title = false, int day = 0) =>
        new(title ? TitleQueue : ItemQueue, Wish(request), Borrower(borrower), kind, new RequestScope.AnyCopy(), pickup ?? Desk, Stamp(day));

    public static LoanCommand.Renew Renew(int day, int loan = 1) => new(Loan(loan), Stamp(day));

    public static LoanCommand.Return Return(int item = 1, int day = 1, ServicePointCode? at = null) => new(Label(item), at ?? Desk, Stamp(day));

    public static LoanCommand.CorrectReturn Correct(int loan = 1, string reason = "the wrong copy was scanned") => new(Loan(loan), reason, Stamp(2));

    public static ItemDetails Book(int item = 1, LocationCode? location = null, ItemCategory? category = null) =>
        new() { Category = category ?? ItemCategory.Book, Label = "Gray's anatomy", Barcode = Label(item), Location = location ?? Main };

    public static Item AnItem(int item = 1, ItemDetails? details = null) => new(Item(item), details ?? Book(item));

    public static DueMoment DueOn(int month, int day, string zone = "Europe/Berlin") => new DueMoment.EndOfDay(new LocalDate(2026, month, day), zone);

    public static string Codes<T>(Result<T> result)
        where T : notnull => (result.Succeeded ? "yes " : "no ") + string.Join(' ', result.Findings.Select(static finding => finding.Code));
}
