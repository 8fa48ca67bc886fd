using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules;

/// <summary>A policy and the loans it is for; a dimension left null matches all.</summary>
/// <param name="Policy">The policy.</param>
public sealed record LoanPolicyRule(LoanPolicy Policy)
{
    /// <summary>For borrowers of this category.</summary>
    public BorrowerCategory? Borrower { get; init; }

    /// <summary>For items of this category.</summary>
    public ItemCategory? Item { get; init; }

    internal bool Matches(BorrowerCategory borrower, ItemCategory item) =>
        (Borrower is null || Borrower == borrower) && (Item is null || Item == item);
}

/// <summary>Which policy a loan gets: the first rule that matches, else the default. Every loan gets one.</summary>
public sealed record LoanPolicies
{
    /// <summary>The policy where no rule matches.</summary>
    public required LoanPolicy Default { get; init; }

    /// <summary>The rules, in the order in which they are tried.</summary>
    public ValueList<LoanPolicyRule> Rules { get; init; } = [];

    /// <summary>The policy for a loan.</summary>
    /// <param name="borrower">The borrower's category.</param>
    /// <param name="item">The item's category.</param>
    public LoanPolicy For(BorrowerCategory borrower, ItemCategory item) =>
        Rules.FirstOrDefault(rule => rule.Matches(borrower, item))?.Policy ?? Default;
}
