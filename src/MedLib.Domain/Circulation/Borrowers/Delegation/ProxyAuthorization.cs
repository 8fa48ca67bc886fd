using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers.Delegation;

/// <summary>What a proxy may do for a borrower.</summary>
[Flags]
public enum ProxyScope
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Borrow and renew: the loan is the sponsor's.</summary>
    Borrow = 1,

    /// <summary>Place, change and cancel requests.</summary>
    Request = 2,

    /// <summary>Take what waits on the pickup shelf.</summary>
    Collect = 4,

    /// <summary>All of them.</summary>
    All = Borrow | Request | Collect,
}

/// <summary>Who hears of what a proxy did.</summary>
public enum ProxyNotices
{
    /// <summary>The borrower for whom it was done.</summary>
    Borrower = 0,

    /// <summary>The proxy.</summary>
    Proxy = 1,

    /// <summary>Both.</summary>
    Both = 2,
}

/// <summary>A borrower's leave to another to act for them, such as a clinician's to a secretary. What it costs, the sponsor pays.</summary>
/// <param name="Proxy">Who may act.</param>
/// <param name="Scope">What they may do.</param>
public sealed record ProxyAuthorization(BorrowerId Proxy, ProxyScope Scope = ProxyScope.All)
{
    /// <summary>The first day on which it holds; null from ever.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day on which it holds; null until it is revoked.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Who hears of it.</summary>
    public ProxyNotices NoticesTo { get; init; }

    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">The day, in the library's zone.</param>
    public bool HoldsOn(LocalDate day) => (From is not { } from || from <= day) && (Until is not { } until || day <= until);
}
