using System.Reflection;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Protocols;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Protocols;

public class NcipValueTests
{
    /// <summary>Each service with every reason that its act may be refused for, as the decisions document them.</summary>
    public static readonly IReadOnlyDictionary<NcipService, string[]> Reasons = new Dictionary<NcipService, string[]>
    {
        [NcipService.CheckOutItem] =
        [
            "CIR-004", "CIR-005", "CIR-006", "CIR-008", "CIR-009", "CIR-010", "CIR-011", "CIR-040", "CIR-041", "CIR-042", "CIR-070", "CIR-071", "CIR-072", "CIR-073",
            "CIR-074", "CIR-228", "CIR-295", "CIR-299", "CIR-300", "CIR-313", "CMD-001", "CMD-002", "CMD-004", "CMD-005", "TIM-005",
        ],
        [NcipService.CheckInItem] = ["CIR-022", "CIR-023", "CMD-001", "CMD-002", "CMD-004"],
        [NcipService.RenewItem] =
        [
            "CIR-001", "CIR-002", "CIR-003", "CIR-005", "CIR-006", "CIR-009", "CIR-010", "CIR-011", "CIR-040", "CIR-041", "CIR-042", "CIR-060", "CIR-061", "CIR-062",
            "CIR-063", "CIR-064", "CIR-065", "CIR-066", "CIR-072", "CIR-073", "CIR-074", "CIR-228", "CIR-250", "CIR-294", "CIR-295", "CMD-001", "CMD-002", "CMD-004", "TIM-005",
        ],
        [NcipService.RequestItem] =
        [
            "CIR-006", "CIR-228", "CIR-300", "CIR-072", "CIR-073", "CIR-074", "CIR-080", "CIR-081", "CIR-082", "CIR-083", "CIR-084", "CIR-085", "CIR-087", "CIR-091", "CIR-092", "CIR-093",
            "CMD-001", "CMD-002", "CMD-004", "CMD-005",
        ],
        [NcipService.CancelRequestItem] = ["CIR-087", "CMD-001", "CMD-002", "CMD-004"],
    };

    private static readonly string[] EveryCode =
    [
        .. typeof(Finding).Assembly.GetExportedTypes().Where(static type => type.Name.EndsWith("Codes", StringComparison.Ordinal))
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(static field => field.IsLiteral)
            .Select(static field => (string)field.GetRawConstantValue()!),
    ];

    [Theory]
    [InlineData("on-shelf", "Available On Shelf")]
    [InlineData("on-loan", "On Loan")]
    [InlineData("paged", "Pending Transfer")]
    [InlineData("ready-for-pickup", "Available For Pickup")]
    [InlineData("in-transit", "In Transit Between Library Locations")]
    [InlineData("in-quarantine", "Not Available")]
    [InlineData("in-repair", "Not Available")]
    [InlineData("in-cataloging", "In Process")]
    [InlineData("on-order", "On Order")]
    [InlineData("lost", "Lost")]
    [InlineData("claimed-returned", "Claimed Returned Or Never Borrowed")]
    [InlineData("missing", "Missing")]
    public void Every_place_has_a_circulation_status(string place, string value)
    {
        var status = NcipCirculationStatus.Of(Situations.At(place));

        Assert.Equal((value, NcipCirculationStatus.Scheme), (status.Value, status.Scheme));
        Assert.Contains(status, NcipCirculationStatus.All);
    }

    [Fact]
    public void An_item_is_told_by_what_it_is_like_too()
    {
        Assert.Equal(NcipCirculationStatus.Recalled, NcipCirculationStatus.Of(Situations.At("on-loan") with { IsRecalled = true }));
        Assert.Equal(NcipCirculationStatus.NotAvailable, NcipCirculationStatus.Of(Situations.At("on-shelf") with { IsWithdrawn = true }));
    }

    [Fact]
    public void Requests_have_their_types_and_statuses()
    {
        Assert.Equal(
            [NcipRequestType.Hold, NcipRequestType.StackRetrieval, NcipRequestType.Hold],
            new[] { RequestKind.Hold, RequestKind.Page, RequestKind.Recall }.Select(NcipRequestType.Of));
        Assert.All(
            new RequestState[] { new RequestState.Waiting(), new RequestState.Suspended(Until: null), new RequestState.Allocated(Item()), new RequestState.InTransit(Item()) },
            static state => Assert.Equal(NcipRequestStatusType.InProcess, NcipRequestStatusType.Of(state)));
        Assert.Equal(NcipRequestStatusType.AvailableForPickup, NcipRequestStatusType.Of(new RequestState.Ready(Item(), new DueMoment.Never())));
    }

