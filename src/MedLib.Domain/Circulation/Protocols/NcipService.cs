namespace MedLib.Domain.Circulation.Protocols;

/// <summary>The services of NCIP 2 whose refusals are told by problem types of their own.</summary>
public enum NcipService
{
    /// <summary>Check Out Item.</summary>
    CheckOutItem = 0,

    /// <summary>Check In Item.</summary>
    CheckInItem = 1,

    /// <summary>Renew Item.</summary>
    RenewItem = 2,

    /// <summary>Request Item.</summary>
    RequestItem = 3,

    /// <summary>Cancel Request Item.</summary>
    CancelRequestItem = 4,
}
