using FsCheck.Xunit;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Borrowers;

/// <summary>The BLK vectors: what tests of FOLIO, Evergreen and a model of domain-driven design say of blocks, restated. N is 3.</summary>
public class BlockTests
{
    private const int N = 3;
    private static readonly Currency Usd = Currency.Parse("USD");

    // FOLIO: the limit of items out blocks borrowing when it is reached, and the rest when it is passed; all other limits when they are passed.
    private static readonly ValueList<BlockRule> Folio =
    [
        new BlockRule.Count(StandingCount.Open, Threshold.AtLeast(N), BlockedAct.Borrow),
        new BlockRule.Count(StandingCount.Open, Threshold.MoreThan(N), BlockedAct.Renew | BlockedAct.Request),
        new BlockRule.Count(StandingCount.Lost, Threshold.MoreThan(N)),
        new BlockRule.Count(StandingCount.Overdue, Threshold.MoreThan(N)),
        new BlockRule.Count(StandingCount.OverdueRecalls, Threshold.MoreThan(N)),
        new BlockRule.Count(StandingCount.RecallOverdueDays, Threshold.MoreThan(N)),
        new BlockRule.Debt(Money.Of(N, Usd).Value),
    ];

    private static readonly LoanStanding Current = new(Due(14));
    private static readonly LoanStanding Late = new(Due(-2));
    private static readonly LoanStanding Lost = new(Due(-90), LoanStandingKind.Lost);

    [Theory]
    [InlineData("BLK-002", "open", N, true, false)]
    [InlineData("BLK-003", "open", N + 1, true, true)]
    [InlineData("BLK-004", "lost", N, false, false)]
    [InlineData("BLK-005", "lost", N + 1, true, true)]
    [InlineData("BLK-006", "overdue", N, false, false, StandingCount.Overdue)]
    [InlineData("BLK-007", "overdue", N + 1, true, true, StandingCount.Overdue)]
    [InlineData("BLK-008", "recalled", N, false, false, StandingCount.OverdueRecalls)]
    [InlineData("BLK-009", "recalled", N + 1, true, true, StandingCount.OverdueRecalls)]
    [InlineData("BLK-010", "days", N, false, false, StandingCount.RecallOverdueDays)]
    [InlineData("BLK-011", "days", N + 1, true, true, StandingCount.RecallOverdueDays)]
    [InlineData("BLK-012", "owed", N, false, false)]
    [InlineData("BLK-013", "owed", N + 1, true, true)]
    [InlineData("BLK-016", "within grace", N + 1, false, false, StandingCount.Overdue)]
    public void A_limit_says_whether_it_blocks_when_it_is_reached_or_passed(
        string id, string what, int count, bool borrow, bool others, StandingCount? only = null)
    {
        var standing = what switch
        {
            "open" => new BorrowerStanding { Loans = Repeat(Current, count) },
            "lost" => new BorrowerStanding { Loans = Repeat(Lost, count) },
            "overdue" => new BorrowerStanding { Loans = Repeat(Late, count) },
            "recalled" => new BorrowerStanding { Loans = Repeat(Late with { IsRecalled = true }, count) },
            "days" => new BorrowerStanding { Loans = [new LoanStanding(Due(-count)) { IsRecalled = true }] },
            "within grace" => new BorrowerStanding { Loans = Repeat(Late with { GraceEnds = Start + Duration.FromDays(1) }, count) },
            _ => new BorrowerStanding { Owed = Money.Of(count, Usd).Value },
        };
        ValueList<BlockRule> rules = only is null ? Folio : [.. Folio.Where(rule => rule is BlockRule.Count counted && counted.What == only)];

        Assert.Equal((id, borrow, others, others), (id, Blocks(standing, BlockedAct.Borrow, rules), Blocks(standing, BlockedAct.Renew, rules), Blocks(standing, BlockedAct.Request, rules)));
    }

