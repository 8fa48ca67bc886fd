using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules;

/// <summary>A category and the one it belongs to.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Parent">The code of the one above; null at the top.</param>
public sealed record Category(string Code, string? Parent = null)
{
    /// <summary>For how long somebody of this category is registered; null where that is not the same for all. Only checks of the rules ask for it.</summary>
    public LoanPeriod.Rolling? RegisteredFor { get; init; }
}

/// <summary>Categories that belong together though they are apart in the tree.</summary>
/// <param name="Name">Its name, unlike any category.</param>
/// <param name="Members">The codes of its members; all below a member belongs to it too.</param>
public sealed record CategoryGroup(string Name, ValueList<string> Members);

/// <summary>Borrower categories or locations: each below another, as location, library, campus and institution are, and groups across.</summary>
/// <remarks>An empty one lets rules name any category; else they may name only what is in it.</remarks>
/// <param name="Categories">The categories. Their order plays no part in matching.</param>
public sealed record CategoryTree(ValueList<Category> Categories)
{
    /// <summary>How many floors a tree has at most.</summary>
    public const int MaxDepth = 12;

    /// <summary>Groups that cut across the tree.</summary>
    public ValueList<CategoryGroup> Groups { get; init; } = [];

    /// <summary>No categories: any may be named.</summary>
    public static CategoryTree Open { get; } = new CategoryTree([]);

    internal bool IsOpen => Categories.IsEmpty;
}
