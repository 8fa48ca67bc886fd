using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Protocols;

/// <summary>What kind of request it is in NCIP 2.</summary>
/// <remarks>ANSI/NISO Z39.83-1, data element Request Type, with the values of the scheme of the implementation profile.</remarks>
public static class NcipRequestType
{
    /// <summary>The scheme of the values.</summary>
    public const string Scheme = "http://www.niso.org/ncip/v1_0/imp1/schemes/requesttype/requesttype.scm";

    /// <summary>What it would cost. The library has no such requests.</summary>
    public static NcipValue Estimate { get; } = new(Scheme, "Estimate");

    /// <summary>To be kept for the borrower when its turn comes.</summary>
    public static NcipValue Hold { get; } = new(Scheme, "Hold");

    /// <summary>To be lent for a time, as other libraries ask. The library has no such requests.</summary>
    public static NcipValue Loan { get; } = new(Scheme, "Loan");

    /// <summary>A copy to keep. The library has no such requests.</summary>
    public static NcipValue NonReturnableCopy { get; } = new(Scheme, "Non-returnable Copy");

    /// <summary>To be fetched from its shelf.</summary>
    public static NcipValue StackRetrieval { get; } = new(Scheme, "Stack Retrieval");

    /// <summary>All values of the scheme.</summary>
    public static ValueList<NcipValue> All { get; } = [Estimate, Hold, Loan, NonReturnableCopy, StackRetrieval];

    /// <summary>The type of a kind of request.</summary>
    /// <remarks>Recalls are a service of their own in NCIP (Recall Item); listed among requests, one is a <see cref="Hold"/>.</remarks>
    /// <param name="kind">The kind.</param>
    public static NcipValue Of(RequestKind kind) => kind is RequestKind.Page ? StackRetrieval : Hold;
}

/// <summary>How far a request has come in NCIP 2.</summary>
/// <remarks>ANSI/NISO Z39.83-1, data element Request Status Type, with the values of the scheme of the implementation profile.</remarks>
public static class NcipRequestStatusType
{
    /// <summary>The scheme of the values.</summary>
    public const string Scheme = "http://www.niso.org/ncip/v1_0/imp1/schemes/requeststatustype/requeststatustype.scm";

    /// <summary>On the pickup shelf.</summary>
    public static NcipValue AvailableForPickup { get; } = new(Scheme, "Available For Pickup");

    /// <summary>It is not filled.</summary>
    public static NcipValue CannotFulfill { get; } = new(Scheme, "Cannot Fulfill Request");

    /// <summary>Its time is over.</summary>
    public static NcipValue Expired { get; } = new(Scheme, "Expired");

    /// <summary>It waits, or is being filled.</summary>
    public static NcipValue InProcess { get; } = new(Scheme, "In Process");

    /// <summary>The borrower must agree to something first. Requests here know no such state.</summary>
    public static NcipValue NeedToAcceptConditions { get; } = new(Scheme, "Need to Accept Conditions");

    /// <summary>Asked for from another library. Requests here know no such state.</summary>
    public static NcipValue RequestedViaIll { get; } = new(Scheme, "Requested Via ILL");

    /// <summary>All values of the scheme.</summary>
    public static ValueList<NcipValue> All { get; } = [AvailableForPickup, CannotFulfill, Expired, InProcess, NeedToAcceptConditions, RequestedViaIll];

    /// <summary>The status of an open request.</summary>
    /// <param name="state">How far it has come.</param>
    public static NcipValue Of(RequestState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state is RequestState.Ready ? AvailableForPickup : InProcess;
    }

    /// <summary>The status of a request that is over, from what ended it; null where the event ends none, or fills it: then there is a loan to ask about.</summary>
    /// <param name="end">The event.</param>
    public static NcipValue? Of(RequestEvent end)
    {
        ArgumentNullException.ThrowIfNull(end);
        return end switch
        {
            RequestEvent.Cancelled => CannotFulfill,
            RequestEvent.Expired or RequestEvent.PickupExpired => Expired,
            _ => null,
        };
    }
}

/// <summary>What a borrower may do at all in NCIP 2.</summary>
/// <remarks>
/// ANSI/NISO Z39.83-1, data element User Privilege Status Type. It is an open type for which the implementation profile gives no values, so that these are the library's own;
/// partners agree on them.
/// </remarks>
public static class NcipUserPrivilegeStatus
{
    /// <summary>Nothing speaks against the borrower.</summary>
    public static NcipValue Active { get; } = new("", "Active");

    /// <summary>Something does.</summary>
    public static NcipValue Blocked { get; } = new("", "Blocked");

    /// <summary>The registration has ended, and nothing else speaks against the borrower.</summary>
    public static NcipValue Expired { get; } = new("", "Expired");

    /// <summary>All values.</summary>
    public static ValueList<NcipValue> All { get; } = [Active, Blocked, Expired];

    /// <summary>The status of a borrower.</summary>
    /// <param name="reasons">What speaks against the borrower; a finding that is no error speaks against nothing.</param>
    public static NcipValue Of(ValueList<Finding> reasons)
    {
        var errors = reasons.Where(static reason => reason.Severity is FindingSeverity.Error).ToList();
        return errors.Count == 0 ? Active
            : errors.TrueForAll(static reason => string.Equals(reason.Code, CirculationCodes.BorrowerExpired, StringComparison.Ordinal)) ? Expired
            : Blocked;
    }
}
