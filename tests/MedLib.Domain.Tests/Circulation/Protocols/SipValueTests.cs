using FsCheck.Xunit;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Protocols;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;
using NodaTime.Text;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Protocols;

public class SipValueTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData("on-shelf", "03", "available")]
    [InlineData("on-loan", "04", "charged")]
    [InlineData("paged", "01", "other")]
    [InlineData("ready-for-pickup", "08", "waiting on hold shelf")]
    [InlineData("in-transit", "10", "in transit between library locations")]
    [InlineData("in-quarantine", "01", "other")]
    [InlineData("in-repair", "01", "other")]
    [InlineData("in-cataloging", "06", "in process")]
    [InlineData("on-order", "02", "on order")]
    [InlineData("lost", "12", "lost")]
    [InlineData("claimed-returned", "11", "claimed returned")]
    [InlineData("missing", "13", "missing")]
    public void Every_place_has_a_circulation_status(string place, string code, string name)
    {
        var status = SipCirculationStatus.Of(Situations.At(place));

        Assert.Equal((code, name), (status.Code, status.Name));
        Assert.Equal(12, Situations.All.Count); // a new place needs a row above
    }

    [Fact]
    public void A_loan_tells_whether_it_can_be_recalled()
    {
        var lent = Situations.At("on-loan");

        Assert.Equal(SipCirculationStatus.Recalled, SipCirculationStatus.Of(lent with { IsRecalled = true, IsGuaranteed = true }));
        Assert.Equal(SipCirculationStatus.ChargedNotToBeRecalled, SipCirculationStatus.Of(lent with { IsGuaranteed = true }));
        Assert.Equal(SipCirculationStatus.Available, SipCirculationStatus.Of(Situations.At("on-shelf") with { IsRecalled = true }));
    }

    [Theory]
    [InlineData(ItemCondition.Good, false, "03")]
    [InlineData(ItemCondition.Worn, false, "03")]
    [InlineData(ItemCondition.Damaged, false, "03")] // lent with a warning, so it is available
    [InlineData(ItemCondition.Incomplete, false, "03")]
    [InlineData(ItemCondition.InRepair, false, "01")]
    [InlineData(ItemCondition.Good, true, "01")]
    public void What_cannot_be_lent_is_not_available(ItemCondition condition, bool isWithdrawn, string code) =>
        Assert.Equal(code, SipCirculationStatus.Of(Situations.At("on-shelf") with { Condition = condition, IsWithdrawn = isWithdrawn }).Code);

    [Fact]
    public void The_numbers_are_those_of_the_protocol()
    {
        Assert.Equal((13, 11, 9, 4), (SipCirculationStatus.All.Count, SipMediaType.All.Count, SipFeeType.All.Count, SipSecurityMarker.All.Count));
        Assert.All(SipCirculationStatus.All, static status => Assert.True(status.IsKnown && status.Name.Length > 0));
        Assert.All(SipMediaType.All, static type => Assert.True(type.IsKnown && type.Name.Length > 0));
        Assert.All(SipFeeType.All, static type => Assert.True(type.IsKnown && type.Name.Length > 0));
        Assert.All(SipSecurityMarker.All, static marker => Assert.True(marker.IsKnown && marker.Name.Length > 0));
        Assert.False(default(SipCirculationStatus).IsKnown || new SipCirculationStatus(14).IsKnown || new SipMediaType(11).IsKnown || default(SipFeeType).IsKnown);
        Assert.Equal("010 book with audio tape", $"{SipMediaType.All[^1]} {SipMediaType.All[^1].Name}");
        Assert.Equal("02 3M Tattle-Tape Security Strip", $"{SipSecurityMarker.TattleTape} {SipSecurityMarker.TattleTape.Name}");
    }

    [Fact]
    public void The_flags_stand_in_their_positions()
    {
        var flags = Enum.GetValues<SipPatronFlags>().Where(static flag => flag is not SipPatronFlags.None).ToList();

        Assert.Equal(SipPatronStatus.Length, flags.Count);
        for (var position = 0; position < flags.Count; position++)
        {
            Assert.Equal(position, new SipPatronStatus(flags[position]).ToText().IndexOf('Y', StringComparison.Ordinal));
        }

        Assert.Equal(new string(' ', 14), default(SipPatronStatus).ToText());
    }

    [Property]
    public bool A_patron_status_is_read_as_it_was_written(int flags)
    {
        var status = SipPatronStatus.Of(new BorrowerReasons { Also = (SipPatronFlags)flags });

        return SipPatronStatus.TryParse(status.ToText(), out var read) && read == status;
    }

    [Theory]
    [InlineData("YYYY")]
    [InlineData("YYYYYYYYYYYYYYY")]
    [InlineData("NNNNNNNNNNNNNN")]
    public void Other_texts_are_no_patron_status(string text) => Assert.False(SipPatronStatus.TryParse(text, out _));

    [Fact]
    public void Each_act_that_is_denied_has_its_position()
    {
        ValueList<Finding> expired = [Finding.Error(CirculationCodes.BorrowerExpired)];

        Assert.Equal("Y             ", SipPatronStatus.Of(new BorrowerReasons { Borrow = expired }).ToText());
        Assert.Equal(" Y            ", SipPatronStatus.Of(new BorrowerReasons { Renew = expired }).ToText());
        Assert.Equal("  Y           ", SipPatronStatus.Of(new BorrowerReasons { Recall = expired }).ToText());
        Assert.Equal("   Y          ", SipPatronStatus.Of(new BorrowerReasons { Hold = expired }).ToText());
        Assert.Equal("    Y         ", SipPatronStatus.Of(new BorrowerReasons { Also = SipPatronFlags.CardLost }).ToText());
        Assert.Equal(default, SipPatronStatus.Of(new BorrowerReasons { Borrow = [Finding.Warning(CirculationCodes.LoanLimitReached)] }));
    }

    [Theory]
    [InlineData(StandingCount.Open, SipPatronFlags.TooManyCharged)]
    [InlineData(StandingCount.Overdue, SipPatronFlags.TooManyOverdue)]
    [InlineData(StandingCount.Lost, SipPatronFlags.TooManyLost)]
    [InlineData(StandingCount.OverdueRecalls, SipPatronFlags.RecallOverdue)]
    [InlineData(StandingCount.RecallOverdueDays, SipPatronFlags.RecallOverdue)]
    public void A_count_that_is_passed_has_its_position(StandingCount what, SipPatronFlags flag)
    {
        // As the blocks themselves tell it, so that a change of their words is noticed.
        var reason = Assert.Single(Block.ReasonsAgainst(
            new BorrowerStanding(), [new BlockRule.Count(what, Threshold.AtLeast(0))], BlockedAct.Borrow, Start, Monday));

        Assert.Equal(SipPatronFlags.ChargeDenied | flag, SipPatronStatus.Of(new BorrowerReasons { Borrow = [reason] }).Flags);
    }

    [Fact]
    public void A_debt_is_told_by_what_it_is_for()
    {
        var reason = Assert.Single(Block.ReasonsAgainst(
            new BorrowerStanding { Owed = Money.Parse("EUR 10") }, [new BlockRule.Debt(Money.Parse("EUR 5"))], BlockedAct.Renew, Start, Monday));

        Assert.Equal(SipPatronFlags.ExcessiveFines | SipPatronFlags.ExcessiveFees, SipPatronStatus.Of(reason));
        Assert.Equal(SipPatronFlags.ExcessiveFines, SipPatronStatus.Of(reason, [FeeKind.OverdueFine]));
        Assert.Equal(SipPatronFlags.ExcessiveFees, SipPatronStatus.Of(reason, [FeeKind.Rental]));
        Assert.Equal(SipPatronFlags.ExcessiveFees | SipPatronFlags.TooManyBilled, SipPatronStatus.Of(reason, [FeeKind.Replacement]));
    }

    [Fact]
    public void A_limit_that_is_reached_has_its_position()
    {
        Assert.Equal(SipPatronFlags.TooManyCharged, SipPatronStatus.Of(Finding.Error(CirculationCodes.LoanLimitReached)));
        Assert.Equal(SipPatronFlags.TooManyRenewals, SipPatronStatus.Of(Finding.Error(CirculationCodes.RenewalLimitReached)));
        Assert.Equal(SipPatronFlags.None, SipPatronStatus.Of(Finding.Error(CirculationCodes.BlockImposed)));
    }

    [Fact]
    public void Who_is_blocked_is_printed_nowhere() =>
        Assert.Equal("BorrowerReasons SipPatronStatus", $"{new BorrowerReasons { Also = SipPatronFlags.CardLost }} {new SipPatronStatus(SipPatronFlags.CardLost)}");

    [Fact]
    public void Categories_and_fees_have_their_types()
    {
        Assert.Equal(
            "001 001 002 003 000 000 000 000 001 000",
            string.Join(' ', new[]
            {
                ItemCategory.Book, ItemCategory.Reference, ItemCategory.JournalIssue, ItemCategory.JournalVolume, ItemCategory.AudioVisual, ItemCategory.Equipment, ItemCategory.Model,
                ItemCategory.Kit, ItemCategory.Rare, new ItemCategory("bone box"),
            }.Select(SipMediaType.Of)));
        Assert.Equal(
            "04 07 05 06 01",
            string.Join(' ', new[] { FeeKind.OverdueFine, FeeKind.Replacement, FeeKind.Processing, FeeKind.Rental, new FeeKind("photocopies") }.Select(SipFeeType.Of)));
    }

    [Fact]
    public void Holds_have_their_characters()
    {
        Assert.All(Enum.GetValues<SipHoldMode>(), static mode => Assert.Equal(mode, SipHold.ModeOf(SipHold.CodeOf(mode))));
        Assert.Equal("+-*", string.Concat(Enum.GetValues<SipHoldMode>().Select(SipHold.CodeOf)));
        Assert.Null(SipHold.ModeOf('Y'));
        Assert.Equal(SipHoldType.AnyCopy, SipHold.TypeOf(new RequestScope.AnyCopy()));
        Assert.Equal(SipHoldType.Other, SipHold.TypeOf(new RequestScope.AnyCopy { Category = ItemCategory.Book }));
        Assert.Equal(SipHoldType.Other, SipHold.TypeOf(new RequestScope.Volume("v.3")));
        Assert.Equal(SipHoldType.SpecificCopy, SipHold.TypeOf(new RequestScope.Copy(Item())));
    }

    [Fact]
    public void Moments_are_written_in_local_or_universal_time()
    {
        Assert.Equal("20260302   Z090000", SipText.Moment(Start));
        Assert.Equal("20260302    100000", SipText.Moment(Start, Berlin));
        Assert.Equal("EUR", SipText.CurrencyCode(Currency.Eur));
        Assert.Throws<ArgumentException>(static () => SipText.CurrencyCode(Currency.None));
        Assert.Throws<ArgumentOutOfRangeException>(static () => SipText.Moment(Instant.MinValue));
        Assert.Equal(SipText.MomentLength, SipText.Moment(new DueMoment.Never().LateFrom).Length);
    }

    [Property]
    public bool Moments_are_read_as_they_were_written(uint seconds)
    {
        var at = Instant.FromUnixTimeSeconds(seconds);

        return SipText.TryParseMoment(SipText.Moment(at), Berlin, out var read) && read == at
            && SipText.TryParseMoment(SipText.Moment(at, DateTimeZone.ForOffset(Offset.FromHours(2))), DateTimeZone.ForOffset(Offset.FromHours(2)), out var local) && local == at;
    }

    [Theory]
    [InlineData("20260329    023000", "2026-03-29T01:30:00Z")] // skipped: as much later as the clocks were put on
    [InlineData("20261025    023000", "2026-10-25T00:30:00Z")] // comes twice: the first
    public void Odd_local_times_are_read(string text, string at)
    {
        Assert.True(SipText.TryParseMoment(text, Berlin, out var read));
        Assert.Equal(at, InstantPattern.General.Format(read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("20260302")]
    [InlineData("20260302   Q090000")]
    [InlineData("20260230    090000")]
    [InlineData("20261302    090000")]
    [InlineData("20260302    240000")]
    [InlineData("2026 302    090000")]
    [InlineData("99991231    235959")]
    [InlineData("00000101    000000")]
    public void Other_texts_are_no_moments(string text) => Assert.False(SipText.TryParseMoment(text, Berlin, out _));
}
