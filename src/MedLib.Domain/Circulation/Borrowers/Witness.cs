using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>What a decision counted on, written as it is: of two acts of one borrower at once, the later one is decided again on what the other left.</summary>
internal static class Witness
{
    /// <summary>The account; the borrower where there is none yet, whom leaving changes.</summary>
    /// <param name="account">The account as it was read, before all else about the borrower.</param>
    /// <param name="borrower">The borrower as read.</param>
    public static StagedChange Of(Versioned<BorrowerAccount>? account, Versioned<Borrower> borrower) => account is null
        ? StagedChange.Of(borrower, new Change<Borrower, BorrowerEvent>(borrower.State, []))
        : StagedChange.Of(account, new Change<BorrowerAccount, BorrowerAccountEvent>(account.State, []));
}