    // Both kinds of lost are one here: declared by the borrower, or given up for lateness.
    [Fact]
    public void BLK_014_what_is_lost_is_added_up() =>
        Assert.True(Blocks(new BorrowerStanding { Loans = [Lost, Lost, new LoanStanding(Due(3), LoanStandingKind.Lost), Lost] }, BlockedAct.Request, Folio));

    [Fact]
    public void BLK_015_what_is_claimed_to_be_returned_counts_for_nothing()
    {
        var claimed = new LoanStanding(Due(-90), LoanStandingKind.ClaimedReturned) { IsRecalled = true };

        Assert.Empty(Block.ReasonsAgainst(new BorrowerStanding { Loans = Repeat(claimed, 99) }, Folio, BlockedAct.All, Start, Monday));
    }

    // What is owed is given without the fees of claimed returns, of which all of these are.
    [Fact]
    public void BLK_017_nor_do_its_fees() => Assert.False(Blocks(
        new BorrowerStanding { Owed = Money.Zero(Usd) }, BlockedAct.Borrow, [new BlockRule.Debt(Money.Of(0.33m, Usd).Value)]));

    [Fact]
    public void BLK_020_the_count_is_taken_when_it_is_asked_for()
    {
        ValueList<BlockRule> rules = [new BlockRule.Count(StandingCount.Overdue, Threshold.AtLeast(1))];

        Assert.Equal(CirculationCodes.CountPassed, Block.ReasonsAgainst(new BorrowerStanding { Loans = Repeat(Late, 4) }, rules, BlockedAct.Borrow, Start, Monday).SortedCodes());
        Assert.Empty(Block.ReasonsAgainst(new BorrowerStanding { Loans = Repeat(Late, 4) }, rules, BlockedAct.Borrow, Start - Duration.FromDays(3), Monday.PlusDays(-3)));
    }

    [Fact]
    public void BLK_023_members_of_a_group_are_counted_together()
    {
        var group = BorrowerStanding.OfGroup(
        [
            new BorrowerStanding { Loans = Repeat(Late, 4), Owed = Money.Of(2, Usd).Value },
            new BorrowerStanding { Loans = Repeat(Late, 6) },
            new BorrowerStanding { Owed = Money.Of(3, Usd).Value },
        ]);

        Assert.Equal((10, Money.Of(5, Usd).Value), (group.Count(StandingCount.Overdue, Start), group.Owed));
    }

    [Theory]
    [InlineData("BLK-032", 2, true)]
    [InlineData("BLK-033", 1, false)]
    public void A_rule_may_count_what_was_lent_from_the_same_point_only(string id, int late, bool blocked)
    {
        ValueList<BlockRule> rules = [new BlockRule.Count(StandingCount.Overdue, Threshold.AtLeast(2), BlockedAct.Request) { AtSamePoint = true }];
        var standing = new BorrowerStanding { Loans = [.. Repeat(Late with { Point = Desk }, late), Late with { Point = AnnexDesk }] };

        Assert.Equal((id, blocked), (id, !Block.ReasonsAgainst(standing, rules, BlockedAct.Request, Start, Monday, Desk).IsEmpty));
    }

    [Fact]
    public void From_nowhere_the_point_with_the_most_counts()
    {
        ValueList<BlockRule> rules = [new BlockRule.Count(StandingCount.Overdue, Threshold.AtLeast(2)) { AtSamePoint = true }];

        Assert.False(Blocks(new BorrowerStanding { Loans = [Late with { Point = Desk }, Late with { Point = AnnexDesk }] }, BlockedAct.Request, rules));
        Assert.True(Blocks(new BorrowerStanding { Loans = [Late with { Point = Desk }, Late with { Point = Desk }, Late with { Point = AnnexDesk }] }, BlockedAct.Request, rules));
        Assert.Equal("BorrowerStanding", new BorrowerStanding { Owed = Money.Of(7, Usd).Value, Blocks = [new ManualBlock(new BlockReason("exit-interview"))] }.ToString());
    }

