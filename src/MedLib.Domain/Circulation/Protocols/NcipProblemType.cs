using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Protocols;

/// <summary>Why a service was refused in NCIP 2: each reason that the library gives, and the problem type that tells it.</summary>
/// <remarks>
/// ANSI/NISO Z39.83-1, data element Problem Type; Z39.83-2, the schemes of processing errors, one for each service and one for all. A service tells no value that its
/// scheme does not have, so that one reason may be told in two ways. What has no value of its own is told by <see cref="FallbackOf"/>.
/// </remarks>
public static class NcipProblemType
{
    /// <summary>The scheme of what any service may be refused for.</summary>
    public const string GeneralScheme = "http://www.niso.org/ncip/v1_0/schemes/processingerrortype/generalprocessingerror.scm";

    private const string Blocked = "User Blocked";
    private const string NoCirculation = "Item Does Not Circulate";
    private const string NotCheckedOut = "Item Not Checked Out";
    private const string NotRenewable = "Item Not Renewable";
    private const string NotProvided = "Resource Cannot Be Provided";
    private const string RuleViolated = "Element Rule Violated";
    private const string UnknownItem = "Unknown Item";
    private const string UnknownRequest = "Unknown Request";
    private const string UnknownUser = "Unknown User";
    private const string AuthenticationFailed = "User Authentication Failed";

    private static readonly string[] General =
    [
        "Agency Authentication Failed", "Invalid Amount", "Invalid Date", "Needed Data Missing", "System Authentication Failed", "Temporary Processing Failure",
        "Unauthorized Combination Of Element Values For Agency", "Unauthorized Combination Of Element Values For System", "Unauthorized Service For Agency",
        "Unauthorized Service For System", "Unknown Agency", "Unknown System", "Unsupported Service",
    ];

    /// <summary>The scheme of a service.</summary>
    /// <param name="service">The service.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such service.</exception>
    public static string SchemeOf(NcipService service) => service switch
    {
        NcipService.CheckOutItem => "http://www.niso.org/ncip/v1_0/schemes/processingerrortype/checkoutitemprocessingerror.scm",
        NcipService.CheckInItem => "http://www.niso.org/ncip/v1_0/schemes/processingerrortype/checkinitemprocessingerror.scm",
        NcipService.RenewItem => "http://www.niso.org/ncip/v1_0/schemes/processingerrortype/renewitemprocessingerror.scm",
        NcipService.RequestItem => "http://www.niso.org/ncip/v1_0/schemes/processingerrortype/requestitemprocessingerror.scm",
        NcipService.CancelRequestItem => "http://www.niso.org/ncip/v1_0/schemes/processingerrortype/cancelrequestitemprocessingerror.scm",
        _ => throw new ArgumentOutOfRangeException(nameof(service)),
    };

    /// <summary>Every problem type that a service may tell: those of its own scheme, then the general ones.</summary>
    /// <param name="service">The service.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such service.</exception>
    public static ValueList<NcipValue> AllOf(NcipService service)
    {
        var scheme = SchemeOf(service);
        return [.. OwnOf(service).Select(value => new NcipValue(scheme, value)), .. General.Select(static value => new NcipValue(GeneralScheme, value))];
    }

    /// <summary>The problem type for what has none of its own: that the service is refused, and no more.</summary>
    /// <param name="service">The service.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such service.</exception>
    public static NcipValue FallbackOf(NcipService service) => Value(service, service switch
    {
        NcipService.CheckOutItem => NotProvided,
        NcipService.RenewItem => NotRenewable,
        NcipService.RequestItem or NcipService.CancelRequestItem => RuleViolated,
        _ => "Temporary Processing Failure",
    });

    /// <summary>The problem type of a reason.</summary>
    /// <param name="service">The service that was refused.</param>
    /// <param name="code">The reason's code.</param>
    /// <returns>The problem type; <see cref="FallbackOf"/> where the table has none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such service.</exception>
    public static NcipValue Of(NcipService service, string code) => Find(service, code) ?? FallbackOf(service);

    /// <summary>The problem type that the table has for a reason, or null.</summary>
    /// <param name="service">The service that was refused.</param>
    /// <param name="code">The reason's code.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such service.</exception>
    public static NcipValue? Find(NcipService service, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var value = OfAny(service, code) ?? service switch
        {
            NcipService.CheckOutItem => OfCheckOut(code),
            NcipService.RenewItem => OfRenewal(code),
            NcipService.RequestItem => OfRequest(code),
            NcipService.CancelRequestItem => OfCancellation(code),
            _ => null,
        };
        return value is null ? null : Value(service, value);
    }

