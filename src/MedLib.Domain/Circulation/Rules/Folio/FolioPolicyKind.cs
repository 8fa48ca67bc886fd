namespace MedLib.Domain.Circulation.Rules.Folio;

/// <summary>A kind of policy in FOLIO's rules, with its letter.</summary>
public enum FolioPolicyKind
{
    /// <summary><c>l</c>: for how long and how often.</summary>
    Loan = 0,

    /// <summary><c>r</c>: what may be requested.</summary>
    Request = 1,

    /// <summary><c>n</c>: which notices are sent. Rules of ours say nothing of them; it is kept for the host.</summary>
    Notice = 2,

    /// <summary><c>o</c>: what lateness costs.</summary>
    OverdueFine = 3,

    /// <summary><c>i</c>: what a loss costs.</summary>
    LostItemFee = 4,
}

/// <summary>A policy that a FOLIO rule names.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name or id.</param>
public sealed record FolioPolicy(FolioPolicyKind Kind, string Name);
