using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation;

public class LoanPoliciesTests
{
    private static readonly LoanPolicy Week = TwoWeeks with { Name = "a week" };
    private static readonly LoanPolicy Night = TwoWeeks with { Name = "overnight" };

    private static readonly LoanPolicies Policies = new()
    {
        Default = TwoWeeks,
        Rules =
        [
            new LoanPolicyRule(Night) { Borrower = BorrowerCategory.Student, Item = ItemCategory.Model },
            new LoanPolicyRule(LoanPolicy.InLibraryOnly) { Item = ItemCategory.Model },
            new LoanPolicyRule(Week) { Borrower = BorrowerCategory.Student },
            new LoanPolicyRule(Night) { Borrower = BorrowerCategory.Student, Item = ItemCategory.Kit },
        ],
    };

    [Theory]
    [InlineData("staff", "book", "two weeks")]
    [InlineData("staff", "model", "in the library only")]
    [InlineData("student", "model", "overnight")]
    [InlineData("student", "book", "a week")]
    [InlineData("student", "kit", "a week")] // the rule for kits comes too late
    [InlineData("unheard-of", "unheard-of", "two weeks")]
    public void The_first_rule_that_matches_gives_the_policy_and_else_the_default(string borrower, string item, string policy) =>
        Assert.Equal(policy, Policies.For(new BorrowerCategory(borrower), new ItemCategory(item)).Name);

    [Fact]
    public void A_rule_without_dimensions_matches_all()
    {
        var policies = Policies with { Rules = [new LoanPolicyRule(Week), .. Policies.Rules] };

        Assert.Equal(Week, policies.For(default, default));
    }

    [Fact]
    public void A_hospital_run_by_one_person_lends_for_two_weeks_and_keeps_its_reference_works()
    {
        var profile = CirculationProfile.SoloHospital();

        Assert.Equal(DateTimeZone.Utc, profile.Calendar.Zone);
        Assert.Empty(new OpeningCalendarValidator().Validate(profile.Calendar).Errors);
        Assert.False(profile.Calendar.Openings().IsOpenOn(new LocalDate(2026, 3, 7)));
        Assert.Equal((14, 2, 10), (Of(ItemCategory.Book).Days, Of(ItemCategory.Book).MaxRenewals, Of(ItemCategory.Book).MaxLoans));
        Assert.Equal(LoanPolicy.InLibraryOnly, Of(ItemCategory.Reference));

        LoanPolicy Of(ItemCategory category) => profile.Policies.For(BorrowerCategory.Staff, category);
    }
}
