using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation;

/// <summary>The permissions that lift refusals of circulation.</summary>
public static class CirculationPermissions
{
    /// <summary>Lend beyond the loan limit.</summary>
    public static Permission ExceedLoanLimit => new("circulation.exceed-loan-limit");

    /// <summary>Renew beyond the renewal limit.</summary>
    public static Permission ExceedRenewalLimit => new("circulation.exceed-renewal-limit");

    /// <summary>Lend what is on its way, in repair or in cataloging.</summary>
    public static Permission LendSetAside => new("circulation.lend-set-aside");

    /// <summary>Lend to a borrower whose registration has ended, or renew.</summary>
    public static Permission LendToExpired => new("circulation.lend-to-expired");

    /// <summary>Lend to a blocked borrower, or renew.</summary>
    public static Permission LendToBlocked => new("circulation.lend-to-blocked");

    /// <summary>Lend what is for use in the library only.</summary>
    public static Permission LendLibraryUseOnly => new("circulation.lend-library-use-only");

    /// <summary>Renew what was recalled, or what others wait for.</summary>
    public static Permission RenewAwaited => new("circulation.renew-awaited");

    /// <summary>Renew earlier than the terms allow.</summary>
    public static Permission RenewEarly => new("circulation.renew-early");

    /// <summary>Lend what is kept for another borrower's request.</summary>
    public static Permission LendKeptForAnother => new("circulation.lend-kept-for-another");

    /// <summary>Place a request that the borrower's terms do not allow.</summary>
    public static Permission RequestAgainstTerms => new("circulation.request-against-terms");
    /// <summary>Take a charge back that was paid, so that the library owes the payer.</summary>
    public static Permission OwePayer => new("circulation.owe-payer");

    /// <summary>Let a borrower go who has something open.</summary>
    public static Permission LeaveUncleared => new("circulation.leave-uncleared");

    /// <summary>Let somebody act for a borrower who did not allow it.</summary>
    public static Permission ActWithoutLeave => new("circulation.act-without-leave");

    /// <summary>Take over a feed by which unusually many borrowers leave.</summary>
    public static Permission ApplyManyLeavers => new("circulation.apply-many-leavers");
}
