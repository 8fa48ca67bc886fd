using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules;

/// <summary>How many loans a borrower may have open at once.</summary>
/// <param name="Set">Of which set; <see cref="AllLoans"/> for all loans.</param>
/// <param name="Most">How many, 0 or more; null for any number.</param>
public sealed record LoanLimit(string Set, int? Most)
{
    /// <summary>The set of all loans, which needs no definition.</summary>
    public const string AllLoans = "loans";
}

/// <summary>Items that are counted together, such as all films.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Items">The categories of its items.</param>
public sealed record LimitSet(string Name, ValueList<ItemCategory> Items);
