using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Delegation;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Results;
using NodaTime;
using ABorrower = MedLib.Domain.Circulation.Borrowers.Borrower;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Borrowers;

public class ProxiesTests
{
    private static readonly ProxyAuthorization Secretary = new(Borrower(2), ProxyScope.Borrow | ProxyScope.Collect) { From = Monday, Until = Monday.PlusDays(4) };

    [Theory]
    [InlineData(ProxyScope.Borrow, 0, "")]
    [InlineData(ProxyScope.Collect, 4, "")]
    [InlineData(ProxyScope.Borrow | ProxyScope.Collect, 2, "")]
    [InlineData(ProxyScope.Request, 0, "CIR-239")]
    [InlineData(ProxyScope.Borrow | ProxyScope.Request, 0, "CIR-239")]
    [InlineData(ProxyScope.None, 0, "CIR-239")]
    [InlineData(ProxyScope.Borrow, -1, "CIR-240")]
    [InlineData(ProxyScope.Borrow, 5, "CIR-240")]
    [InlineData(ProxyScope.Request, 5, "CIR-239 CIR-240")]
    public void A_proxy_does_what_was_allowed_on_the_days_it_was_allowed_for(ProxyScope scope, int day, string expected) =>
        Assert.Equal(expected, Reasons(new ABorrower(Borrower(), Person() with { Proxies = [Secretary] }), 2, scope, Monday.PlusDays(day)).SortedCodes());

    [Fact]
    public void Without_an_end_the_leave_holds_until_it_is_revoked() =>
        Assert.Empty(Reasons(new ABorrower(Borrower(), Person() with { Proxies = [new ProxyAuthorization(Borrower(2))] }), 2, ProxyScope.All, LocalDate.MaxIsoValue));

    [Fact]
    public void Who_was_allowed_nothing_is_no_proxy_and_a_permission_lifts_it()
    {
        var reason = Reasons(new ABorrower(Borrower(), Person() with { Proxies = [Secretary] }), 3, ProxyScope.Borrow, Monday).Single();

        Assert.Equal((CirculationCodes.NoProxy, CirculationPermissions.ActWithoutLeave), (reason.Code, reason.Override!.Value));
    }

    [Fact]
    public void Nobody_acts_for_one_who_has_left()
    {
        var left = new ABorrower(Borrower(), Person() with { Proxies = [Secretary] }, new BorrowerState.Left(Monday));

        var reason = Reasons(left, 2, ProxyScope.Borrow, Monday).Single();
        Assert.Equal(CirculationCodes.BorrowerNotInState, reason.Code);
        Assert.Null(reason.Override);
    }

    private static ValueList<Finding> Reasons(ABorrower sponsor, int proxy, ProxyScope scope, LocalDate today) => Proxies.ReasonsAgainst(sponsor, Borrower(proxy), scope, today);
}
