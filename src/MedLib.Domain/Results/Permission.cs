namespace MedLib.Domain.Results;

/// <summary>The name of something an actor may be allowed to do, such as <c>circulation.exceed-loan-limit</c>.</summary>
/// <remarks>
/// An open list: the host decides who holds what. The permissions that lift a refusal of ours are static properties of
/// each context's <c>…Permissions</c> type.
/// </remarks>
/// <param name="Name">Lower-case words joined by hyphens, the context first, then a dot.</param>
public readonly record struct Permission(string Name)
{
    /// <summary>The permission's name.</summary>
    public override string ToString() => Name ?? "";
}
