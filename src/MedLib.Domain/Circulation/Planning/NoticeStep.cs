using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Terms;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>To whom a notice goes.</summary>
public enum NoticeRecipient
{
    /// <summary>The borrower, or the proxy who is to be told instead.</summary>
    Borrower = 0,

    /// <summary>The borrower's supervisor: what a hospital does before it bills.</summary>
    Supervisor = 1,
}

/// <summary>When a notice goes, from the due moment: some time before it, at it, or after it, once or again and again.</summary>
/// <param name="Name">What it is called, such as <c>second reminder</c>: with the loan, its due moment and the count it is the notice's key, so it is kept once it was used.</param>
public sealed record NoticeStep(string Name)
{
    // What an older release did not store is as in a new object.
    [JsonConstructor]
    internal NoticeStep(string name, int most = 1)
        : this(name) =>
        Most = most;

    /// <summary>How long before the due moment; null where it goes at the due moment or after it.</summary>
    public LoanPeriod.Rolling? Before { get; init; }

    /// <summary>How long after the due moment; null where it goes before it or at it.</summary>
    public LoanPeriod.Rolling? After { get; init; }

    /// <summary>After how long it goes again; null once only.</summary>
    public LoanPeriod.Rolling? Every { get; init; }

    /// <summary>How often it goes at the most; plays no part where it goes once.</summary>
    public int Most { get; init; } = 1;

    /// <summary>Whether it goes for recalled loans only.</summary>
    public bool RecalledOnly { get; init; }

    /// <summary>To whom it goes.</summary>
    public NoticeRecipient To { get; init; }
}