    // The borrower's own reasons are told alike wherever a service looks at the borrower.
    private static string? OfAny(NcipService service, string code) => code switch
    {
        CommandCodes.KeptBeingChanged => "Temporary Processing Failure",
        CommandCodes.IdReused or CommandCodes.IdTaken => "Unauthorized Combination Of Element Values For System",
        CommandCodes.NotFound => service is NcipService.CancelRequestItem ? UnknownRequest : UnknownItem,
        CirculationCodes.ReasonMissing => "Needed Data Missing",
        CirculationCodes.NotOurs => UnknownItem,
        CirculationCodes.WasNotOnLoan when service is NcipService.CheckInItem => NotCheckedOut,
        CirculationCodes.BorrowerExpired or CirculationCodes.BorrowerNotInState or CirculationCodes.BorrowerSuspended or CirculationCodes.CountPassed or CirculationCodes.DebtPassed or CirculationCodes.BlockImposed
            when service is NcipService.CheckOutItem or NcipService.RenewItem or NcipService.RequestItem => Blocked,
        _ => null,
    };

    private static string? OfCheckOut(string code) => code switch
    {
        CirculationCodes.LoanLimitReached => "Maximum Check Outs Exceeded",
        CirculationCodes.NotForLoan or CirculationCodes.NotLent or CirculationCodes.ItemWithdrawn => NoCirculation,
        CirculationCodes.ItemOnLoan or CirculationCodes.ItemSetAside or CirculationCodes.NotFromThere or CirculationCodes.KeptForAnother
            or CirculationCodes.OthersFirst or CirculationCodes.DueByHand => NotProvided,
        CirculationCodes.NoOpenDay or CirculationCodes.PeriodNotPositive or CirculationCodes.OutsideSchedule or CirculationCodes.NoTimeLeft or TimeCodes.ZoneUnknown => NotProvided,
        _ => null,
    };

    private static string? OfRenewal(string code) => code switch
    {
        CirculationCodes.LoanClosed => NotCheckedOut,
        CirculationCodes.RenewalLimitReached => "Maximum Renewals Exceeded",
        CirculationCodes.Recalled or CirculationCodes.OthersWait => "Renewal Not Allowed - Item Has Outstanding Requests",
        CirculationCodes.UnaskedInDebt => Blocked,
        CirculationCodes.RenewalNotLater or CirculationCodes.UnseenTooOften or CirculationCodes.RenewalTooEarly or CirculationCodes.NotRenewedUnasked
            or CirculationCodes.UnaskedTooLate or CirculationCodes.RenewalCeilingReached or CirculationCodes.LoanNotAsItStands or CirculationCodes.DueByHand => NotRenewable,
        CirculationCodes.ItemSetAside or CirculationCodes.NotForLoan or CirculationCodes.ItemWithdrawn => NotRenewable,
        CirculationCodes.NoOpenDay or CirculationCodes.PeriodNotPositive or CirculationCodes.OutsideSchedule or CirculationCodes.NoTimeLeft or TimeCodes.ZoneUnknown => NotRenewable,
        _ => null,
    };

    private static string? OfRequest(string code) => code switch
    {
        CirculationCodes.RequestedAlready => "Duplicate Request",
        CirculationCodes.RequestKindNotAllowed or CirculationCodes.RequestLimitReached or CirculationCodes.HasItOnLoan => "User Ineligible To Request This Item",
        CirculationCodes.NoCopyForKind or CirculationCodes.NotForLoan or CirculationCodes.ItemWithdrawn => NoCirculation,
        CirculationCodes.ExpiredWhenPlaced => "Item Not Available By Need Before Date",
        CirculationCodes.PickupNotAllowed or CirculationCodes.NotTheCopy or CirculationCodes.ItemServesAnother or CirculationCodes.NotAsItStands => RuleViolated,
        _ => null,
    };

    private static string? OfCancellation(string code) => code switch
    {
        CirculationCodes.NotAsItStands => "Request Already Processed",
        _ => null,
    };

    private static string[] OwnOf(NcipService service) => service switch
    {
        NcipService.CheckOutItem =>
        [
            NoCirculation, "Maximum Check Outs Exceeded", NotProvided, UnknownItem, UnknownRequest, UnknownUser, "Unsupported Shipping Address Type", AuthenticationFailed, Blocked,
            "User Ineligible To Check Out This Item",
        ],
        NcipService.CheckInItem => [NotCheckedOut, UnknownItem],
        NcipService.RenewItem =>
        [
            NotCheckedOut, NotRenewable, "Maximum Renewals Exceeded", "Renewal Not Allowed - Item Has Outstanding Requests", UnknownItem, UnknownUser, AuthenticationFailed, Blocked,
            "User Ineligible To Renew This Item",
        ],
        NcipService.RequestItem =>
        [
            "Duplicate Request", RuleViolated, NoCirculation, "Item Not Available By Need Before Date", UnknownItem, UnknownUser, AuthenticationFailed, Blocked,
            "User Ineligible To Request This Item",
        ],
        _ => [RuleViolated, "Request Already Processed", UnknownItem, UnknownRequest, UnknownUser, AuthenticationFailed],
    };

    private static NcipValue Value(NcipService service, string value) => new(General.Contains(value, StringComparer.Ordinal) ? GeneralScheme : SchemeOf(service), value);
}