    [Fact]
    public void A_block_that_was_imposed_holds_until_its_last_day()
    {
        var standing = new BorrowerStanding { Blocks = [new ManualBlock(new BlockReason("exit-interview"), BlockedAct.Borrow, Monday), new ManualBlock(BlockReason.CardLost, BlockedAct.Renew)] };

        Assert.Equal(CirculationCodes.BlockImposed, Codes(BlockedAct.Borrow, Monday));
        Assert.Empty(Codes(BlockedAct.Borrow, Monday.PlusDays(1)));
        Assert.Equal(CirculationCodes.BlockImposed, Codes(BlockedAct.Renew, Monday.PlusYears(1)));
        Assert.Empty(Codes(BlockedAct.Request, Monday));

        string Codes(BlockedAct act, LocalDate today) => Block.ReasonsAgainst(standing, [], act, Start, today).SortedCodes();
    }

    [Fact]
    public void Every_reason_is_told_with_its_numbers_and_can_be_overridden()
    {
        var standing = new BorrowerStanding { Loans = Repeat(Late, 4), Owed = Money.Of(10, Usd).Value, Blocks = [new ManualBlock(new BlockReason("badge"))] };

        var reasons = Block.ReasonsAgainst(standing, Folio, BlockedAct.Borrow, Start, Monday);

        Assert.Equal(
            ["The borrower has 4 open loans; the limit is 3.", "The borrower has 4 overdue loans; the limit is 3.", "The borrower owes USD 10.00; the limit is USD 3.00.", "The borrower is blocked: badge."],
            reasons.Select(MedLibMessages.Render),
            StringComparer.Ordinal);
        Assert.All(reasons, static reason => Assert.Equal(CirculationPermissions.LendToBlocked, reason.Override));
    }

    [Fact]
    public void A_debt_in_another_currency_blocks_and_a_credit_does_not()
    {
        ValueList<BlockRule> rules = [new BlockRule.Debt(Money.Of(100, Usd).Value)];

        Assert.True(Blocks(new BorrowerStanding { Owed = Money.Of(1, Currency.Parse("EUR")).Value }, BlockedAct.Borrow, rules));
        Assert.False(Blocks(new BorrowerStanding { Owed = Money.Of(-1, Currency.Parse("EUR")).Value }, BlockedAct.Borrow, rules));
        Assert.True(Blocks(new BorrowerStanding { Owed = Money.Of(100, Usd).Value }, BlockedAct.Borrow, [new BlockRule.Debt(Money.Of(100, Usd).Value, Comparison.AtLeast)]));
    }

    [Property]
    public void CP20_one_loan_more_never_lifts_a_block(byte open, byte late, byte lost, byte recalled, byte kind)
    {
        var standing = new BorrowerStanding
        {
            Loans = [.. Repeat(Current, open % 6), .. Repeat(Late, late % 6), .. Repeat(Lost, lost % 6), .. Repeat(Late with { IsRecalled = true }, recalled % 6)],
        };
        LoanStanding[] kinds = [Current, Late, Lost, Late with { IsRecalled = true }];
        var more = standing with { Loans = [.. standing.Loans, kinds[kind % kinds.Length]] };

        foreach (var act in new[] { BlockedAct.Borrow, BlockedAct.Renew, BlockedAct.Request })
        {
            Assert.True(!Blocks(standing, act, Folio) || Blocks(more, act, Folio));
        }
    }

    private static bool Blocks(BorrowerStanding standing, BlockedAct act, ValueList<BlockRule> rules) =>
        !Block.ReasonsAgainst(standing, rules, act, Start, Monday).IsEmpty;

    private static DueMoment.EndOfDay Due(int days) => new(Monday.PlusDays(days), "Europe/Berlin");

    private static ValueList<LoanStanding> Repeat(LoanStanding loan, int count) => [.. Enumerable.Repeat(loan, count)];
}