    [Fact]
    public void What_ends_a_request_has_a_status()
    {
        var (queue, request) = (new RequestQueueId(Key(1)), new RequestId(Key(2)));

        Assert.Equal(NcipRequestStatusType.CannotFulfill, NcipRequestStatusType.Of(new RequestEvent.Cancelled(queue, request, CancelCause.Staff, Start)));
        Assert.Equal(NcipRequestStatusType.Expired, NcipRequestStatusType.Of(new RequestEvent.Expired(queue, request, Start)));
        Assert.Equal(NcipRequestStatusType.Expired, NcipRequestStatusType.Of(new RequestEvent.PickupExpired(queue, request, Start)));
        Assert.Null(NcipRequestStatusType.Of(new RequestEvent.Filled(queue, request, Item(), Start)));
        Assert.Null(NcipRequestStatusType.Of(new RequestEvent.Resumed(queue, request, Start)));
    }

    [Fact]
    public void A_borrower_is_active_blocked_or_expired()
    {
        var (expired, blocked) = (Finding.Error(CirculationCodes.BorrowerExpired), Finding.Error(CirculationCodes.BlockImposed));

        Assert.Equal(NcipUserPrivilegeStatus.Active, NcipUserPrivilegeStatus.Of([]));
        Assert.Equal(NcipUserPrivilegeStatus.Active, NcipUserPrivilegeStatus.Of([Finding.Warning(CirculationCodes.BlockImposed)]));
        Assert.Equal(NcipUserPrivilegeStatus.Expired, NcipUserPrivilegeStatus.Of([expired]));
        Assert.Equal(NcipUserPrivilegeStatus.Blocked, NcipUserPrivilegeStatus.Of([expired, blocked]));
    }

    [Fact]
    public void Every_reason_that_an_act_may_be_refused_for_has_a_problem_type()
    {
        Assert.Equal(Enum.GetValues<NcipService>(), Reasons.Keys);
        Assert.Empty(Reasons.SelectMany(static service => service.Value.Where(code => NcipProblemType.Find(service.Key, code) is null), static (service, code) => $"{service.Key} {code}"));
        Assert.Empty(Reasons.SelectMany(static service => service.Value).Except(EveryCode, StringComparer.Ordinal));
    }

    [Fact]
    public void No_service_tells_what_its_scheme_does_not_have() =>
        Assert.All(Enum.GetValues<NcipService>(), static service => Assert.All(EveryCode, code => Assert.Contains(NcipProblemType.Of(service, code), NcipProblemType.AllOf(service))));

    [Theory]
    [InlineData(NcipService.CheckOutItem, "Resource Cannot Be Provided")]
    [InlineData(NcipService.CheckInItem, "Temporary Processing Failure")]
    [InlineData(NcipService.RenewItem, "Item Not Renewable")]
    [InlineData(NcipService.RequestItem, "Element Rule Violated")]
    [InlineData(NcipService.CancelRequestItem, "Element Rule Violated")]
    public void What_the_table_does_not_know_is_told_by_the_fallback(NcipService service, string value)
    {
        Assert.Null(NcipProblemType.Find(service, "XYZ-999"));
        Assert.Equal(value, NcipProblemType.Of(service, "XYZ-999").Value);
    }

    [Theory]
    [InlineData(NcipService.CheckOutItem, CirculationCodes.LoanLimitReached, "Maximum Check Outs Exceeded")]
    [InlineData(NcipService.CheckOutItem, CirculationCodes.BlockImposed, "User Blocked")]
    [InlineData(NcipService.CheckInItem, CirculationCodes.NotOurs, "Unknown Item")]
    [InlineData(NcipService.CheckInItem, CirculationCodes.WasNotOnLoan, "Item Not Checked Out")]
    [InlineData(NcipService.RenewItem, CirculationCodes.OthersWait, "Renewal Not Allowed - Item Has Outstanding Requests")]
    [InlineData(NcipService.RequestItem, CirculationCodes.RequestedAlready, "Duplicate Request")]
    [InlineData(NcipService.CancelRequestItem, CommandCodes.NotFound, "Unknown Request")]
    public void Reasons_are_told_by_the_problem_type_that_means_them(NcipService service, string code, string value) =>
        Assert.Equal(new NcipValue(NcipProblemType.SchemeOf(service), value), NcipProblemType.Of(service, code));

    [Fact]
    public void What_may_succeed_later_is_told_by_the_general_scheme() =>
        Assert.Equal(new NcipValue(NcipProblemType.GeneralScheme, "Temporary Processing Failure"), NcipProblemType.Of(NcipService.RenewItem, CommandCodes.KeptBeingChanged));
}
